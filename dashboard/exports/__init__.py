"""Exports: documents and tables as files. A format is one file in `formats/`; what they share is beside it."""

from dashboard.exports.format import Format
from dashboard.exports.formats import FORMATS

__all__ = ["FORMATS", "TABLE_FORMATS", "Format"]
TABLE_FORMATS: dict[str, Format] = {name: found for name, found in FORMATS.items() if found.table}
