"""A panel is one slide that can be shown as it is: whole, within its edges, what does not fit in its notes."""

import io
import zipfile

import pytest
from pptx import Presentation

from dashboard.charts.office import drawing
from dashboard.documents import Heading, Shown, Text, document
from dashboard.exports import FORMATS, about, entries
from dashboard.exports.grids import grid
from dashboard.exports.tabular import below, table
from dashboard.panels.panel import Cell, Column, Letter, Line, Table
from tests import made_up
from tests.reading import flat, of_slides

HOSTILE = ("=1+1", "<script>alert(1)</script>", "a\x0b\x00\x1fb", "\ufffe=1", "{=1+1}")


@pytest.fixture(scope="module")
def report(corpus):
    return made_up.report(corpus)


@pytest.fixture(scope="module")
def content(report):
    return FORMATS["pptx"].write(report)


@pytest.fixture(scope="module")
def read(content):
    return of_slides(content)


def titles(content) -> list[str]:
    return [flat(slide.shapes.title.text) for slide in Presentation(io.BytesIO(content)).slides]


def of_panels(report, read):
    """Each panel with its slide: those after the cover and the text."""
    return list(zip(report.panels, read[2 : 2 + len(report.panels)], strict=True))


def test_a_panel_alone_is_one_slide(report):
    for panel in report.panels[:12]:
        assert titles(FORMATS["pptx"].write(made_up.document(panel, title=panel.title))) == [flat(panel.title)]


def test_a_report_is_a_cover_its_texts_its_panels_and_few_slides_of_sources(report, content):
    found = titles(content)
    assert found[0] == report.title
    panels = [flat(panel.title) for panel in report.panels]
    assert found[1] == "What was said"  # the text under the heading
    assert found[2 : 2 + len(panels)] == panels
    sources = found[2 + len(panels) :]
    assert all(title.startswith("Sources") for title in sources)
    assert len(sources) <= len(report.sources) // 100 + 1


def test_every_heading_and_every_word_of_the_reader_is_there(read):
    said = " ".join(text for texts, _ in read for text in texts)
    for words in ("What was said", "What was claimed", "First words.", "Second words.", "A paragraph."):
        assert words in said


def test_a_heading_with_nothing_below_it_keeps_a_slide():
    shows = made_up.shown(made_up.table(("a",)))
    made = made_up.document(Heading("One"), Heading("Two"), shows, Heading("Last"))
    assert titles(FORMATS["pptx"].write(made)) == ["A title", "One", "A title", "Last", "Sources"]


def test_long_text_goes_on_over_slides_and_none_of_it_is_lost():
    words = [f"word{i}" for i in range(2500)]
    made = made_up.document(Heading("Long"), Text(" ".join(words)))
    said = " ".join(text for texts, _ in of_slides(FORMATS["pptx"].write(made)) for text in texts)
    assert set(words) <= set(said.split())


def test_a_slide_has_its_table_whole_or_says_how_much_of_it_and_the_notes_have_all(report, read):
    for panel, (texts, notes) in of_panels(report, read):
        shows = table(panel.panel.body)
        cells = {flat(cell) for line in grid(shows).rows for cell in line if cell}
        if drawing(panel.panel.body) is not None and not any("lines" in text for text in texts):
            continue
        told = [text for text in texts if "the notes of this slide have the whole table" in text]
        missing = [cell for cell in cells if not any(cell in text for text in texts)]
        letters = any(cell.letters for line in shows.lines for cell in line.cells)
        assert told or letters or not missing, panel.panel.id
        if told:
            assert all(cell in notes for cell in cells), panel.panel.id


def test_the_notes_have_the_citation_what_stands_beside_how_it_was_counted_and_every_statement(report, read):
    for panel, (_, notes) in of_panels(report, read):
        assert flat(about.short(panel)) in notes
        for words in (*about.beside(panel), *about.counted(panel), panel.link):
            assert flat(words) in notes
        assert all(flat(panel.cite(row)) in notes for row in panel.panel.rows)
        opened = below(panel.panel.body)
        assert opened is None or all(flat(line.cells[1].text) in notes for line in opened.lines)


def test_the_notes_of_a_panel_alone_have_its_sources_with_their_addresses(report):
    panel = next(panel for panel in report.panels if panel.panel.id == "by-month")
    [(_, notes)] = of_slides(FORMATS["pptx"].write(made_up.document(panel)))
    assert flat(f"1 {entries.line(made_up.SOURCE)} {made_up.SOURCE['url']}") in notes


def test_every_source_is_listed_once_and_its_number_leads_to_its_page(report, content):
    links, said = {}, []
    for slide in Presentation(io.BytesIO(content)).slides:
        if slide.shapes.title.text.startswith("Sources"):
            for shape in slide.shapes:
                for paragraph in shape.text_frame.paragraphs if shape.has_text_frame else ():
                    said.append(flat("".join(run.text for run in paragraph.runs)))
                    links |= {run.text: run.hyperlink.address for run in paragraph.runs if run.hyperlink.address}
    listed = [flat(f"{number} {entries.brief(one)}") for number, one in enumerate(report.sources, 1)]
    assert [words for words in said if words in listed] == listed
    pages = {str(number): one["url"] for number, one in enumerate(report.sources, 1) if one["url"] != "not stated"}
    assert links == pages


def test_nothing_is_outside_the_slide_overlaps_or_is_too_small_to_read(content):
    deck = Presentation(io.BytesIO(content))
    assert deck.slide_width * 9 == deck.slide_height * 16
    for slide in deck.slides:
        boxes = []
        for shape in slide.shapes:
            high = sum(row.height for row in shape.table.rows) if shape.has_table else shape.height
            assert shape.left >= 0
            assert shape.left + shape.width <= deck.slide_width
            assert shape.top >= 0
            assert shape.top + high <= deck.slide_height, slide.shapes.title.text
            frames = [cell.text_frame for row in shape.table.rows for cell in row.cells] if shape.has_table else []
            frames += [shape.text_frame] if shape.has_text_frame else []
            sizes = [run.font.size.pt for frame in frames for paragraph in frame.paragraphs for run in paragraph.runs]
            assert min(sizes, default=9) >= (8.99 if "Sources" in slide.shapes.title.text or frames else 9)
            if shape.height:
                boxes.append((shape.left, shape.top, shape.left + shape.width, shape.top + high))
        for place, one in enumerate(boxes):
            for other in boxes[place + 1 :]:
                apart = one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
                assert apart, slide.shapes.title.text


def test_its_fonts_are_ones_that_every_office_program_has_or_has_the_like_of(content):
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        theme = archive.read("ppt/theme/theme1.xml").decode()
    assert 'latin typeface="Arial"' in theme
    assert "Calibri" not in theme
    for slide in Presentation(io.BytesIO(content)).slides:
        for shape in slide.shapes:
            if shape.has_text_frame:
                names = {run.font.name for p in shape.text_frame.paragraphs for run in p.runs}
                assert names <= {"Arial"}


def test_numbers_stand_at_the_right_and_groups_are_headings():
    lines = tuple(Line((Cell(f"line {i}"), Cell(str(i))), ()) for i in range(4))
    made = Table((Column("What"), Column("How many")), lines, (("First two", 2), ("Last two", 2)))
    deck = Presentation(io.BytesIO(FORMATS["pptx"].write(made_up.document(made_up.shown(made)))))
    [shows] = [shape.table for shape in deck.slides[0].shapes if shape.has_table]
    assert [row.cells[0].text for row in shows.rows] == [
        "What", "First two", "line 0", "line 1", "Last two", "line 2", "line 3",
    ]  # fmt: skip
    aligned = [row.cells[1].text_frame.paragraphs[0].alignment for row in shows.rows]
    assert [str(one) for one in aligned if one is not None].count("RIGHT (3)") == 5
    assert shows.rows[1].cells[0].is_merge_origin


def test_a_table_too_long_for_a_slide_loses_spare_columns_first_and_says_so():
    columns = (Column("Who"), Column("Long", spare=True))
    lines = tuple(Line((Cell(f"line {i}"), Cell("words " * 40)), ()) for i in range(20))
    [(texts, notes)] = of_slides(FORMATS["pptx"].write(made_up.document(made_up.shown(Table(columns, lines)))))
    assert "All 20 lines, without Long; the notes of this slide have the whole table." in texts
    assert [f"line {i}" in texts for i in range(20)] == [True] * 20
    assert notes.count("words") == 20 * 40
    more = tuple(Line((Cell(f"line {i}"),), ()) for i in range(200))
    [(texts, notes)] = of_slides(FORMATS["pptx"].write(made_up.document(made_up.shown(Table(columns[:1], more)))))
    [told] = [text for text in texts if "of 200 lines" in text]
    shown = sum(text.startswith("line ") for text in texts)
    assert told.startswith(f"{shown} of 200 lines; ")
    assert shown >= 30
    assert "line 199" in notes


def test_letters_stand_for_words_where_a_panel_has_them():
    letters = (Letter("R", "rewards", (1, 2, 3), "Reward offer", 2), Letter("C", "indictments", (3,), "Charge"))
    made = Table(
        (Column("Who"), Column("State")), (Line((Cell("Ada Quill"), Cell("long words", letters=letters)), ()),)
    )
    [(texts, _)] = of_slides(FORMATS["pptx"].write(made_up.document(made_up.shown(made))))
    assert "R2 C" in texts


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_text_ends_as_text(hostile):
    legal = "".join(char for char in hostile if char not in "\x0b\x00\x1f\ufffe")
    made = made_up.document(
        Heading(hostile),
        made_up.shown(made_up.table((hostile,)), hostile, notes=(hostile,), beside=(hostile,), said=hostile, rows=(0,)),
        made_up.shown(made_up.time_chart(hostile), hostile),
        title=hostile,
        sources=({**made_up.SOURCE, "title": hostile, "publisher": hostile},),
    )
    said = [text for texts, notes in of_slides(FORMATS["pptx"].write(made)) for text in (*texts, notes)]
    assert sum(flat(legal) in text for text in said) >= 6


def test_two_panels_of_one_view_are_two_slides(corpus):
    one = made_up.of_subject(corpus, "strikes")[0]
    assert isinstance(one, Shown)
    made = document("Twice", [one, one], corpus)
    assert titles(FORMATS["pptx"].write(made))[1:3] == [flat(one.title)] * 2
