"""Promise 6 for the cited record: a bad row or page is refused in words, the others load; what is odd is warned of."""

import pytest

from dashboard.corpus import attribution, everything, figures, from_seeds
from dashboard.errors import SeedProblem
from dashboard.seeds import check, files
from tests.small_seeds import EVENTS

SOURCES = """id,publisher,origin,kind,url,published
herald,Saltmouth Herald,Saltmouth Herald,original,https://herald.example/mill,2024-05-03
gull,The Gull,Saltmouth Herald,copy,https://gull.example/copied,2024-05-04
"""
STRIKES = "id,event,scope,agency,strikes,killed,date,standing,cites,inferred\n"
GOOD = "first,mill-strike,one,navy,1,3,2024-05-02,reported,herald; gull,strikes\n"


@pytest.fixture
def record(folder):
    """Write seeds whose record holds *strikes* and *sources*; what they load as."""

    def write(strikes=STRIKES + GOOD, sources=SOURCES, more=None, **replaced):
        root = folder(events=EVENTS, **replaced)
        (root / "record").mkdir()
        contents = {"strikes.csv": strikes, "sources.csv": sources, **(more or {})}
        for name, content in contents.items():
            if content is not None:
                (root / "record" / name).write_bytes(content if isinstance(content, bytes) else content.encode())
        return check(files(root))

    return write


def said(seeds):
    return [str(one) for one in seeds.problems]


def ids(seeds):
    return [one.id for one in seeds.facts]


def fact(seeds, key):
    """The checked fact of that id."""
    return next(one for one in seeds.facts if one.id == key)


def total(seeds, column):
    """The figure of the record's strikes, in words."""
    return figures.total(everything(from_seeds(seeds)).part("cited"), "strikes", column).text


def test_a_good_record_is_read_whole(record):
    seeds = record()
    assert seeds.problems == []
    first = fact(seeds, "record#first")
    assert (first.home, first.fact.killed, first.fact.quote) == ("record", "3", None)
    assert first.sources == ("herald", "gull")
    corpus = from_seeds(seeds)
    assert attribution.said_by(corpus, corpus.rows["record#first"]) == "Saltmouth Herald"
    assert attribution.source_name(corpus, corpus.source_codes["gull"]) == "Saltmouth Herald, as copied at The Gull"


BAD_ROWS = {
    "unknown-source": (
        "second,mill-strike,one,navy,1,3,2024-05-02,reported,heralt,strikes\n",
        ("record/strikes.csv, line 3", '"second", cites', '"heralt" is not in record/sources.csv', 'mean "herald"?'),
    ),
    "no-source": (
        "second,mill-strike,one,navy,1,3,2024-05-02,reported,,strikes\n",
        ("cites: is missing", "by their ids in record/sources.csv"),
    ),
    "unknown-hedge": (
        "second,mill-strike,one,navy,1,nearly 3,2024-05-02,reported,herald,strikes\n",
        ("killed: 'nearly 3' is not a number in our notation", "Allowed", '">80" (more than)'),
    ),
    "unknown-standing": (
        "second,mill-strike,one,navy,1,3,2024-05-02,certain,herald,strikes\n",
        ("standing: 'certain' is not allowed", "'official text', 'reported'"),
    ),
    "unknown-actor": (
        "second,mill-strike,one,navi,1,3,2024-05-02,reported,herald,strikes\n",
        ("agency", '"navi" is not in actors.toml', 'Did you mean "navy"?'),
    ),
    "an-own-voice-that-does-not-speak": (
        "second,mill-strike,one,the-source,1,3,2024-05-02,reported,herald,strikes\n",
        ("agency", '"the-source" is for speaker alone. Name who it is, or leave it out.'),
    ),
    "a-group-that-its-members-would-be-added-to": (
        "second,mill-strike,group,navy,2,5,2024-05-02,reported,herald,strikes\n",
        ("event", 'a row of scope "group" would be added to the strikes it reports together', "covers them"),
    ),
    "a-running-total-without-its-strikes": (
        "second,,campaign,navy,2,5,2024-05-02,reported,herald,strikes\n",
        ("event", 'a row of scope "campaign" would be added'),
    ),
    "the-same-id-twice": (GOOD, ('"first", id: "first" stands twice in the record',)),
    "impossible-date": (
        "second,mill-strike,one,navy,1,3,2024-02-30,reported,herald,strikes\n",
        ("date: '2024-02-30' is not a date that can be read",),
    ),
}


@pytest.mark.parametrize(("row", "words"), BAD_ROWS.values(), ids=BAD_ROWS)
def test_a_bad_row_is_refused_in_words_and_the_others_load(record, row, words):
    seeds = record(STRIKES + GOOD + row)
    [problem] = seeds.problems
    assert not problem.warning
    assert all(word in str(problem) for word in words), str(problem)
    assert [one.id for one in seeds.facts if one.table == "strikes"] == ["2024-05-03_mill#mill", "record#first"]


BAD_PAGES = {
    "bad-url": (
        "crow,The Crow,,copy,crow.example/mill,\n",
        ("record/sources.csv, line 4", "url: 'crow.example/mill' is no address of a page", "http:// or https://"),
    ),
    "a-script": ("crow,The Crow,,copy,javascript:alert(1),\n", ("is no address of a page",)),
    "the-same-page-twice": (
        "crow,The Crow,,copy,http://www.herald.example/mill/,\n",
        ("url", 'is the page of "herald" already', "Cite that one"),
    ),
    "the-same-id-twice": ("gull,The Crow,,copy,https://crow.example/,\n", ('id: "gull" stands twice',)),
    "unknown-kind": ("crow,The Crow,,hearsay,https://crow.example/,\n", ("kind: 'hearsay' is not allowed",)),
    "no-publisher": ("crow,,,copy,https://crow.example/,\n", ("publisher: is missing",)),
}


@pytest.mark.parametrize(("row", "words"), BAD_PAGES.values(), ids=BAD_PAGES)
def test_a_bad_page_is_refused_in_words_and_the_others_stay(record, row, words):
    seeds = record(sources=SOURCES + row)
    [problem] = seeds.problems
    assert all(word in str(problem) for word in words), str(problem)
    assert [*seeds.articles, *seeds.sources] == ["2024-05-03_mill", "herald", "gull"]


def test_a_page_has_its_author_and_the_day_it_was_read(record):
    pages = """id,publisher,url,author,accessed,archive_url
herald,Saltmouth Herald,https://herald.example/mill,Ada Quill,2026-11-27,https://kept.example/1
gull,The Gull,https://gull.example/copied,,,
crow,The Crow,https://crow.example/,,yesterday,kept.example
"""
    seeds = record(sources=pages)
    herald, gull = (seeds.sources[one] for one in ("herald", "gull"))
    assert (herald.author, herald.accessed, herald.archive_url) == ("Ada Quill", "2026-11-27", "https://kept.example/1")
    assert {gull.author, gull.accessed, gull.archive_url} == {"not stated"}
    assert len(seeds.problems) == 2
    assert "'yesterday' is not a date" in said(seeds)[0]
    assert "archive_url: 'kept.example' is no address of a page" in said(seeds)[1]


def test_who_is_missing_is_neither_picked_up_nor_dead(record):
    columns = "id,event,scope,agency,killed,survivors,missing,date,standing,cites\n"
    seeds = record(columns + "first,mill-strike,one,navy,3,0,1,2024-05-02,reported,herald\n")
    assert seeds.problems == []
    first = fact(seeds, "record#first").fact
    assert (first.killed, first.survivors, first.missing) == ("3", "0", "1")
    assert [total(seeds, column) for column in ("survivors", "missing")] == ["0", "1"]


def test_a_group_with_its_members_is_counted_once(record):
    both = "second,two-mills,group,navy,2,5,2024-05-02,reported,herald,strikes\n"
    seeds = record(STRIKES + GOOD + both)
    assert seeds.problems == []
    assert total(seeds, "killed") == "5"


def test_a_date_after_its_pages_is_warned_of_and_stays(record):
    seeds = record(STRIKES + "first,mill-strike,one,navy,1,3,2024-06-01,reported,herald; gull,strikes\n")
    [problem] = seeds.problems
    assert problem.warning
    assert "2024-06-01 is after the pages it was read on (2024-05-04 at the latest)" in str(problem)
    assert "record#first" in ids(seeds)


BAD_FILES = {
    "ragged": ({"strikes.csv": STRIKES + "first,mill-strike\n"}, "line 2 has 2 cells, its first line 10"),
    "unknown-column": ({"strikes.csv": "id,kiled\nfirst,3\n"}, '"kiled"'),
    "not-utf-8": ({"strikes.csv": b"id,note\nfirst,\xff\n"}, "is not UTF-8"),
    "no-header": ({"strikes.csv": ",,\n"}, "its first line must name each column, each once"),
    "unknown-file": ({"gossip.csv": "id\nx\n"}, "is no file of the record. Allowed: record/sources.csv"),
}


@pytest.mark.parametrize(("more", "words"), BAD_FILES.values(), ids=BAD_FILES)
def test_a_bad_file_is_refused_and_the_article_still_loads(record, more, words):
    seeds = record(more=more)
    assert any(words in str(one) or words.strip('"') in str(one) for one in seeds.problems), said(seeds)
    assert "2024-05-03_mill#mill" in ids(seeds)


def test_words_of_a_text_are_for_articles_and_pages_for_the_record(record):
    seeds = record(STRIKES.replace("inferred", "inferred,quote") + GOOD.replace("strikes\n", "strikes,They fell\n"))
    assert any("quote: is for facts of an article" in one for one in said(seeds))


CORRECTION = """[[correction]]
id = "quill"
entry = "{entry}"
field = "{field}"
old = "{old}"
new = "{new}"
reason = "The usual spelling."
source = "https://herald.example/quill"
date = "2024-06-01"
"""


def corrected(folder, **values):
    """What seeds load as with one correction."""
    setting = {"entry": "actors#ada-quill", "field": "name", "old": "Ada Quill", "new": "Ada Quille", **values}
    return check(files(folder(corrections=CORRECTION.format(**setting))))


def test_a_correction_replaces_the_value_and_keeps_the_old_one_findable(folder):
    seeds = corrected(folder)
    assert seeds.problems == []
    quill = seeds.registers["actors"]["ada-quill"]
    assert (quill.name, quill.aliases) == ("Ada Quille", ("Ada Quill",))
    assert [one.reason for one in seeds.registers["corrections"].values()] == ["The usual spelling."]


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"old": "Ada Quell"}, ('"Ada Quell" is no longer the name of "actors#ada-quill"', "nothing was corrected")),
        ({"entry": "actors#nobody"}, ('"actors#nobody" is not there', "nothing was corrected")),
        ({"entry": "nowhere#nobody"}, ('"nowhere#nobody" is not there',)),
    ],
    ids=["the-old-value-is-gone", "the-entry-is-gone", "the-file-is-gone"],
)
def test_a_correction_of_what_is_not_there_is_refused_loudly(folder, values, words):
    seeds = corrected(folder, **values)
    [problem] = seeds.problems
    assert isinstance(problem, SeedProblem)
    assert not problem.warning
    assert all(word in str(problem) for word in words), str(problem)
    assert seeds.registers["actors"]["ada-quill"].name == "Ada Quill"


def test_a_corrected_value_of_an_article_counts_as_inferred(folder):
    seeds = corrected(folder, entry="2024-05-03_mill#mill", field="killed", old=">40", new=">=41")
    assert seeds.problems == []
    mill = fact(seeds, "2024-05-03_mill#mill").fact
    assert (mill.killed, mill.inferred) == (">=41", ("killed",))
