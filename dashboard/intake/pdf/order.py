"""The order in which the lines of a page are read: down a column, then the next one to the right.

Two rules decide between two blocks of lines: of blocks one above the other the upper goes first; of blocks side by side
the left one, unless a block that is as wide as both stands between their heights.
"""

from collections.abc import Iterable, Iterator, Sequence

from dashboard.intake.pdf.lines import Line

_CLOSE = 1.0  # line heights between two lines of one block, at most
_ALIGNED = 3.0  # line heights between their left edges, at most
_LIKE = 0.15  # by what share their heights may differ


class _Block:
    """Lines that follow each other in the file and on the page."""

    def __init__(self, line: Line) -> None:
        self.lines = [line]
        self.left, self.right, self.bottom, self.top = line.left, line.right, line.bottom, line.top

    def takes(self, line: Line) -> bool:
        """Whether *line* goes on where the block ends."""
        last = self.lines[-1]
        return (
            -0.5 * line.height < last.bottom - line.top < _CLOSE * line.height
            and abs(line.left - last.left) < _ALIGNED * line.height
            and abs(line.height - last.height) <= _LIKE * last.height
        )

    def add(self, line: Line) -> None:
        """Put *line* at the end."""
        self.lines.append(line)
        self.left, self.right = min(self.left, line.left), max(self.right, line.right)
        self.bottom = min(self.bottom, line.bottom)


def in_order(lines: Sequence[Line]) -> list[Line]:
    """*lines* of a page in reading order; where places do not decide, as the file has them."""
    blocks = _blocks(lines)
    before = _before(blocks)
    found: list[Line] = []
    left = (1 << len(blocks)) - 1
    while left:
        first = next((one for one in _bits(left) if not before[one] & left), None)
        first = (left & -left).bit_length() - 1 if first is None else first
        left &= ~(1 << first)
        found += blocks[first].lines
    return found


def _blocks(lines: Sequence[Line]) -> list[_Block]:
    found: list[_Block] = []
    for line in lines:
        if found and found[-1].takes(line):
            found[-1].add(line)
        else:
            found.append(_Block(line))
    return found


def _before(blocks: Sequence[_Block]) -> list[int]:
    """For each block those that go before it, one bit for each: a page of 500 scattered words is asked a million times.

    Of two that share some of the width of the page the upper goes first; else the left one, unless a block that is as
    wide as both stands between their heights.
    """
    beside = [_mask(one.left < other.right and other.left < one.right for other in blocks) for one in blocks]
    lower = [_mask(other.top < one.top for other in blocks) for one in blocks]
    upper = [_mask(other.top > one.top for other in blocks) for one in blocks]
    lefter = [_mask(other.right <= one.left for other in blocks) for one in blocks]
    found = []
    for one, mine in enumerate(beside):
        goes = mine & upper[one]
        for other in _bits(lefter[one] & ~mine):
            between = upper[one] & lower[other] | lower[one] & upper[other]
            goes |= 0 if between & mine & beside[other] else 1 << other
        found.append(goes & ~(1 << one))
    return found


def _mask(chosen: Iterable[bool]) -> int:
    """A number with a bit for each that is chosen, the first the lowest."""
    return int("".join("01"[one] for one in chosen)[::-1] or "0", 2)


def _bits(mask: int) -> Iterator[int]:
    """The places of the bits of *mask*, from the lowest."""
    while mask:
        lowest = mask & -mask
        yield lowest.bit_length() - 1
        mask ^= lowest
