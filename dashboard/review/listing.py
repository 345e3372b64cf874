"""Official lists in the seeds: a list is added, and a person says whom of the actors an entry means.

Only what is said is written: every other byte of the files stays.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Literal, TypeAlias

import tomlkit

from dashboard import lists
from dashboard.errors import ChangedMeanwhileError, ListNotReadError, ReviewError
from dashboard.facts.registers import Actor
from dashboard.lists import FORMATS, SLUG, Edition, Format
from dashboard.review import blocks, storing
from dashboard.seeds import Seeds
from dashboard.seeds.hints import meant, not_in

Decision: TypeAlias = Literal["listed_as", "not_listed_as"]
_BY, _AGAIN = "dashboard lists", "give the command again."


def add(seeds: Path, files: Iterable[Path], day: date, of: str = "", name: str = "") -> Edition:
    """Put the list in *files*, as it stood on *day*, into the seeds; the list that is kept.

    Args:
        seeds: the folder of seeds.
        files: the list and the files that belong to it, as its publisher gives them out.
        day: the day of the list.
        of: the id of the list; without it that of the format, where it has one.
        name: what the list is called in a sentence, where the seeds do not say so yet.

    Raises:
        ListNotReadError: they are no list of one format, or it is not said which list it is.
        ReviewError: that day is there with other content, or can't be written.
        OSError: a file can't be read.
    """
    form, parts = _parts(files)
    of = of or form.of
    if not SLUG.fullmatch(of):
        said = f'"{of}" is no id of a list' if of else "it is not said which list it is"
        message = f"{said}. Say it with --list: lower-case letters, digits and hyphens, as in us-ofac-sdn."
        raise ListNotReadError(message)
    try:
        edition = lists.edition(of, day, form, {part: file.read_bytes() for part, file in parts.items()})
    except ListNotReadError as error:
        message = f"{parts['']}: {error}."
        raise ListNotReadError(message) from error
    contents = {lists.path(of, day, form.endings[0], part): file.read_bytes() for part, file in parts.items()}
    about = f"{lists.FOLDER}/{of}.toml"
    if name and storing.read(seeds / about) is None:
        contents[about] = tomlkit.dumps({"list": {"name": name}}).encode()
    with storing.locked(seeds, _BY, _AGAIN):
        for path, content in contents.items():
            there = storing.read(seeds / path)
            if there not in (None, content):
                message = f"{path} is there with other content, so nothing was written. Take it away first."
                raise ReviewError(message)
        for path, content in contents.items():
            storing.replace(seeds / path, storing.read(seeds / path), content)
    return edition


def _parts(files: Iterable[Path]) -> tuple[Format, dict[str, Path]]:
    """(the format, the files by part), each told by its name: "CONS_ALT.CSV" is the part "alt" of a list of OFAC."""
    found: dict[str, Path] = {}
    forms: list[Format] = []
    for file in files:
        form = FORMATS.get(file.suffix.lower().removeprefix("."))
        if form is None:
            allowed = "; ".join(f".{ending} ({form.label})" for ending, form in FORMATS.items())
            message = f"{file} has an ending that no list here has. Allowed: {allowed}."
            raise ListNotReadError(message)
        named = file.stem.lower().replace("-", "_").split("_")
        part = next((part for part in form.parts if part in named), "")
        if part in found:
            message = f"{file} and {found[part]} are the same part of a list. Give the files of one list of one day."
            raise ListNotReadError(message)
        found[part] = file
        forms.append(form)
    if "" not in found or any(form is not forms[0] for form in forms):
        message = f"{', '.join(map(str, found.values()))}: the list itself is missing, or they are of several formats."
        raise ListNotReadError(message)
    return forms[0], found


def decide(seeds: Path, checked: Seeds, actor: str, number: str, decision: Decision) -> str:
    """Write that *actor* is ("listed_as") or is not the entry *number* ("ofac:22790"); the file that was written.

    Raises:
        ReviewError: there is no such actor or entry, it is another actor's, or the file can't be written.
        ChangedMeanwhileError: somebody else changed the file at this moment.
    """
    actors = checked.registers.get("actors", {})
    if actor not in actors:
        names = {name: key for key, one in actors.items() if isinstance(one, Actor) for name in (key, *one.names)}
        raise ReviewError(not_in("actors.toml", actor, names))
    _there(checked, number)
    others = [key for key, one in actors.items() if isinstance(one, Actor) and number in one.listed_as and key != actor]
    if decision == "listed_as" and others:
        message = f"{number} is confirmed as {others[0]} already, so nothing was written. Take it out there first."
        raise ReviewError(message)
    with storing.locked(seeds, _BY, _AGAIN):
        for path in sorted([seeds / "actors.toml", *(seeds / "actors").glob("*.toml")]):
            before = storing.read(path)
            if before is None or (after := _decided(before.decode(), actor, number, decision)) is None:
                continue
            if not storing.replace(path, before, after.encode()):
                raise ChangedMeanwhileError(path.name, (storing.read(path) or b"").decode(), after)
            return path.relative_to(seeds).as_posix()
    message = f'no file has a block of "{actor}" that can be changed. Write {decision} = ["{number}"] there by hand.'
    raise ReviewError(message)


def _there(checked: Seeds, number: str) -> None:
    """Refuse a *number* that stands on no day of its list."""
    of, _, own = number.partition(":")
    if of not in checked.lists:
        known: Mapping[str, object] = checked.lists
        message = f'"{number}" names no list that is here.{meant(of, known)} Lists: {", ".join(known) or "none"}.'
        raise ReviewError(message)
    if not any(own in edition.entries for edition in checked.lists[of].editions):
        message = f"{checked.lists[of].about.name} has no entry {own} on any day here. See `dashboard lists suggest`."
        raise ReviewError(message)


def _decided(content: str, actor: str, number: str, decision: Decision) -> str | None:
    """*content* with *number* as *decision* of *actor*, and not as the other; None where the actor is not in it."""
    there = blocks.find(content, actor)
    if there is None or there.block.kind != Actor.kind_word:
        return None
    document = tomlkit.parse(there.text.replace("\r\n", "\n"))
    entry = document[Actor.kind_word][0]
    for field in ("listed_as", "not_listed_as"):
        value = entry.get(field, [])
        numbers = [one for one in ([value] if isinstance(value, str) else value) if one != number]
        numbers += [number] if field == decision else []
        if numbers:
            entry[field] = numbers
        elif field in entry:
            del entry[field]
    end = "\r\n" if "\r\n" in content else "\n"
    block = tomlkit.dumps(document).rstrip("\n").replace("\n", end)
    return content[: there.start] + block + content[there.end :]
