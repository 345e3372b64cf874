"""What an article tells twice of the same act is one draft: the fullest telling, with what the others add."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from dashboard.drafting.events.draft import Found, Value
from dashboard.drafting.events.telling import Telling
from dashboard.values import numbers

_APART = ("list", "amount", "count")  # what tells two acts on one actor apart
_NEAR = 14  # sentences in which those are named who were counted
_DATED = ("designation", "sanction", "indictment")
_ADDED = (  # what another telling may add
    "agency list date date_words announced authority programme charges court instrument purpose status theatre vessels "
    "strikes survivors"
).split()


def named_fully(tellings: Sequence[Telling]) -> list[Telling]:
    """*tellings* without a count whose members the article names, or that was told: four groups, then A, B, C and D."""
    kept: list[Telling] = []
    for one in tellings:
        near = [other for other in tellings if other.kind == one.kind and 0 <= other.number - one.number <= _NEAR]
        listed = [other for other in near if other.number == one.number or other.of is not None]
        named = {party.who for other in listed for party, _ in other.whom if not party.count}
        told = {party.count for other in kept if other.kind == one.kind for party, _ in other.whom}
        left = [
            (party, own)
            for party, own in one.whom
            if not party.count
            or party.actor
            or (len(named) < _many(party.count) and not (party.again and party.count in told))
        ]
        kept.append(Telling(one.kind, one.rule, one.evidence, one.about, tuple(left), one.number, one.of))
    return kept


def _many(count: str) -> float:
    return numbers.read(count).low


def once(found: Iterable[Found]) -> list[Found]:
    """Of several tellings of one act the fullest, with what the others add; one act is one kind, actor and list."""
    best: list[Found] = []
    for one in found:
        place = len(best)
        while (at := _told_before(one, best)) is not None:
            other, place = best.pop(at), min(place, at)
            one = _joined(one, other) if _weight(one) > _weight(other) else _joined(other, one)
        best.insert(place, one)
    return best


def _told_before(one: Found, best: Sequence[Found]) -> int | None:
    """Which of *best* tells the act that *one* tells, first one of the same day."""
    same = [at for at, other in enumerate(best) if _same(one, other) or _same_strike(one, other)]
    return min(same, key=lambda at: best[at].fields.get("date") != one.fields.get("date"), default=None)


def _weight(one: Found) -> tuple[bool, bool, int]:
    """How much a telling says: one with its toll goes before one without, "up to" before the bare amount."""
    return "killed" in one.fields, str(one.fields.get("amount", "")).startswith("<="), len(one.fields)


def _joined(fuller: Found, other: Found) -> Found:
    """*fuller* with the fields that only *other* tells, and the words that these rest on."""
    if {str(one.fields.get("scope")) for one in (fuller, other)} == {"one", "group"}:
        fuller = replace(fuller, fields={**fuller.fields, "scope": "group"})
    lacking = [name for name in _ADDED if name in other.fields and name not in fuller.fields]
    if "date" not in lacking:
        lacking = [name for name in lacking if name != "date_words"]
    if not lacking or fuller.kind not in (*_DATED, "strike"):
        return fuller
    fields = {**fuller.fields, **{name: other.fields[name] for name in lacking}}
    spans = (*fuller.spans, *(one for one in other.spans if one not in fuller.spans))
    return Found(fuller.kind, fuller.rule, spans, fields, fuller.unknown, fuller.proposed)


def _same(one: Found, other: Found) -> bool:
    if one.kind != other.kind:
        return False
    whom = [fact.fields.get("actor") or fact.unknown.get("actor") for fact in (one, other)]
    agree = all(_agree(one.fields.get(name), other.fields.get(name)) for name in _APART)
    off = [fact.fields.get("action") == "delisted" for fact in (one, other)]
    if one.kind in _DATED and not _may_be_one_day(one.fields, other.fields):
        return False
    counted = whom == [None, None] and one.fields.get("count") == other.fields.get("count") is not None
    return (whom[0] == whom[1] is not None or counted) and agree and off[0] == off[1]


def _same_strike(one: Found, other: Found) -> bool:
    """Whether two drafts tell of one strike or one running total: the same toll, and nothing that speaks against it.

    Of a strike without a toll the one with a toll is told again where the day is the same, or the same day may be.
    """
    if one.kind != "strike" or other.kind != "strike":
        return False
    scopes = {one.fields["scope"], other.fields["scope"]}
    known = one.fields.get("date") == other.fields.get("date") is not None
    if len(scopes) > 1 and ("campaign" in scopes or not known):
        return False
    if one.rule.endswith("-earlier") != other.rule.endswith("-earlier"):
        return False
    told = [fact.fields.get("killed") for fact in (one, other)]
    same = told[0] == told[1] is not None
    agree = all(_agree(one.fields.get(name), other.fields.get(name)) for name in ("theatre", "vessels"))
    days = _may_be_one_day(one.fields, other.fields)
    if same:
        return agree and days
    return None in told and agree and (known or (days and told != [None, None]))


def _agree(value: Value | None, other: Value | None) -> bool:
    if value is None or other is None or value == other or f"<={value}" == other or value == f"<={other}":
        return True
    several = [{one} if isinstance(one, str) else set(one) for one in (value, other)]
    return several[0] <= several[1] or several[1] <= several[0]


def _may_be_one_day(one: Mapping[str, Value], other: Mapping[str, Value]) -> bool:
    """Whether the dates of two tellings may be the same day; a date that is not told may be any, and so may a span."""
    first, second = str(one.get("date", "")), str(other.get("date", ""))
    spans = "/" in first + second or "[" in first + second or "X" in first + second
    return spans or first.startswith(second) or second.startswith(first)
