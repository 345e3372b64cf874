"""Official lists: files as their publishers write them -> who stood on which list on which day.

What a list says is official text, a basis of its own beside articles and the record: it enters no figure. Whom of the
actors an entry means is suggested by names (`matching`) and confirmed by a person: the entry's number in actors.toml.
"""

from dashboard.lists.edition import FOLDER, SLUG, About, Edition, Listing, Listings, edition, path, place
from dashboard.lists.format import Format
from dashboard.lists.formats import FORMATS
from dashboard.lists.listed import Listed

__all__ = [
    "FOLDER",
    "FORMATS",
    "SLUG",
    "About",
    "Edition",
    "Format",
    "Listed",
    "Listing",
    "Listings",
    "edition",
    "path",
    "place",
]
