"""Official lists stand beside what article and record state: on, removed, like a name, not found; and in no figure."""

import re
from datetime import date
from itertools import product

import pytest

from dashboard.columns import days
from dashboard.corpus import from_seeds
from dashboard.corpus.figures import Figure, killed
from dashboard.corpus.horizon import horizon
from dashboard.corpus.official import listings, saying
from dashboard.documents import document, shown
from dashboard.exports import FORMATS, entries
from dashboard.lists.formats import ofac
from dashboard.panels import lists, panel, panels
from dashboard.panels.panel import text
from dashboard.seeds import check, checking, files
from dashboard.views import View, select
from tests.conftest import FROZEN
from tests.official import ftm, sdn
from tests.test_panels import SINGLE, held

MADURO = ("22790", "MADURO MOROS, Nicolas", "individual", "VENEZUELA] [IRAN-CON-ARMS-EO", "President")
CABELLO = ("24424", "CABELLO RONDON, Diosdado", "individual", "VENEZUELA")
SOLES = ("1", "CARTEL DE LOS SOLES", "", "SDGT")
FIRST, SECOND = "lists/ofac/2022-11-18.csv", "lists/ofac/2024-07-02.csv"
ABOUT = "lists/ofac.toml"
WITHOUT = files(FROZEN)


def confirmed(**numbers: str) -> bytes:
    """The registry of actors with the numbers of some; an underscore stands for a hyphen."""
    said = WITHOUT["actors.toml"].decode()
    for actor, written in numbers.items():
        head = f'id = "{actor.replace("_", "-")}"\n'
        assert head in said
        said = said.replace(head, f"{head}{written}\n")
    return said.encode()


LISTS = {
    ABOUT: b'[list]\nname = "OFAC\'s list"\ntitle = "Designated Nationals"\nnote = "Remarks are shortened."\n',
    FIRST: sdn(MADURO, CABELLO),
    SECOND: sdn(MADURO, SOLES, ("7", "PADRINO LOPEZ, Vladimir", "individual", "VENEZUELA")),
}
ACTORS = confirmed(
    nicolas_maduro='listed_as = ["ofac:22790"]',
    diosdado_cabello='listed_as = "ofac:24424"',
    cartel_de_los_soles='listed_as = ["ofac:1"]',
)
CONTENTS = {**WITHOUT, "actors.toml": ACTORS, **LISTS}
SEEDS = check(CONTENTS)
CORPUS = from_seeds(SEEDS)


def said(actor: str, corpus=CORPUS, known: str = "") -> str:
    [listing] = listings(horizon(corpus, days(known)[1] if known else None))
    return saying(corpus, actor, listing).words


SAID = {
    "on-every-day": (
        "nicolas-maduro",
        "on OFAC's list of 18 November 2022 and 2 July 2024 as MADURO MOROS, Nicolas [VENEZUELA] [IRAN-CON-ARMS-EO]",
    ),
    "removed": (
        "diosdado-cabello",
        "was on OFAC's list of 18 November 2022 as CABELLO RONDON, Diosdado [VENEZUELA], is not on that of 2 July 2024",
    ),
    "added": (
        "cartel-de-los-soles",
        "not on OFAC's list of 18 November 2022, on that of 2 July 2024 as CARTEL DE LOS SOLES [SDGT]",
    ),
    "a-like-name": (
        "vladimir-padrino-lopez",
        "not confirmed: perhaps PADRINO LOPEZ, Vladimir [VENEZUELA] (no. 7) in OFAC's list of 2 July 2024",
    ),
    "never": ("tren-de-aragua", "not found in OFAC's list of 18 November 2022 and 2 July 2024"),
}


@pytest.mark.parametrize(("actor", "words"), SAID.values(), ids=SAID)
def test_what_a_list_says_of_an_actor(actor, words):
    assert said(actor) == words


def test_nobody_is_linked_by_a_name_alone():
    alike = from_seeds(check({**CONTENTS, "actors.toml": WITHOUT["actors.toml"]}))
    assert said("nicolas-maduro", alike).startswith("not confirmed: perhaps MADURO MOROS")
    ids = [found.id for found in panels("lists", select(alike, View()))]
    assert ids == ["official-lists-like-name", "official-lists-not-found"]


def test_an_entry_that_is_somebody_elses_is_suggested_to_nobody_and_a_rejected_one_no_more():
    taken = confirmed(marco_rubio='listed_as = ["ofac:7"]')
    assert said("vladimir-padrino-lopez", from_seeds(check({**CONTENTS, "actors.toml": taken}))).startswith("not found")
    rejected = confirmed(vladimir_padrino_lopez='not_listed_as = ["ofac:7"]')
    assert said("vladimir-padrino-lopez", from_seeds(check({**CONTENTS, "actors.toml": rejected}))).startswith("not f")


def test_a_list_that_was_written_anew_says_both():
    renamed = sdn(("22790", "MADURO, Nicolas", "individual", "VENEZUELA"))
    assert said("nicolas-maduro", from_seeds(check({**CONTENTS, SECOND: renamed}))) == (
        "on OFAC's list of 18 November 2022 as MADURO MOROS, Nicolas [VENEZUELA] [IRAN-CON-ARMS-EO], on that of "
        "2 July 2024 as MADURO, Nicolas [VENEZUELA]"
    )


def test_known_by_a_day_are_the_lists_up_to_it():
    assert said("diosdado-cabello", known="2023-01-01") == (
        "on OFAC's list of 18 November 2022 as CABELLO RONDON, Diosdado [VENEZUELA]"
    )
    assert listings(horizon(CORPUS, days("2022-11-17")[1])) == ()
    assert [panel.id for panel in panels("lists", select(CORPUS, View(known=date(2022, 11, 17))))] == []


# The panel


def lines(view: View = View()) -> dict[str, list[str]]:  # noqa: B008 (a frozen value)
    every = (line for found in panels("lists", select(CORPUS, view)) for line in found.body.lines)
    return {line.cells[0].text: [_said(cell) for cell in line.cells[1:]] for line in every}


def _said(cell) -> str:
    return f"{cell.text} ({cell.note})" if cell.note else cell.text


def test_the_panel_has_a_line_an_actor_with_the_statements_of_article_and_record():
    found = panel("lists", "official-lists", select(CORPUS, View()))
    assert [column.label for column in found.body.columns] == [
        "Name here",
        "Name on the list",
        "Programmes",
        "First seen on",
    ]
    assert found.body.groups == (("Groups and bodies", 1), ("People", 1))
    assert lines()["Nicolás Maduro"] == [
        "MADURO MOROS, Nicolas (no. 22790)",
        "VENEZUELA, IRAN-CON-ARMS-EO",
        "18 November 2022",
    ]
    assert lines()["Cartel de los Soles"][2:] == ["2 July 2024"]
    opened = {line.cells[0].text: [part.cells[1].text for part in line.below] for line in found.body.lines}
    listed, article, record = opened["Nicolás Maduro"]
    assert (listed, article) == (SAID["on-every-day"][1], "nothing stated")
    assert "announced on 31 July 2017" in record
    assert opened["Cartel de los Soles"][1].startswith("sanctioned by the US Treasury Department")
    assert re.fullmatch(r"2 of \d\d actors were on OFAC's list of 2 July 2024; \d\d were not found", text(found.title))
    assert re.match(
        r"The list is of 2 July 2024, facts go to 24 November 2025; 1 under the programme [A-Z-]+\. Known by",
        text(found.lead),
    )
    assert found.as_of == "2 July 2024"


def test_only_what_may_be_counted_stands_behind_a_line():
    """An actor of whom all else is doubtful or contradicted has no line of them."""
    for subject, view in product(("lists", "dossier"), SINGLE):
        found = [one for one in panels(subject, select(CORPUS, view)) if one.id.startswith("official-lists")]
        for line in (line for one in found for line in one.body.lines):
            assert [CORPUS.id(row) for row in line.rows if not CORPUS.enters[row]] == []


def test_removed_and_never_listed_stand_apart():
    found = {one.section: one for one in panels("lists", select(CORPUS, View()))}
    assert {section: [line.cells[0].text for line in one.body.lines] for section, one in list(found.items())[:3]} == {
        "On a list": ["Cartel de los Soles", "Nicolás Maduro"],
        "Removed": ["Diosdado Cabello"],
        "Only a like name": ["Vladimir Padrino López"],
    }
    assert re.fullmatch(
        r"\d\d of \d\d actors were not found on OFAC's list of 2 July 2024; \d\d of them were listed or .* later",
        text(found["Not found here"].title),
    )


def test_a_dossier_is_silent_on_whom_no_list_has_and_nothing_is_stated_of():
    found = {
        actor: panels("dossier", select(CORPUS, View(actors=(actor,)))) for actor in ("pete-hegseth", "gustavo-petro")
    }
    shown_ = {actor: "official-lists" in [one.id for one in panels_] for actor, panels_ in found.items()}
    assert shown_ == {"pete-hegseth": False, "gustavo-petro": True}


def without(corpus):
    return next(one for one in panels("lists", select(corpus, View())) if one.id == "official-lists-not-found")


def grouped(found):
    """The names of a panel under the heading of each."""
    names, place = {}, 0
    for group, many in found.body.groups:
        names[group] = [line.cells[0].text for line in found.body.lines[place : place + many]]
        place += many
    return names


def test_who_was_listed_after_the_last_list_stands_apart_from_whom_nothing_or_nothing_later_is_stated_of():
    assert lines()["Gustavo Petro"] == ["SDN", "Office of Foreign Assets Control", "24 October 2025"]
    groups = grouped(without(CORPUS))
    assert "Gustavo Petro" in groups["Listed or sanctioned later"]
    assert "Rodolfo McTurk-Mora" in groups["No listing or sanction stated"]
    before = without(from_seeds(check({**CONTENTS, "lists/ofac/2025-11-01.csv": sdn(MADURO)})))
    assert "Gustavo Petro" in grouped(before)["Listed or sanctioned, not later"]
    assert "later" not in text(before.title)


def test_nothing_undated_is_said_to_be_later_than_a_list():
    found = panels("lists", select(CORPUS, View()))
    [undated] = [line for one in found for line in one.body.lines if line.cells[0].text == "al-Qaida"]
    article = next(part for part in undated.below if part.cells[0].text == "The article states")
    assert article.cells[1].text.endswith("date not stated")
    assert article.cells[1].note == ""


def test_codes_are_said_in_words_where_the_glossary_has_them_and_else_are_the_lists_own():
    found = panel("lists", "official-lists", select(CORPUS, View()))
    assert "Programmes: SDGT: Specially designated global terrorist." in found.beside
    assert "The list's own codes, not explained here: IRAN-CON-ARMS-EO, VENEZUELA." in found.beside
    drugs = sdn(("22790", "MADURO MOROS, Nicolas", "individual", "ILLICIT-DRUGS-EO14059"))
    found = panel("lists", "official-lists", select(from_seeds(check({**CONTENTS, SECOND: drugs})), View()))
    assert "ILLICIT-DRUGS-EO14059: Executive Order 14059" in " ".join(found.beside)


def test_the_programme_under_which_most_stand_is_counted_and_open():
    found = panel("lists", "official-lists", select(CORPUS, View()))
    mine, of, missing = (part for part in found.title if isinstance(part, Figure))
    [under] = (part for part in found.lead if isinstance(part, Figure))
    assert found.many is mine
    assert int(missing.text) <= int(of.text) - int(mine.text)
    assert (mine.text, under.text) == ("2", "1")
    assert set(under.rows) <= set(mine.rows) <= set(of.rows)


def test_each_list_of_a_day_is_a_source_with_a_number_of_its_own():
    selection = select(CORPUS, View())
    one = shown(panel("lists", "official-lists", selection), "lists", selection, View())
    *pages, first, second = document("Listed", [one, one], CORPUS).sources
    assert [source["id"] for source in (first, second)] == ["ofac-2022-11-18", "ofac-2024-07-02"] == list(one.used[-2:])
    assert entries.line(second) == "“Designated Nationals”, 2 July 2024."
    assert second["called"] == "OFAC's list of 2 July 2024"
    assert set(first) >= {"url", "origin", "kind", "author", "accessed", "rights"}
    assert all(source["id"] in CORPUS.source_ids for source in pages)
    assert {field for source in pages for field in source} <= {*first, "copy_of"}
    figures = shown(panel("strikes", "strike-totals", selection), "strikes", selection, View())
    assert not [name for name in figures.used if name.startswith("ofac")]


def test_whose_list_it_is_and_what_it_lacks_stand_with_the_panel():
    found = panel("lists", "official-lists", select(CORPUS, View()))
    assert found.beside[0] == "OFAC's list: Designated Nationals, as of 18 November 2022, 2 July 2024."
    assert "Remarks are shortened." in found.notes


@pytest.mark.parametrize("view", SINGLE, ids=repr)
def test_the_panels_hold_what_every_panel_holds(view):
    held(view, CORPUS)


def test_a_dossier_has_what_lists_say_of_its_actor():
    found = panel("dossier", "official-lists", select(CORPUS, View(actors=("diosdado-cabello",))))
    assert text(found.title) == "What official lists say of Diosdado Cabello"
    [line] = found.body.lines
    assert _said(line.cells[3]) == "18 November 2022 (removed by 2 July 2024)"
    assert line.below[0].cells[1].text == SAID["removed"][1]
    assert panel("dossier", "official-lists", select(CORPUS, View(actors=("npr",)))) is None


def test_of_many_actors_names_are_looked_for_only_of_those_that_are_shown(monkeypatch):
    """Entries that a person confirmed are known of all, and counted."""
    whole = {one.id: text(one.title) for one in panels("lists", select(CORPUS, View()))}
    monkeypatch.setattr(lists, "LINES", 1)
    corpus, asked = from_seeds(SEEDS), set()
    monkeypatch.setattr(lists, "saying", lambda of, actor, listing: asked.add(actor) or saying(of, actor, listing))
    found = panels("lists", select(corpus, View()))
    firsts = [[line.cells[0].text for line in one.body.lines if line.cells[0].text] for one in found]
    shown = {name for names in firsts for name in names}
    assert {corpus.actors.name(key) for key in asked} == shown
    assert [len(names) for names in firsts] == [1] * len(found)
    for name in ("official-lists", "official-lists-removed"):
        assert text(next(one for one in found if one.id == name).title) == whole[name].partition(";")[0]
    leads = [text(one.lead).rpartition("; ")[2] for one in found]
    assert leads[0] == "shown are the 1 with the most statements of 2, choose an actor for the others"
    assert re.fullmatch(
        r"looked for are the 1 with the most statements of \d\d, choose an actor for the others", leads[-1]
    )


def test_without_lists_there_is_no_panel():
    bare = from_seeds(check(WITHOUT))
    for view in (View(), View(actors=("nicolas-maduro",))):
        selection = select(bare, view)
        assert panels("lists", selection) == ()
        assert panel("dossier", "official-lists", selection) is None


@pytest.mark.parametrize(
    "form", [form for form in FORMATS.values() if not form.needs_browser], ids=lambda form: form.name
)
def test_every_format_takes_the_panel(form):
    view = View(actors=("diosdado-cabello",))
    part = shown(panel("lists", "official-lists-removed", select(CORPUS, view)), "lists", select(CORPUS, view), view)
    content = form.write(document("Official lists", [part], CORPUS))
    assert len(content) > 500
    if form.name in ("html", "json", "markdown"):
        assert "was on OFAC" in content.decode()


# No figure


def test_lists_change_no_figure_and_no_fact():
    with_lists, bare = select(CORPUS, View()), select(from_seeds(check({**WITHOUT, "actors.toml": ACTORS})), View())
    assert killed(with_lists) == killed(bare)
    for subject in ("overview", "strikes", "designations", "sanctions", "charges", "rewards", "claims"):
        assert panels(subject, with_lists) == panels(subject, bare)
    assert [proven.id for proven in SEEDS.facts] == [proven.id for proven in check(WITHOUT).facts]


# Among the seeds


def test_good_lists_are_no_problem():
    assert SEEDS.problems == check(WITHOUT).problems
    assert [edition.day.isoformat() for edition in SEEDS.lists["ofac"].editions] == ["2022-11-18", "2024-07-02"]


BAD = {
    "a-broken-day": ({SECOND: b"1,2\r\n"}, SECOND, "line 1 is no line of OFAC's"),
    "an-empty-day": ({SECOND: b""}, SECOND, "is empty"),
    "a-broken-part": ({"lists/ofac/2024-07-02.alt.csv": b"x\r\n"}, SECOND, "line 1 of its file ALT.CSV"),
    "what-it-is": ({ABOUT: b"[list]\nnam = 1\n"}, ABOUT, '"name"|is missing'),
    "not-toml": ({ABOUT: b"[list\n"}, ABOUT, "is not TOML"),
    "a-stranger": (
        {"lists/readme.md": b"x"},
        "lists/readme.md",
        "Allowed: lists/<list>.toml, lists/<list>/YYYY-MM-DD.json, ",
    ),
    "a-day-that-never-was": ({"lists/ofac/2024-02-31.csv": LISTS[FIRST]}, "lists/ofac/2024-02-31.csv", "is no file of"),
    "a-part-alone": ({"lists/un/2024-07-02.alt.csv": b"x"}, "lists/un/2024-07-02.csv", "is not there"),
    "an-ending-that-is-not-kept": ({"lists/un/2024-07-03.jsonl": b"x"}, "lists/un/2024-07-03.jsonl", "is no file of"),
    "another-ending": ({"lists/ofac/2024-07-03.xml": b"x"}, "lists/ofac/2024-07-03.xml", "is no file of an official"),
}


@pytest.mark.parametrize(("change", "file", "message"), BAD.values(), ids=BAD)
def test_one_bad_file_leaves_the_rest_standing(change, file, message):
    seeds = check({**CONTENTS, **change})
    told = [problem for problem in seeds.problems if problem.file == file]
    assert told
    assert re.search(message, " ".join(map(str, told)))
    assert len(seeds.facts) == len(SEEDS.facts)
    assert seeds.lists["ofac"].editions[0].entries == SEEDS.lists["ofac"].editions[0].entries


def test_a_day_that_became_bad_keeps_its_last_good_version():
    again = check({**CONTENTS, SECOND: b"1,2\r\n"}, previous=SEEDS)
    [told] = [problem for problem in again.problems if problem.file == SECOND]
    assert told.message.endswith("Until then its last good version is shown.")
    assert again.lists["ofac"].editions[1].entries == SEEDS.lists["ofac"].editions[1].entries


def test_a_list_that_is_new_comes_beside_the_others():
    entity = ("NK-1", "Person", {"name": ["Nicolás Maduro"], "topics": ["sanction"]})
    seeds = check({**CONTENTS, "lists/eu/2024-01-01.json": ftm(entity)})
    assert list(seeds.lists) == ["eu", "ofac"]
    assert seeds.lists["eu"].about.name == "the list “eu”"


def test_a_list_is_read_once_while_its_bytes_stay(monkeypatch):
    read = []
    real = checking.done
    monkeypatch.setattr(checking, "done", lambda job, known: read.append(job.key) or real(job, known))
    again = check({**CONTENTS, "events.toml": CONTENTS["events.toml"] + b"\n"}, previous=SEEDS)
    assert [key for key in read if key.startswith("lists/")] == []
    assert all(
        one is other for one, other in zip(again.lists["ofac"].editions, SEEDS.lists["ofac"].editions, strict=True)
    )
    check({**CONTENTS, SECOND: LISTS[FIRST]}, previous=again)
    assert [key for key in read if key.startswith("lists/")] == [SECOND]


def test_a_list_is_not_read_again_with_the_facts(monkeypatch):
    """Nothing of the facts is checked again when a list comes."""
    bare = check({**WITHOUT, "actors.toml": ACTORS})
    done = []
    real = checking.done
    monkeypatch.setattr(checking, "done", lambda job, known: done.append(job.key) or real(job, known))
    check(CONTENTS, previous=bare)
    assert set(done) == set(LISTS)


WARNED = {
    "on-no-day": ('listed_as = ["ofac:5"]', '"ofac:5" stands on no day of that list'),
    "no-such-list": ('listed_as = ["ofak:7"]', '"ofak" is no list here. Did you mean "ofac"?'),
    "somebody-elses": ('listed_as = ["ofac:22790"]', '"ofac:22790" is also what "nicolas-maduro" is listed as'),
}


@pytest.mark.parametrize(("written", "message"), WARNED.values(), ids=WARNED)
def test_a_number_that_means_nothing_is_warned_of(written, message):
    actors = ACTORS.replace(b'id = "pete-hegseth"\n', f'id = "pete-hegseth"\n{written}\n'.encode())
    [told] = [one for one in check({**CONTENTS, "actors.toml": actors}).problems if one.field == "listed_as"]
    assert told.warning
    assert message in told.message


def test_what_is_no_number_leaves_the_actor_out():
    actors = confirmed(pete_hegseth='listed_as = ["22790"]')
    [told, *_] = check({**CONTENTS, "actors.toml": actors}).problems
    assert "'22790' is no entry of an official list. Allowed: the list, a colon and its number: ofac:22790." in str(
        told
    )


def test_a_list_that_cannot_be_read_is_said_once_and_not_of_each_actor():
    seeds = check({**CONTENTS, FIRST: b"x", SECOND: b"y"})
    assert {problem.file for problem in seeds.problems} - {one.file for one in SEEDS.problems} == {FIRST, SECOND}


def test_what_the_format_calls_itself_is_the_name_of_a_list_without_one():
    bare = {name: content for name, content in CONTENTS.items() if name != ABOUT}
    assert check(bare).lists["ofac"].about.name == ofac.FORMAT.name
