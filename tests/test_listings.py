"""One row an organization: on which day it was put on which list, how far that has come, by which document."""

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


def rows(found):
    return {line.cells[0].text: line for line in found.body.lines}


def said(line):
    return [f"{cell.text} ({cell.note})" if cell.note else cell.text for cell in line.cells[1:]]


def test_each_organization_is_one_row_with_its_days_the_latest_first(corpus):
    found = listed(corpus)
    assert [column.label for column in found.body.columns] == [
        "Organization", "Country", "FTO", "SDGT", "Document", "By", "Article",
    ]  # fmt: skip
    each = rows(found)
    assert len(each) == len(found.body.lines) == 17
    assert [*each][:3] == ["Cartel de los Soles", "Barrio 18", "Los Choneros"]
    assert said(each["Cartel de los Soles"])[:3] == [
        "Venezuela", "24 November 2025 (in force)", "25 July 2025 (in force)",
    ]  # fmt: skip
    assert said(each["Viv Ansanm"]) == [
        "Haiti", "2 May 2025 (announced)", "2 May 2025 (announced)", "", "State", "",
    ]  # fmt: skip
    assert said(each["Tren de Aragua"])[3] == "FR Doc. 2025-02873; Public Notice 12672, FR Doc. 2025-02870"


def test_each_day_opens_the_statements_on_that_list_and_the_row_opens_all(corpus):
    found = listed(corpus)
    html = body(corpus, found)
    for line in found.body.lines:
        of_lists = [cell for day in line.cells[2:4] for cell in (day.names or (day,)) if cell.text]
        assert {row for cell in of_lists for row in cell.rows} == set(line.rows)
        assert {cell.rows for cell in of_lists} <= set(html.opens.values())
    for name, cell in zip(("FTO", "SDGT"), rows(found)["Cartel de los Soles"].cells[2:4], strict=True):
        assert all(name in corpus.fact(row).list for row in cell.rows)


def test_a_list_that_somebody_was_put_on_twice_has_both_days(corpus):
    state = rows(listed(corpus))["Islamic State"].cells[2]
    assert [(one.text, one.note) for one in state.names] == [
        ("14 May 2014", "announced"), ("17 December 2004", "in force"),
    ]  # fmt: skip


def test_whom_an_article_only_counts_is_a_row_of_its_own_and_what_is_not_stated_is_empty(corpus):
    [line] = listed(corpus, View(basis=("quoted",), words="eight Latin American")).body.lines
    assert line.cells[0].text == "Eight Latin American criminal organizations"
    assert said(line) == ["", "February 2025 (in force)", "", "Trump admin.", "yes"]


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
    assert said(rows(found)["Viv Ansanm"])[1] == "2 May 2025"
    assert "only the announcement" not in text(found.title)
