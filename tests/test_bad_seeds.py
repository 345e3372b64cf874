"""Promise 6: a bad seed is refused with file, fact, value, what is allowed and what to do; the rest still loads."""

import pytest

import dashboard
from dashboard.errors import SeedsNotFoundError
from dashboard.seeds import check, files
from tests.conftest import ACTORS, ARTICLE, EVENTS, QUOTE, STRIKE, TEXT

FACTS = "articles/2024-05-03_mill.toml"


def strike(**replaced: str) -> str:
    """The strike with some of its lines replaced; an empty value takes the line out."""
    lines = dict(line.split(" = ", 1) for line in STRIKE.strip().splitlines() if " = " in line)
    lines |= replaced
    return "\n[[strike]]\n" + "\n".join(f"{key} = {value}" for key, value in lines.items() if value) + "\n"


BAD = {
    "quote-not-in-the-text": (
        strike(quote='"killing more than 90 people"', killed=""),
        (
            '[[strike]] "mill", quote',
            "stands nowhere in the text",
            'Nearest: "killing more than 40 people.',
            "paragraph 1",
            "letter by letter",
        ),
    ),
    "ambiguous-quote": (
        strike(quote='"it"', agency="", killed="", date=""),
        ("quote", '"it" stands in the text 2 times (paragraphs 1, 1)', "occurrence = 1 to 2"),
    ),
    "no-such-occurrence": (
        strike(quote='"the navy"', killed="", date="", occurrence="2"),
        ("quote", "occurrence 2", "1 time"),
    ),
    "further-words-not-in-the-text": (strike(also='["in the harbour"]'), ("also", '"in the harbour" stands nowhere')),
    "value-neither-quoted-nor-inferred": (
        strike(killed='">45"'),
        ("killed", ">45: the number 45 is not in the quoted words", 'add "killed" to "inferred"'),
    ),
    "hedge-not-in-the-quote": (strike(killed='"<=40"'), ("killed", "the hedge “up to” (the words say “more than”)")),
    "day-not-in-the-quote": (
        strike(date='"2024-05-03"'),
        ("date", "2024-05-03: the date 3 May 2024 is not in the quoted words"),
    ),
    "hedge-dropped": (strike(killed='"40"'), ("killed", "a number without a hedge (the words say “more than”)")),
    "words-can-not-be-inferred": (
        strike(claimed_affiliation='"pirates"', inferred='["claimed_affiliation"]'),
        ("claimed_affiliation", "words of the source can't be inferred"),
    ),
    "actor-not-in-the-quote": (
        strike(actor='"ada-quill"'),
        ("actor", "Ada Quill (or an alias) is not in the quoted words"),
    ),
    "cue-not-in-the-quote": (strike(theatre='"caribbean"'), ("theatre", "caribbean (such words as Caribbean)")),
    "inferred-names-no-value": (
        strike(inferred='["vessels"]'),
        ("inferred", '"vessels" is no field of this fact that has a value'),
    ),
    "unknown-actor": (strike(agency='"navi"'), ("agency", '"navi" is not in actors.toml', 'Did you mean "navy"?')),
    "the-voice-of-a-page": (strike(speaker='"the-source"'), ("speaker", '"the-source" is for rows of the record')),
    "an-own-voice-that-does-not-speak": (
        strike(agency='"the-article"'),
        ("agency", '"the-article" is for speaker alone. Name who it is, or leave it out.'),
    ),
    "unknown-actor-whose-name-is-in-the-id": (
        strike(id='"navi-mill"', agency='"navi"'),
        ('[[strike]] "navi-mill", agency: "navi" is not in actors.toml',),
    ),
    "unknown-event": (strike(event='"mill-strik"'), ("event", "is not in events.toml", 'Did you mean "mill-strike"?')),
    "unknown-key": (strike(kiled='">40"'), ("kiled", "is no key here", 'Did you mean "killed"?', "Keys: id,")),
    "unknown-table": ('[[strikes]]\nid = "mill"\n', ("strikes", "is not known here", "Did you mean [[strike]]?")),
    "number-for-text": (
        strike(killed="40"),
        ("killed", "40 is a number; text is wanted", '"40"', "How many people were killed"),
    ),
    "text-for-number": (strike(occurrence='"1"'), ("occurrence", "'1' is text", "valid integer")),
    "truth-value": (strike(killed="true"), ("killed", "True is a truth value")),
    "not-our-notation": (
        strike(killed='"more than 40"'),
        ("killed", "'more than 40' is not a number in our notation", "Allowed"),
    ),
    "impossible-date": (
        strike(date='"2024-02-30"'),
        ("date", "'2024-02-30' is not a date that can be read", "Allowed"),
    ),
    "not-allowed": (strike(scope='"two"'), ("scope", "'two' is not allowed", "'one', 'group' or 'campaign'")),
    "missing": (strike(quote=""), ("quote", "is missing", "The words it rests on")),
    "empty-text": (strike(note='""'), ("note", "it is empty; leave it out")),
    "bad-id": (strike(id='"The Mill"'), ("id", "lower-case letters, digits and hyphens")),
    "toml-date": (strike(date="2024-05-02"), ("date", "is a date or time; text is wanted")),
}


@pytest.mark.parametrize(("fact", "words"), BAD.values(), ids=BAD)
def test_a_bad_fact_is_refused_in_words_and_the_rest_loads(folder, fact, words):
    tables = dashboard.load(folder(facts=ARTICLE + fact + QUOTE))
    assert tables.strikes.empty
    assert list(tables.quotes["text"]) == ["We saw it"]
    said = "\n".join(map(str, tables.problems))
    assert said.startswith(FACTS)
    for part in words:
        assert part in said


def test_a_statement_must_stand_between_quotation_marks(folder):
    spoken = QUOTE.replace('text = "We saw it"', 'text = "said Ada Quill"')
    tables = dashboard.load(folder(facts=ARTICLE + STRIKE + spoken))
    assert tables.quotes.empty
    assert "is not between quotation marks in the quoted words" in str(tables.problems[0])


def test_a_name_within_a_longer_name_of_somebody_else_proves_nothing(folder):
    actors = ACTORS + '[[actor]]\nid = "saltmouth"\nname = "Saltmouth"\nkind = "country"\n'
    actors = actors.replace('aliases = ["the navy"]', 'aliases = ["the navy of Saltmouth"]')
    tables = dashboard.load(folder(actors=actors, facts=ARTICLE + strike(mentioned='"saltmouth"')))
    assert "Saltmouth (or an alias) is not in the quoted words" in str(tables.problems[0])


def test_events_that_cover_each_other_are_refused(folder):
    events = EVENTS + 'covers = ["other"]\n[[event]]\nid = "other"\ntitle = "Other"\ncovers = ["mill-strike"]\n'
    tables = dashboard.load(folder(events=events))
    assert [problem.field for problem in tables.problems] == ["covers", "covers"]
    assert "covers itself" in str(tables.problems[0])
    assert len(tables.facts) == 2


def test_a_register_may_use_the_id_of_another(folder):
    events = EVENTS.replace("mill-strike", "navy")
    seeds = check(files(folder(events=events)))
    assert seeds.registers["actors"]["navy"].called == "Navy of Saltmouth"
    assert seeds.registers["events"]["navy"].called == "Strike on a mill"


def test_the_good_folder_is_good(folder):
    tables = dashboard.load(folder())
    assert tables.problems == ()
    assert (tables.strikes["killed"].iloc[0], len(tables.quotes)) == (">40", 1)


def test_an_id_that_stands_twice_is_taken_once(folder):
    tables = dashboard.load(folder(facts=ARTICLE + STRIKE + STRIKE + QUOTE))
    assert len(tables.strikes) == 1
    assert '"mill" stands twice in this file' in str(tables.problems[0])


FILES = {
    "malformed-facts": ({"facts": ARTICLE + "[[strike\n"}, "is not TOML", "(at line 8"),
    "facts-in-another-encoding": (
        {"facts": (ARTICLE + "# café").encode("latin-1")},
        "is not UTF-8 (byte",
        "Save it as UTF-8",
    ),
    "text-in-another-encoding": ({"text": TEXT.encode("utf-16")}, "is not UTF-8", "left out"),
    "empty-facts": ({"facts": ""}, "is empty", "take the file away"),
    "empty-text": ({"text": " \n"}, "is empty", "take the file away"),
    "facts-without-an-article": ({"text": None}, "mill.txt is not there", "two files"),
    "an-article-without-facts": ({"facts": None}, "mill.toml is not there", "two files"),
    "no-actors": ({"actors": None}, "actors.toml: is not there", "seeds/README.md"),
    "malformed-actors": (
        {"actors": "[[actor]\n"},
        "could not be checked, since actors.toml could not be read",
        "Mend that first",
    ),
    "nested-too-deeply": ({"facts": "x = " + "[" * 5000}, "nests too deeply", "Mend it"),
    "published-in-words": (
        {"facts": ARTICLE.replace("2024-05-03", "May 3, 2024", 1)},
        "published: 'May 3, 2024' is not a date that can be read",
        "Allowed",
    ),
    "no-anchor-key": ({"facts": STRIKE}, "[article], title: is missing", "The headline"),
    "unknown-article-key": (
        {"facts": ARTICLE + "titel = 1\n" + STRIKE},
        "titel: is no key here",
        'Did you mean "title"?',
    ),
}


@pytest.mark.parametrize(("replaced", "what", "then"), FILES.values(), ids=FILES)
def test_a_bad_file_is_left_out_in_words(folder, replaced, what, then):
    tables = dashboard.load(folder(**replaced))
    assert tables.facts.empty
    said = "\n".join(map(str, tables.problems))
    assert what in said
    assert then in said


def test_a_bad_article_does_not_take_the_others_down(folder):
    root = folder()
    (root / "articles" / "2024-06-01_other.toml").write_text("[[")
    (root / "articles" / "2024-06-01_other.txt").write_text("Text.")
    tables = dashboard.load(root)
    assert len(tables.facts) == 2
    assert len(tables.problems) == 1


def test_a_bad_register_entry_is_left_out_and_what_names_it_is_said(folder):
    actors = (
        ACTORS
        + '\n[[actor]]\nid = "navy"\nname = "Twice"\nkind = "agency"\n[[actor]]\nid = "x"\nname = "X"\nkind = "ship"\n'
    )
    tables = dashboard.load(folder(actors=actors))
    said = "\n".join(map(str, tables.problems))
    assert 'actors.toml, [[actor]] "navy", id: "navy" stands twice' in said
    assert "'ship' is not allowed" in said
    assert len(tables.facts) == 2


def test_a_reference_between_entries_that_leads_nowhere_is_a_warning(folder):
    tables = dashboard.load(folder(actors=ACTORS + 'part_of = "fleet"\n'))
    [problem] = tables.problems
    assert problem.warning
    assert len(tables.facts) == 2


def test_a_short_name_is_short(folder):
    tables = dashboard.load(folder(actors=ACTORS + 'short = "Ada Quill of Saltmouth"\n', facts=ARTICLE + STRIKE))
    [problem] = tables.problems
    assert '[[actor]] "ada-quill", short: ' in str(problem)
    assert "'Ada Quill of Saltmouth' is too long (22 characters)" in str(problem)
    assert "at most 18 characters" in str(problem)


@pytest.mark.parametrize("others", ['name = "The Gull"\nshort = "A. Quill"', 'name = "A. Quill"'])
def test_two_actors_of_one_short_name_are_warned_of(folder, others):
    actors = f'{ACTORS}short = "A. Quill"\n\n[[actor]]\nid = "gull"\nkind = "outlet"\n{others}\n'
    [problem] = dashboard.load(folder(actors=actors)).problems
    assert problem.warning
    assert '"A. Quill" is also what "' in str(problem)


def test_no_folder_is_said(tmp_path):
    with pytest.raises(SeedsNotFoundError, match=r"there is no folder .*nowhere\. Name the folder"):
        dashboard.load(tmp_path / "nowhere")


def test_an_empty_folder_is_empty_tables(tmp_path):
    tables = dashboard.load(tmp_path)
    assert tables.facts.empty
    assert tables.problems == ()


def test_a_file_caught_half_written_leaves_its_last_good_version(folder):
    whole = check(files(folder()))
    for broken in (
        {"facts": ARTICLE + STRIKE},
        {"facts": ARTICLE + STRIKE + '[[quote]]\nid = "sa'},
        {"text": TEXT[:40]},
        {"actors": ""},
    ):
        seeds = check(files(folder(**broken)), whole.good)
        assert [one.fact.id for one in seeds.facts] == ["mill", "saw-it"]
        assert seeds.version == whole.version
        assert "its last good version is shown" in str(seeds.problems[0])
        folder()


def test_a_file_that_stays_short_is_believed(folder):
    whole = check(files(folder()))
    seeds = check(files(folder(facts=ARTICLE + STRIKE)), whole.good, growing=False)
    assert [one.fact.id for one in seeds.facts] == ["mill"]
    assert seeds.problems == []


def test_a_file_that_can_not_be_opened_is_said(folder):
    contents = files(folder())
    contents[FACTS] = PermissionError(13, "Permission denied")
    seeds = check(contents)
    assert "can't be opened (Permission denied)" in str(seeds.problems[0])


def test_files_that_are_no_seeds_are_said_or_passed_over(folder):
    root = folder()
    (root / "articles" / ".DS_Store").write_bytes(b"x")
    (root / "articles" / "notes").write_text("x")
    tables = dashboard.load(root)
    assert [problem.file for problem in tables.problems] == ["articles/notes"]
    assert "is neither the text of an article (.txt) nor its facts (.toml)" in str(tables.problems[0])
    assert len(tables.facts) == 2


def test_no_seed_is_ever_written(folder):
    root = folder(facts=ARTICLE + "[[")
    before = files(root)
    dashboard.load(root)
    assert files(root) == before
