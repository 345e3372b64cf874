"""Claims: one question, its voices side by side, never merged; and what answers no question that is asked here."""

from collections.abc import Iterable, Sequence

from dashboard.corpus import Selection
from dashboard.corpus.attribution import is_quoted, said_by, standing, voices, when
from dashboard.corpus.figures import Figure, count, plural, speakers, statements
from dashboard.facts.claims import Claim
from dashboard.panels.panel import (
    Builder,
    Cell,
    Colour,
    Column,
    Line,
    MapLine,
    Panel,
    QuestionMap,
    Side,
    Table,
    Voice,
    Voices,
)

PARAPHRASE = (
    "Answers are worded by the editor, as near to the source as a whole sentence can be; each opens its source."
)
_STANCES = ("asserts", "denies", "doubts")
_LABELS = {"yes or no": ("Yes", "No", "Not clear"), "open": ("Answers", "Disagrees", "Not clear")}
_NONE = {
    "yes or no": ("No voice here says yes.", "No voice here says no.", ""),
    "open": ("No voice here answers.", "", ""),
}
_COLOURS: tuple[Colour, ...] = ("yes", "no", "unclear")


def _claim(selection: Selection, row: int) -> Claim:
    fact = selection.corpus.fact(row)
    assert isinstance(fact, Claim)
    return fact


def by_question(selection: Selection) -> dict[str, list[int]]:
    """The claims on each question, those on which voices differ first, then those with the most voices."""
    found: dict[str, list[int]] = {}
    for row in selection.of("claims").tolist():
        if key := _claim(selection, row).question:
            found.setdefault(key, []).append(row)
    many = {key: len(voices(selection.corpus, rows)) for key, rows in found.items()}
    return dict(sorted(found.items(), key=lambda item: (not differs(selection, item[1]), -many[item[0]])))


def _taking(selection: Selection, rows: Iterable[int], stance: str) -> list[int]:
    return [row for row in rows if _claim(selection, row).stance == stance]


def differs(selection: Selection, rows: Sequence[int]) -> bool:
    """Whether one voice asserts what another denies, over claims that may be counted.

    Who takes both sides, with an answer and a "no" to another's, differs from that other, not from themselves.
    """
    entering = [row for row in rows if selection.corpus.enters[row]]
    yes, no = (voices(selection.corpus, _taking(selection, entering, stance)) for stance in ("asserts", "denies"))
    return any(no - {voice} for voice in yes)


def disputed_questions(selection: Selection) -> Figure:
    """On how many questions voices differ."""
    disputed = {key: rows for key, rows in by_question(selection).items() if differs(selection, rows)}
    how = "questions on which one voice says yes, or gives an answer, and another says no"
    return count(len(disputed), [row for rows in disputed.values() for row in rows], how)


def kind_of(selection: Selection, question: str) -> str:
    """Whether a question is one of "yes or no" or "open"."""
    return selection.corpus.questions[question].kind


def question_map(selection: Selection) -> Panel | None:
    """All questions at a glance: how many voices give each answer, of articles and of the record."""
    found = by_question(selection)
    if not found:
        return None
    number, disputed = count(len(found), selection.of("claims").tolist()), disputed_questions(selection)
    lines = tuple(_map_line(selection, key, rows) for key, rows in found.items())
    sides = (("Yes, or an answer", _COLOURS[0]), ("No, or disagrees", _COLOURS[1]), ("Not clear", _COLOURS[2]))
    rows = tuple(row for mine in found.values() for row in mine)
    title = (number, plural(number.high, " question"), ", on ", disputed, " of which voices differ")
    notes = ("A filled dot is a voice of an article, an open one a voice of the record.", PARAPHRASE)
    return Panel("questions", title, QuestionMap(sides, lines), rows, lead=("One dot a voice",), notes=notes)


def _map_line(selection: Selection, key: str, rows: list[int]) -> MapLine:
    corpus = selection.corpus
    dots = []
    for stance in _STANCES:
        mine = _taking(selection, rows, stance)
        quoted = voices(corpus, [row for row in mine if is_quoted(corpus, row)])
        cited = voices(corpus, [row for row in mine if not is_quoted(corpus, row)])
        dots.append((len(quoted), len(cited)))
    return MapLine(corpus.questions.name(key), f"question-{key}", tuple(dots), differs(selection, rows), tuple(rows))


def questions(selection: Selection) -> list[Panel]:
    """A panel for each question, those on which voices differ first."""
    return [_voices(selection, key, rows) for key, rows in by_question(selection).items()]


def about_table(selection: Selection, table: str, section: str = "") -> list[Panel]:
    """A panel for each question on which a claim speaks of a fact of *table*."""
    return [
        _voices(selection, key, rows, f"{table}-", section)
        for key, rows in by_question(selection).items()
        if any(_is_about(selection, row, table) for row in rows)
    ]


def _is_about(selection: Selection, row: int, table: str) -> bool:
    corpus, about = selection.corpus, _claim(selection, row).about
    target = corpus.rows.get(f"{corpus.id(row).partition('#')[0]}#{about}") if about else None
    return target is not None and corpus.table(target) == table


def _voices(selection: Selection, key: str, rows: list[int], prefix: str = "question-", section: str = "") -> Panel:
    """The answers to one question, by side."""
    kind = kind_of(selection, key)
    sides = []
    for stance, label, colour, none in zip(_STANCES, _LABELS[kind], _COLOURS, _NONE[kind], strict=True):
        mine = _taking(selection, rows, stance)
        if mine or none:
            sides.append(Side(label, colour, tuple(_voice(selection, row) for row in mine), none))
    title = (selection.corpus.questions.name(key),)
    return Panel(f"{prefix}{key}", title, Voices(tuple(sides)), tuple(rows), notes=(PARAPHRASE,), section=section)


def _voice(selection: Selection, row: int) -> Voice:
    corpus, claim = selection.corpus, _claim(selection, row)
    own_voice = [] if claim.voice == "stated" else [claim.voice]
    dated = [when(corpus, row)] if claim.date else []
    return Voice(
        words=claim.answer,
        who=said_by(corpus, row),
        detail=(*own_voice, *dated),
        rows=(row,),
        article=is_quoted(corpus, row),
        standing=standing(corpus, row),
    )


def other_statements(selection: Selection) -> Panel | None:
    """Claims that answer no question that is asked here."""
    rows = tuple(row for row in selection.of("claims").tolist() if not _claim(selection, row).question)
    if not rows:
        return None
    lines = tuple(_other(selection, row) for row in rows)
    number = statements(rows)
    title = (number, plural(number.high, " other statement"))
    return Panel(
        "other-statements", title, Table((Column("What is said"), Column("By")), lines), rows, notes=(PARAPHRASE,)
    )


def _other(selection: Selection, row: int) -> Line:
    voice = _voice(selection, row)
    return Line((Cell(voice.words, ", ".join(voice.detail)), Cell(voice.who)), (row,), standing=voice.standing)


def disputed_in_short(selection: Selection) -> Panel | None:
    """The questions on which voices differ, with one voice of each side."""
    found = by_question(selection)
    disputed = {key: rows for key, rows in found.items() if differs(selection, rows)}
    if not disputed:
        return None
    lines = tuple(_in_short(selection, key, rows) for key, rows in disputed.items())
    number, of = disputed_questions(selection), count(len(found), [row for rows in found.values() for row in rows])
    heads = (Column("Question"), Column("Yes, or an answer"), Column("No, or disagrees"))
    rows = tuple(row for mine in disputed.values() for row in mine)
    title = (number, " of ", of, plural(of.high, " question"), " on which voices differ")
    return Panel("disputed", title, Table(heads, lines), rows, lead=("Article and record together",))


def _in_short(selection: Selection, key: str, rows: list[int]) -> Line:
    cells = [Cell(selection.corpus.questions.name(key), strong=True)]
    for stance, colour in zip(("asserts", "denies"), _COLOURS, strict=False):
        mine = _taking(selection, rows, stance)
        number, first = speakers(selection.corpus, mine), _voice(selection, mine[0])
        others = f"; {number.text} {plural(number.high, 'voice')} so" if number.high > 1 else ""
        cells.append(Cell(first.words, f"{first.who}{others}", tuple(mine), dot=colour))
    return Line(tuple(cells), tuple(rows))


PANELS: list[Builder] = [question_map, questions, other_statements]
