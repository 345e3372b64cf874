"""Article against record: each statement that the record confirms, sharpens or contradicts, with both texts."""

from collections.abc import Iterator, Sequence

from dashboard.corpus import Corpus, Selection
from dashboard.corpus.attribution import said_by, statement
from dashboard.corpus.figures import count, plural
from dashboard.facts import TABLES
from dashboard.facts.registers import Comparison
from dashboard.panels.differences import Differing, differing, pieces
from dashboard.panels.most import joined
from dashboard.panels.panel import Builder, Cited, Pair, Pairs, Panel, Reading, Told, Words
from dashboard.values.dates import in_prose

_VERDICTS = ("contradicts", "sharpens", "confirms")
_TITLES = {
    "contradicts": "The record contradicts ",
    "sharpens": "The record is more exact than ",
    "confirms": "The record confirms ",
}
_SECTIONS = {"contradicts": "Contradicted", "sharpens": "Made more exact", "confirms": "Confirmed"}
_READ = "What confirms, sharpens or contradicts is the editor’s reading; both texts stand beside it."
_MARKS = {
    "contradicts": "Marked are those of whom both speak, and what cannot be true of both texts.",
    "sharpens": "Marked are the days, names and values in which the record is more exact, in both texts.",
    "confirms": "",
}


def _entries(selection: Selection) -> list[Comparison]:
    """The comparisons whose facts are chosen, on both sides."""
    corpus, entries = selection.corpus, selection.corpus.registers["comparisons"].values()

    def there(fact: str) -> bool:
        """Whether *fact* is chosen."""
        return fact in corpus.rows and selection.has(corpus.rows[fact])

    return [entry for entry in entries if there(entry.fact) and any(there(fact) for fact in entry.record)]


def against_the_record(selection: Selection) -> list[Panel]:
    """A panel for each verdict."""
    entries = _entries(selection)
    by_verdict = {verdict: [entry for entry in entries if entry.verdict == verdict] for verdict in _VERDICTS}
    return [_panel(selection, verdict, mine) for verdict, mine in by_verdict.items() if mine]


def _panel(selection: Selection, verdict: str, entries: list[Comparison]) -> Panel:
    by_words: dict[str, list[Comparison]] = {}
    for entry in entries:
        by_words.setdefault(_stated(selection.corpus, selection.corpus.rows[entry.fact]), []).append(entry)
    pairs = tuple(_pair(selection, words, mine) for words, mine in by_words.items())
    rows = tuple(dict.fromkeys(row for pair in pairs for row in (*pair.article_rows, *pair.record_rows)))
    stated = [row for pair in pairs for row in pair.article_rows]
    number, passages = count(len({entry.fact for entry in entries}), stated), count(len(pairs), stated)
    of = "the article" if len(selection.corpus.stems) == 1 else "articles"
    title: Words = (_TITLES[verdict], number, plural(number.high, " statement"), f" of {of}")
    fewer: Words = (
        "In ",
        passages,
        plural(passages.high, " passage"),
        ": what rests on the same words stands together",
    )
    return Panel(
        f"record-{verdict}",
        title,
        Pairs(pairs),
        rows,
        lead=fewer if passages.high < number.high else (),
        notes=tuple(filter(None, (_READ, _MARKS[verdict]))),
        section=_SECTIONS[verdict],
        many=number,
    )


def _pair(selection: Selection, ours: str, entries: Sequence[Comparison]) -> Pair:
    """The words of an article beside all that the record says to them."""
    corpus = selection.corpus
    apart: dict[int, list[Differing]] = {}
    for entry in entries:
        there = [corpus.rows[fact] for fact in entry.record if fact in corpus.rows]
        for row in filter(selection.has, there):
            apart.setdefault(row, []).append(differing(corpus, entry, row))
    return Pair(
        pieces(ours, {word for each in apart.values() for one in each for word in one.article}),
        tuple(_told(corpus, apart)),
        tuple(_readings(corpus, entries)),
        tuple(dict.fromkeys(corpus.rows[entry.fact] for entry in entries)),
    )


def _stated(corpus: Corpus, row: int) -> str:
    """The words of the article that a fact rests on, all of them as it has them, in its order."""
    text = corpus.article_text(corpus.first_source(row))
    return " … ".join(f"“{' '.join(text[start:end].split())}”" for start, end in sorted(corpus.evidence(row)))


def _readings(corpus: Corpus, entries: Sequence[Comparison]) -> Iterator[Reading]:
    """The editor's reading of *entries*, each once, and of whom or what; of the same it is one."""
    whom: dict[str, list[str]] = {}
    for entry in entries:
        row = corpus.rows[entry.fact]
        codes = [code for code in corpus.parties_in(row, "target") if code < len(corpus.actors)]
        names = [corpus.actors.called[code] for code in codes] or [TABLES[corpus.table(row)].label]
        whom.setdefault(in_prose(entry.words), []).extend(names)
    subjects = {words: joined(list(dict.fromkeys(names))) for words, names in whom.items()}
    for subject in dict.fromkeys(subjects.values()):
        yield Reading(subject, " ".join(words for words, mine in subjects.items() if mine == subject))


def _told(corpus: Corpus, apart: dict[int, list[Differing]]) -> Iterator[Told]:
    """What cited rows say, each once, and on which pages; what they say alike of several is said of all together."""
    whom: dict[str, list[str]] = {}
    behind: dict[str, list[int]] = {}
    for row in apart:
        words = _recorded(corpus, row)
        names = [corpus.actors.called[code] for code in corpus.parties_in(row, "target") if code < len(corpus.actors)]
        own = f"{names[0]}: " if len(names) == 1 and words.startswith(f"{names[0]}: ") else ""
        said = whom.setdefault(words.removeprefix(own), [])
        said += [names[0]] if own and names[0] not in said else []
        behind.setdefault(words.removeprefix(own), []).append(row)
    for words, rows in behind.items():
        text = f"{joined(whom[words])}: {words}" if whom[words] else words
        marks = {word for row in rows for one in apart[row] for word in one.record}
        yield Told(pieces(text, marks), tuple(dict.fromkeys(_page(corpus, row) for row in rows)), tuple(rows))


def _page(corpus: Corpus, row: int) -> Cited:
    return Cited(said_by(corpus, row), corpus.source(corpus.first_source(row))["url"])


def _recorded(corpus: Corpus, row: int) -> str:
    """What a cited row says, with what it is charged with, on which list, or whom the boats are said to belong to."""
    fact = corpus.fact(row)
    words = [statement(corpus, row).removesuffix("; outcome not recorded here.").rstrip(".")]
    words += [f"charged with {', '.join(charges)}"] if (charges := getattr(fact, "charges", ())) else []
    words += [f"at the {court}"] if (court := getattr(fact, "court", None)) else []
    words += [f"under {authority}"] if (authority := getattr(fact, "authority", None)) else []
    words += [f"said to belong to: {claimed}"] if (claimed := getattr(fact, "claimed_affiliation", None)) else []
    return f"{', '.join(words)}."


PANELS: list[Builder] = [against_the_record]
