"""Large initials: a letter that stands before the lines it begins is joined to the first of them."""

from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from dashboard.intake.pdf.lines import Line

_LARGE = 1.6  # times the usual height
_WORDS = "AIYOEÓ"  # letters that are words of English or Spanish


def with_initials(found: Sequence[Line]) -> list[Line]:
    """*found* with each large initial joined to the line that it begins."""
    usual = median(one.height for one in found) if found else 0.0
    kept = [*found]
    for initial in found:
        if len(initial.text.strip("“\"'‘«")) != 1 or not initial.text[-1].isalpha() or initial.height < _LARGE * usual:
            continue
        beside = [one for one in kept if one is not initial and _begins(initial, one)]
        if beside:
            first = max(beside, key=lambda one: one.top)
            apart = " " if _is_word(initial.text, first.text, kept) else ""
            kept[kept.index(first)] = replace(first, text=f"{initial.text}{apart}{first.text}")
            kept.remove(initial)
    return kept


def _begins(initial: Line, line: Line) -> bool:
    near = -0.3 * line.height < line.left - initial.right < initial.height
    return near and line.height * _LARGE <= initial.height and initial.bottom < line.top < initial.top + line.height


def _is_word(initial: str, rest: str, found: Sequence[Line]) -> bool:
    """Whether the large *initial* is a word: A fire, not Afire; as the other lines write what follows."""
    if initial[-1] not in _WORDS:
        return False
    word = rest.split()[0].strip(".,;:")
    words = {one for line in found for one in line.text.lower().replace(",", " ").replace(".", " ").split()}
    return word.lower() in words - {""} and f"{initial[-1]}{word}".lower() not in words and _elsewhere(word, found)


def _elsewhere(word: str, found: Sequence[Line]) -> bool:
    """Whether *word* stands in *found* twice: once is where the initial was taken from."""
    return sum(one.text.lower().split().count(word.lower()) for one in found) > 1
