"""What must stand beside an accusation: what the person answers, or that no answer is recorded here."""

from collections.abc import Sequence

from dashboard.corpus import Selection
from dashboard.corpus.attribution import denials, statement

NO_FINDING = "A charge, a reward offer or a listing is no finding of guilt."
_FEW = 4  # so many people without an answer are named


def _claims(selection: Selection) -> list[int]:
    """The claims that are known, whatever is chosen: a filter must not take an answer away."""
    found: list[int] = selection.background.of("claims").tolist()
    return found


def answer_of(selection: Selection, actor: str, rows: Sequence[int]) -> str:
    """What *actor* answers to what *rows* say of them, or that no answer is recorded here."""
    code = selection.corpus.actors.codes[actor]
    mine = [row for row in rows if (code, 0) in selection.corpus.parties(row)]
    own = [
        row
        for row in denials(selection.corpus, mine, _claims(selection))
        if code in selection.corpus.parties_in(row, "speaker")
    ]
    return " ".join(f"{statement(selection.corpus, row).rstrip('.')}." for row in own) or "no answer recorded here"


def answers(selection: Selection, rows: Sequence[int]) -> tuple[str, ...]:
    """The answers of the people whom *rows* accuse, and of whom none is recorded here."""
    corpus, people = selection.corpus, selection.targets(rows, "person")
    given = {key: answer_of(selection, key, rows) for key in people}
    words = [answer for answer in dict.fromkeys(given.values()) if answer != "no answer recorded here"]
    silent = [corpus.actors.name(key) for key, answer in given.items() if answer == "no answer recorded here"]
    if silent and len(silent) <= _FEW:
        words.append(f"No answer recorded here of {' or '.join(silent)}.")
    elif silent:
        words.append(f"No answer recorded here of {'the others' if words else 'any of them'}.")
    return tuple(words)
