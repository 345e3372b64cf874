"""What voices answer to questions, as HTML: side by side, two sides of each, a map of all."""

from html import escape
from itertools import groupby

from dashboard.corpus.figures import plural
from dashboard.markup.html import Page
from dashboard.panels.most import OPEN
from dashboard.panels.panel import Disputes, MapLine, QuestionMap, Side, Voice, Voices
from dashboard.values.dates import brief

_DOTS = 4  # so many of an answer are drawn


def voices(body: Voices, page: Page) -> str:
    """Side by side what voices answer; an act of law below."""
    sides = f'<div class="two">{"".join(_side(side, page) for side in body.sides)}</div>'
    return sides + (f'<div class="law">{_side(body.law, page)}</div>' if body.law else "")


def _side(side: Side, page: Page) -> str:
    number = ""
    if side.counted:
        number = f" <span>{escape(page.translate(side.counted))}</span>"
    if side.many:
        word = page.translate(plural(side.many.high, side.unit))
        number = f" <span>{page.open(side.many.text, side.many.rows)} {escape(word)}</span>"
    none = f'<p class="q">{escape(side.none)}</p>' if not side.voices and side.none else ""
    voices = "".join(_voice(voice, page) for voice in side.voices)
    head = f'<p class="h">{escape(side.label)}{number}</p>'
    return f'<section class="side" style="--c:var(--{side.colour})">{head}{voices}{none}</section>'


def _voice(voice: Voice, page: Page) -> str:
    detail = " · ".join(brief(part) for part in voice.detail)
    who = escape(brief(voice.who)) + (f" · {escape(detail)}" if detail else "")
    words = page.pieces(voice.pieces, "b") if voice.pieces else escape(voice.words)
    note = f'<span class="q note">{escape(brief(voice.note))}</span>' if voice.note and not voice.against else ""
    inner = f'{page.standing(voice.standing)}{words}<span class="q">{who}</span>{note}'
    said = page.opening(inner, voice.rows, "vo article" if voice.article else "vo")
    return said + (page.opening(escape(brief(voice.note)), voice.against, "q against") if voice.against else "")


def disputes(body: Disputes, page: Page) -> str:
    """Questions, and below each both sides."""
    return "".join(
        f'<section class="ask"><h3>{escape(one.question)}</h3>'
        f'<div class="two">{"".join(_side(side, page) for side in one.sides)}</div></section>'
        for one in body.disputes
    )


def question_map(body: QuestionMap, page: Page) -> str:
    """A line a question, a column an answer: how many voices give it, a dot each, filled of an article."""
    heads = "".join(f'<th scope="col" style="--c:var(--{colour})">{escape(name)}</th>' for name, colour in body.sides)
    head = f'<thead><tr><th scope="col">{escape(page.translate("Question"))}</th>{heads}</tr></thead>'
    bodies = []
    for words, mine in groupby(body.lines, key=lambda line: line.group):
        lines = "".join(_question(line, body, page) for line in mine)
        span = f'<th colspan="{1 + len(body.sides)}" scope="rowgroup">{escape(page.translate(words))}</th>'
        bodies.append(f'<tbody><tr class="group">{span}</tr>{lines}</tbody>')
    return f'<table class="list map">{head}{"".join(bodies)}</table>'


def _question(line: MapLine, body: QuestionMap, page: Page) -> str:
    name, panel = escape(line.short if page.live else line.question), escape(line.panel)
    link = f'<button type="button" class="name" data-section="{panel}">{name}</button>' if page.live else name
    cells = "".join(_dots(colour, *dots, page) for (_, colour), dots in zip(body.sides, line.dots, strict=True))
    # Of very many statements no reader opens all at once: the question is then opened alone.
    if not (page.live and page.narrow) or len(line.rows) > OPEN:
        return f'<tr><th scope="row">{link}</th>{cells}</tr>'
    opens = f'<button type="button" class="unfold name" data-unfold="" aria-expanded="false">{name}</button>'
    alone = page.translate("This question alone")
    alone = f'<p><button type="button" class="lnk q" data-section="{panel}">{escape(alone)}</button></p>'
    inner = f'<td colspan="{1 + len(body.sides)}">{voices(line.answers(), page)}{alone}</td>'
    return f'<tr><th scope="row">{opens}</th>{cells}</tr><tr class="below" hidden>{inner}</tr>'


def _dots(colour: str, articles: int, record: int, page: Page) -> str:
    """How many voices give an answer; a dot each as far as there is room."""
    if not articles + record:
        return "<td></td>"
    said = escape(page.translate(f"{articles} of articles, {record} of the record"))
    dots = f"{'●' * articles}{'○' * record}"[:_DOTS]
    drawn = f'<span class="dots" role="img" aria-label="{said}">{dots}</span>'
    return f'<td style="--c:var(--{colour})"><b>{articles + record:,}</b> {drawn}</td>'
