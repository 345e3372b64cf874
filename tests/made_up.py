"""Documents that are clearly test material, for what leaves the house."""

from datetime import date

import pandas as pd

from dashboard.corpus import Corpus
from dashboard.corpus.figures import Figure
from dashboard.corpus.passages import Piece
from dashboard.documents import Document, Heading, Note, Part, Shown, Text
from dashboard.documents import shown as leaving
from dashboard.panels import panels
from dashboard.panels.panel import (
    Body,
    Cell,
    Choice,
    Column,
    Headline,
    Lane,
    Line,
    Mark,
    Offer,
    OfferChart,
    Panel,
    Person,
    Quotation,
    Quotations,
    Side,
    Stat,
    Stated,
    Step,
    Strip,
    Table,
    TimeChart,
    Voice,
    Voices,
)
from dashboard.views import View, select

BASE = "http://127.0.0.1:8501"
LINK = f"{BASE}/strikes?agency=navy&section=made-up#made-up"
SOURCE = {
    **{"id": "2024-05-03_mill", "title": "A mill is struck", "publisher": "The Saltmouth Bell", "author": "Ada Quill"},
    **{"origin": "not stated", "url": "https://example.org/mill", "published": "2024-05-03", "language": "en"},
    **{"called": "The Saltmouth Bell, as of 3 May 2024", "kind": "original", "rights": "not stated"},
    **{"accessed": "2024-06-01"},
}
SUBJECTS = ("overview", "strikes", "designations", "rewards", "quotes", "comparisons", "network")
KILLED = View(words="killed")


def report(corpus: Corpus, title: str = "A report of what was said") -> Document:
    """Panels with every kind of body, some of them filtered, with headings and texts between."""
    from dashboard.documents import document

    parts: list[Part] = [Heading("What was said"), Text("First words.\nSecond words.\n\nA paragraph.")]
    for subject in SUBJECTS:
        parts += of_subject(corpus, subject)
    parts.append(Heading("What was claimed"))
    parts += of_subject(corpus, "claims", KILLED)
    return document(title, parts, corpus)


def of_subject(corpus: Corpus, subject: str, view: View = View(), base: str = BASE) -> list[Shown]:  # noqa: B008
    """The panels of *subject* in *view*, ready to leave the house."""
    selection = select(corpus, view)
    return [leaving(panel, subject, selection, view, base) for panel in panels(subject, selection)]


def shown(body: Body, title: str = "A title", name: str = "made-up", **stated) -> Shown:
    """A panel with *body* made up for a test; *stated* replaces what stands with it."""
    about = {"page": "strikes", "filters": "", "sources": "Source: X.", "as_of": "2024-05-02", "link": LINK}
    about |= {"query": "agency=navy", "version": "abc", "kinds": ("strikes",)}
    panel = Panel(
        name, (title,), body, stated.pop("rows", ()), lead=stated.pop("lead", ()), notes=stated.pop("notes", ()),
        beside=stated.pop("beside", ()),
    )  # fmt: skip
    said = stated.pop("said", "a citation")
    frame = stated.pop("frame", pd.DataFrame({"note": ["a"], "killed_low": [1.0]}))
    note = Note(said, said, "", ("2024-05-03_mill",), ())
    ways = {
        "cite": lambda row: f"{said}",
        "note": lambda row: note,
        "voices": lambda rows: f"{said}",
        "table": lambda: frame,
        "sourced": lambda: ("2024-05-03_mill",),
    }
    return Shown(panel, **{**about, **ways, **stated})


def table(*rows: tuple[str, ...], columns: tuple[str, ...] = ("Said",)) -> Table:
    """A table of *rows* that rest on no statements."""
    lines = tuple(Line(tuple(map(Cell, row)), ()) for row in rows)
    return Table(tuple(map(Column, columns)), lines)


def document(*parts: Part, title: str = "A title", sources: tuple = (SOURCE,)) -> Document:
    """*parts* as a document."""
    return Document(title, parts, sources, "abc", "Source: X.")


def figure(text: str = "2", low: float = 2, high: float = 2, **stated) -> Figure:
    """A figure that rests on the statement in row 0."""
    return Figure(text, low, high, "people", (0,), **stated)


def strip(text: str) -> Strip:
    """Headline figures whose every word is *text*."""
    return Strip((Headline(text, Stat(figure(text), text), Stat(None, text)),), text, text)


def voices(text: str) -> Voices:
    """One voice whose every word is *text*, and a side without one."""
    return Voices((Side(text, "yes", (Voice(text, text, (text,), (0,), True),)), Side(text, "no", (), text)))


def quotations(text: str) -> Quotations:
    """A quote whose every word is *text*."""
    pieces = (Piece(text, False), Piece(text, True))
    return Quotations((Quotation(text, text, (text,), pieces, (text,), (0,), text),))


def time_chart(text: str = "Two mills", **stated) -> TimeChart:
    """Two strikes on mills, two totals and a lane of acts, under *text* wherever words stand."""
    made = {
        "first": date(2024, 1, 1),
        "last": date(2024, 6, 30),
        "steps": (
            Step(date(2024, 5, 2), 40, 40, 38, 41, text, (0,)),
            Step(date(2024, 6, 3), 45, 45, 43, 47, text, (0,)),
        ),
        "stated": (
            Stated(date(2024, 6, 4), 46, float("inf"), ">", text, (0,), True),
            Stated(date(2024, 6, 5), 44, 44, "", text, (0,), False),
        ),
        "lanes": (
            Lane(
                text, "sanctions",
                (
                    Mark(date(2024, 2, 1), date(2024, 2, 1), text, (text, text), (0,)),
                    Mark(date(2024, 3, 1), date(2024, 3, 31), text, (text,), (0,), 3, True),
                ),
            ),
        ),
        "labels": (text, text),
        "alt": text,
        "tabled": lambda: table((text,), columns=(text,)),
    }  # fmt: skip
    return TimeChart(**{**made, **stated})


def offer_chart(text: str = "Ada Quill") -> OfferChart:
    """Two offers concerning one person, under *text* wherever words stand."""
    offers = (Offer(5e6, True, text, text, text, (0,)), Offer(7e6, False, text, text, text, (0,)))
    return OfferChart((Person(text, offers, Choice("actors", "x")),), 7e6, text, table((text,), columns=(text,)))
