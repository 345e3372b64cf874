"""Citations are read by other programs as they are stated; what is not stated is not made up (promises 4 and 7)."""

import json
import re

import bibtexparser
import pytest
import rispy

from dashboard.documents import Document, document, shown
from dashboard.exports import FORMATS, citing, words
from dashboard.panels import panels
from dashboard.values import dates
from dashboard.views import View, narrow
from tests import made_up

BASE = "http://127.0.0.1:8501"
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
def report(whole) -> Document:
    """Panels of two subjects, one of them filtered."""
    parts = []
    for subject, view in (("strikes", View(basis=("cited",))), ("rewards", View())):
        tables = narrow(whole, view)
        parts += [shown(panel, subject, tables, view, whole, BASE) for panel in panels(subject, tables)]
    return document("Strikes & rewards: 100 % of {all}", parts, whole)


def of_source(**stated: str) -> Document:
    """A document of one source, of which *stated* is different."""
    return made_up.document(made_up.shown(made_up.table(("a",))), sources=({**made_up.SOURCE, **stated},))


def bibtex(made: Document) -> list[dict[str, str]]:
    """The entries as BibTeX reads them: the text of each field, its commands as what they print."""
    read = bibtexparser.parse_string(FORMATS["bibtex"].write(made).decode())
    assert read.failed_blocks == []
    assert len(read.blocks) == len(read.entries)
    return [{"id": one.key, **{field.key: printed(str(field.value)) for field in one.fields}} for one in read.entries]


def printed(field: str) -> str:
    """What TeX prints of *field*; any other command of TeX than those of signs stays in it."""
    signs = {"backslash": "\\", "asciitilde": "~", "asciicircum": "^", "braceleft": "{", "braceright": "}"}
    inner = field[1:-1] if field.startswith("{") and field.endswith("}") else field
    pattern = r"\\text(" + "|".join(signs) + r")\{\}|\\([&%$#_])"
    return re.sub(pattern, lambda found: signs.get(found[1], found[2]), inner)


def ris(made: Document) -> list[dict]:
    return rispy.loads(FORMATS["ris"].write(made).decode())


def csl(made: Document) -> list[dict]:
    return json.loads(FORMATS["csl"].write(made))


def flat(text: str) -> str:
    return " ".join(text.split())


def test_every_source_is_cited_once_as_it_is_stated(report):
    for form, read in (("bibtex", bibtex(report)), ("ris", ris(report)), ("csl", csl(report))):
        *sources, _ = read
        assert [one["id"] for one in sources] == [source["id"] for source in report.sources], form
        for one, source in zip(sources, report.sources, strict=True):
            title, publisher = one["title"], one.get("howpublished", one.get("publisher", "not stated"))
            author = {"bibtex": one.get("author"), "ris": (one.get("authors") or [None])[0]}.get(form)
            author = author or (one["author"][0]["literal"] if form == "csl" and "author" in one else "not stated")
            urls = one.get("urls") or [one.get("url", one.get("URL", "not stated"))]
            stated = (flat(source["title"]), flat(source["publisher"]), flat(source["author"]), source["url"])
            assert (title.replace("[Title not stated]", "not stated"), publisher, author, urls[0]) == stated, form
            note = " ".join(one["notes"]) if form == "ris" else one["note"]
            assert f"Cited as: {flat(source['called'])}." in flat(note)


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
        assert one["title"] == "[Title not stated]"
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
        assert one["title"] == citing.DASHBOARD
        note = one.get("note") or " ".join(one["notes"])
        assert note.startswith(f"Cited for: {report.title}. As of 5 December 2025, the date of the newest source.")
        for panel in report.panels:
            assert f"{panel.panel.title}. {words.filtered(panel)} {panel.link}" in note
        assert "Filters: " in note
        assert report.version in (one.get("version"), one.get("edition"))
        assert "author" not in one


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_stays_in_its_field(text):
    stated = dict.fromkeys(("title", "publisher", "author", "language", "called", "url"), text)
    made = of_source(**stated)
    entries, records, items = bibtex(made), ris(made), csl(made)
    assert [len(entries), len(records), len(items)] == [2, 2, 2]
    entry, record, item = entries[0], records[0], items[0]
    assert [entry[name] for name in ("title", "howpublished", "author", "language")] == [flat(text)] * 4
    assert [record[name] for name in ("title", "publisher", "language")] == [flat(text)] * 3
    assert entry["url"] == ";".join(record["urls"]).replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C")
    assert (record["type_of_reference"], record["authors"]) == ("ELEC", [flat(text)])
    assert [item[name] for name in ("title", "publisher", "language")] == [text] * 3
    assert item["author"] == [{"literal": text}]
    content = FORMATS["bibtex"].write(made).decode()
    assert content.count("{") == content.count("}")
    assert not re.search(r"\\(?!text|[&%$#_])", content)
