"""Amounts of money from left to right, a row a person; an arrow leads to a later offer."""

from collections.abc import Sequence
from textwrap import wrap

from dashboard.charts.drawing import INK, INK_2, NARROW, RULE, SLOTS, Drawing, Spec, in_lines, opens, plain
from dashboard.charts.drawing import ticks as round_numbers
from dashboard.charts.labels import CHARACTER, width
from dashboard.panels.drawn import behind
from dashboard.panels.panel import Offer, OfferChart, Person
from dashboard.values import numbers

_LINE = 16  # pixels of a line of an outcome
_EDGE = 18  # pixels beside the amounts on a phone, for half of "US$0": what does not fit is not drawn at all
_OVER = 6  # so many offers stand over a mark
_LEAST = 40  # characters of an outcome that must have room beside its offers; else it stands below them


class OfferDrawing(Drawing):
    """Amounts of money from left to right, a row a person; an arrow leads to a later offer."""

    def __init__(self, chart: OfferChart, narrow: bool, wide: int) -> None:
        super().__init__()
        self.chart, self.narrow = chart, narrow
        edge = _EDGE if narrow else 0
        self._wide = NARROW - 2 * edge if narrow else round(wide * 0.775)
        most = chart.most * (1.06 if narrow else max(1.36, *(_reach(chart, one, self._wide) for one in chart.people)))
        self._dollar = self._wide / most  # pixels that one takes
        heights = [self._height(person) for person in chart.people]
        total = sum(heights)
        self.colour = SLOTS["rewards"]
        below = total
        for person, height in zip(chart.people, heights, strict=True):
            below -= height
            self._person(person, below, height)
        ticks = [step for step in round_numbers(chart.most) if step <= chart.most]
        keys = in_lines(dict.fromkeys(_key(chart), INK_2), NARROW - 2 * edge if narrow else wide)
        for line, said in enumerate(reversed(keys)):
            self.legend(said, x=0, y=1, yref="paper", yanchor="bottom", yshift=26 + _LINE * line)
        above = 28 + _LINE * len(keys)
        self.layout |= {
            "height": total + above + 4,
            "margin": {"l": edge, "r": edge, "t": above, "b": 4},
            "xaxis": {
                "range": [0, most],
                "domain": [0.0 if narrow else 0.225, 1],
                "side": "top",
                "tickvals": [0, *ticks],
                "ticktext": ["$0", *(numbers.words(f"{tick:.0f}", "USD").replace(" million", "m") for tick in ticks)],
                "fixedrange": True,
                "gridcolor": RULE,
                "zeroline": False,
                "tickfont": {"color": INK_2, "size": 12.5},
            },
            "yaxis": {"range": [0, total], "visible": False, "fixedrange": True},
        }

    def _height(self, person: Person) -> int:
        several = len({offer.amount for offer in person.offers}) > 1
        below = 16 if self._tight(person) else 0
        alone = below + ((62 if several else 40) if self.narrow else (44 if several else 29))
        lines, beside = self._outcome(person)
        return max(alone, len(lines) * _LINE + 13) if beside else alone + len(lines) * _LINE

    def _outcome(self, person: Person) -> tuple[list[str], bool]:
        """(lines, beside): the outcome in lines, and whether these stand beside the offers or below them."""
        last = max(person.offers, key=lambda offer: offer.amount)
        end = last.amount * self._dollar + width(f"{last.label}  {_brief(last.when)}, {_brief(last.when)}") + 24
        room = int((self._wide - end) / CHARACTER)
        beside = room >= _LEAST and not self.narrow
        return wrap(person.outcome, room if beside else int(self._wide / CHARACTER)), beside

    def _tight(self, person: Person) -> list[float]:
        """The amounts whose label would run into that of the next, also superseded: it stands below its mark."""
        labels: dict[float, str] = {}
        for offer in person.offers:
            labels.setdefault(offer.amount, f"{offer.label}  {_brief(offer.when)}" if self.narrow else offer.label)
        steps = zip(labels, list(labels)[1:-1], strict=False)  # the last stands beside its mark
        return [amount for amount, after in steps if (after - amount) * self._dollar < width(labels[amount])]

    def _person(self, person: Person, bottom: float, height: int) -> None:
        tight, (outcome, beside) = self._tight(person), self._outcome(person)
        y = bottom + 14.5 + (16 if tight else 0) + (0 if beside else len(outcome) * _LINE)
        if beside and outcome and len({offer.amount for offer in person.offers}) == 1:
            y = bottom + height / 2
        side: Spec = {"x": 0, "xanchor": "left", "align": "left", "y": bottom + 4, "yanchor": "bottom"}
        if beside:
            side = {"x": 1, "xanchor": "right", "align": "right", "y": bottom + height / 2, "yanchor": "middle"}
        if outcome:
            xref = "paper" if beside or self.narrow else "x"
            self.note("<br>".join(map(plain, outcome)), xref=xref, font={"size": 12.5, "color": INK_2}, **side)
        rule: Spec = {"type": "line", "x0": 0, "x1": 1, "xref": "paper", "line": {"color": RULE, "width": 1}}
        self.shapes.append({**rule, "y0": bottom, "y1": bottom})
        top: Spec = {"y": bottom + height - 10, "xshift": 0} if self.narrow else {"y": y, "xshift": 0}
        self.note(plain(person.name), x=0, xref="paper", xanchor="left", font={"size": 13, "color": INK}, **top)
        by_amount = person.by_amount
        amounts = list(by_amount)
        for start, end in zip(amounts[:-1], amounts[1:], strict=True):
            self.notes.append(
                {
                    "x": end,
                    "y": y,
                    "ax": start,
                    "ay": y,
                    "xref": "x",
                    "yref": "y",
                    "axref": "x",
                    "ayref": "y",
                    "text": "",
                    "showarrow": True,
                    "arrowhead": 2,
                    "arrowsize": 0.9,
                    "arrowwidth": 1.6,
                    "standoff": 8,
                    "startstandoff": 7,
                    "arrowcolor": self.colour,
                }
            )
        for amount, offers in by_amount.items():
            after = next((other for other in amounts if other > amount), None)
            self._offer(person, offers, (y, bottom + height - 10), after, below=amount in tight)

    def _offer(
        self,
        person: Person,
        offers: Sequence[Offer],
        at: tuple[float, float],
        after: float | None,
        *,
        below: bool,
    ) -> None:
        """The mark of *offers*, of one amount, and its label; *at* are the heights of marks, and of a name above."""
        (y, top), amount = at, offers[0].amount
        said = [person.name, *(one.words for one in offers[:_OVER])]
        said += [f"and {len(offers) - _OVER} more"] if len(offers) > _OVER else []
        self.marks(
            x=[amount],
            y=[y],
            mode="markers",
            marker={
                "size": 11,
                "symbol": "circle-open" if all(offer.up_to for offer in offers) else "circle",
                "color": self.colour,
                "line": {"width": 2.25, "color": self.colour},
            },
            customdata=[opens(said, behind(offers))],
        )
        labels, whens = _said(offers)
        text = f"<b>{plain(labels)}</b>  {plain(whens)}"
        tight = after is not None and (after - amount) * self._dollar < width(f"{labels}  {whens}")
        if tight and not self.narrow:
            text = f"<b>{plain(labels)}</b>"
        side: Spec = {"xanchor": "left", "xshift": 11, "font": {"size": 12.5, "color": INK}}
        if self.narrow and after is None:  # beside the name, so that the amounts have the whole width
            self.note(text, **{**side, "x": 1, "xref": "paper", "xanchor": "right", "xshift": 0, "y": top})
            return
        if after is not None:
            side = {
                "xanchor": "left",
                "xshift": -7,
                "yanchor": "top" if below else "bottom",
                "yshift": -7 if below else 7,
                "font": {"size": 12.5, "color": INK_2},
            }
        self.note(text, x=amount, y=y, **side)


def _said(offers: Sequence[Offer]) -> tuple[str, str]:
    """What stands beside the mark of *offers* of one amount: how it is stated, and when."""
    labels, whens = dict.fromkeys(one.label for one in offers), dict.fromkeys(_brief(one.when) for one in offers)
    return " or ".join(labels), ", ".join(whens)


def _key(chart: OfferChart) -> list[str]:
    """What marks mean, as far as they occur."""
    offers = [offer for person in chart.people for offer in person.offers]
    words = {
        "○ up to that amount": any(offer.up_to for offer in offers),
        "● that amount as stated": not all(offer.up_to for offer in offers),
        "→ raised": any(len({offer.amount for offer in one.offers}) > 1 for one in chart.people),
        "“or”: reports differ": any(
            len({offer.label for offer in one.offers}) > len({offer.amount for offer in one.offers})
            for one in chart.people
        ),
    }
    return [said for said, on in words.items() if on]


def _reach(chart: OfferChart, person: Person, room: float) -> float:
    """How far the axis goes, in highest amounts, so that the words beside a person's last mark end within *room*."""
    last = max(offer.amount for offer in person.offers)
    beside = width("  ".join(_said([offer for offer in person.offers if offer.amount == last]))) + 11
    return last / chart.most / max(1 - beside / room, 0.1)


def _brief(when: str) -> str:
    """A date in a few letters: "Jan 2025" for "announced on 10 January 2025"."""
    words = when.split(" ")
    return f"{words[-2][:3]} {words[-1]}" if len(words) > 1 and words[-2].isalpha() else words[-1]
