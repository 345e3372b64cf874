"""Promise: of the sections of a page only the one that is shown is built, and each that has something is offered."""

import pytest

from dashboard.corpus import Corpus
from dashboard.panels import PANELS, panels, sections
from dashboard.panels.panel import Section
from dashboard.views import View, select

DECLARED = [(subject, one) for subject, found in PANELS.items() for one in found if isinstance(one, Section)]
VIEWS = {
    "all": View(),
    "the-article": View(basis=("quoted",)),
    "one-actor": View(actors=("tren-de-aragua",)),
    "nothing-of-it": View(kinds=("quotes",)),
}


@pytest.mark.parametrize("view", VIEWS.values(), ids=VIEWS)
@pytest.mark.parametrize(("subject", "section"), DECLARED, ids=[one.title for _, one in DECLARED])
def test_a_section_is_offered_where_it_has_panels_and_those_alone_are_built(
    corpus: Corpus, subject: str, section: Section, view: View
) -> None:
    selection = select(corpus, view)
    every = panels(subject, selection)
    mine = [panel.id for panel in every if panel.section == section.title]
    assert (section.title in sections(subject, selection)) == bool(mine)
    assert [panel.id for panel in panels(subject, selection, section.title)] == mine


def test_a_page_without_sections_declares_none(corpus: Corpus) -> None:
    assert sections("quotes", select(corpus, View())) == ()
