"""Plain text: .txt and what is pasted."""

import re

from dashboard.intake.decoding import decoded
from dashboard.intake.limits import check_text
from dashboard.intake.story import Story, lines_of, story

_WIDEST = 100  # characters; wider lines are paragraphs
_WRAPPED = 0.6  # of the line ends: as many come where the next word would not have fitted, if lines were wrapped
_END = re.compile(r"[.?!:][\"”’')]*$")


def read(content: bytes) -> Story:
    """The story in a text file; raises StoryNotReadError where its encoding can't be told."""
    text, told = decoded(content)
    check_text(text)
    return of(text, told)


def of(text: str, told: tuple[str, ...] = ()) -> Story:
    """The story in *text*: a line is a paragraph, unless the lines were wrapped at a width."""
    return story(unwrapped(text), told=told)


def unwrapped(text: str) -> list[str]:
    """The paragraphs of *text*; lines that were wrapped at a width are joined again."""
    blocks = [lines for block in re.split(r"\n[^\S\n]*\n", re.sub(r"\r\n?", "\n", text)) if (lines := lines_of(block))]
    widest = max((len(one) for lines in blocks for one in lines), default=0)
    pairs = [pair for lines in blocks for pair in zip(lines[:-1], lines[1:], strict=True)]
    full = sum(_full(one, then, widest) for one, then in pairs)
    ended = sum(bool(_END.search(one)) for one, _ in pairs)
    if widest > _WIDEST or len(pairs) < 3 or full < _WRAPPED * len(pairs) or ended > len(pairs) / 2:
        return [one for lines in blocks for one in lines]
    return [paragraph for lines in blocks for paragraph in _joined(lines, widest)]


def _full(one: str, then: str, widest: int) -> bool:
    """Whether the first word of the line *then* would not have fitted into the line *one*."""
    return len(one) + 1 + len(then.split()[0]) > widest


def _joined(lines: list[str], widest: int) -> list[str]:
    found = lines[:1]
    for one, then in zip(lines[:-1], lines[1:], strict=True):
        if _full(one, then, widest):
            found[-1] += f" {then}"
        else:
            found.append(then)
    return found
