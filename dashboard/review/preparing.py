"""What a person accepts -> the fact as it is written: its id, its quotes, what of it is inferred; and what is wrong."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dashboard.errors import SeedProblem
from dashboard.facts import KINDS, TABLES
from dashboard.facts.fact import Fact, mark
from dashboard.facts.kinds import Proof
from dashboard.facts.registers import REGISTERS
from dashboard.review.blocks import Block
from dashboard.review.draft import Fields
from dashboard.seeds import Seeds
from dashboard.seeds.articles import misplaced
from dashboard.seeds.entries import meant, validated
from dashboard.seeds.evidence import Flaw, locate, unproven
from dashboard.seeds.references import unknown_ids
from dashboard.values import spans
from dashboard.values.spans import Span


@dataclass(frozen=True)
class Prepared:
    """A fact as it would be written, and what keeps it from being written; nothing does when there are no *flaws*."""

    block: Block
    flaws: tuple[Flaw, ...]


def prepared(
    kind: str,
    fields: Mapping[str, Any],
    places: Sequence[Span],
    text: str,
    seeds: Seeds,
    taken: Collection[str],
    language: str = "en",
) -> Prepared:
    """The fact of *fields* as it would be written into the file of an article.

    Quote and further words are those of *places* in *text*, unless *fields* has its own; the id is made where there is
    none. *seeds* holds the registers; *taken* are the ids that other facts of the file have;
    *language* is the article's, in which its values are proven.
    """
    given = {name: value for name, value in fields.items() if value not in ("", [], (), None) and name != "inferred"}
    raw: Fields = {**quotes(text, places), **given}
    if "quote" in given:
        raw.pop("occurrence", None)
        raw |= {name: given[name] for name in ("occurrence",) if name in given}
    raw["id"] = given.get("id") or _id(kind, raw, taken)
    block = Block(kind, raw)
    fact, flaws = _checked(block, seeds, taken)
    if fact is None or flaws:
        return Prepared(block, tuple(flaws))
    places, flaws = locate(fact, text)
    if flaws:
        return Prepared(block, tuple(flaws))
    lacking = unproven(fact, text, places, seeds.known, language)
    inferred = [name for name in type(fact).model_fields if name in {one.field for one in lacking} - _words(fact)]
    if inferred:
        block = Block(kind, {**raw, "inferred": inferred})
        fact = fact.model_copy(update={"inferred": tuple(inferred)})
        lacking = unproven(fact, text, places, seeds.known, language)
    return Prepared(block, tuple(lacking))


def quotes(text: str, places: Sequence[Span]) -> Fields:
    """`quote`, `occurrence` and `also` for *places* in *text*; whole words, and each found by the loader again.

    Where the first stands more than once its `occurrence` is named; the others are widened until they stand once.
    """
    found: Fields = {}
    for place in places:
        span = _whole_words(text, place)
        words = _plain(text, span)
        if not words:
            continue
        if "quote" not in found:
            standing = [one.start for one in spans.find(text, words)]
            found["quote"] = words
            if len(standing) > 1:
                found["occurrence"] = standing.index(span.start) + 1
        else:
            words = _plain(text, _widened(text, span))
            if words not in (found["quote"], *found.get("also", ())):
                found["also"] = [*found.get("also", ()), words]
    return found


def _plain(text: str, span: Span) -> str:
    return " ".join(text[span.start : span.end].split())


def _whole_words(text: str, span: Span) -> Span:
    """*span* without white space at its ends and with the words whole that it cuts."""
    start, end = max(span.start, 0), min(span.end, len(text))
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    while 0 < start < end and re.match(r"\w\w", text[start - 1 : start + 1]):
        start -= 1
    while start < end < len(text) and re.match(r"\w\w", text[end - 1 : end + 1]):
        end += 1
    return Span(start, end)


def _widened(text: str, span: Span) -> Span:
    """*span*, or its sentence, or as many words around that as make it stand once in *text*."""
    if len(spans.find(text, _plain(text, span))) > 1:
        around = [one for one in spans.sentences(text) if one.start < span.end and span.start < one.end]
        span = Span(min(span.start, around[0].start), max(span.end, around[-1].end))
    while len(spans.find(text, _plain(text, span))) > 1:
        before = re.search(r"\S+\s*\Z", text[: span.start])
        after = re.match(r"\s*\S+", text[span.end :])
        span = Span(before.start() if before else span.start, span.end + (after.end() if after else 0))
    return span


def _id(kind: str, raw: Mapping[str, Any], taken: Collection[str]) -> str:
    """An id of kind, actor and date that is not *taken*: "strike-navy-2024-05-02", then the same with -2."""
    party = next((raw[name] for name in ("actor", "agency", "speaker", "question") if raw.get(name)), "")
    party = party[0] if isinstance(party, list | tuple) else party
    words = f"{kind} {party} {raw.get('date', '')}".lower()
    stem = "-".join(re.findall(r"[a-z0-9]+", words))
    return next(one for one in (stem, *(f"{stem}-{n}" for n in range(2, len(taken) + 3))) if one not in taken)


def _checked(block: Block, seeds: Seeds, taken: Collection[str]) -> tuple[Fact | None, list[Flaw]]:
    """*block* as a fact of its table, and what its table and the registers say against it."""
    if block.kind not in KINDS:
        hint = meant(block.kind, KINDS)
        return None, [Flaw("", f'"{block.kind}" is no kind of fact.{hint} Kinds: {", ".join(KINDS)}.')]
    unread = [f"{name}.toml" for name, model in REGISTERS.items() if model.needed and name not in seeds.registers]
    if unread:
        return None, [Flaw("", f"{' and '.join(unread)} can't be read, so nothing can be checked. Mend that first.")]
    problems: list[SeedProblem] = []
    fact = validated(TABLES[KINDS[block.kind]], dict(block.fields), "", "", problems)
    if fact is None:
        return None, [Flaw(one.field, one.message) for one in problems]
    flaws = [*misplaced(fact), *unknown_ids(seeds.known, fact)]
    about = getattr(fact, "about", None)
    if about and about not in taken:
        flaws.append(Flaw("about", f'"{about}" is no fact of this article.{meant(about, taken)} Name one, or none.'))
    if fact.id in taken:
        flaws.append(Flaw("id", f'"{fact.id}" is the id of another fact of this article. Take another one.'))
    return fact, flaws


def _words(fact: Fact) -> set[str]:
    """The fields of *fact* that hold words of the source, which can't be inferred."""
    fields = type(fact).model_fields.items()
    return {name for name, field in fields if (proof := mark(field, Proof)) and proof.by in ("words", "speech")}
