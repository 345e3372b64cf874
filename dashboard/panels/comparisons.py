"""Article against record: each statement that the record confirms, sharpens or contradicts, with both texts."""

import calendar
import re
from collections.abc import Callable, Iterable, Sequence

from dashboard.corpus import Corpus, Selection
from dashboard.corpus.attribution import said_by, statement
from dashboard.corpus.columns import ROLES
from dashboard.corpus.figures import count, plural
from dashboard.corpus.passages import Piece
from dashboard.facts.registers import Comparison
from dashboard.panels.most import joined
from dashboard.panels.panel import Builder, Pair, Pairs, Panel, Words
from dashboard.values.dates import in_prose
from dashboard.values.folding import fold

_VERDICTS = ("contradicts", "sharpens", "confirms")
_TITLES = {
    "contradicts": "The record contradicts ",
    "sharpens": "The record is more exact than ",
    "confirms": "The record confirms ",
}
_SECTIONS = {"contradicts": "Contradicted", "sharpens": "Made more exact", "confirms": "Confirmed"}
_NOTE = (
    "What confirms, sharpens or contradicts is the editor’s reading; both texts stand beside it. Marked are the "
    "numbers, days, hedges and parties that the other text does not have."
)


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
    number = count(len({entry.fact for entry in entries}), [row for pair in pairs for row in pair.article_rows])
    of = "the article" if len(selection.corpus.stems) == 1 else "articles"
    title: Words = (_TITLES[verdict], number, plural(number.high, " statement"), f" of {of}")
    return Panel(f"record-{verdict}", title, Pairs(pairs), rows, notes=(_NOTE,), section=_SECTIONS[verdict])


def _pair(selection: Selection, ours: str, entries: Sequence[Comparison]) -> Pair:
    """The words of an article beside all that the record says to them."""
    corpus = selection.corpus
    facts = dict.fromkeys(fact for entry in entries for fact in entry.record)
    cited = tuple(corpus.rows[fact] for fact in facts if fact in corpus.rows and selection.has(corpus.rows[fact]))
    stated = tuple(dict.fromkeys(corpus.rows[entry.fact] for entry in entries))
    theirs = " ".join(_told(corpus, cited))
    names = names_of(corpus, (*stated, *cited))
    return Pair(
        article=marked(ours, theirs, names),
        record=marked(theirs, ours, names),
        words=" ".join(_read(corpus, entries)),
        article_rows=stated,
        record_rows=cited,
        by="; ".join(dict.fromkeys(said_by(corpus, row) for row in cited)),
    )


def _stated(corpus: Corpus, row: int) -> str:
    """The words of the article that a fact rests on, all of them."""
    text = corpus.article_text(corpus.first_source(row))
    return " … ".join(" ".join(text[start:end].split()) for start, end in corpus.evidence(row))


def _read(corpus: Corpus, entries: Sequence[Comparison]) -> list[str]:
    """The editor's reading of each of *entries*, each once; of several whom they concern it says whom."""
    whom: dict[str, list[str]] = {}
    for entry in entries:
        names = [corpus.actors.called[code] for code in corpus.parties_in(corpus.rows[entry.fact], "target")]
        whom.setdefault(in_prose(entry.words), []).append(joined(names))
    apart = len({name for names in whom.values() for name in names}) > 1
    return [f"{joined(list(dict.fromkeys(names)))}: {words}" if apart else words for words, names in whom.items()]


def _told(corpus: Corpus, rows: Iterable[int]) -> list[str]:
    """What cited rows say, each once; what they say alike of several is said of all together."""
    whom: dict[str, list[str]] = {}
    for row in rows:
        words = _recorded(corpus, row)
        names = [corpus.actors.called[code] for code in corpus.parties_in(row, "target") if code < len(corpus.actors)]
        own = f"{names[0]}: " if len(names) == 1 else ""
        said = whom.setdefault(words.removeprefix(own) if own and words.startswith(own) else words, [])
        said += [names[0]] if own and words.startswith(own) and names[0] not in said else []
    return [f"{joined(several)}: {words}" if several else words for words, several in whom.items()]


def _recorded(corpus: Corpus, row: int) -> str:
    """What a cited row says, with what it is charged with, on which list, or whom the boats are said to belong to."""
    fact = corpus.fact(row)
    words = [statement(corpus, row).removesuffix("; outcome not recorded here.").rstrip(".")]
    words += [f"charged with {', '.join(charges)}"] if (charges := getattr(fact, "charges", ())) else []
    words += [f"at the {court}"] if (court := getattr(fact, "court", None)) else []
    words += [f"under {authority}"] if (authority := getattr(fact, "authority", None)) else []
    words += [f"said to belong to: {claimed}"] if (claimed := getattr(fact, "claimed_affiliation", None)) else []
    return f"{', '.join(words)}."


def names_of(corpus: Corpus, rows: Iterable[int], *roles: str) -> list[tuple[str, ...]]:
    """What each party of *rows*, in some roles or any, is called: all its names, the longest first."""
    codes = dict.fromkeys(
        code for row in rows for code, role in corpus.parties(row) if not roles or ROLES[role] in roles
    )
    actors = (corpus.actors[corpus.actors.ids[code]] for code in codes if code < len(corpus.actors))
    return [tuple(sorted({actor.name, *actor.aliases}, key=len, reverse=True)) for actor in actors]


_MONTHS = frozenset(fold(month) for month in calendar.month_name if month)
_HEDGES = frozenset([*"about allegedly alleged least more most than perhaps nearly over".split(), "up to"])
_STATUTE = re.compile(r"\bsection \d\S*|\b\d+ U\.S\.C\. \d\S*|\bExecutive Order \d+")  # names what it numbers


def tells(word: str) -> bool:
    """Whether a word may be what two texts differ in: a number, a month, a hedge."""
    return any(char.isdigit() for char in word) or fold(word) in _MONTHS | _HEDGES


def marked(
    text: str, other: str, names: Sequence[Sequence[str]] = (), matters: Callable[[str], bool] = tells
) -> tuple[Piece, ...]:
    """*text* with the words marked that matter (numbers, days, hedges) and the parties that *other* does not have.

    Neighbours are one mark, but never over the end of a sentence. *names* are the parties that may be named, each with
    all that it is called.
    """
    theirs = {fold(match.group()).strip(ENDS) for match in words_of(other)}
    whole = {
        place: found.end()
        for called in names
        if not any(name in other for name in called)
        for found in re.finditer("|".join(rf"\b{re.escape(name)}\b" for name in called), text)
        for place in range(*found.span())
    }
    pieces: list[Piece] = []
    place = 0
    for match in words_of(text):
        word = match.group().strip(ENDS)
        name_ends = whole.get(match.start())
        if not word or not (name_ends or (matters(word) and fold(word) not in theirs)):
            continue
        end = min(match.end(), name_ends or match.start() + len(match.group().rstrip(ENDS)))
        gap, found = text[place : match.start()], text[match.start() : end]
        if pieces and pieces[-1].marked and not gap.strip():
            pieces[-1] = Piece(pieces[-1].text + gap + found, True)
        else:
            pieces += [Piece(gap, False)] if gap else []
            pieces.append(Piece(found, True))
        place = end
    pieces += [Piece(text[place:], False)] if place < len(text) else []
    return tuple(pieces)


ENDS = ".’',;:?"


def words_of(text: str) -> Iterable[re.Match[str]]:
    """The words of *text*, without the numbers that only name a statute."""
    cited = {place for found in _STATUTE.finditer(text) for place in range(*found.span())}
    words = re.finditer(r"\bup to\b|[^\s“”\"()\[\],;:…]+", text, re.IGNORECASE)
    return (match for match in words if match.start() not in cited)


PANELS: list[Builder] = [against_the_record]
