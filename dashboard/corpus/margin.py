"""What the facts of a paragraph come to, for its margin: acts and quotes a sentence each, voices with their claims."""

from collections.abc import Iterable
from dataclasses import dataclass

from dashboard.corpus.attribution import named, statement, together, whomever
from dashboard.corpus.corpus import Corpus
from dashboard.facts.claims import Claim
from dashboard.facts.quotes import Quote


@dataclass(frozen=True)
class Gist:
    """Acts that differ in whom they concern alone, in one sentence; or quotes of one speaker, who in which office.

    Attributes:
        table: of which kind they are.
        words: the sentence; of quotes whose they are, "Adam Isacson, director for defense oversight, via NPR".
        rows: the facts.
    """

    table: str
    words: str
    rows: tuple[int, ...]


@dataclass(frozen=True)
class Voiced:
    """A voice with its claims: who, through whom, and whether it alleges or claims; and the rows of what it says."""

    who: str
    rows: tuple[int, ...]


def margin(corpus: Corpus, rows: Iterable[int]) -> tuple[tuple[Gist, ...], tuple[Voiced, ...]]:
    """The facts in *rows*, each in one gist or under one voice, in their order."""
    alike: dict[tuple[str, str], list[int]] = {}
    voices: dict[str, list[int]] = {}
    for row in rows:
        match corpus.fact(row):
            case Claim() as claim:
                who = statement(corpus, row).removesuffix(claim.answer).removesuffix(": ")
                voices.setdefault(who, []).append(row)
            case Quote() as quote:
                alike.setdefault(("quotes", _speaker(corpus, row, quote)), []).append(row)
            case _:
                alike.setdefault((corpus.table(row), whomever(corpus, row)), []).append(row)
    gists = (
        Gist(table, words if table == "quotes" else together(corpus, mine), tuple(mine))
        for (table, words), mine in alike.items()
    )
    return tuple(gists), tuple(Voiced(who, tuple(mine)) for who, mine in voices.items())


def spellings(corpus: Corpus, rows: Iterable[int], text: str) -> list[str]:
    """The names, since corrected, by which *text* has those who stand in *rows*."""
    actors = corpus.actors
    there = {actors.ids[code] for row in rows for code, _ in corpus.parties(row) if code < len(actors)}
    names = (one for one in corpus.registers["corrections"].values() if one.field == "name" and one.old in text)
    return [one.old for one in names if one.entry.removeprefix("actors#") in there]


def _speaker(corpus: Corpus, row: int, quote: Quote) -> str:
    """Who is quoted, in which office, through whom."""
    via = " and ".join(named(corpus, row, "via"))
    parts = (" and ".join(named(corpus, row, "speaker")), quote.speaker_role, f"via {via}" if via else "")
    return ", ".join(part for part in parts if part)
