"""The actors that a proposal names, by id or name, as the registry has them; whom it lacks is proposed as new."""

from collections.abc import Iterator, Mapping, Sequence

from dashboard.drafting.counting.counted import Counted
from dashboard.drafting.events.draft import Newcomer, Value
from dashboard.drafting.events.folding import lowered
from dashboard.drafting.events.reading import Read
from dashboard.facts.fact import THE_ARTICLE
from dashboard.values.spans import Span

ROLES = ("actor", "agency", "speaker", "via", "member", "mentioned")


def named_actors(
    fields: Mapping[str, Value], places: Sequence[Span], read: Read
) -> tuple[dict[str, Value], dict[str, str], dict[str, Newcomer]]:
    """*fields* with ids for names, the names that the registry lacks by field, and whom they would be.

    Of several new names in a field the first is kept; the words of the others stay in the article, for other drafts.
    """
    by_name = {_bare(name): actor.id for actor in read.actors.values() for name in actor.names}
    kept: dict[str, Value] = {}
    unknown: dict[str, str] = {}
    new: dict[str, Newcomer] = {}
    for name, value in fields.items():
        if name not in ROLES:
            kept[name] = value
            continue
        ids = []
        for one in (value,) if isinstance(value, str) else value:
            if one == THE_ARTICLE:
                continue
            if known := one if one in read.actors else by_name.get(_bare(one)):
                ids.append(known)
            elif name not in unknown:
                unknown[name] = one
                new[name] = _newcomer(one, places, read)
        if ids:
            kept[name] = ids[0] if len(ids) == 1 else tuple(dict.fromkeys(ids))
    return kept, unknown, new


def _bare(name: str) -> str:
    """*name* as it is compared: without case, accents and an article."""
    return lowered(name).strip().removeprefix("the ")


def _newcomer(name: str, places: Sequence[Span], read: Read) -> Newcomer:
    """Who *name* would be, as the article has the name; a collective where it only counts."""
    for one in read.names:
        if name in (one.name, *one.aliases) or lowered(one.name) == lowered(name):
            return Newcomer(one.name, one.kind, one.aliases)
    counts = any(read.article.text.startswith(name, one.span.start) for one in _numbers(places, read))
    return Newcomer(name, "collective" if counts else "person" if name[:1].isupper() else "voice")


def _numbers(places: Sequence[Span], read: Read) -> Iterator[Counted]:
    for place in places:
        yield from read.sentence_at(place.start).numbers
