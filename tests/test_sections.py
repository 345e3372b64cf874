"""Promise: of the sections of a page only the one that is shown is built, and each that has something is offered.

So it is with the panels of one kind, a question each: what is opened is built, and each is found by its id.
"""

from dataclasses import replace

import pytest

from dashboard.corpus import Corpus
from dashboard.documents import panel_in
from dashboard.panels import PANELS, panel, panels, sections
from dashboard.panels.most import OPEN
from dashboard.panels.panel import Each, QuestionMap, Section
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


@pytest.mark.parametrize(("subject", "prefix"), [("claims", "question-"), ("strikes", "strikes-")])
@pytest.mark.parametrize("view", VIEWS.values(), ids=VIEWS)
def test_a_panel_of_a_question_is_found_by_its_id_and_built_when_it_is_asked_for(
    corpus: Corpus, subject: str, prefix: str, view: View, monkeypatch: pytest.MonkeyPatch
) -> None:
    selection = select(corpus, view)
    every, but = panels(subject, selection), panels(subject, selection, each=False)
    mine = [one for one in every if one not in but]
    assert [line.panel for one in but if isinstance(one.body, QuestionMap) for line in one.body.lines] == [
        one.id for one in mine
    ]
    assert all(one.id.startswith(prefix) for one in mine)
    monkeypatch.setattr(Each, "__call__", lambda *_: pytest.fail("all of them were built"))
    assert panels(subject, selection, each=False) == but
    assert [panel(subject, one.id, selection) for one in mine] == mine
    assert [panel_in(view, subject, corpus, one.id) for one in every] == list(every)
    assert panel(subject, f"{prefix}nobody-asks", selection) is None


def test_as_many_questions_stand_open_as_can_be_overlooked(corpus: Corpus) -> None:
    [contents] = [one for one in panels("claims", select(corpus, View()), each=False) if one.id == "questions"]
    assert isinstance(contents.body, QuestionMap)
    disputed = [line for line in contents.body.lines if line.group == "Voices differ"]
    assert list(contents.body.opened) == [line.panel for line in disputed]
    second = tuple(range(OPEN - len(disputed[0].rows) + 1))
    crowded = replace(contents.body, lines=(disputed[0], replace(disputed[1], rows=second), *disputed[2:]))
    assert list(crowded.opened) == [disputed[0].panel]
    none = replace(contents.body, lines=tuple(line for line in contents.body.lines if not line.disputed))
    assert list(none.opened) == [none.lines[0].panel]
    assert list(replace(none, lines=()).opened) == []


def test_a_page_without_sections_declares_none(corpus: Corpus) -> None:
    assert sections("quotes", select(corpus, View())) == ()
