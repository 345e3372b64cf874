"""Pages and Markdown show what the panels show, read back with other libraries; no text acts (promises 4 and 7)."""

import json
import re

import lxml.html
import plotly.graph_objects as go
import pytest
from markdown_it import MarkdownIt

from dashboard.documents import Document, Heading, Shown, Text, document, shown
from dashboard.exports import FORMATS, citing, figures, words
from dashboard.panels import Chart, Number, Table, Voices, panels
from dashboard.views import View, narrow
from tests import made_up

BASE = "http://127.0.0.1:8501"
HOSTILE = {
    "a-script": "<script>alert(1)</script>",
    "the-end-of-a-script": "</script><img src=x onerror=alert(1)>",
    "a-handler": '"onmouseover="alert(1)',
    "an-entity": "&lt;b&gt; &amp;",
    "a-formula": "=1+1",
    "marks": "| # * _a_ `b` ~~c~~ $d$ ^e^ ==f== :g: \\ [h](javascript:alert(1)) ![i](j)",
    "a-heading": "# a",
    "a-list": "- a",
    "a-numbered-list": "1. a",
    "a-quotation": "> a",
    "a-rule": "---",
    "a-footnote": "[^1]: a",
    "an-address": "http://evil.example <http://evil.example> www.evil.example",
    "tex": "\\input{/etc/passwd} %}{",
}


@pytest.fixture(scope="module")
def report(whole) -> Document:
    """Panels of every kind, some of them filtered, with a heading and a text between."""
    killed = View(words="killed")
    parts = [Heading("What was said"), Text("First words.\nSecond words.\n\nA paragraph.")]
    for subject, view in (("overview", View()), ("strikes", View()), ("quotes", View()), ("claims", killed)):
        tables = narrow(whole, view)
        parts += [shown(panel, subject, tables, view, whole, BASE) for panel in panels(subject, tables)]
    return document("A report of what was said", parts, whole)


def flat(text) -> str:
    return " ".join(str(text).split())


def said(node) -> str:
    """What is read in *node*, with no number of a note."""
    copy = lxml.html.fromstring(lxml.html.tostring(node))
    for note in copy.find_class("note"):
        note.drop_tree()
    return flat(copy.text_content())


def page(made: Document):
    return lxml.html.document_fromstring(FORMATS["html"].write(made).decode())


def rows_of(section, panel: Shown) -> list[list[str]]:
    wide = len(_table(panel).columns)
    return [[said(cell) for cell in row.findall("td")[:wide]] for row in section.iterfind(".//tbody/tr")]


def _table(panel: Shown) -> Table:
    return panel.panel.body.table if isinstance(panel.panel.body, Chart) else panel.panel.body


def pieces(panel: Shown) -> list[str]:
    """Every word that a panel without a table shows."""
    match panel.panel.body:
        case Voices(sides):
            voices = [(answer, one.words, one.who, one.when) for answer, side in sides for one in side]
            return [piece for voice in voices for piece in voice]
        case items:
            numbers = [(one.label, one.value, *words.about(one, panel)) for one in items if isinstance(one, Number)]
            quotes = [(one.words, one.who, one.stance, one.when) for one in panel.quotes.values()]
            return [piece for one in numbers + quotes for piece in one]


def beside(panel: Shown) -> list[str]:
    """What must stand with a panel in every format: filters, notes, sources, as of when, version, link."""
    stated = [words.filtered(panel), *panel.panel.notes, panel.sources, words.as_of(panel.as_of)]
    return [*stated, words.version(panel.version), panel.link]


def test_a_page_shows_each_panel_with_all_that_must_stand_with_it(report):
    read = page(report)
    sections = read.find_class("panel")
    assert [said(section.find(".//h3")) for section in sections] == [flat(one.panel.title) for one in report.panels]
    assert any("Filters: " in said(section) for section in sections)
    for section, panel in zip(sections, report.panels, strict=True):
        for piece in beside(panel):
            assert flat(piece) in said(section)
        if isinstance(panel.panel.body, (Chart, Table)):
            assert rows_of(section, panel) == [list(map(flat, row)) for row in _table(panel).rows]
        else:
            assert pieces(panel)
            assert all(flat(piece) in said(section) for piece in pieces(panel))


def test_a_page_has_a_note_for_each_fact_and_each_source_once(report):
    read = page(report)
    notes = [flat(one.text_content()) for one in read.xpath("//li[starts-with(@id, 'note-')]")]
    assert notes == [flat(one) for one in words.footnotes(report)]
    assert {fact for panel in report.panels for fact in panel.panel.facts} == set(words.numbering(report))
    names = read.xpath("//@id")
    assert len(set(names)) == len(names)
    assert {one[1:] for one in read.xpath("//a/@href") if one.startswith("#")} <= set(names)
    [listed] = [one for one in read.find_class("list") if one.find("h2").text == "Sources"]
    assert len(listed.findall(".//li")) == len(report.sources)
    for line, source in zip(listed.findall(".//li"), report.sources, strict=True):
        assert flat(source["called"]) in flat(line.text_content())
        assert line.xpath(".//a/@href") == [source["url"]] * words.is_absolute(source["url"])


def test_a_page_says_of_itself_what_it_is(report):
    read = page(report)
    about = {one.get("name"): one.get("content") for one in read.iterfind(".//meta") if one.get("name")}
    assert read.findtext(".//title") == report.title
    assert about["version"] == report.version
    assert about["description"] == citing.long(report)
    assert "As of 5 December 2025, the date of the newest source." in about["description"]


def test_the_words_of_a_chart_are_its_label_and_no_second_text(report):
    read = page(report)
    drawn = [panel for panel in report.panels if isinstance(panel.panel.body, Chart)]
    charts = read.find_class("chart")
    assert [chart.get("aria-label") for chart in charts] == [panel.panel.body.alt for panel in drawn]
    for data in read.xpath("//script"):
        data.drop_tree()
    seen = flat(read.text_content())
    in_markdown = flat(FORMATS["markdown"].write(report).decode())
    for panel in drawn:
        assert flat(panel.panel.body.alt)[:80] not in seen
        assert flat(panel.panel.body.alt)[:80] not in in_markdown


def test_a_page_draws_the_figure_itself_and_offers_no_upload(report):
    read = page(report)
    drawn = [panel for panel in report.panels if isinstance(panel.panel.body, Chart)]
    for data, panel in zip(read.xpath("//script[@data-draws]"), drawn, strict=True):
        figure = json.loads(figures.export(panel.panel.body.figure).to_json())
        spec = json.loads(data.text)
        assert spec["data"] == figure["data"]
        assert spec["layout"]["height"] == figures.height(panel.panel.body.figure)
    assert "showSendToCloud: false" in FORMATS["html"].write(report).decode()


def test_a_page_asks_nothing_of_any_other_host(report):
    read = page(report)
    [policy] = read.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    assert read.xpath("//link | //img | //iframe | //object | //embed | //form | //base | //script[@src]") == []
    assert all(one.get("rel") == "noopener noreferrer" for one in read.xpath("//a[starts-with(@href, 'http')]"))


def hostile(text: str) -> Document:
    """A document with *text* wherever a text can stand."""
    fact = f"mill#{text}"
    chart = Chart(go.Figure([go.Bar(x=[text], y=[1], name=text)]), text, Table((text,), ((text,),), ((fact,),)))
    stated = {"filters": text, "sources": text, "link": text, "footnotes": {fact: text}, "facts": (fact,)}
    parts = [
        made_up.shown(chart, text, notes=(text,), **stated),
        made_up.shown(Table((text,), ((text,),), ((fact,),)), text, "second", **stated),
        made_up.shown((Number(text, text, text, (fact,), text),), text, "third", said={text: text}, **stated),
        made_up.shown((fact,), text, "fourth", quotes={fact: made_up.quoted(text)}, **stated),
        made_up.shown(Voices(((text, (made_up.quoted(text),)),)), text, "fifth", **stated),
    ]
    source = {**made_up.SOURCE, "called": text, "url": text, "title": text, "author": text, "publisher": text}
    return made_up.document(Heading(text), Text(text), *parts, title=text, sources=(source,))


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_is_read_on_a_page_as_it_stands(text):
    read = page(hostile(text))
    assert read.findtext(".//title") == text
    assert flat(read.find(".//h1").text_content()) == flat(text)
    assert {said(one) for one in read.xpath("//h3 | //td | //th")} == {flat(text), "Notes", ""}
    assert read.find_class("chart")[0].get("aria-label") == text
    assert [name for node in read.iter() for name in node.attrib if name.startswith("on")] == []
    assert {one.split(":")[0] for one in read.xpath("//a/@href") if not one.startswith("#")} <= {"http", "https"}
    kinds = [one.get("type") for one in read.xpath("//script")]
    assert sorted(map(str, kinds)) == ["None", "None", "None", "application/json"]
    [data] = read.xpath("//script[@data-draws]")
    assert json.loads(data.text)["data"][0]["name"] == text
    assert read.xpath("//img | //iframe | //b") == []


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_is_read_in_markdown_as_it_stands(text):
    tokens = read_markdown(hostile(text))
    kinds = {token.type for token in tokens} | {child.type for token in tokens for child in token.children or ()}
    assert not kinds & {"html_block", "html_inline", "image", "fence", "code_block", "hr", "code_inline", "bullet_list"}
    assert [read for level, read in headings(tokens) if level in ("h1", "h3")] == [flat(text)] * 6
    links = [child.attrs["href"] for token in tokens for child in token.children or () if child.type == "link_open"]
    assert [one for one in links if not one.startswith("http")] == []
    cells = [cell for table in tables_of(tokens) for row in table for cell in row]
    assert cells.count(flat(text)) >= 8


def read_markdown(made: Document):
    return MarkdownIt("commonmark").enable("table").parse(FORMATS["markdown"].write(made).decode())


def plain(token) -> str:
    return flat("".join(child.content if child.type == "text" else " " for child in token.children or ()))


def headings(tokens) -> list[tuple[str, str]]:
    found = [(one.tag, plain(after)) for one, after in zip(tokens, tokens[1:], strict=False) if one.nesting == 1]
    return [(tag, re.sub(r" \[[\d–, ]+\]$", "", read)) for tag, read in found if re.fullmatch("h[1-6]", tag)]


def tables_of(tokens) -> list[list[list[str]]]:
    found: list[list[list[str]]] = []
    for one, after in zip(tokens, tokens[1:], strict=False):
        if one.type == "table_open":
            found.append([])
        elif one.type == "tr_open":
            found[-1].append([])
        elif one.type in ("td_open", "th_open"):
            found[-1][-1].append(plain(after))
    return found


def test_markdown_shows_each_panel_with_all_that_must_stand_with_it(report):
    tokens = read_markdown(report)
    third = [read for level, read in headings(tokens) if level == "h3"]
    assert third == [flat(panel.panel.title) for panel in report.panels]
    text = flat(" ".join(plain(token) for token in tokens if token.type == "inline"))
    tables = iter(tables_of(tokens))
    for panel in report.panels:
        assert all(flat(piece) in text for piece in beside(panel))
        if isinstance(panel.panel.body, (Chart, Table)):
            grid = _table(panel)
            wide = len(grid.columns)
            read = [row[:wide] for row in next(tables)]
            assert read == [list(map(flat, row)) for row in (grid.columns, *grid.rows)]
        else:
            assert all(flat(piece) in text for piece in pieces(panel))
            next(tables, None) if not panel.quotes else None
    assert all(flat(one) in text for one in words.footnotes(report))
    assert all(flat(source["called"]) in text for source in report.sources)
    assert text.endswith(flat(citing.long(report)))


def test_two_panels_of_one_id_are_told_apart(whole):
    views = [View(basis=("quoted",)), View()]
    made = [(narrow(whole, view), view) for view in views]
    twice = [
        shown(panel, "overview", tables, view, whole, BASE)
        for tables, view in made
        for panel in panels("overview", tables)
        if panel.id == "acts-over-time"
    ]
    read = page(document("Twice", twice, whole))
    assert [one.get("id") for one in read.find_class("panel")] == ["acts-over-time", "acts-over-time-2"]
    drawn = read.xpath("//script[@data-draws]")
    assert [one.get("data-draws") for one in drawn] == ["chart-acts-over-time", "chart-acts-over-time-2"]
    assert json.loads(drawn[0].text)["data"] != json.loads(drawn[1].text)["data"]


def test_a_page_without_a_chart_carries_no_library():
    assert len(FORMATS["html"].write(made_up.document(made_up.shown(made_up.table(("a",)))))) < 12_000
