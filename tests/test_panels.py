"""Panels are data: their numbers are figures with rows behind them, and their rows are in the selection."""

import re
from collections.abc import Iterator
from datetime import date
from html import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.charts import plotly
from dashboard.corpus import Corpus, from_seeds
from dashboard.corpus.figures import Figure, killed
from dashboard.errors import UnknownPanelError
from dashboard.markup import Page, body
from dashboard.panels import PANELS, panels
from dashboard.panels.asked import asked, by_law
from dashboard.panels.counted import counted
from dashboard.panels.emphasis import marked
from dashboard.panels.fairness import named_once
from dashboard.panels.panel import Line, OfferChart, Panel, Strip, Table, TimeChart, Voices, text
from dashboard.seeds import check, files
from dashboard.views import View, options, select
from tests.conftest import FROZEN

CORPUS = from_seeds(check(files(FROZEN)))
CHOICES = {name: options(CORPUS, name) for name in ("actors", "agencies", "basis", "kinds", "country", "claimed")}
VIEWS = st.fixed_dictionaries(
    {name: st.lists(st.sampled_from(keys), max_size=1).map(tuple) for name, keys in CHOICES.items()}
    | {name: st.none() | st.dates(date(2017, 1, 1), date(2026, 1, 1)) for name in ("start", "end", "known")}
).map(lambda chosen: View(**chosen))
SINGLE = [View(), *(View(**{name: (key,)}) for name, keys in CHOICES.items() for key in keys)]


def every(selection) -> Iterator[tuple[str, Panel]]:
    for subject in PANELS:
        for panel in panels(subject, selection):
            yield subject, panel


def lines(panel: Panel) -> Iterator[Line]:
    table = panel.body.table if isinstance(panel.body, TimeChart | OfferChart) else panel.body
    if isinstance(table, Table):
        yield from table.lines
        yield from (below for line in table.lines for below in line.below)


def held(view: View, corpus: Corpus = CORPUS) -> None:
    """What holds of every panel of every page."""
    selection = select(corpus, view)
    names = "|".join(re.escape(name) for name in corpus.questions.called)
    for subject, panel in every(selection):
        where = (subject, panel.id, view)
        plain = "".join(part for part in panel.title if isinstance(part, str))
        asked = re.sub(names, "", plain)
        assert not re.search(r"\d", asked), f"a number in a title that is no figure: {where}: {plain}"
        assert panel.rows, where
        assert set(panel.rows) <= set(selection.rows.tolist()), where
        for part in panel.title:
            if isinstance(part, Figure) and part.high:
                assert part.rows, f"a figure with nothing behind it: {where}"
        for line in lines(panel):
            assert set(line.rows) <= set(selection.background.rows.tolist()), where
            for cell in line.cells:
                assert "; ;" not in cell.text and "#" not in cell.text, where
                assert not any(key == cell.text and "-" in key for key in corpus.actors.codes), (
                    f"an id in prose: {where}"
                )


@pytest.mark.parametrize("view", SINGLE, ids=repr)
def test_every_panel_under_each_choice(view):
    held(view)


@settings(max_examples=60)
@given(VIEWS)
def test_every_panel_under_choices_together(view):
    held(view)


def test_ids_are_unique_on_a_page():
    selection = select(CORPUS, View())
    for subject in PANELS:
        ids = [panel.id for panel in panels(subject, selection)]
        assert len(set(ids)) == len(ids), subject


def test_a_subject_that_is_not_there_is_an_error_that_names_the_others():
    with pytest.raises(UnknownPanelError, match="overview"):
        panels("nothing", select(CORPUS, View()))


def test_nothing_chosen_leaves_no_panel():
    selection = select(CORPUS, View(start=date(2026, 6, 1)))
    assert [panel.id for _, panel in every(selection)] == []


def test_what_may_not_be_counted_is_marked_wherever_it_is_a_line():
    selection = select(CORPUS, View())
    for subject, panel in every(selection):
        for line in lines(panel):
            out = [row for row in line.rows if not CORPUS.enters[row] and CORPUS.table(row) != "claims"]
            assert not out or line.standing, (subject, panel.id, [CORPUS.id(row) for row in out])


def test_people_who_are_accused_have_their_answer_beside_it():
    selection = select(CORPUS, View())
    for subject in ("charges", "sanctions", "rewards"):
        for panel in panels(subject, selection):
            if panel.id in ("charges", "sanctions", "reward-offers"):
                assert any("denied" in words or "denies" in words for words in panel.beside), panel.id
                assert any("no answer is recorded here" in words for words in panel.beside), panel.id


def test_a_filter_takes_no_answer_away():
    selection = select(CORPUS, View(actors=("nicolas-maduro",), kinds=("indictments",)))
    [charges] = [panel for panel in panels("charges", selection) if panel.id == "charges"]
    assert any("denied all charges" in words for words in charges.beside)


def test_article_and_record_stand_apart_in_the_headline():
    [headline] = [panel for panel in panels("overview", select(CORPUS, View())) if panel.id == "headline"]
    assert isinstance(headline.body, Strip)
    killed = headline.body.headlines[0]
    assert (killed.article.figure.text, killed.record.figure.text) == ("more than 80", "82")
    assert killed.article.detail == "since the campaign began"
    assert killed.record.detail == "sum of 21 strikes, 81–83 reported"
    assert headline.as_of == "24 November 2025"


def test_a_basis_bears_no_date_that_only_the_other_states():
    headline = next(panel for panel in panels("overview", select(CORPUS, View())) if panel.id == "headline")
    listed, rewards = (one for one in headline.body.headlines if one.label[:6] in ("Listed", "Reward"))
    assert listed.article.detail == "speaks of 8 in February 2025"
    assert listed.record.detail == "since 1997; those 8 among them"
    assert (rewards.article.figure.text, rewards.article.noun) == ("1", "person")
    assert (rewards.article.detail, rewards.record.noun) == ("Nicolás Maduro, $50 million", "people")


def test_the_line_below_a_headline_figure_is_short_enough_for_one_line():
    headline = next(panel for panel in panels("overview", select(CORPUS, View())) if panel.id == "headline")
    stats = [stat for one in headline.body.headlines for stat in (one.article, one.record)]
    assert max(len(stat.detail) for stat in stats) <= 34


def test_a_question_has_its_two_sides_in_place_also_where_one_is_silent():
    selection = select(CORPUS, View())
    shown = [panel.body for panel in panels("claims", selection) if isinstance(panel.body, Voices)]
    pairs = {tuple((side.label, side.colour) for side in body.sides[:2]) for body in shown}
    assert pairs == {(("Yes", "yes"), ("No", "no")), (("Answers", "yes"), ("Disagrees", "no"))}
    assert all(side.voices or side.none for body in shown for side in body.sides)


def test_a_disputed_question_shows_a_voice_of_each_side_and_how_many_there_are():
    [disputed] = [panel for panel in panels("overview", select(CORPUS, View())) if panel.id == "disputed"]
    questions = sorted((one for one in asked(select(CORPUS, View())) if one.disputed), key=lambda one: -one.voices)
    assert [one.rows for one in disputed.body.disputes] == [tuple(one.rows.tolist()) for one in questions[:3]]
    assert text(disputed.lead).endswith("all of them are on the page Claims, with 2 more questions")
    for one in disputed.body.disputes:
        assert [len(side.voices) for side in one.sides] == [1, 1]
        assert all(set(side.voices[0].rows) <= set(side.many.rows) <= set(one.rows) for side in one.sides)
    by_law = disputed.body.disputes[0].sides[0]
    assert (by_law.label, by_law.many.text, by_law.unit) == ("By law", "4", "statement")
    assert by_law.voices[0].words.startswith("The State Department has designated the Cartel de los Soles")


def test_strikes_that_are_known_only_together_are_drawn_as_what_they_are():
    [table] = [panel.body for panel in panels("strikes", select(CORPUS, View())) if panel.id == "strike-by-strike"]
    *strikes, sum_ = table.lines
    together = {line.cells[0].text: line.cells[0].note for line in strikes if line.cells[3].bar.together}
    assert together == {"11–13": "3 strikes", "18–19": "2 strikes"}
    assert (table.sums, [cell.text for cell in sum_.cells]) == (1, ["All", "21 strikes", "", "82", "", "126 reports"])
    assert (sum_.cells[3].note, sum_.cells[5].note) == ("81–83 reported", "50 newsrooms")


def test_a_chart_says_what_each_of_its_marks_means():
    [chart] = [panel.body for panel in panels("strikes", select(CORPUS, View())) if panel.id == "running-sum"]
    hedges = {one.hedge for one in chart.stated if not one.article}
    says = {"": "● exactly", ">=": "▲ at least", ">": "△ more than", "~": "○ about", "..": "○ about"}
    for narrow in (False, True):
        notes = {note["text"] for note in plotly.figure(chart, narrow=narrow)["layout"]["annotations"]}
        assert {note for note in notes if note[0] in "●▲△○▼▽"} == {says[hedge] for hedge in hedges}


def test_a_lane_says_what_lies_before_the_days_that_are_drawn():
    [chart] = [panel.body for panel in panels("overview", select(CORPUS, View())) if panel.id == "campaign"]
    earlier = {lane.name: lane.earlier for lane in chart.lanes}
    assert (earlier["Charges"], earlier["Terrorist listings"]) == ("10 before 2025", "3 groups before 2025")
    drawn = {note["text"] for note in plotly.figure(chart)["layout"]["annotations"]}
    assert drawn > {"<b>Charges</b> · 10 before 2025", "<b>Terrorist listings</b> · 3 groups before 2025"}


def test_groups_listed_before_and_in_the_year_are_those_that_the_record_lists_by_name():
    shown = {panel.id: panel for panel in panels("overview", select(CORPUS, View()))}
    [listed] = [one for one in shown["headline"].body.headlines if one.label.startswith("Listed")]
    assert "; 14 groups listed as terrorist (FTO) in 2025" in text(shown["campaign"].title)
    assert shown["campaign"].body.lanes[0].earlier == "3 groups before 2025"
    assert listed.record.figure.text == "17"


def test_a_listing_that_is_not_as_fto_says_so_beside_its_mark():
    [chart] = [panel.body for panel in panels("overview", select(CORPUS, View())) if panel.id == "campaign"]
    soles = [mark.label for mark in chart.lanes[0].marks if "Soles" in mark.label]
    assert soles == ["Cartel de los Soles (SDGT)", "Cartel de los Soles"]


@pytest.mark.parametrize("narrow", [False, True])
def test_the_latest_listing_has_its_label(narrow):
    [chart] = [panel.body for panel in panels("overview", select(CORPUS, View())) if panel.id == "campaign"]
    notes = plotly.figure(chart, narrow=narrow)["layout"]["annotations"]
    assert "2025-11-24" in [note["x"] for note in notes if note["text"] == "Cartel de los Soles"]


def test_a_mark_of_several_names_each_once_and_says_how_many_statements_it_opens():
    [chart] = [panel.body for panel in panels("overview", select(CORPUS, View())) if panel.id == "campaign"]
    mark = chart.lanes[0].marks[0]
    assert mark.words == (
        "20 February 2025",
        "8 groups listed as terrorist (FTO, SDGT)",
        "Tren de Aragua, Sinaloa cartel, Mara Salvatrucha, CJNG, Carteles Unidos, Cartel del Noreste, "
        "Cartel del Golfo, Familia Michoacana",
    )
    every = [data for trace in plotly.figure(chart)["data"] for data in trace.get("customdata", ())]
    assert "18 statements, click to read" in {data[2] for data in every if data[0].startswith("<b>20 Feb 2025</b>")}


def test_what_stands_over_a_mark_is_in_the_ink_of_the_page():
    for _, panel in every(select(CORPUS, View())):
        if isinstance(panel.body, TimeChart | OfferChart):
            assert plotly.figure(panel.body)["layout"]["hoverlabel"]["font"] == {"color": plotly.INK}


def test_drawn_text_is_escaped_and_numbers_open_their_rows():
    for _, panel in every(select(CORPUS, View())):
        html = body(CORPUS, panel)
        assert set(re.findall(r'data-open="(\w+)"', html.html)) == set(html.opens)
        assert "data-open" not in body(CORPUS, panel, live=False).html
        assert not re.search(
            r"<(?!/?(?:a|b|i|u|p|div|span|button|table|thead|tbody|tfoot|tr|th|td|section|article|h3|ol|li|dl|dt|"
            r"dd|ul|mark|blockquote|details|summary|sup)\b)",
            html.html,
        )


def test_an_address_in_brackets_is_a_link_under_the_name_of_its_site():
    told = "See the release (https://www.example.org/a?b=1&c=2) <b>"
    assert Page(CORPUS).prose(told) == (
        'See the release (<a class="lnk" href="https://www.example.org/a?b=1&amp;c=2" target="_blank" '
        'rel="noopener noreferrer">example.org</a>) &lt;b&gt;'
    )
    assert Page(CORPUS, live=False).prose(told) == escape(told)
    assert Page(CORPUS).prose('(javascript:alert(1)) (https://a.example/"x)') == (
        "(javascript:alert(1)) (https://a.example/&quot;x)"
    )


def test_an_answer_says_its_name_once():
    assert named_once("Ada Quill: Quill denies it.") == "Ada Quill denies it."
    assert named_once("Ada Quill: She denies it.") == "Ada Quill: She denies it."
    assert named_once("nothing") == "nothing"


def test_titles_say_what_is_seen():
    titles = {panel.id: text(panel.title) for _, panel in every(select(CORPUS, View()))}
    assert titles["campaign"] == (
        "82 people killed in 21 boat strikes, as announced; 14 groups listed as terrorist (FTO) in 2025"
    )
    assert titles["strike-by-strike"] == (
        "21 strikes announced; the deadliest reported singly killed 11, on 2 September 2025"
    )
    assert titles["running-sum"] == (
        "82 killed by the announced figures, added up; 12 of 58 stated totals are below the sum of their day, 2 above"
    )
    assert titles["why-totals-differ"] == "82 agrees with more than 80; 83 is higher"
    assert titles["quotes"] == (
        "5 speakers quoted in 7 quotations; the latest: Pete Hegseth, between 17 and 23 November 2025 (inferred)"
    )
    assert (
        titles["questions"]
        == titles["disputed"]
        == ("Voices differ on 4 of 26 questions, an act of law and a voice on 1")
    )
    assert (
        titles["reward-offers"] == "Reward offers concerning 15 people; raised for Diosdado Cabello and Nicolás Maduro"
    )


def test_a_panel_counts_up_to_the_day_that_its_figures_say(corpus):
    september = select(corpus, View(start=date(2025, 9, 1), end=date(2025, 9, 30)))
    assert killed(september).as_of == "30 September 2025"
    assert {found.as_of for found in panels("strikes", september) if found.as_of} == {"30 September 2025"}
    assert {found.as_of for found in panels("strikes", select(corpus, View())) if found.as_of} == {"24 November 2025"}


def differing(corpus):
    [shown] = [found for found in panels("strikes", select(corpus, View())) if found.id == "where-reports-differ"]
    lines, under = iter(shown.body.lines), {}
    for subject, many in shown.body.groups:
        under[subject] = [next(lines) for _ in range(many)]
    return shown, under


def test_reports_differ_where_one_rules_out_what_another_says(corpus):
    """Not “at least 3” from 3, nor “at least 5” in a series; not one strike of a group from the group as a whole."""
    shown, under = differing(corpus)
    assert text(shown.title) == "Reports differ on 8 announcements (11 strikes); on 2 over how many were killed"
    strikes = {subject: [line.cells[0].text for line in lines] for subject, lines in under.items()}
    assert strikes["People killed"] == ["Strike 7", "Strikes 11–13"]
    assert strikes["Number in the series"] == ["Strike 10"]
    assert not {"Strike 2", "Strike 3", "Strike 4"} & {name for names in strikes.values() for name in names}


def test_values_that_differ_stand_those_of_most_reports_first_and_what_fits_them_is_no_contradiction(corpus):
    _, under = differing(corpus)
    for lines in under.values():
        places = [[one.at for one in line.cells[1].range.values] for line in lines]
        apart = [max(mine) - min(mine) for mine in places]
        assert apart == sorted(apart, reverse=True)
    [day] = [line.cells[1].range.values for line in under["Day"] if line.cells[0].text == "Strike 20"]
    assert [(one.words, len(one.rows), one.fits, one.usual) for one in day] == [
        ("10 November 2025", 5, True, True),
        ("10 or 12 November 2025", 1, True, False),
        ("12 November 2025", 1, False, False),
    ]
    dots = body(corpus, differing(corpus)[0]).html.partition("at least 14")[2]
    assert dots.partition("</li>")[0].count("<i></i>") == 1
    assert [one.fits for one in under["People killed"][1].cells[1].range.values] == [True, True, False]


def test_what_opens_below_a_difference_marks_its_value_and_names_who_says_so(corpus):
    _, under = differing(corpus)
    lines = {line.cells[0].text: line for line in under["People killed"]}
    below = lines["Strikes 11–13"].below
    said = [(line.cells[0].text, [one.text for one in line.cells[1].pieces if one.marked]) for line in below]
    assert said == [("14", ["14"]), ("", ["14"]), ("", ["14"]), ("at least 14", ["At least 14"]), ("15", ["15"])]
    assert below[-1].cells[2].text == "El-Balad"
    assert "picked up alive: 2." in under["Picked up alive"][0].below[-1].cells[1].text


def test_marked_is_what_the_other_text_does_not_have_each_sentence_for_itself():
    names = [("Ejercito de Liberacion Nacional",), ("Tren de Aragua", "TdA")]
    text_ = (
        "It belongs to Ejercito de Liberacion Nacional. 11 killed, up to 12, under section 219 (8 U.S.C. 1189), by TdA."
    )
    pieces = marked(text_, "Up early, 3 were killed by Tren de Aragua", names)
    assert "".join(piece.text for piece in pieces) == text_
    assert [piece.text for piece in pieces if piece.marked] == ["Ejercito de Liberacion Nacional", "11", "up to 12"]
    assert not any(piece.marked for piece in marked("Up until then, under way, by Executive Order 13224.", "", names))


def test_a_column_of_waters_has_one_colour():
    (panel,) = (panel for panel in panels("strikes", select(CORPUS, View())) if panel.id == "by-month")
    columns = zip(*([cell.bar and cell.bar.colour for cell in line.cells] for line in panel.body.lines), strict=True)
    assert [{*column} - {None} for column in columns] == [set(), {"caribbean"}, {"eastern-pacific"}, {"strikes"}]


def test_an_act_of_law_stands_apart_from_what_is_said_and_what_is_alleged_beside_it_does_not():
    selection = select(CORPUS, View())
    claims = selection.of("claims")
    of_law = {CORPUS.id(row).partition("#")[2] for row in claims[by_law(selection, claims)].tolist()}
    assert of_law == {
        "designated-as-organization",
        "sanctioned-as-organization",
        "soles-designated-by-state",
        "soles-designated-by-ofac",
    }
    [shown] = [panel for panel in panels("claims", selection) if panel.id == "question-organized-group"]
    assert [(side.label, len(side.voices)) for side in shown.body.every] == [
        ("Yes", 0),
        ("No", 1),
        ("Not clear", 1),
        ("Acts of law, done or announced", 4),
    ]
    assert shown.body.sides[0].none == "No voice here says yes."
    assert [voice.detail[0] for voice in shown.body.law.voices] == ["in force", "in force", "announced", "in force"]
    [contents] = [panel for panel in panels("claims", selection) if panel.id == "questions"]
    [line] = [line for line in contents.body.lines if line.panel == shown.id]
    assert line.dots == ((0, 0), (1, 0), (1, 0), (2, 2))
    assert (line.group, line.disputed) == ("An act of law and a voice differ", True)
    groups = list(dict.fromkeys(line.group for line in contents.body.lines))
    assert groups == [
        "Voices differ",
        "An act of law and a voice differ",
        "Yes or no: no voice contradicts another",
        "Open questions: no voice contradicts another",
    ]


def test_a_side_counts_voices_as_the_map_does_and_says_what_must_be_known_of_each():
    found = {panel.id: panel.body for panel in panels("claims", select(CORPUS, View()))}
    answers, disagrees, unclear = found["question-boats"].sides
    assert [side.counted for side in (answers, disagrees, unclear)] == [
        "5 statements by 3 voices",
        "1 voice",
        "1 voice",
    ]
    assert answers.voices[2].note.startswith("Only this page says that Washington tied the boat to the group")
    assert unclear.voices[0].standing == "contradicted by the record"
    assert unclear.voices[0].note.startswith("The article links the boats to the eight organizations of February.")
    assert [CORPUS.id(row) for row in unclear.voices[0].against] == [
        "record#strike-07-cbs-news",
        "record#strike-01-newser",
    ]
    aims = found["question-aim-of-the-campaign"].sides
    both = [voice.who for side in aims for voice in side.voices if any("also under" in part for part in voice.detail)]
    assert len(both) == 2
    assert all("Nicolás Maduro" in who for who in both)


def test_bold_is_what_an_answer_adds_to_its_question_or_what_weighs_a_long_one():
    shown = [panel.body for panel in panels("claims", select(CORPUS, View())) if isinstance(panel.body, Voices)]
    bold = {
        voice.words: [piece.text for piece in voice.pieces if piece.marked]
        for body in shown
        for side in body.every
        for voice in side.voices
    }
    assert bold["The Cartel de los Soles is not a group."] == ["not"]
    assert bold["The Navy rescued the survivor of the strikes of 27 October 2025."] == ["Navy rescued"]
    long = next(words for words in bold if words.startswith("The boats that the U.S. military struck"))
    assert bold[long] == ["allegedly", "eight Latin American criminal organizations"]
    assert all(
        "".join(piece.text for piece in voice.pieces) == voice.words
        for body in shown
        for side in body.every
        for voice in side.voices
    )


def test_claims_on_the_strikes_have_their_contents_first():
    found = [panel for panel in panels("strikes", select(CORPUS, View())) if panel.section == "What is claimed"]
    assert found[0].id == "questions-on-strikes"
    assert text(found[0].title) == "Voices differ on 2 of 6 questions about the strikes"
    assert [line.panel for line in found[0].body.lines] == [panel.id for panel in found[1:]]


def test_how_is_said_once_a_kind_of_count_with_all_that_is_counted_so():
    notes = {panel.id: counted(panel) for _, panel in every(select(CORPUS, View()))}
    each = "each named person once; doubtful and contradicted reports are left out."
    assert f"Reward offers and Charged, no finding of guilt: {each}" in notes["headline"]
    for panel, said in notes.items():
        after = [note.partition(": ")[2] or note for note in said]
        assert len(set(after)) == len(after), panel
    assert len([note for note in notes["strike-totals"] if "reported only together" in note]) == 1
    assert any(note.startswith("Vessels: 18 acts in ") for note in notes["strike-totals"])


def test_how_a_panel_is_counted_does_not_repeat_its_lead_or_say_what_its_title_does_not():
    for _, panel in every(select(CORPUS, View())):
        lead = text(panel.lead).casefold()
        assert not [note for note in counted(panel) if note.rstrip(".").casefold() in lead], panel.id
    [missing] = [panel for panel in panels("strikes", select(CORPUS, View())) if panel.id == "strike-by-strike"]
    [number] = [note for note in counted(missing) if note.startswith("21: 18 acts in ")]
    assert any(note.startswith("21 and 11: strikes reported only together are one act") for note in counted(missing))
    assert "without a number" in number
