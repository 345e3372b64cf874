"""Citations are read by other programs as they are stated; what is not stated is not made up (promises 4 and 7)."""

import json
import re

import bibtexparser
import pytest
import rispy
from hypothesis import given
from hypothesis import strategies as st

from dashboard.documents import Document, document
from dashboard.exports import FORMATS, about, entries
from dashboard.exports.entries import Author
from dashboard.values import dates
from dashboard.views import View
from tests import made_up
from tests.reading import flat, printed

MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
HOSTILE = {
    "tex": "\\input{/etc/passwd}",
    "braces": "{{}}} a {",
    "an-entry": "}\n@misc{b, title = {c}",
    "a-string": "@string{a = {b}} # c",
    "marks": "50 % & $5 #1 a_b ~ ^",
    "a-record": "a\nER  - \n\nTY  - BOOK\r\nTI  - b",
    "line-separators": "a\u2028TY  - BOOK\x85ER  - \x0bb",
    "authors": "A and B, C; D",
    "quotes": '"a", "b": [c]',
    "a-script": "</script><script>alert(1)</script>",
}
BARE = dict.fromkeys(made_up.SOURCE, "not stated") | {"id": "2024-05-03_mill", "called": "The Bell, undated"}


@pytest.fixture(scope="module")
def report(corpus) -> Document:
    """Panels of two subjects, one of them filtered."""
    parts = made_up.of_subject(corpus, "strikes", View(basis=("cited",))) + made_up.of_subject(corpus, "rewards")
    return document("Strikes & rewards: 100 % of {all}", parts, corpus)


def of_source(**stated: str) -> Document:
    """A document of one source, of which *stated* is different."""
    return made_up.document(made_up.shown(made_up.table(("a",))), sources=({**made_up.SOURCE, **stated},))


def bibtex(made: Document) -> list[dict[str, str]]:
    """The entries as BibTeX reads them: the text of each field, its commands as what they print."""
    read = bibtexparser.parse_string(FORMATS["bibtex"].write(made).decode())
    assert read.failed_blocks == []
    assert len(read.blocks) == len(read.entries)
    return [{"id": one.key, **{field.key: printed(str(field.value)) for field in one.fields}} for one in read.entries]


def ris(made: Document) -> list[dict]:
    return rispy.loads(FORMATS["ris"].write(made).decode())


def csl(made: Document) -> list[dict]:
    return json.loads(FORMATS["csl"].write(made))


def test_every_source_is_cited_once_with_its_title_its_newsroom_and_its_page(report):
    for form, read in (("bibtex", bibtex(report)), ("ris", ris(report)), ("csl", csl(report))):
        *sources, _ = read
        assert [one["id"] for one in sources] == [source["id"] for source in report.sources], form
        for one, source in zip(sources, report.sources, strict=True):
            newsroom = [one.get(name) for name in ROOMS[form]]
            stated = flat(source["publisher"]) if source["publisher"] != "not stated" else None
            assert newsroom == [stated] * len(newsroom), form
            urls = one.get("urls") or [one.get("url", one.get("URL", "not stated"))]
            assert (one["title"], urls[0]) == (flat(entries.title(source)), source["url"]), form
            note = " ".join(one["notes"]) if form == "ris" else one["note"]
            assert f"Cited as: {flat(source['called'])}." in flat(note)


ROOMS = {"bibtex": ("organization", "howpublished"), "ris": ("secondary_title", "publisher")}
ROOMS |= {"csl": ("container-title", "publisher")}


def test_no_entry_is_nameless(report):
    assert sum(source["title"] == "not stated" for source in report.sources) > 40
    for entry, record, item, source in zip(bibtex(report), ris(report), csl(report), report.sources, strict=False):
        names = {entry["title"], record["title"], item["title"]}
        assert len(names) == 1
        if source["title"] == "not stated":
            assert re.search(r"(report|article)( of \d|$| of )", names.pop(), re.IGNORECASE)


@pytest.mark.parametrize(
    ("stated", "named"),
    [
        ({"publisher": "BNO News", "published": "2025-09-03"}, "BNO News, report of 3 September 2025"),
        ({"publisher": "Airwars"}, "Airwars, undated report"),
        (
            {"publisher": "Airwars", "kind": "copy", "published": "2025-09"},
            "Airwars, copy of a report of September 2025",
        ),
        ({"published": "2025-09-03"}, "Report of 3 September 2025"),
        ({"anchor": "2025-11-24"}, "Article of 24 November 2025"),
        ({"title": "A mill is struck", "publisher": "The Bell"}, "A mill is struck"),
    ],
)
def test_a_source_is_named_for_what_it_is_where_no_title_is_known(stated, named):
    assert entries.title({**BARE, **stated}) == named


@pytest.mark.parametrize(
    ("byline", "authors"),
    [
        ("Joe Daniels, Abigail Hauslohner", [Author("Daniels", "Joe"), Author("Hauslohner", "Abigail")]),
        ("Michael R. Pompeo, Secretary of State", [Author("Pompeo", "Michael R.")]),
        ("Michael Rios, Avery Schmitz and Matt Stiles, CNN", [
            Author("Rios", "Michael"), Author("Schmitz", "Avery"), Author("Stiles", "Matt"),
        ]),
        ("Agustín Ñáñez-O’Neil", [Author("Ñáñez-O’Neil", "Agustín")]),
        ("The Associated Press", [Author("The Associated Press")]),
        ("Reuters", [Author("Reuters")]),
        ("Redacción", [Author("Redacción")]),
        ("Devdiscourse News Desk", [Author("Devdiscourse News Desk")]),
        ("Steven McLoud/Diálogo", [Author("Steven McLoud/Diálogo")]),
        ("Business Wire, The Saltmouth Bell", [Author("Business Wire, The Saltmouth Bell")]),
        ("not stated", []),
    ],
)  # fmt: skip
def test_a_byline_is_taken_apart_where_its_names_are_people_s_and_kept_whole_else(byline, authors):
    source = {**made_up.SOURCE, "author": byline}
    assert entries.authors(source) == authors
    made = of_source(author=byline)
    entry, record, item = bibtex(made)[0], ris(made)[0], csl(made)[0]
    people = [f"{one.family}, {one.given}" for one in authors if one.given]
    assert item.get("author", []) == [
        {"family": one.family, "given": one.given} if one.given else {"literal": one.family} for one in authors
    ]
    if people:
        assert record["authors"] == people
        assert [re.sub(r"[{}]", "", name) for name in entry["author"].split(" and ")] == people
    elif authors:
        assert record["authors"] == [authors[0].family.replace(",", ";")]
        assert entry["author"] == f"{authors[0].family}"
    else:
        assert "author" not in entry
        assert "authors" not in record


def test_when_a_page_was_read_is_said(report):
    made = of_source(accessed="2026-11-27")
    assert bibtex(made)[0]["urldate"] == "2026-11-27"
    assert ris(made)[0]["access_date"] == "2026/11/27/"
    assert csl(made)[0]["accessed"] == {"date-parts": [[2026, 11, 27]]}
    assert "urldate" not in bibtex(of_source(accessed="not stated"))[0]


def test_a_date_is_as_exact_as_it_is_stated(report):
    assert len({source["published"] for source in report.sources}) > 20
    for entry, record, item, source in zip(bibtex(report), ris(report), csl(report), report.sources, strict=False):
        published = source["published"]
        if not re.fullmatch(r"\d{4}(-\d\d){0,2}", published):
            assert not {"year", "month", "day"} & set(entry)
            assert not {"year", "date"} & set(record)
            assert "date-parts" not in item.get("issued", {})
            continue
        parts = [int(part) for part in published.split("-")]
        assert item["issued"] == {"date-parts": [parts]}
        assert record["year"] == published[:4]
        assert record["date"].strip("/").split("/") == published.split("-")
        assert [int(entry["year"]), *([int(entry["day"])] if "day" in entry else [])] == parts[:1] + parts[2:]
        assert MONTHS.index(entry["month"]) + 1 == parts[1] if len(parts) > 1 else "month" not in entry


@pytest.mark.parametrize("published", ["2024", "2024-05", "2024-05-02/2024-05-03", "2024-05~", "202X", "not stated"])
def test_a_date_that_is_no_single_day_month_or_year_is_said_in_words(published):
    made = of_source(published=published)
    entry, record, item = bibtex(made)[0], ris(made)[0], csl(made)[0]
    exact = published in ("2024", "2024-05")
    assert ("year" in entry, "year" in record) == (exact, exact)
    assert ("month" in entry) == (published == "2024-05")
    assert item.get("issued", {}).get("date-parts") == ([[int(one) for one in published.split("-")]] if exact else None)
    if not exact:
        said = "Date of publication not stated."
        said = said if published == "not stated" else f"Published {dates.words(published)}."
        assert said in entry["note"]
        assert said in item["note"]
        assert said in record["notes"]


def test_what_is_not_stated_is_left_out_and_said():
    made = made_up.document(made_up.shown(made_up.table(("a",))), sources=(BARE,))
    assert set(bibtex(made)[0]) == {"id", "title", "note"}
    assert set(ris(made)[0]) == {"type_of_reference", "id", "title", "notes"}
    assert set(csl(made)[0]) == {"id", "type", "title", "note"}
    for one in (bibtex(made)[0], ris(made)[0], csl(made)[0]):
        assert one["title"] == "Undated report"
        note = one.get("note") or " ".join(one["notes"])
        assert note == (
            "Cited as: The Bell, undated. Date of publication not stated. Title not stated. Publisher not stated."
        )
    for form in ("bibtex", "ris", "csl"):
        content = FORMATS[form].write(made).decode()
        assert not re.search(r"= \{+\}+,|  - \s*\n(?!\r?\n?TY|$)|: (\"\"|null|\[\])", content.replace("ER  - ", "ER"))


def test_the_dashboard_is_cited_with_what_was_shown(report):
    for one in (bibtex(report)[-1], ris(report)[-1], csl(report)[-1]):
        assert one["id"] == f"dashboard-{report.version}"
        assert one["title"] == about.DASHBOARD
        note = one.get("note") or " ".join(one["notes"])
        assert note.startswith(f"{report.title}. {len(report.panels)} panels, each with its own filters. As of ")
        for panel in report.panels:
            assert f"{about.short(panel)} {panel.link}" in note
        assert "Filters: Said in: the record." in note
        assert report.version in (one.get("version"), one.get("edition"))
        assert "author" not in one


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_stays_in_its_field(text):
    stated = dict.fromkeys(("title", "publisher", "author", "language", "called", "url"), text)
    made = of_source(**stated)
    found, records, items = bibtex(made), ris(made), csl(made)
    assert [len(found), len(records), len(items)] == [2, 2, 2]
    entry, record, item = found[0], records[0], items[0]
    rooms = ("title", "organization", "howpublished", "language")
    assert [entry[name] for name in rooms] == [flat(text)] * 4
    assert [record[name] for name in ("title", "secondary_title", "publisher", "language")] == [flat(text)] * 4
    assert entry["url"] == ";".join(record["urls"]).replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C")
    assert record["type_of_reference"] == "ELEC"
    assert [item[name] for name in ("title", "container-title", "publisher", "language")] == [text] * 4
    content = FORMATS["bibtex"].write(made).decode()
    assert content.count("{") == content.count("}")
    assert not re.search(r"\\(?!text|[&%$#_])", content)


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60))
def test_no_byline_breaks_a_record(byline):
    made = of_source(author=byline, title="Known")
    assert [len(bibtex(made)), len(ris(made)), len(csl(made))] == [2, 2, 2]
    assert bibtex(made)[0]["title"] == ris(made)[0]["title"] == csl(made)[0]["title"] == "Known"
