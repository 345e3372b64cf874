"""Facets: the most frequent choices of a filter with their counts and bars, each a click away; what to widen."""

from html import escape
from itertools import islice

from dashboard.corpus import Corpus
from dashboard.ui.choice import view
from dashboard.ui.tags import button, pressed
from dashboard.ui.words import _, language, several, short
from dashboard.ui.written import put
from dashboard.views import Filter, facets, widened

_MOST = 5


def rows(corpus: Corpus, one: Filter) -> None:
    """The most frequent choices that are not chosen yet, as rows; a count is how many statements name it.

    The counts are of what the other filters leave, since choices of one filter widen.
    """
    put(corpus.keep(("facet rows", one.name, view(), language()), lambda: _rows(corpus, one), most=64))


def _rows(corpus: Corpus, one: Filter) -> str:
    others = view().but(**{one.name: ()})
    chosen = getattr(view(), one.name)
    counted = facets(corpus, others).get(one.name, [])
    offered = ((key, number) for key, number in counted if key not in chosen and not one.apart(corpus, key))
    counts = dict(islice(offered, _MOST))
    most = max(counts.values(), default=1)
    lines = []
    for key, depth in _tree(corpus, one, list(counts)):
        name, number = short(one.called(corpus, key)), f"{counts[key]:,}"
        bar = f'<i style="width:{round(100 * counts[key] / most)}%"></i>'
        inner = f'{bar}<span style="padding-left:{12 * depth}px">{escape(name)}</span> <span>{number}</span>'
        heard = f"{name} {number} {several(counts[key], 'statement', 'statements')}"  # it begins with what is seen
        lines.append(pressed(inner, "", heard, add=f"{one.name}:{key}"))
    heading = _("{label}: the most frequent").format(label=_(one.label))
    return f'<div class="k fac" role="group" aria-label="{escape(heading)}">{"".join(lines)}</div>'


def _tree(corpus: Corpus, one: Filter, ids: list[str]) -> list[tuple[str, int]]:
    """*ids* with parts below their whole where both are there, and how far in each stands."""
    found: list[tuple[str, int]] = []

    def put(key: str, depth: int) -> None:
        """*key* at *depth*, then its parts."""
        found.append((key, depth))
        for part in ids:
            if _above(corpus, one, part, ids) == key:
                put(part, depth + 1)

    for key in ids:
        if not _above(corpus, one, key, ids):
            put(key, 0)
    return found


def _above(corpus: Corpus, one: Filter, key: str, ids: list[str]) -> str:
    """The nearest whole of *key* among *ids*; empty for none."""
    return next((whole for whole in one.wholes(corpus, key) if whole in ids), "")


def nothing_left(corpus: Corpus) -> str:
    """What to widen when nothing matches: each choice without which there would be something, as html."""
    words = view().in_words(corpus)
    if not words:
        return f'<p class="none">{escape(_("There is nothing here yet."))}</p>'
    lines = []
    for name, count in widened(corpus, view()).items():
        without = _("Without “{words}”").format(words=short(words[name]))
        lines.append(button(f"{without}: {several(count, '{n} statement', '{n} statements')}", clear=name))
    nothing = escape(_("Nothing matches all that is chosen."))
    return f'<p class="none">{nothing}</p><div class="widen">{"".join(lines)}</div>'
