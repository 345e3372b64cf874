"""The cited record: nothing is lost on the way in, and its totals are those of its reports."""

import csv
import hashlib
from collections import Counter
from datetime import date

import pytest

from dashboard.columns import EPOCH
from dashboard.corpus import figures
from dashboard.corpus.attribution import said_by, source_name
from dashboard.corpus.incidents import incidents
from dashboard.facts import TABLES
from dashboard.seeds import check, files
from dashboard.views import View, select
from tests.conftest import FROZEN

RECORD = FROZEN / "record"
# Rows, and the first letters of the SHA-256 of the file: whoever changes a row changes this line too.
FILES = {
    "designations": (36, "484efb4c91a2"),
    "strikes": (130 + 60, "080cb95fa097"),
    "rewards": (23, "3c49332ab4e5"),
    "sanctions": (32, "34ba30fdab42"),
    "indictments": (21, "907ddcc35723"),
    "claims": (20, "624f6990bff0"),
    "sources": (205, "95a6256c7620"),
}


@pytest.mark.parametrize("name", FILES)
def test_no_row_is_lost_or_changed_unnoticed(name):
    content = (RECORD / f"{name}.csv").read_bytes()
    rows = list(csv.DictReader(content.decode().splitlines()))
    assert (len(rows), hashlib.sha256(content).hexdigest()[:12]) == FILES[name]


@pytest.mark.parametrize("name", [one for one in FILES if one != "sources"])
def test_every_cell_of_a_row_is_in_its_table(name):
    facts = {one.fact.id: one.fact for one in check(files(FROZEN)).facts if one.home == "record"}
    for row in csv.DictReader((RECORD / f"{name}.csv").read_text("utf-8").splitlines()):
        assert TABLES[name] is type(facts[row["id"]])
        for column, cell in row.items():
            value = getattr(facts[row["id"]], column)
            default = ("the-source",) if column == "speaker" else TABLES[name].model_fields[column].default
            wanted = tuple(part.strip() for part in cell.split(";")) if cell and isinstance(value, tuple) else cell
            assert value == (wanted or default), f"{row['id']}, {column}"


def test_every_page_is_a_source(corpus):
    pages = check(files(FROZEN)).sources
    for row in csv.DictReader((RECORD / "sources.csv").read_text("utf-8").splitlines()):
        page = {name: value or "not stated" for name, value in pages[row["id"]].model_dump().items()}
        assert {name: page[name] for name in row} == {name: cell or "not stated" for name, cell in row.items()}
        assert corpus.source(corpus.source_codes[row["id"]])["title"] == page["title"]


# Deaths per event: the announcer's figure, else the most frequent; groups in place of their members.
DEATHS = [11, 3, 3, 4, 6, 2, 3, 2, 3, 6, 14, 4, 3, 2, 3, 6, 4, 3]
EVENTS = [*[f"strike-{n:02}" for n in range(1, 11)], "strikes-11-13", *[f"strike-{n}" for n in range(14, 18)]]
EVENTS += ["strikes-18-19", "strike-20", "strike-21"]


def test_the_deaths_of_each_event(corpus, selection):
    total = selection.total("strikes", "killed")
    found = zip(total.acts, total.lows.tolist(), strict=True)
    assert {corpus.events.ids[act]: low for act, low in found} == dict(zip(EVENTS, DEATHS, strict=True))
    assert (total.low, total.high, total.spread) == (82, 82, (81, 83))
    assert (figures.killed(selection).text, figures.killed(selection).range) == ("82", "81 to 83")


def test_running_totals_and_remarks_are_not_added(selection):
    total = selection.total("strikes", "killed")
    assert total.running == 61, "60 of the record, one of the article"
    assert total.left_out == 4, "the remarks, U1 twice and U2 once, and one report that was superseded"


@pytest.mark.parametrize(("column", "number"), [("vessels", 22), ("strikes", 21), ("survivors", 2), ("missing", 1)])
def test_vessels_strikes_and_people_who_outlived_them(selection, column, number):
    total = selection.total("strikes", column)
    assert (total.low, total.high) == (number, number)


def test_strikes_by_theatre(selection):
    counted: Counter[tuple[str, ...]] = Counter()
    for incident in incidents(selection):
        counted[incident.waters[0]] += int(incident.all.totals("strikes").low[incident.place])
    assert counted == {("caribbean",): 11, ("eastern-pacific",): 10}


def test_what_was_known_on_a_day(corpus):
    then = select(corpus, View(known=date(2025, 10, 20)))
    assert then.unplaced == 80
    for row in then.rows.tolist():
        assert min(corpus["source.day"][corpus.sources_of(row)]) <= date(2025, 10, 20).toordinal() - EPOCH, corpus.id(
            row
        )
    assert figures.killed(then).text == "32"
    assert select(corpus, View(known=date(2025, 9, 1))).count("strikes") == 0


def test_the_article_alone_says_what_it_said(corpus, article):
    assert figures.killed(article).text == "more than 80"
    assert {corpus.first_source(row) for row in article.rows.tolist()} == {0}


def test_copies_are_cited_as_copies(corpus):
    row = corpus.rows["record#strike-04-whio"]
    assert said_by(corpus, row) == "AP, as copied at WHIO, after an announcement by Pete Hegseth"
    page = corpus.source_codes["business-standard-2025-10-29"]
    assert source_name(corpus, page) == "Business Standard, after CNN"


def test_a_correction_keeps_the_old_spelling_findable(corpus):
    assert corpus.actors.name("adam-isaacson") == "Adam Isacson"
    for words in ("Isaacson", "Isacson"):
        found = select(corpus, View(words=words))
        assert any(corpus.actors.codes["adam-isaacson"] in dict(corpus.parties(row)) for row in found.rows.tolist())
