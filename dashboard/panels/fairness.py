"""What must stand beside an accusation: what the person answers, or that no answer is recorded here."""

from collections.abc import Mapping, Sequence

from dashboard.corpus import Selection
from dashboard.corpus.attribution import statement

NO_FINDING = "A charge, a reward offer or a listing is no finding of guilt."
NO_ANSWER = "no answer recorded here"
_FEW = 4  # so many people without an answer are named


def _denials(selection: Selection) -> Mapping[int, tuple[int, ...]]:
    """By actor: the claims by which they say no to something, of all that is known: a filter must take no answer away.

    Disagreeing on an open question ("what is the campaign for?") is no answer to an accusation.
    """
    corpus, known = selection.corpus, selection.background

    def make() -> Mapping[int, tuple[int, ...]]:
        found: dict[int, tuple[int, ...]] = {}
        for row in known.of("claims").tolist():
            claim = corpus.fact(row)
            asked = getattr(claim, "question", None)
            to_yes_or_no = asked is None or corpus.questions[asked].kind == "yes or no"
            if getattr(claim, "stance", "") == "denies" and to_yes_or_no:
                for code in corpus.parties_in(row, "speaker"):
                    found[code] = (*found.get(code, ()), row)
        return found

    return corpus.keep(("denials", selection.horizon.day), make)


def answers_to(selection: Selection, actor: str, rows: Sequence[int]) -> tuple[int, ...]:
    """The claims by which *actor* denies what *rows* say; one that speaks of one fact answers that one only."""
    corpus = selection.corpus
    given = _denials(selection).get(corpus.actors.codes[actor], ())
    if not given:
        return ()
    ids = {corpus.id(row) for row in rows}

    def answers(row: int) -> bool:
        about = getattr(corpus.fact(row), "about", None)
        return about is None or f"{corpus.id(row).partition('#')[0]}#{about}" in ids

    return tuple(row for row in given if answers(row))


def answer_of(selection: Selection, actor: str, rows: Sequence[int]) -> str:
    """What *actor* answers to what *rows* say of them, or that no answer is recorded here."""
    given = answers_to(selection, actor, rows)
    return " ".join(f"{statement(selection.corpus, row).rstrip('.')}." for row in given) or NO_ANSWER


def answers(selection: Selection, rows: Sequence[int]) -> tuple[str, ...]:
    """The answers of the people whom *rows* accuse, and of whom none is recorded here."""
    corpus = selection.corpus
    given = {key: answer_of(selection, key, rows) for key in selection.targets(rows, "person")}
    words = [answer for answer in dict.fromkeys(given.values()) if answer != NO_ANSWER]
    silent = [corpus.actors.name(key) for key, answer in given.items() if answer == NO_ANSWER]
    if silent and len(silent) <= _FEW:
        words.append(f"No answer recorded here of {' or '.join(silent)}.")
    elif silent:
        words.append(f"No answer recorded here of {'the others' if words else 'any of them'}.")
    return tuple(words)
