"""Each body of a panel as HTML."""

from collections.abc import Callable
from functools import singledispatch
from html import escape

from dashboard.corpus import Corpus
from dashboard.markup import answers
from dashboard.markup.html import Html, Page
from dashboard.markup.tables import table
from dashboard.panels.panel import (
    Body,
    Cited,
    Disputes,
    NumberLine,
    OfferChart,
    Pairs,
    Panel,
    QuestionMap,
    Quotations,
    Reading,
    Stat,
    Strip,
    Table,
    TimeChart,
    Told,
    Voices,
)
from dashboard.values.dates import brief

_TICKS = 20  # a line of numbers that is longer has no tick for each


def body(
    corpus: Corpus, panel: Panel, *, live: bool = True, narrow: bool = False, translate: Callable[[str], str] = str
) -> Html:
    """The body of *panel* as HTML; of a chart its table, since a chart is drawn by `charts`.

    Args:
        corpus: what its rows stand for.
        panel: in the language of the page.
        live: whether its numbers are buttons; a file has plain text instead.
        narrow: whether it is for a window as narrow as a phone’s.
        translate: gives markup's own words in that language.
    """
    page = Page(corpus, live=live, narrow=narrow, translate=translate)
    return page.done(_html(panel.body, page))


def filled(body: Body, page: Page) -> str:
    """*body* as HTML on a *page* of one's own, which decides what its numbers become."""
    return page.done(_html(body, page)).html


@singledispatch
def _html(body: Body, page: Page) -> str:
    raise TypeError(type(body).__name__)


@_html.register
def _(body: Table, page: Page) -> str:
    return table(body, page)


@_html.register
def _(body: TimeChart, page: Page) -> str:
    return table(body.table, page)


@_html.register
def _(body: OfferChart, page: Page) -> str:
    return table(body.table, page)


@_html.register
def _(body: Strip, page: Page) -> str:
    """Headline figures: a column a question, article and record in rows."""
    there = [one for one in body.headlines if one.article], [one for one in body.headlines if one.record]
    rows = [name for name, some in zip((body.article, body.record), there, strict=True) if some]
    heads = "".join(f"<span>{escape(name.removeprefix('The ').capitalize())}</span>" for name in rows)
    columns: list[str] = []
    last: list[Stat | None] = [None] * len(rows)
    for one in body.headlines:
        stats = [stat for stat, some in zip((one.article, one.record), there, strict=True) if some]
        cells = "".join(
            _stat(stat, name, page, again=_silent(stat) and _silent(before))
            for stat, before, name in zip(stats, last, rows, strict=True)
        )
        last = stats
        columns.append(f'<div class="f"><h3 class="h">{escape(one.label)}</h3>{cells}</div>')
    style = f"--r:{1 + len(rows)};--n:{len(body.headlines)}"
    return f'<div class="figs" style="{style}"><div class="f rowh"><span></span>{heads}</div>{"".join(columns)}</div>'


def _heard(said: str) -> str:
    """What makes a sign be heard as words, as attributes."""
    return f' role="img" aria-label="{said}"'


def _silent(stat: Stat | None) -> bool:
    """Whether a basis that is there does not state a figure."""
    return stat is not None and stat.figure is None and not stat.detail


def _stat(stat: Stat | None, name: str, page: Page, *, again: bool = False) -> str:
    """A figure of one basis; where it is not stated and the one before is not *again*, a dash."""
    label = f'<span class="tag only-s">{escape(name.removeprefix("The ").capitalize())}</span>'
    if stat is None or stat.figure is None:
        detail = stat.detail if stat and stat.detail else ""
        said = escape(stat.none if stat else page.translate("none in this view"))
        none = (
            f'<span class="none" role="img" aria-label="{said}">–</span>'
            if again
            else f'<span class="none">{said}</span>'
        )
        return f'<div class="v">{label}{none}<span class="q">{escape(brief(detail))}</span></div>'
    number = page.open(stat.figure.text, stat.figure.rows, "n")
    number += f' <span class="unit">{escape(stat.noun)}</span>' if stat.noun else ""
    return f'<div class="v">{label}{number}<span class="q">{escape(brief(stat.detail))}</span></div>'


@_html.register
def _(body: NumberLine, page: Page) -> str:
    """Numbers on a line, and below it how each comes about."""
    values = [point.value for point in body.points]
    low, high = min(values), max(values)
    room = max(high - low, 1.0)
    marks, lines = [], []
    for point in sorted(body.points, key=lambda one: one.value):
        place = 6 + 88 * (point.value - low) / room
        shape = "open" if point.open else "full"
        number = page.open(point.text, point.rows, "n")
        marks.append(f'<li class="{shape}" style="left:{place:.1f}%;--c:var(--{point.colour})">{number}</li>')
    if room <= _TICKS:
        ticks = (6 + 88 * at / room for at in range(int(room) + 1))
        marks += [f'<li class="tick" aria-hidden="true" style="left:{place:.1f}%"></li>' for place in ticks]
    for point in body.points:
        number = page.open(point.text, point.rows, "n")
        why = f'{escape(point.why)} <span class="q">{escape(point.who)}</span>'
        lines.append(f'<div><dt style="--c:var(--{point.colour})">{number}</dt><dd>{why}</dd></div>')
    return f'<ol class="numberline">{"".join(marks)}</ol><dl class="why">{"".join(lines)}</dl>'


_html.register(Voices)(answers.voices)
_html.register(Disputes)(answers.disputes)
_html.register(QuestionMap)(answers.question_map)


@_html.register
def _(body: Quotations, page: Page) -> str:
    found = []
    for one in body.quotations:
        who = page.choose(one.speaker, one.choice, "w name")
        office = f'<span class="q">{escape(one.office)}</span>' if one.office else ""
        context = page.open(page.translate("Context"), one.rows, "lnk q") if page.live else ""
        words = f"<blockquote><p>{page.pieces(one.pieces)}</p></blockquote>"
        article = (
            ""
            if one.article.startswith("the article")
            else f'<span class="q">{escape(page.translate(brief(one.article)))}</span>'
        )
        how = f'<span class="q">{escape(" · ".join(brief(badge) for badge in one.badges))}</span>' if one.badges else ""
        about = f"{who}{office}{how}{article}{context}"
        found.append(f'<article class="qt"><div>{about}</div>{words}</article>')
    return "".join(found)


@_html.register
def _(body: Pairs, page: Page) -> str:
    ours, theirs = (escape(page.translate(words)) for words in ("The article", "The record, as summarised here"))
    return "".join(
        f'<article class="pair"><div class="verdict">{"".join(map(_reading, pair.readings))}</div>'
        f'<div><p class="whose">{ours}</p>{page.opening(page.pieces(pair.article), pair.article_rows, "text")}</div>'
        f'<div><p class="whose">{theirs}</p>{"".join(_told(told, page) for told in pair.record)}</div></article>'
        for pair in body.pairs
    )


def _reading(reading: Reading) -> str:
    return f"<div><h3>{escape(reading.subject)}:</h3> <p>{escape(brief(reading.words))}</p></div>"


def _told(told: Told, page: Page) -> str:
    """A statement of the record, and below it each page that says so, as a link."""
    cited = "; ".join(_cited(one) for one in told.pages)
    return f'{page.opening(page.pieces(told.pieces), told.rows, "told")}<p class="q">{cited}</p>'


def _cited(cited: Cited) -> str:
    words = escape(brief(cited.words))
    if not cited.address.startswith(("https://", "http://")):
        return words
    return f'<a class="lnk" href="{escape(cited.address)}" target="_blank" rel="noopener noreferrer">{words}</a>'
