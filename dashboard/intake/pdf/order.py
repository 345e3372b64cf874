"""The order in which the lines of a page are read: down a column, then the next one to the right.

Two rules decide between two blocks of lines: of blocks one above the other the upper goes first; of blocks side by side
the left one, unless a block that is as wide as both stands between their heights.
"""

from collections.abc import Iterator, Sequence

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
        self.lines.append(line)
        self.left, self.right = min(self.left, line.left), max(self.right, line.right)
        self.bottom = min(self.bottom, line.bottom)


def in_order(lines: Sequence[Line]) -> list[Line]:
    """*lines* of a page in reading order; where places do not decide, as the file has them."""
    blocks = _blocks(lines)
    before = {
        after: {one for one in range(len(blocks)) if _precedes(blocks[one], blocks[after], blocks)}
        for after in range(len(blocks))
    }
    found: list[Line] = []
    while before:
        ready = [one for one in before if not before[one] & before.keys()]
        first = min(ready or before)
        del before[first]
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


def _precedes(one: _Block, other: _Block, blocks: Sequence[_Block]) -> bool:
    if one is other:
        return False
    if _overlap(one, other):
        return one.top > other.top
    return one.right <= other.left and not any(_between(one, other, blocks))


def _between(one: _Block, other: _Block, blocks: Sequence[_Block]) -> Iterator[bool]:
    """True for each block that is as wide as both and stands between their heights."""
    low, high = sorted((one.top, other.top))
    for wide in blocks:
        yield low < wide.top < high and _overlap(wide, one) and _overlap(wide, other)


def _overlap(one: _Block, other: _Block) -> bool:
    """Whether the two share some of the width of the page."""
    return one.left < other.right and other.left < one.right
