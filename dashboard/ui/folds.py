"""Statements in groups, as html: each folded under what it is about, what it comes to, how many they are."""

from collections.abc import Iterable, Sequence
from html import escape
from itertools import groupby

from dashboard.corpus import Corpus
from dashboard.corpus.attribution import besides, source_name, standing, statement
from dashboard.corpus.figures import Figure
from dashboard.facts import TABLES
from dashboard.panels.panel import key
from dashboard.panels.statements import Gathered, counted
from dashboard.panels.words import spread
from dashboard.ui.cards import places
from dashboard.ui.tags import button, pressed
from dashboard.ui.words import _, in_english, several, short

_MOST = 40  # statements of a group that are listed; the others have a drawer of their own


class Folds:
    """Groups in the making.

    Attributes:
        corpus: the facts that rows stand for.
        opens: what the browser may ask for: rows by key.
    """

    def __init__(self, corpus: Corpus) -> None:
        self.corpus = corpus
        self.opens: dict[str, Sequence[int]] = {}

    def html(self, groups: Sequence[Gathered], alone: bool) -> str:
        """*groups*, each kind under its name where there are several; one that stands *alone* is open."""
        corpus, found = self.corpus, []
        corpus.facts([row for group in groups for row in group.rows[:_MOST]])  # made together
        kinds = [(table, [*mine]) for table, mine in groupby(groups, key=lambda group: group.table)]
        for table, mine in kinds:
            found += [f'<h3 class="k kind">{escape(_(TABLES[table].label))}</h3>'] if len(kinds) > 1 else []
            found += [
                self._group(group, alone) if len(group.rows) > 1 or group.figure else self._one(group.rows[0])
                for group in mine
            ]
        return "".join(found)

    def _one(self, row: int) -> str:
        said = escape(statement(self.corpus, row))
        return (
            f'<div class="k one"><p{in_english()}>{self._doubt(row)}{said}</p><p class="q">{self._line(row)}</p></div>'
        )

    def _group(self, group: Gathered, opened: bool) -> str:
        title = f"<b>{escape(short(group.title))}</b>" + (f" {escape(short(group.when))}" if group.when else "")
        many = several(len(group.rows), "{n} statement", "{n} statements")
        toll = f' <span class="toll">{escape(_toll(group.figure))}</span>' if group.figure else ""
        if group.figure and group.figure.range:
            title += f' <span class="tag soft">{escape(_("reports differ"))}</span>'
        head = f'<summary><span>{title}</span>{toll} <span class="q">{escape(many)}</span></summary>'
        alike: dict[str, list[int]] = {}
        for row in group.rows[:_MOST]:
            alike.setdefault(statement(self.corpus, row), []).append(row)
        said = "".join(self._alike(words, rows) for words, rows in sorted(alike.items(), key=lambda one: -len(one[1])))
        if left := group.rows[_MOST:]:
            self.opens[key(left)] = left
            said += f"<p>{button(_('and {n} more').format(n=f'{len(left):,}'), open=key(left))}</p>"
        return f'<details class="k grp"{" open" if opened else ""}>{head}{said}</details>'

    def _alike(self, words: str, rows: Iterable[int]) -> str:
        """What several say in the same words, once, and who they are."""
        lines = "".join(f"<li>{self._doubt(row)}{self._line(row)}</li>" for row in rows)
        return f"<p{in_english()}>{escape(words)}</p><ul>{lines}</ul>"

    def _doubt(self, row: int) -> str:
        doubt = standing(self.corpus, row)
        return f'<span class="tag warn">{escape(short(doubt))}</span> ' if doubt else ""

    def _line(self, row: int) -> str:
        """Where it stands, as a link; who says so, where that is another; and what opens it whole."""
        corpus, name = self.corpus, key((row,))
        self.opens[name] = (row,)
        said = f" · {escape(short(who))}" if (who := besides(corpus, row)) else ""
        label = f"{_('The statement, its citation')}: {source_name(corpus, corpus.first_source(row))}"
        sign = pressed('<span aria-hidden="true">”</span>', "cite", label, _("The statement, its citation"), open=name)
        return f"{places(corpus, row)}{said}{sign}"


def _toll(figure: Figure) -> str:
    """A number of strikes with what it counts: "82 killed, 81–83 reported"."""
    said = [short(counted(figure))]
    said += [short(f"{spread(figure)} reported")] if figure.range else []
    if many := figure.unsettled:
        alone = (
            _("reports differ"),
            several(many, "reports differ on {n} announcement", "reports differ on {n} announcements"),
        )
        said.append(alone[len(figure.acts) > 1])
    return ", ".join(said)


def came_to(sum_: Figure, number: Figure) -> str:
    """What strikes come to together, in a sentence: "82 killed, 81–83 reported; reports of 21 strikes"."""
    return _("{toll}; reports of {n} strikes").format(toll=_toll(sum_), n=number.text)
