"""How much room text takes in an office file. No font is at hand where a file is written; Arial's widths are known.

They are those of Helvetica as Adobe published them, and of Liberation Sans, which stands in for Arial.
"""

from collections.abc import Sequence

# Widths of the characters from the space on, in thousandths of the font's height.
_WIDTHS = (
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
    556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
    722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
    556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
    260, 334, 584,
)  # fmt: skip
_OTHER, _WIDE, _BOLD = 570, 1000, 1.08
LINE = 1.17  # height of a line, in heights of the font


def width(text: str, size: float, *, bold: bool = False) -> float:
    """How many points *text* takes in one line of *size* points."""
    total = sum(
        _WIDTHS[place]
        if 0 <= (place := ord(char) - 32) < len(_WIDTHS)
        else _WIDE
        if char in "—…" or place > 0x2E00
        else _OTHER
        for char in text
    )
    return total * size / 1000 * (_BOLD if bold else 1)


def lines(text: str, room: float, size: float, *, bold: bool = False) -> list[str]:
    """*text* in lines that are at most *room* points wide in a font of *size* points; a longer word is broken."""
    made = []
    for part in text.splitlines() or [""]:
        line = ""
        for word in part.split(" "):
            longer = f"{line} {word}" if line else word
            if line and width(longer, size, bold=bold) > room:
                made.append(line)
                longer = word
            while width(longer, size, bold=bold) > room and len(longer) > 1:
                cut = _fitting(longer, room, size, bold=bold)
                made.append(longer[:cut])
                longer = longer[cut:]
            line = longer
        made.append(line)
    return made


def _fitting(word: str, room: float, size: float, *, bold: bool) -> int:
    """How many characters of *word* fit, at least one."""
    cut = max(1, int(room / (width(word, size, bold=bold) / len(word))))
    while cut > 1 and width(word[:cut], size, bold=bold) > room:
        cut -= 1
    return cut


def height(text: str, room: float, size: float, *, bold: bool = False) -> float:
    """How many points *text* takes from top to bottom."""
    return len(lines(text, room, size, bold=bold)) * size * LINE


def size_for(text: str, room: float, high: float, sizes: Sequence[float], *, bold: bool = False) -> float:
    """The first of *sizes* in which *text* fits into *high* points; else the last."""
    return next((size for size in sizes if height(text, room, size, bold=bold) <= high), sizes[-1])


def pages(text: str, room: float, high: float, size: float) -> list[str]:
    """*text* in pages of *high* points; paragraphs stay apart, nothing is cut."""
    most = max(int(high / (size * LINE)), 1)
    found: list[list[str]] = [[]]
    used = 0
    for paragraph in text.splitlines() or [""]:
        rest = lines(paragraph, room, size)
        while rest:
            if used == most:
                found.append([])
                used = 0
            taken, rest = rest[: most - used], rest[most - used :]
            found[-1].append(" ".join(taken))
            used += len(taken)
    return ["\n".join(page) for page in found]
