"""How much room text takes in an office file. No font is at hand where a file is written; Arial's widths are known.

They are those of Helvetica as Adobe published them, and of Liberation Sans, which stands in for Arial.
"""

from collections.abc import Iterator, Sequence

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
    return _width(text) * _point(size, bold)


def _width(text: str) -> int:
    return sum(map(_of, text))


def _of(char: str) -> int:
    place = ord(char) - 32
    if 0 <= place < len(_WIDTHS):
        return _WIDTHS[place]
    return _WIDE if char in "—…" or place > 0x2E00 else _OTHER


def _point(size: float, bold: bool) -> float:
    """How many points a thousandth of the font's height is."""
    return size / 1000 * (_BOLD if bold else 1)


def lines(text: str, room: float, size: float, *, bold: bool = False) -> list[str]:
    """*text* in lines that are at most *room* points wide in a font of *size* points; a longer word is broken."""
    most = room / _point(size, bold)
    made = []
    for part in text.splitlines() or [""]:
        line, used = "", 0
        for word in part.split(" "):
            wide = _width(word)
            if line and used + _WIDTHS[0] + wide <= most:
                line, used = f"{line} {word}", used + _WIDTHS[0] + wide
                continue
            made += [line] if line else []
            *broken, line = _broken(word, most) if wide > most else [word]
            made += broken
            used = _width(line)
        made.append(line)
    return made


def _broken(word: str, most: float) -> Iterator[str]:
    """*word* in pieces that are at most *most* wide, or one character."""
    start, used = 0, 0
    for place, char in enumerate(word):
        wide = _of(char)
        if used + wide > most and place > start:
            yield word[start:place]
            start, used = place, 0
        used += wide
    yield word[start:]


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
