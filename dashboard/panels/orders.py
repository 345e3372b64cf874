"""Orders under which measures are taken: which they are, who was named under each, and when, in rows."""

import re
from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from dashboard.columns import Ints, Mask
from dashboard.corpus import Selection
from dashboard.corpus.attribution import statement, when
from dashboard.corpus.figures import acts, organizations, people, plural, until_words
from dashboard.corpus.horizon import UNDATED
from dashboard.corpus.many import coded, once
from dashboard.corpus.rows import Rows
from dashboard.panels.campaign import lasting
from dashboard.panels.fairness import NO_FINDING
from dashboard.panels.in_rows import in_rows
from dashboard.panels.lanes import act_times, lane_of, most_on_one_day, since
from dashboard.panels.most import ROWS, rest
from dashboard.panels.panel import Panel, Part

_ORDER = re.compile(r"Executive Order (\d{5})")
_AMENDING = re.compile(r"\bas amended\b.*")


def orders_of(authority: str | None) -> tuple[str, ...]:
    """The orders and acts that an authority names, each once: by number, amendments aside (docs/counting.md 1.8).

    "Executive Order 13581 as amended by Executive Order 13863" is order 13581; other authorities stand by their words.
    """
    found = []
    for part in (authority or "").split(";"):
        words = _AMENDING.sub("", part).strip()
        number = _ORDER.search(words)
        found += [f"Executive Order {number[1]}"] if number else [words] if words else []
    return tuple(dict.fromkeys(found))


_HOW = (
    "A row an order or act. A diamond is what was done under it on a day, larger where it names more, hollow where it "
    "is announced; of several whom it names the one with the most statements here stands beside it. A measure that "
    "names two orders stands in both rows."
)


def over_time(selection: Selection) -> Panel | None:
    """A row an order: when measures were taken under it, and on whom; those of which no order is stated last."""
    span = lasting(selection, ("sanctions",))
    if span is None or span.start is None or span.end is None:
        return None
    within = selection.during(span)
    lanes, notes = [], []
    for order, about, part in _parts(selection, within):
        lane, note = lane_of(part, "sanctions", span.end - span.start)
        lanes.append(replace(lane, name=order, about=about))
        notes += [note] if note else []
    if (chart := in_rows(span, lanes, "Order or act")) is None:
        return None
    rows = Rows.once(mark.rows for lane in chart.lanes for mark in lane.marks)
    return Panel(
        "sanctions-over-time",
        _title(selection),
        chart,
        rows,
        lead=(f"Each measure on its day, under the order or act that it names{_rest(within)}",),
        beside=(NO_FINDING,),
        notes=(_HOW, *dict.fromkeys(notes), *_undated(selection)),
        as_of=until_words(selection),
    )


def _title(selection: Selection) -> tuple[Part, ...]:
    """Whom measures are on, by name; since when; on which day most."""
    whom = by_name(selection)
    measures = acts(selection, "sanctions")
    said = [*whom, " sanctioned by name"] if whom else [measures, plural(measures.high, " measure"), " of sanctions"]
    return (
        *said,
        *since(selection, np.array(measures.rows, np.int32)),
        *most_on_one_day(selection, "sanctions"),
    )


def by_name(selection: Selection) -> list[Part]:
    """Whom measures are on by name: "21 people and 4 organizations"; empty for nobody."""
    persons, bodies = people(selection, "sanctions"), organizations(selection, "sanctions")
    counted = [(persons, plural(persons.high, " person", " people")), (bodies, plural(bodies.high, " organization"))]
    whom: list[Part] = []
    for number, noun in counted:
        if number.high:
            whom += [" and ", number, noun] if whom else [number, noun]
    return whom


def _rest(within: Selection) -> str:
    return rest(len(under(within, within.acts("sanctions").reports)), "with the most reports", "an actor", ROWS)


def _undated(selection: Selection) -> Iterator[str]:
    if many := int((act_times(selection, selection.acts("sanctions"))[2] == UNDATED).sum()):
        yield f"{many} {plural(many, 'measure')} without a date {plural(many, 'is', 'are')} not drawn."


def _parts(selection: Selection, within: Selection) -> Iterator[tuple[str, str, Selection]]:
    """(order, what is said of it, its measures), the order with the earliest measure first; then what names none."""
    corpus, every = within.corpus, within.acts("sanctions").reports
    found, orders = under(within, every), issued(selection)
    start = within.horizon.times[0]
    most = sorted(found, key=lambda order: -len(found[order]))[:ROWS]
    for order in sorted(most, key=lambda order: (int(start[found[order]].min()), order)):
        days = [when(corpus, row) for row in orders.get(order, every[:0]).tolist()[:1]]
        about = f"issued {days[0]}" if days and days[0] != "date not stated" else ""
        yield order, about, within.of_acts(once(corpus.act[found[order]]))
    named = np.concatenate([every[:0], *found.values()])
    silent = np.setdiff1d(corpus.act[every], corpus.act[named])
    if len(silent):
        yield "No order stated", "", within.of_acts(silent)


def under(selection: Selection, every: Ints) -> dict[str, Ints]:
    """By order: the reports of measures that name it."""
    authorities, found = coded(selection.corpus, "sanctions", "authority"), dict[str, Mask]()
    of = authorities.one(every)
    for code in once(of[of >= 0]).tolist():
        for order in orders_of(authorities.values[code]):
            found[order] = found.get(order, np.zeros(len(every), bool)) | (of == code)
    return {order: every[mask] for order, mask in found.items()}


def issued(selection: Selection) -> dict[str, Ints]:
    """By order: the statements of the order itself; it is no measure against somebody."""
    corpus, every = selection.corpus, selection.of("sanctions")
    rows = every[corpus["order"][every] & corpus.enters[every]]
    found: dict[str, list[int]] = {}
    for row in rows.tolist():
        words = statement(corpus, row)
        found.setdefault(next(iter(orders_of(words.partition(",")[0])), words), []).append(row)
    return {order: np.array(mine, np.int32) for order, mine in found.items()}
