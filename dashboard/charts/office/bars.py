"""Bars: an offer each, or those that stand in the columns of a table."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from dashboard.charts.office.values import Bars, BarSeries
from dashboard.panels.panel import Cell, Colour, Line, Offer, OfferChart, Table


def of_offers(body: OfferChart) -> Bars:
    """A bar an offer, under the name and the day; "up to" is hollow."""
    offers = [
        (f"{person.name}, {when}", _told(list(told)))
        for person in body.people
        for (when, _), told in groupby(person.offers, key=lambda offer: (offer.when, offer.amount))
    ]
    kinds = [kind for kind in (True, False) if any(offer.up_to is kind for _, offer in offers)]
    series = tuple(
        BarSeries(
            name="Up to an amount" if kind else "An amount as stated",
            values=tuple(offer.amount if offer.up_to is kind else None for _, offer in offers),
            labels=tuple(offer.label if offer.up_to is kind else "" for _, offer in offers),
            spread={},
            colour="rewards",
            hollow=kind,
        )
        for kind in kinds
    )
    names = tuple(name for name, _ in offers)
    return Bars(names, series, across=True, together=True, title="", money=True)


def _told(offers: Sequence[Offer]) -> Offer:
    """One offer as all its reports tell it: "$50m or up to $50m", open only where all say "up to"."""
    words = " or ".join(dict.fromkeys(offer.label for offer in offers))
    return replace(offers[0], label=words, up_to=all(offer.up_to for offer in offers))


def of_table(body: Table) -> Bars | None:
    """Bars of the columns that have any; of one column a series a colour, each under the words that have its dot."""
    lines = [line for line in body.lines if any(cell.bar for cell in line.cells)]
    places = [place for place in range(len(body.columns)) if any(line.cells[place].bar for line in lines)]
    if not lines or len(lines) < 2:
        return None
    if len(places) > 1:
        series = tuple(_column(lines, place, body.columns[place].label) for place in places)
        return Bars(tuple(map(_category, lines)), series, across=False, together=False, title="")
    return Bars(
        tuple(map(_category, lines)), tuple(_by_colour(lines, places[0])), across=True, together=True,
        title=body.columns[places[0]].label,
    )  # fmt: skip


def _category(line: Line) -> str:
    """What a line is called: its first words, with the next where the first are a bare number."""
    first = line.cells[0].text
    return f"{first}: {line.cells[1].text}" if first[:1].isdigit() and len(line.cells) > 1 else first


def _by_colour(lines: Sequence[Line], place: int) -> Iterator[BarSeries]:
    colours = dict.fromkeys(bar.colour for line in lines if (bar := line.cells[place].bar))
    for colour in colours:
        mine = [line.cells[place] if _coloured(line.cells[place], colour) else Cell("") for line in lines]
        dots = [cell.text for line in lines for cell in line.cells if cell.dot == colour]
        name = " or ".join(dict.fromkeys(dots)) or "Shown"
        yield _series(f"{name[0].upper()}{name[1:]}", mine, colour)


def _coloured(cell: Cell, colour: Colour) -> bool:
    return cell.bar is not None and cell.bar.colour == colour


def _column(lines: Sequence[Line], place: int, label: str) -> BarSeries:
    cells = [line.cells[place] for line in lines]
    colours = {cell.bar.colour for cell in cells if cell.bar}
    return _series(label, cells, colours.pop() if len(colours) == 1 else "strikes")


def _series(name: str, cells: Sequence[Cell], colour: Colour) -> BarSeries:
    spread = {
        place: (bar.lowest, bar.highest)
        for place, cell in enumerate(cells)
        if (bar := cell.bar) and bar.lowest != bar.highest
    }
    values = tuple(cell.bar.low if cell.bar else None for cell in cells)
    return BarSeries(name, values, tuple(cell.text if cell.bar else "" for cell in cells), spread, colour)
