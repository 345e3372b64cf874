"""What must stand beside an accusation: what the person answers, or that no answer is recorded here."""

from collections.abc import Sequence

import numpy as np

from dashboard.columns import Ints, inverse
from dashboard.corpus import Selection
from dashboard.corpus.attribution import statement
from dashboard.corpus.many import about, coded, once, parties
from dashboard.corpus.rows import Rows

NO_FINDING = "A charge, a reward offer or a listing is no finding of guilt."
NO_ANSWER = "no answer recorded here"
_FEW = 4  # so many people without an answer are named
_ANSWERS = 10  # of one person
_PEOPLE = 40  # whose answers stand beside a panel


def _denials(selection: Selection) -> tuple[Ints, Ints]:
    """(offsets, rows) by voice: the claims by which it says no, of all that is known: no filter takes an answer away.

    Disagreeing on an open question ("what is the campaign for?") is no answer to an accusation.
    """
    corpus, known = selection.corpus, selection.background

    def make() -> tuple[Ints, Ints]:
        """The denials by who makes them, made once for a day."""
        rows, asked = known.of("claims"), coded(corpus, "claims", "question")
        rows = rows[coded(corpus, "claims", "stance").states(rows, "denies")]
        # The last one is for no question at all.
        answers_ = np.array([*(corpus.questions[key].kind == "yes or no" for key in asked.values), True])
        rows = rows[answers_[asked.one(rows)]]
        places, speakers = parties(corpus, rows, "speaker")
        return inverse(speakers, rows[places], len(corpus.actors) + len(corpus.source_ids))

    return corpus.keep(("denials", selection.horizon.day), make)


def answers_to(selection: Selection, actor: str, rows: Sequence[int] | Ints) -> Rows:
    """The claims by which *actor* denies what *rows* say; one that speaks of one fact answers that one only."""
    corpus, (starts, denials) = selection.corpus, _denials(selection)
    code = corpus.actors.codes[actor]
    given = denials[starts[code] : starts[code + 1]]
    if not len(given):
        return Rows()
    of = about(corpus)[given - corpus.first_rows["claims"]]
    return Rows(given[(of == -1) | np.isin(of, rows)])


def answer_of(selection: Selection, actor: str, rows: Sequence[int] | Ints) -> str:
    """What *actor* answers to what *rows* say of them, or that no answer is recorded here."""
    given = answers_to(selection, actor, rows)
    said = [f"{statement(selection.corpus, row).rstrip('.')}." for row in given[:_ANSWERS]]
    said += [f"And {len(given) - _ANSWERS} more answers."] if len(given) > _ANSWERS else []
    return " ".join(said) or NO_ANSWER


def named_once(answer: str) -> str:
    """*answer* without a name that it says itself: "Ada Quill: Quill denies it" is "Ada Quill denies it"."""
    name, _, said = answer.partition(": ")
    first, _, rest = said.partition(" ")
    return f"{name} {rest}" if rest and first in name.split() else answer


def answers(selection: Selection, rows: Sequence[int] | Ints) -> tuple[str, ...]:
    """The answers of the people whom *rows* accuse, and of whom none is recorded here; of many people the first."""
    corpus, (starts, _) = selection.corpus, _denials(selection)
    persons = once(selection.target_codes(rows, "person")[1])
    speak = starts[persons + 1] > starts[persons]
    answering = [corpus.actors.ids[code] for code in persons[speak].tolist()]
    given = {key: answer_of(selection, key, rows) for key in answering[:_PEOPLE]}
    words = [named_once(answer) for answer in dict.fromkeys(given.values()) if answer != NO_ANSWER]
    told = zip(persons.tolist(), speak.tolist(), strict=True)
    silent = [code for code, speaks in told if not speaks or given.get(corpus.actors.ids[code]) == NO_ANSWER]
    if silent and len(silent) <= _FEW:
        words.append(f"Of {' or '.join(corpus.actors.called[code] for code in silent)} no answer is recorded here.")
    elif silent:
        words.append(f"Of {'the others' if words else 'any of them'} no answer is recorded here.")
    if len(answering) > _PEOPLE:
        words.append(f"{len(answering) - _PEOPLE} more people answer: beside their names, and in the dossier of each.")
    return tuple(words)
