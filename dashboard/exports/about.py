"""How a panel, or a document of several, is cited: one wording for the page, the clipboard and every format.

In short it is one paragraph: title, filters, as of when, sources, where it is from. At length it says besides what must
stand beside it, how it was counted, and the link.
"""

from collections.abc import Sequence

from dashboard.corpus.figures import Figure
from dashboard.documents import Document, Shown
from dashboard.panels.counted import counted as counted_
from dashboard.panels.panel import text
from dashboard.values import dates

DASHBOARD = "US pressure campaign on Venezuela: a dashboard of cited facts"
MAKER = "A dashboard of cited facts"


def sentence(words: str) -> str:
    """*words* with a full stop, where they do not end as a sentence does."""
    words = words.strip()
    return words if not words or words[-1] in ".?!…" else f"{words}."


def lead(shown: Shown) -> str:
    """The line below the title that says what is drawn; empty when there is none."""
    return sentence(text(shown.panel.lead))


def filtered(cited: Shown | Document) -> str:
    """What is filtered, as a sentence."""
    if isinstance(cited, Shown):
        return f"Filters: {cited.filters}." if cited.filters else "Not filtered."
    said = list(dict.fromkeys(filtered(shown) for shown in cited.panels))
    return said[0] if len(said) == 1 else f"{len(cited.panels)} panels, each with its own filters."


def as_of(cited: Shown | Document) -> str:
    """Up to when its facts go, as a sentence."""
    alone = _alone(cited)
    words = (alone.panel.as_of if alone else "") or (dates.words(cited.as_of) if cited.as_of else "")
    return f"As of {words}." if words else "No day is stated."


def sources(cited: Shown | Document) -> str:
    """The sources with their dates, as a sentence."""
    alone = _alone(cited)
    return alone.sources if alone else cited.sourced if isinstance(cited, Document) else cited.sources


def version(cited: Shown | Document) -> str:
    """Where it is from and of which data, as a sentence."""
    return f"In: {DASHBOARD}, data version {cited.version}."


def data(number: str, until: str) -> str:
    """How the data as a whole is cited: its version *number*, and up to which day its facts go, in words or empty."""
    return " ".join(filter(None, (f"{DASHBOARD}.", until and f"Facts up to {until}.", f"Data version {number}.")))


def link(cited: Shown | Document) -> str:
    """The address that opens a panel; empty for several, and where the address of the app is not known."""
    alone = _alone(cited)
    return alone.link if alone else ""


def standing(cited: Shown | Document) -> str:
    """What stands under a title: filters, and as of when."""
    return f"{filtered(cited)} {as_of(cited)}"


def origin(cited: Shown | Document) -> str:
    """What stands at the foot: sources, and where it is from."""
    return " ".join(filter(None, (sources(cited), version(cited))))


def short(cited: Shown | Document) -> str:
    """The citation in one paragraph."""
    return " ".join([sentence(cited.title), standing(cited), origin(cited)])


def long(cited: Shown | Document) -> str:
    """The citation with what stands beside it, how it was counted, and the link."""
    alone = _alone(cited)
    said = [*beside(alone), *counted(alone)] if alone else []
    return " ".join(filter(None, [short(cited), *said, link(cited)]))


def whole(document: Document) -> tuple[str, ...]:
    """The citation of *document* at length, then of each of several panels, in short with its link."""
    if _alone(document):
        return (long(document),)
    return (long(document), *(" ".join(filter(None, (short(shown), shown.link))) for shown in document.panels))


def beside(shown: Shown) -> tuple[str, ...]:
    """What may never be left away: what stands beside an accusation, the ranges of the title's figures, caveats."""
    figures = [part for part in shown.panel.title if isinstance(part, Figure)]
    ranges = [f"{number.text}: {number.range} over all reports." for number in figures if number.range]
    caveats = [f"{number.text}: {number.caveat}." for number in figures if number.caveat]
    return tuple(dict.fromkeys([*map(sentence, shown.panel.beside), *ranges, *caveats]))


def counted(shown: Shown) -> tuple[str, ...]:
    """How it was counted and how it is to be read, sentence by sentence."""
    return tuple(map(sentence, counted_(shown.panel)))


def _alone(cited: Shown | Document) -> Shown | None:
    """The one panel of a document that is nothing else."""
    if isinstance(cited, Shown):
        return cited
    panels: Sequence[Shown] = cited.panels
    return panels[0] if len(cited.parts) == len(panels) == 1 else None


def properties(document: Document) -> dict[str, str]:
    """What a file says of itself in its properties: title, as of when and filters, panels, citation, maker."""
    filters = dict.fromkeys(filtered(shown) for shown in document.panels)
    links = dict.fromkeys(shown.link for shown in document.panels if shown.link)
    return {
        "title": document.title,
        "subject": f"{as_of(document)} {' '.join(filters)}",
        "keywords": "; ".join(shown.title for shown in document.panels),
        "comments": " ".join([version(document), f"Sources: {len(document.sources)}.", *links]),
        "author": MAKER,
    }
