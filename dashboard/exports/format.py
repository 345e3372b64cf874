"""What a format is: one way to write a document, in one file of `formats/`."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, TypeAlias

import pandas as pd

from dashboard.documents import Document
from dashboard.exports.readme import Readme

Group: TypeAlias = Literal["document", "data", "picture", "citation"]
TableWriter: TypeAlias = Callable[[pd.DataFrame, Readme | None], bytes]


@dataclass(frozen=True)
class Format:
    """One way to write a document, and maybe a single table.

    Attributes:
        name: on the command line and in the name of a key: "docx".
        label: on a button: "Word".
        suffix: the ending of its file, without a dot: "docx".
        mime: its media type.
        write: a document -> the bytes of its file.
        rank: its place among the formats.
        group: what it is for; the app shows groups apart.
        needs_browser: whether it is drawn by a Chromium of the machine; `write` raises NoBrowserError without one.
        table: (frame, what it is) -> the bytes of a file that holds one table; None where the format holds none.
        table_suffix, table_mime: of such a file, where they are not those of a document.
    """

    name: str
    label: str
    suffix: str
    mime: str
    write: Callable[[Document], bytes]
    rank: int
    group: Group
    needs_browser: bool = False
    table: TableWriter | None = None
    table_suffix: str = ""
    table_mime: str = ""

    @property
    def of_table(self) -> tuple[str, str]:
        """The ending and the media type of a file that holds one table."""
        return self.table_suffix or self.suffix, self.table_mime or self.mime
