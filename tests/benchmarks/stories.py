"""Made-up articles: a sentence for each of their facts, and other sentences between."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from tests.benchmarks.world import QUESTIONS, World

PER_ARTICLE = 30
NUMBERS = "zero one two three four five six seven eight nine ten eleven twelve".split()
Values = dict[str, Any]


def article(world: World, number: int) -> dict[str, bytes]:
    """An article with a sentence for each of its facts, and other sentences between."""
    day = world.any_day(2020)
    about = {
        "title": f"Story {number}",
        "outlet": world.often(world.actors["outlet"])[1],
        "published": day.isoformat(),
        "rights": "not stated",
        "anchor": day.isoformat(),
        "language": "en",
    }
    blocks, text = ["\n".join(["[article]", *(f"{key} = {_quoted(value)}" for key, value in about.items()), ""])], []
    for place in range(PER_ARTICLE):
        kind, sentence, fact = _told(world, f"story {number}, line {place}", place % 6)
        text.append(f"{sentence}.")
        blocks.append(toml(kind, [{"id": f"fact-{place}", **fact, "quote": sentence}]))
        if place % 3 == 2:
            text.append(f"{world.words(25, 25).capitalize()}.\n")
    stem = f"articles/{day}_story-{number}"
    return {f"{stem}.toml": "\n".join(blocks).encode(), f"{stem}.txt": " ".join(text).encode()}


def _told(world: World, which: str, kind: int) -> tuple[str, str, Values]:
    """(kind, sentence, values) of one fact; *which* makes its sentence the only one of its kind."""
    often, actors, day = world.often, world.actors, world.any_day()
    person, other, group, agency = (often(actors[kind]) for kind in ("person", "person", "group", "agency"))
    act = {"event": often(world.acts), "agency": agency[0], "date": day.isoformat()}
    when, words = _in_words(day), world.words(8, 10)
    match kind:
        case 0:
            event = often(world.incidents)
            dead = min(world.dead[event], 12) or 1
            sentence = f"On {_in_words(world.day[event])}, a strike by the {agency[1]} in the Caribbean killed"
            values = {"scope": "one", "announcer": person[0], "killed": str(dead), "theatre": "caribbean"}
            values |= act | {"event": event, "date": world.day[event].isoformat()}
            return "strike", f"{sentence} {NUMBERS[dead]} people, {person[1]} said in {which}", values
        case 1:
            sentence = f"The {agency[1]} sanctioned {person[1]} on {when}, {which}"
            return "sanction", sentence, {"action": "sanctioned", "actor": person[0], **act}
        case 2:
            values = {
                "question": world.random.choice(QUESTIONS),
                "actor": other[0],
                "speaker": person[0],
                "answer": f"{words.capitalize()}.",
                "words": words,
            }
            return "claim", f"{person[1]}, who met {other[1]}, said the {words} in {which}", values
        case 3:
            outlet = often(actors["outlet"])[1]
            values = {"speaker": person[0], "text": f"{words} of {which}", "topic": "policy"}
            return "quote", f"{person[1]} told {outlet}: “{words} of {which}”", values
        case 4:
            sentence = f"The {agency[1]} designated {group[1]} as a foreign terrorist organization on {when} ({which})"
            return "designation", sentence, {"actor": group[0], "list": "FTO", **act}
    sentence = f"{person[1]} was indicted by the {agency[1]} on charges of cocaine conspiracy on {when} ({which})"
    return "indictment", sentence, {"actor": person[0], "charges": ["cocaine conspiracy"], "voice": "alleged", **act}


def _in_words(day: date) -> str:
    return f"{day:%B} {day.day}, {day.year}"


def toml(word: str, entries: Iterable[Values]) -> str:
    """*entries* as blocks; what is empty is left out."""
    blocks = []
    for entry in entries:
        lines = [f"{key} = {_quoted(value)}" for key, value in entry.items() if value]
        blocks.append("\n".join([f"[[{word}]]", *lines, ""]))
    return "\n".join(blocks)


def _quoted(value: Any) -> str:
    return f"[{', '.join(map(_quoted, value))}]" if isinstance(value, list) else f'"{value}"'
