"""OFAC's list as its files SDN.CSV, ALT.CSV and ADD.CSV have it.

The columns are those of OFAC's own "Data Specification": no header, "-0-" for nothing, and the entry's number first
in each file. Other names stand in ALT.CSV and, as a.k.a. '...', in the remarks.
"""

import csv
import io
import re
from collections import defaultdict
from collections.abc import Iterator

from dashboard.errors import ListNotReadError
from dashboard.lists.format import Format, Parts, decoded
from dashboard.lists.listed import Kind, Listed

_NONE = "-0-"
_LATIN = "iso-8859-1"  # older files
_END = b"\x1a"  # ends a file as DOS did
_CELLS = {"": 12, "alt": 5, "add": 6}
_KINDS: dict[str, Kind] = {"individual": "person", "vessel": "vessel", "aircraft": "aircraft"}
_KNOWN_AS = re.compile(r"\b[afn]\.k\.a\.,? '(.+?)'(?=[;.,)]|\Z)")  # a.k.a. 'BNC'; f.k.a. 'O'BRIEN'.


def read(parts: Parts) -> Iterator[Listed]:
    """The entries of SDN.CSV with the names of ALT.CSV ("alt") and the addresses of ADD.CSV ("add").

    Raises:
        ListNotReadError: a line has other cells than OFAC's, or no number; its file and its line are named.
    """
    aliases, addresses = defaultdict[str, list[str]](list), defaultdict[str, list[str]](list)
    for number, _, _, name, _ in _rows(parts, "alt"):
        aliases[number].append(name)
    for number, _, *where, _ in _rows(parts, "add"):
        if place := ", ".join(filter(None, where)):
            addresses[number].append(place)
    for number, name, kind, programs, title, *_, remarks in _rows(parts, ""):
        yield Listed(
            number,
            name,
            _KINDS.get(kind.lower(), "entity"),
            tuple(programs.split("] [")) if programs else (),
            tuple(dict.fromkeys([*aliases.get(number, ()), *_KNOWN_AS.findall(remarks)])),
            "; ".join(filter(None, (title, remarks))),
            tuple(addresses.get(number, ())),
        )


def _rows(parts: Parts, part: str) -> Iterator[list[str]]:
    """The rows of one file, with nothing in the place of -0-; none where the file is not there."""
    text = decoded(parts.get(part, b"").rstrip().removesuffix(_END), _LATIN)
    of, reader = f" of its file {part.upper()}.CSV" if part else "", csv.reader(io.StringIO(text, newline=""))
    try:
        for cells in reader:
            row = ["" if (cell := raw.strip()) == _NONE else cell for raw in cells]
            if len(row) != _CELLS[part] or not row[0].isdigit():
                message = (
                    f"line {reader.line_num}{of} is no line of OFAC's: it has {len(row)} cells and begins with "
                    f"{row[0][:20] if row else ''!r}. Wanted: {_CELLS[part]} cells, a number first. Take the file anew "
                    "from OFAC"
                )
                raise ListNotReadError(message)
            yield row
    except csv.Error as error:
        message = f"line {reader.line_num}{of} is not CSV: {error}. Take the file anew from OFAC"
        raise ListNotReadError(message) from error


FORMAT = Format("SDN.CSV of OFAC", ("csv",), read, ("alt", "add"), "ofac", "OFAC's list")
