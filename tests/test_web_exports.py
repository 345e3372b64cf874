"""Pages and Markdown show what the panels show, read back with other libraries; no text acts (promises 4 and 7)."""

import json
import re

import lxml.html
import pytest
from markdown_it import MarkdownIt

from dashboard.corpus.attribution import announcer, statement, teller
from dashboard.documents import Document, Heading, Note, Text, document
from dashboard.exports import FORMATS, about, entries, look
from dashboard.exports.grids import marks
from dashboard.exports.numbering import notes, numbering
from dashboard.exports.safe import web_address
from dashboard.exports.tabular import below, table
from dashboard.markup.html import brief
from dashboard.panels.panel import (
    Disputes,
    NumberLine,
    OfferChart,
    Pairs,
    QuestionMap,
    Quotations,
    Strip,
    Table,
    TimeChart,
    Voices,
)
from dashboard.views import View
from tests import made_up
from tests.reading import flat, of_markdown

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
    "four-spaces": "    code",
    "a-tab": "\tcode",
    "lines": "a\n\n    code\n- b\n===\n1) c",
}


@pytest.fixture(scope="module")
def report(corpus) -> Document:
    return made_up.report(corpus)


def said(node) -> str:
    """What is read in *node*, with no number of a note."""
    copy = lxml.html.fromstring(lxml.html.tostring(node))
    for note in copy.find_class("note"):
        note.drop_tree()
    return flat(copy.text_content())


def page(made: Document):
    return lxml.html.document_fromstring(FORMATS["html"].write(made).decode())


def is_chart(panel) -> bool:
    return isinstance(panel.panel.body, TimeChart | OfferChart)


def pieces(body) -> list[str]:
    """Every word that a panel shows, as its own kind of body has them."""
    match body:
        case Strip():
            stats = [stat for one in body.headlines for stat in (one.article, one.record) if stat]
            numbers = [stat.figure.text if stat.figure else stat.none for stat in stats]
            return [*(one.label for one in body.headlines), *numbers, *(brief(stat.detail) for stat in stats)]
        case Voices():
            voices = [voice for side in body.every for voice in side.voices]
            said = [word for v in voices for word in (v.words, brief(v.who), v.standing)]
            return [side.label for side in body.every] + said
        case Disputes():
            sides = [side for one in body.disputes for side in one.sides]
            said = [word for side in sides for v in side.voices for word in (side.many.text, v.words, brief(v.who))]
            return [one.question for one in body.disputes] + said
        case Quotations():
            return [word for q in body.quotations for word in (q.speaker, q.office, "".join(p.text for p in q.pieces))]
        case Pairs():
            read = [brief(word) for pair in body.pairs for one in pair.readings for word in (one.subject, one.words)]
            told = [told for pair in body.pairs for told in pair.record]
            cited = [brief(page.words) for one in told for page in one.pages]
            texts = [one.article for one in body.pairs] + [one.pieces for one in told]
            return [*read, *cited, *("".join(piece.text for piece in text) for text in texts)]
        case NumberLine():
            return [word for point in body.points for word in (point.text, point.why, point.who)]
        case QuestionMap():
            return [line.question for line in body.lines]
    shows = body.table if isinstance(body, TimeChart | OfferChart) else body
    cells = [cell for line in shows.lines for one in line.cells for cell in one.stack or (one,)]
    values = [one for cell in cells if cell.range for one in cell.range.values]
    drawn = [word for one in values for word in (one.words, one.reports, one.who, one.why)]
    cells = [cell for cell in cells if not cell.range]
    return [brief(word) for word in drawn] + [
        brief(word) for cell in cells for word in (marks(cell) or cell.text, cell.note)
    ]


def test_a_page_shows_each_panel_with_all_that_must_stand_with_it(report):
    sections = page(report).find_class("panel")
    assert [said(section.find(".//h3")) for section in sections] == [flat(one.title) for one in report.panels]
    for section, panel in zip(sections, report.panels, strict=True):
        read = said(section)
        stand = [f"{about.lead(panel)} {about.standing(panel)}", about.origin(panel), panel.link]
        for piece in (*stand, *about.beside(panel), *about.counted(panel), *pieces(panel.panel.body)):
            assert flat(piece) in read, panel.panel.id


def test_each_table_on_a_page_has_each_line_and_what_opens_below_it(report):
    for section, panel in zip(page(report).find_class("panel"), report.panels, strict=True):
        body = panel.panel.body
        if isinstance(body, Table) or is_chart(panel):
            shows = table(body)
            lines = section.xpath(
                ".//div[@class='room']/table/*[self::tbody or self::tfoot]/tr[not(@class='group' or @class='below')]"
            )
            assert len(lines) == len(shows.lines)
            opened = section.xpath(".//tr[@class='below']//tr")
            assert len(opened) == (len(below(body).lines) if below(body) else 0)


def test_a_page_has_a_note_for_each_statement_and_each_source_once(report):
    read = page(report)
    listed = [flat(one.text_content()) for one in read.xpath("//li[starts-with(@id, 'note-')]")]
    assert listed == [flat(note) for note in notes(report)]
    assert {row for panel in report.panels for row in panel.panel.rows} == set(numbering(notes(report)))
    names = read.xpath("//@id")
    assert len(set(names)) == len(names)
    assert {one[1:] for one in read.xpath("//a/@href") if one.startswith("#")} <= set(names)
    [listed] = [one for one in read.find_class("list-of") if one.find("h2").text == "Sources"]
    assert len(listed.findall(".//li")) == len(report.sources)
    for line, source in zip(listed.findall(".//li"), report.sources, strict=True):
        assert flat(entries.line(source)) in flat(line.text_content())
        assert line.xpath(".//a/@href") == [source["url"]] * bool(web_address(source["url"]))


def test_every_number_of_a_page_leads_to_its_notes(report):
    numbers = numbering(notes(report))
    strip = next(panel for panel in report.panels if panel.panel.id == "strike-totals")
    [section] = [one for one in page(report).find_class("panel") if one.get("id") == "strike-totals"]
    figures = [
        stat.figure for one in strip.panel.body.headlines for stat in (one.article, one.record) if stat and stat.figure
    ]
    shown = section.xpath(".//span[@class='n'][sup]")
    assert [flat(one.text) for one in shown] == [figure.text for figure in figures]
    for span, figure in zip(shown, figures, strict=True):
        targets = [int(href.removeprefix("#note-")) for href in span.xpath("./sup/a/@href")]
        assert {targets[0], targets[-1]} <= {numbers[row] for row in figure.rows}


def test_a_page_of_one_panel_has_that_panel_as_its_heading(report):
    panel = next(panel for panel in report.panels if panel.panel.id == "by-month")
    read = page(made_up.document(panel, title=panel.title))
    assert [said(one) for one in read.xpath("//h1")] == [flat(panel.title)]
    assert read.xpath("//header") == []


def test_a_page_says_of_itself_what_it_is(report):
    read = page(report)
    stated = {one.get("name"): one.get("content") for one in read.iterfind(".//meta") if one.get("name")}
    assert read.findtext(".//title") == report.title
    assert stated["version"] == report.version
    assert stated["description"] == about.short(report)


def test_the_words_of_a_chart_are_its_label_and_no_second_text(report):
    read = page(report)
    drawn = [panel for panel in report.panels if is_chart(panel)]
    assert [chart.get("aria-label") for chart in read.find_class("chart")] == [one.panel.body.alt for one in drawn]
    for data in read.xpath("//script"):
        data.drop_tree()
    seen = flat(read.text_content())
    in_markdown = flat(FORMATS["markdown"].write(report).decode())
    for panel in drawn:
        assert flat(panel.panel.body.alt)[:80] not in seen
        assert flat(panel.panel.body.alt)[:80] not in in_markdown


def test_a_page_draws_each_chart_for_the_screen_and_for_paper_in_real_colours(report):
    read = page(report)
    drawn = [panel for panel in report.panels if is_chart(panel)]
    for kind, wide in (("draws", look.WIDTH), ("prints", look.PAPER)):
        specs = [json.loads(data.text) for data in read.xpath(f"//script[@data-{kind}]")]
        assert specs == [json.loads(json.dumps(look.figure(panel.panel.body, wide))) for panel in drawn]
        for spec in specs:
            assert spec["layout"]["width"] == wide
            assert not re.search(r'"#0000\d\d"', json.dumps(spec))
    assert "showSendToCloud: false" in FORMATS["html"].write(report).decode()


def test_a_page_asks_nothing_of_any_other_host(report):
    read = page(report)
    [policy] = read.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    assert read.xpath("//link | //img | //iframe | //object | //embed | //form | //base | //script[@src]") == []
    assert all(one.get("rel") == "noopener noreferrer" for one in read.xpath("//a[starts-with(@href, 'http')]"))
    assert "url(" not in "".join(read.xpath("//style/text()"))


def hostile(text: str) -> Document:
    """A document with *text* wherever a text can stand."""
    stated = {"filters": text, "sources": text, "said": text, "rows": (0,), "notes": (text,), "beside": (text,)}
    parts = [
        made_up.shown(made_up.time_chart(text), text, **stated),
        made_up.shown(made_up.table((text,), columns=(text,)), text, "second", **stated),
        made_up.shown(made_up.strip(text), text, "third", **stated),
        made_up.shown(made_up.quotations(text), text, "fourth", **stated),
        made_up.shown(made_up.voices(text), text, "fifth", **stated),
        made_up.shown(made_up.offer_chart(text), text, "sixth", lead=(text,), **stated),
    ]
    source = {**made_up.SOURCE, "called": text, "url": text, "title": text, "author": text, "publisher": text}
    return made_up.document(Heading(text), Text(text), *parts, title=text, sources=(source,))


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_is_read_on_a_page_as_it_stands(text):
    read = page(hostile(text))
    assert flat(read.findtext(".//title")) == flat(text)
    assert flat(read.find(".//h1").text_content()) == flat(text)
    assert {said(one) for one in read.xpath("//section[@class='panel']//h3 | //section[@class='panel']//th")} >= {
        flat(text)
    }
    assert read.find_class("chart")[0].get("aria-label") == text
    assert [name for node in read.iter() for name in node.attrib if name.startswith("on")] == []
    assert {one.split(":")[0] for one in read.xpath("//a/@href") if not one.startswith("#")} <= {"http", "https"}
    kinds = [one.get("type") for one in read.xpath("//script")]
    assert sorted(map(str, kinds)) == ["None"] * 3 + ["application/json"] * 4
    data = read.xpath("//script[@data-draws]")[0]
    assert text in [part for note in json.loads(data.text)["layout"]["annotations"] for part in [plain(note["text"])]]
    assert read.xpath("//img | //iframe") == []


def plain(label: str) -> str:
    """A label of Plotly without the marks of its own."""
    return lxml.html.fromstring(f"<p>{re.sub('</?b>', '', label)}</p>").text_content()


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_is_read_in_markdown_as_it_stands(text):
    tokens = read_markdown(hostile(text))
    kinds = {token.type for token in tokens} | {child.type for token in tokens for child in token.children or ()}
    assert not kinds & {"html_block", "html_inline", "image", "fence", "code_block", "hr", "code_inline", "bullet_list"}
    assert [read for level, read in headings(tokens) if level in ("h1", "h3")] == [flat(text)] * 7
    links = [child.attrs["href"] for token in tokens for child in token.children or () if child.type == "link_open"]
    assert [one for one in links if not one.startswith("http")] == []
    cells = [cell for shows in tables_of(tokens) for row in shows for cell in row]
    assert cells.count(flat(text)) >= 8


def read_markdown(made: Document):
    return MarkdownIt("commonmark").enable("table").parse(FORMATS["markdown"].write(made).decode())


def words_of(token) -> str:
    return flat("".join(child.content if child.type == "text" else " " for child in token.children or ()))


def headings(tokens) -> list[tuple[str, str]]:
    found = [(one.tag, words_of(after)) for one, after in zip(tokens, tokens[1:], strict=False) if one.nesting == 1]
    return [(tag, re.sub(r" \[[\d–, ]+\]$", "", read)) for tag, read in found if re.fullmatch("h[1-6]", tag)]


def tables_of(tokens) -> list[list[list[str]]]:
    found: list[list[list[str]]] = []
    for one, after in zip(tokens, tokens[1:], strict=False):
        if one.type == "table_open":
            found.append([])
        elif one.type == "tr_open":
            found[-1].append([])
        elif one.type in ("td_open", "th_open"):
            found[-1][-1].append(words_of(after))
    return found


def test_markdown_shows_each_panel_with_all_that_must_stand_with_it(report):
    tokens = read_markdown(report)
    assert [read for level, read in headings(tokens) if level == "h3"] == [flat(panel.title) for panel in report.panels]
    text = of_markdown(FORMATS["markdown"].write(report))
    tables = iter(tables_of(tokens))
    for panel in report.panels:
        stand = [f"{about.lead(panel)} {about.standing(panel)}", about.origin(panel), panel.link]
        for piece in (*stand, *about.beside(panel), *about.counted(panel)):
            assert flat(piece) in text
        shows = table(panel.panel.body)
        if isinstance(panel.panel.body, Quotations):
            assert all(flat(cell.text) in text for line in shows.lines for cell in line.cells)
        else:
            first = 1 if shows.groups else 0
            read = [row[first : first + len(shows.columns)] for row in next(tables)]
            lines = [
                [f"{cell.text} ({cell.note})" if cell.note else cell.text for cell in line.cells]
                for line in shows.lines
            ]
            assert read == [list(map(flat, row)) for row in ([column.label for column in shows.columns], *lines)]
        if below(panel.panel.body):
            assert len(next(tables)) == 1 + len(below(panel.panel.body).lines)
    assert next(tables, None) is None
    assert all(flat(note) in text for note in notes(report))
    assert all(flat(entries.line(source)) in text for source in report.sources)
    assert text.index(flat(about.short(report))) < text.index(flat(str(notes(report)[0])))


def test_two_panels_of_one_id_are_told_apart(corpus):
    views = [View(), View(start=made_up.date(2025, 10, 1), end=made_up.date(2025, 10, 31))]
    twice = [
        one for view in views for one in made_up.of_subject(corpus, "strikes", view) if one.panel.id == "running-sum"
    ]
    read = page(document("Twice", twice, corpus))
    assert [one.get("id") for one in read.find_class("panel")] == ["running-sum", "running-sum-2"]
    drawn = read.xpath("//script[@data-draws]")
    assert [one.get("data-draws") for one in drawn] == ["chart-running-sum", "chart-running-sum-2"]
    assert json.loads(drawn[0].text)["data"] != json.loads(drawn[1].text)["data"]


def test_a_page_without_a_chart_carries_no_library():
    assert len(FORMATS["html"].write(made_up.document(made_up.shown(made_up.table(("a",)))))) < 30_000


def test_a_note_says_its_words_who_says_them_and_leads_to_its_sources(corpus, report):
    by_id = {source["id"]: number for number, source in enumerate(report.sources, 1)}
    read = page(report)
    for row, number in list(numbering(notes(report)).items())[::25]:
        [note] = read.xpath(f"//li[@id='note-{number}']")
        said, fact = flat(note.text_content()), corpus.fact(row)
        words = f"“{fact.quote}”" if corpus["basis"][row] else statement(corpus, row)
        assert said.startswith(flat(f"{words} ("))
        assert flat(teller(corpus, row)) in said
        assert flat(announcer(corpus, row)) in said
        mine = [by_id[corpus.source_ids[source]] for source in corpus.sources_of(row)]
        assert {f"#source-{place}" for place in mine} <= {*note.xpath("./a/@href")}
        assert all(read.xpath(f"//li[@id='source-{place}']") for place in mine)
        assert all(f"Inferred by the editor: {', '.join(fact.inferred)}." in said for _ in fact.inferred)


def test_what_several_say_in_the_same_words_is_one_note_and_who_names_no_announcer_comes_first():
    def of(words, announcer="", inferred=()):
        return lambda row: Note(words, f"Bell {row}", announcer, ("2024-05-03_mill",), inferred)

    said = [
        made_up.shown(made_up.table(("a",)), name="one", rows=(1,), note=of("Four died.", "Ada Quill")),
        made_up.shown(made_up.table(("a",)), name="two", rows=(2,), note=of("Four died.")),
        made_up.shown(made_up.table(("a",)), name="three", rows=(3,), note=of("Four died.", "Ada Quill")),
        made_up.shown(made_up.table(("a",)), name="four", rows=(4,), note=of("Four died.", "Ada Quill", ("killed",))),
        made_up.shown(made_up.table(("a",)), name="five", rows=(5,), note=of("Five died.", "Ben Pym")),
    ]
    cited = notes(made_up.document(*said))
    assert [str(note) for note in cited] == [
        "Four died. (Bell 2, source 1; after an announcement by Ada Quill: Bell 1, source 1; Bell 3, source 1).",
        "Four died. (Bell 4, after an announcement by Ada Quill; source 1). Inferred by the editor: killed.",
        "Five died. (Bell 5, after an announcement by Ben Pym; source 1).",
    ]
    assert numbering(cited) == {1: 1, 2: 1, 3: 1, 4: 2, 5: 3}
