"""The query of a request, understood: a view and a stretch of rows, or what is wrong with it."""

from collections.abc import Mapping
from urllib.parse import parse_qs

from dashboard.api.endpoints import MOST_ROWS, Asked, Endpoint
from dashboard.corpus import Corpus
from dashboard.errors import NotAnsweredError
from dashboard.views import FILTERS, FIRST, LAST, Unread, chosen_by, options

MOST_QUERY = 4_000  # characters
_BIGGEST = 10**9  # a row that no table has
PAGING = {
    "limit": ("How many rows at most.", 1, MOST_ROWS, MOST_ROWS),
    "offset": ("How many rows are left out before them.", 0, _BIGGEST, 0),
}  # by name: what it says, the least, the most, and without it


def asked(endpoint: Endpoint, names: Mapping[str, str], query: str, corpus: Corpus) -> Asked:
    """What *endpoint* is asked: by the *names* in its path and by its *query*.

    Raises:
        NotAnsweredError: the query can't be understood, or asks for what can't be chosen.
    """
    if len(query) > MOST_QUERY:
        raise NotAnsweredError(414, f"The query has {len(query):,} characters; {MOST_QUERY:,} are read. Choose less.")
    stated = parse_qs(query)
    stretch = {key: _number(key, stated.pop(key, [])) for key in PAGING if endpoint.paged}
    if not endpoint.viewed and stated:
        raise NotAnsweredError(400, f"{', '.join(stated)}: nothing can be chosen here. Ask without a query.")
    view, unread = chosen_by(stated, corpus)
    if unread:
        raise NotAnsweredError(400, " ".join(one.words for one in unread), _allowed(unread[0], endpoint, corpus))
    return Asked(corpus, view, names, stretch.get("offset", 0), stretch.get("limit", MOST_ROWS))


def _number(key: str, values: list[str]) -> int:
    """The one number of *values*; what stands for it where there is none."""
    _, least, most, otherwise = PAGING[key]
    if not values:
        return otherwise
    [value, *more] = values
    if more or not (value.isascii() and value.isdigit() and len(value) <= 10 and least <= int(value) <= most):
        raise NotAnsweredError(
            400, f"{key}={', '.join(values)}: one whole number from {least:,} to {most:,} is allowed."
        )
    return int(value)


def _allowed(unread: Unread, endpoint: Endpoint, corpus: Corpus) -> tuple[str, ...]:
    """What could stand in the place of what was not understood."""
    filters = {one.key: one for one in FILTERS.values()}
    if unread.key not in filters:
        return (*filters, *(PAGING if endpoint.paged else ()))
    if filters[unread.key].kind == "day":
        return (f"{FIRST} to {LAST}",)
    return tuple(options(corpus, filters[unread.key].name))
