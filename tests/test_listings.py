"""One line a day: who was put on which list, how far that has come, by which document."""

from datetime import date

import pytest

from dashboard.corpus import from_seeds
from dashboard.markup import body
from dashboard.panels import panel
from dashboard.panels.panel import text
from dashboard.seeds import check, files
from dashboard.views import View, select
from tests.conftest import FROZEN


def listed(corpus, view=View()):  # noqa: B008 (a frozen value)
    return panel("designations", "who-is-listed", select(corpus, view))


def lines(found):
    return {line.cells[0].text: line for line in found.body.lines}


def said(line):
    return [f"{cell.text} ({cell.note})" if cell.note else cell.text for cell in line.cells[1:]]


def test_each_day_is_one_line_with_all_who_were_listed_the_latest_first(corpus):
    found = listed(corpus)
    assert [column.label for column in found.body.columns] == [
        "When", "Organization", "FTO", "SDGT", "By", "In the article",
    ]  # fmt: skip
    each = lines(found)
    assert [*each][:3] == ["24 November 2025", "23 September 2025", "4 September 2025"]
    assert len(each["20 February 2025"].cells[1].names) == 8
    assert said(each["20 February 2025"])[1:] == [
        "in force (FR Doc. 2025-02873; Public Notice 12672)", "in force (FR Doc. 2025-02870)", "State",
        "Tren de Aragua, Sinaloa cartel",
    ]  # fmt: skip
    assert said(each["2 May 2025"]) == [
        "Gran Grif (Haiti), Viv Ansanm (Haiti)", "announced", "announced", "State", "",
    ]  # fmt: skip
    assert len({cell.text for line in found.body.lines for cell in line.cells[1].names}) == 17


def test_each_list_opens_the_statements_on_it_and_the_line_opens_all(corpus):
    found = listed(corpus)
    html = body(corpus, found)
    for line in found.body.lines:
        assert {row for cell in line.cells[2:4] for row in cell.rows} == set(line.rows)
        assert {cell.rows for cell in line.cells[2:4] if cell.text} <= set(html.opens.values())
        for name, cell in zip(("FTO", "SDGT"), line.cells[2:4], strict=True):
            assert all(name in corpus.fact(row).list for row in cell.rows)


def test_who_is_put_on_a_list_again_has_said_why(corpus):
    found = lines(listed(corpus))
    assert "Not a new designation" in found["14 May 2014"].cells[1].names[0].note
    assert found["17 December 2004"].cells[1].names[0].note == ""


def test_whom_an_article_only_counts_is_a_line_of_its_own_and_what_is_not_stated_is_empty(corpus):
    [line] = listed(corpus, View(basis=("quoted",), words="eight Latin American")).body.lines
    assert line.cells[0].text == "February 2025"
    assert said(line) == [
        "Eight Latin American criminal organizations", "in force", "Trump admin.", "8 organizations",
    ]  # fmt: skip


def test_a_row_a_list_says_over_each_mark_when_how_far_and_who(corpus):
    over = panel("designations", "designations-over-time", select(corpus, View()))
    assert [lane.name for lane in over.body.lanes] == ["FTO", "SDGT"]
    assert text(over.lead) == (
        "FTO: foreign terrorist organization; SDGT: specially designated global terrorist; "
        "3 groups were listed before 2025, in the table below"
    )
    marks = {(lane.name, mark.words[0]): mark for lane in over.body.lanes for mark in lane.marks}
    assert ("FTO", "25 July 2025") not in marks
    assert marks["SDGT", "25 July 2025"].words == ("25 July 2025", "SDGT, in force: Cartel de los Soles")
    for mark in marks.values():  # what is higher than the chart Plotly leaves out
        assert sum(-(-len(words) // 70) for words in mark.words) <= 4
    year = panel("designations", "designations-over-time", select(corpus, View(start=date(2025, 3, 1))))
    assert "before" not in text(year.lead)


def test_the_title_counts_of_whom_only_the_announcement_is_recorded(corpus):
    assert text(listed(corpus, View(actors=("cartel-de-los-soles",))).title) == (
        "1 organization listed by name since 2025 as foreign terrorist (FTO)"
    )
    assert text(listed(corpus, View(actors=("cartel-de-los-soles",), basis=("quoted",))).title).endswith(
        "; for 1 of them only the announcement is recorded"
    )


@pytest.mark.parametrize("view", [View(basis=("cited",)), View(agencies=("ofac",))], ids=repr)
def test_every_counted_statement_is_in_a_row(corpus, view):
    selection = select(corpus, view)
    found = listed(corpus, view)
    assert {row for line in found.body.lines for row in line.rows} == set(selection.acts("designations").all_rows)


def test_a_status_no_report_states_is_none():
    contents = files(FROZEN)
    changed = contents["record/designations.csv"].replace(b",announced,reported", b",,reported")
    found = listed(from_seeds(check({**contents, "record/designations.csv": changed})))
    assert said(lines(found)["2 May 2025"])[1] == "listed"
    assert "only the announcement" not in text(found.title)
