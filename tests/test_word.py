"""A Word file can be handed in as it is: one orientation, short footnotes, tables with heads, numbered sources."""

import io
import zipfile
from xml.etree import ElementTree

import docx
import pytest
from docx.enum.section import WD_ORIENT

from dashboard.documents import Heading, Text, document
from dashboard.exports import FORMATS, about, entries, fitting
from dashboard.exports.tabular import table
from dashboard.panels.panel import OfferChart, Quotations, Strip, TimeChart
from tests import made_up
from tests.reading import WORD, flat, of_word

HOSTILE = ("=1+1", "<script>alert(1)</script>", "a\x0b\x00\x1fb", "\ufffe=1", "{=1+1}", "a\x07b")


@pytest.fixture(scope="module")
def report(corpus):
    return made_up.report(corpus)


@pytest.fixture(scope="module")
def content(report):
    return FORMATS["docx"].write(report)


@pytest.fixture(scope="module")
def file(content):
    return docx.Document(io.BytesIO(content))


@pytest.fixture(scope="module")
def read(content):
    return of_word(content)


def has_table(panel) -> bool:
    return not isinstance(panel.panel.body, TimeChart | OfferChart | Quotations)


def test_every_page_stands_upright_on_a4(file):
    for section in file.sections:
        assert section.orientation in (WD_ORIENT.PORTRAIT, None)
        assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)


def test_a_panel_alone_begins_with_its_title_and_what_is_drawn(report):
    panel = next(panel for panel in report.panels if panel.panel.id == "running-sum")
    alone = docx.Document(io.BytesIO(FORMATS["docx"].write(made_up.document(panel, title=panel.title))))
    body = [child for child in alone.element.body if child.tag.endswith(("}p", "}tbl"))]
    words = ["".join(t.text or "" for t in node.iter(f"{WORD}t")) for node in body[:3]]
    assert words[0] == panel.title
    assert words[1].startswith(about.lead(panel))
    assert [node.tag for node in body[2].iter() if node.tag.endswith("}chart")]
    assert alone.paragraphs[0].style.name == "Title"


def test_each_panel_has_its_title_what_stands_under_beside_and_below_it(report, read):
    paragraphs, _ = read
    for panel in report.panels:
        for words in (panel.title, f"{about.lead(panel)} {about.standing(panel)}", about.origin(panel)):
            assert flat(words) in paragraphs
        for words in (*about.beside(panel), *about.counted(panel)):
            assert flat(words) in paragraphs
    for words in ("What was said", "First words.", "Second words.", "A paragraph."):
        assert words in paragraphs


def test_each_table_has_every_line_a_head_that_repeats_and_lines_that_stay_whole(report, file):
    tables = iter(file.tables)
    for panel in filter(has_table, report.panels):
        shows = table(panel.panel.body)
        rows = next(tables)._tbl.tr_lst
        read = [[flat("".join(t.text or "" for t in cell.iter(f"{WORD}t"))) for cell in row.tc_lst] for row in rows]
        assert read[0] == [column.label for column in shows.columns]
        letters = {(i, j) for i, line in enumerate(shows.lines) for j, cell in enumerate(line.cells) if cell.letters}
        lines = [row for row in read[1:] if len(row) == len(shows.columns)]
        if len(shows.columns) > 1:
            assert [row[0] for row in read[1:] if len(row) == 1] == [flat(name) for name, _ in shows.groups]
        assert len(lines) == len(shows.lines)
        for i, (row, line) in enumerate(zip(lines, shows.lines, strict=True)):
            for j, (words, cell) in enumerate(zip(row, line.cells, strict=True)):
                expected = flat(f"{cell.text} {cell.note}")
                assert (i, j) in letters or words == expected
        assert rows[0].trPr.find(f"{WORD}tblHeader") is not None
        assert all(row.trPr.find(f"{WORD}cantSplit") is not None for row in rows)
    assert next(tables, None) is None


def test_quotes_stand_as_quotes(report, file):
    quoted = [p.text for p in file.paragraphs if p.style.name == "Quote"]
    bodies = [panel.panel.body for panel in report.panels if isinstance(panel.panel.body, Quotations)]
    assert quoted == [" … ".join(f"“{w}”" for w in q.words) for body in bodies for q in body.quotations]


def test_numbers_stand_at_the_right():
    made = made_up.table(("a", "1"), ("b", "1,200"), columns=("What", "How many"))
    [shows] = docx.Document(io.BytesIO(FORMATS["docx"].write(made_up.document(made_up.shown(made))))).tables
    aligned = [[cell.paragraphs[0].alignment for cell in row.cells] for row in shows.rows]
    assert [[str(one) for one in row] for row in aligned] == [["None", "RIGHT (2)"]] * 3


def test_each_panel_has_a_footnote_that_names_its_sources_by_their_numbers(report, content, read):
    used, notes = references(content), read[1]
    by_id = {source["id"]: number for number, source in enumerate(report.sources, 1)}
    panels = [notes[reference] for reference, where in used if where in {flat(p.title) for p in report.panels}]
    assert len(panels) == len(report.panels)
    for words, panel in zip(panels, report.panels, strict=True):
        mine = sorted(by_id[name] for name in panel.used)
        assert about.version(panel) in words
        named = words.partition("Source")[2].partition(" of the list at the end")[0].removeprefix("s").strip()
        assert numbers(named) == mine


def numbers(words: str) -> list[int]:
    runs = [[int(end) for end in part.split("–")] for part in words.split(", ")]
    return [number for run in runs for number in range(run[0], run[-1] + 1)]


def references(content) -> list[tuple[str, str]]:
    """(footnote, the words of its paragraph), in order."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        body = ElementTree.fromstring(archive.read("word/document.xml"))
    return [
        (reference.get(f"{WORD}id"), flat("".join(t.text or "" for t in p.iter(f"{WORD}t"))))
        for p in body.iter(f"{WORD}p")
        for reference in p.iter(f"{WORD}footnoteReference")
    ]


def test_each_headline_figure_has_a_footnote_of_who_says_it_and_how_it_was_counted(report, content, read):
    figures = [
        stat.figure
        for panel in report.panels
        if isinstance(panel.panel.body, Strip)
        for headline in panel.panel.body.headlines
        for stat in (headline.article, headline.record)
        if stat and stat.figure
    ]
    titles = {flat(panel.title) for panel in report.panels}
    mine = [read[1][reference] for reference, where in references(content) if where not in titles]
    assert len(mine) == len(figures)
    for words, figure in zip(mine, figures, strict=True):
        assert flat(figure.how) in words


def test_no_footnote_is_longer_than_three_lines(read):
    notes = [words for key, words in read[1].items() if key not in ("0", "1")]
    assert len(notes) > 30
    assert max(len(fitting.lines(words, 472, 8)) for words in notes) <= 3


def test_footnotes_are_declared_where_word_looks_for_them(content, read):
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert "footnotes.xml" in archive.read("word/_rels/document.xml.rels").decode()
        assert "/word/footnotes.xml" in archive.read("[Content_Types].xml").decode()
        assert "footnotePr" in archive.read("word/settings.xml").decode()
    used = [reference for reference, _ in references(content)]
    assert sorted(used) == sorted(set(used)) == sorted(set(read[1]) - {"0", "1"})


def test_sources_are_numbered_in_two_columns_each_a_link_to_its_page(report, file):
    entries_ = [p for p in file.paragraphs if p.style.name == "Source entry"]
    assert [flat(p._p.xpath("string(.)")) for p in entries_] == [
        flat(f"{number}{entries.line(one)}") for number, one in enumerate(report.sources, 1)
    ]
    for paragraph, source in zip(entries_, report.sources, strict=True):
        links = [link.address for link in paragraph.hyperlinks]
        assert links == ([source["url"]] if source["url"] != "not stated" else [])
    columns = [section._sectPr.find(f"{WORD}cols").get(f"{WORD}num") for section in file.sections]
    assert columns == [None, "2"]


def test_its_fonts_are_ones_that_every_office_program_has_or_has_the_like_of(file):
    for name in ("Normal", "Title", "Heading 1", "Heading 2", "Caption", "Quote", "Table text", "Source entry"):
        fonts = file.styles[name].element.rPr.rFonts
        assert fonts.get(f"{WORD}ascii") == "Arial"
        assert not [key for key in fonts.attrib if key.endswith("Theme")]


def test_the_foot_of_each_page_says_what_it_is(report, file):
    foot = file.sections[-1].footer.paragraphs[0]
    assert foot.text.startswith(f"{report.title} · data version {report.version} · page")
    assert [field.get(f"{WORD}instr") for field in foot._p.iter(f"{WORD}fldSimple")] == ["PAGE"]


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_text_ends_as_text(hostile):
    legal = "".join(char for char in hostile if char not in "\x0b\x00\x1f\ufffe\x07")
    made = made_up.document(
        Heading(hostile), Text(hostile),
        made_up.shown(made_up.table((hostile,), columns=(hostile,)), hostile, notes=(hostile,), beside=(hostile,)),
        made_up.shown(made_up.strip(hostile), hostile, said=hostile, rows=(0,)),
        made_up.shown(made_up.quotations(hostile), hostile, name="third"),
        made_up.shown(made_up.time_chart(hostile), hostile, name="fourth"),
        title=hostile, sources=({**made_up.SOURCE, "title": hostile, "publisher": hostile},),
    )  # fmt: skip
    content = FORMATS["docx"].write(made)
    paragraphs, notes = of_word(content)
    assert paragraphs[0] == flat(legal)
    assert sum(flat(legal) in words for words in paragraphs) >= 14
    assert any(flat(legal) in words for words in notes.values())
    fields = docx.Document(io.BytesIO(content)).element.iter(f"{WORD}fldSimple")
    assert [field.get(f"{WORD}instr") for field in fields] == []


def test_the_same_panel_twice_is_there_twice(corpus):
    one = made_up.of_subject(corpus, "strikes")[1]
    paragraphs, _ = of_word(FORMATS["docx"].write(document("Twice", [one, one], corpus)))
    assert paragraphs.count(flat(one.title)) == 2
