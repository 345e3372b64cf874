"""Official lists for tests, clearly made up, as OFAC and OpenSanctions write theirs."""

import csv
import io
import json
from datetime import date

from dashboard.lists import FORMATS, Edition, edition

DAY, LATER = date(2022, 11, 18), date(2024, 7, 2)
NOTHING = "-0- "


def sdn(*rows: tuple[str, ...]) -> bytes:
    """SDN.CSV with *rows*: number, name, type ("" for an entity), programmes, title, remarks; -0- for the rest."""
    written = io.StringIO(newline="")
    writer = csv.writer(written)
    for row in rows:
        number, name, kind, programs, title, remarks = (*row, *[""] * (6 - len(row)))
        cells = [number, name, kind, programs, title, *[""] * 6, remarks]
        writer.writerow([cell or NOTHING for cell in cells])
    return written.getvalue().encode()


def ftm(*entities: tuple[str, str, dict[str, object]]) -> bytes:
    """A line an entity: id, schema, properties."""
    lines = (json.dumps({"id": key, "schema": kind, "properties": own}) for key, kind, own in entities)
    return "\n".join(lines).encode() + b"\n"


def read(content: bytes, ending: str = "csv", **parts: bytes) -> Edition:
    """The list in *content*, of a day."""
    return edition("ofac", LATER, FORMATS[ending], {"": content, **parts})
