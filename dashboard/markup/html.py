"""The small parts that HTML of a panel is made of, and what its buttons open."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from urllib.parse import urlsplit

from dashboard.corpus import Corpus
from dashboard.corpus.attribution import said_by, statement
from dashboard.corpus.figures import Figure
from dashboard.corpus.passages import Piece, passages
from dashboard.panels.panel import Choice, Day, Words, key
from dashboard.values.dates import brief

_ADDRESS = re.compile(r"\((https?://[^\s()<>\"]+)\)")
_CLOSES = re.compile(r"[;,.:?!)”]*")
_LONGEST = 320  # characters of a sentence that is shown on hover


@dataclass(frozen=True)
class Html:
    """Some HTML, and the rows that its buttons open by their keys."""

    html: str
    opens: Mapping[str, Sequence[int]]


class Page:
    """HTML in the making: it gathers what the buttons open.

    Attributes:
        corpus: the facts that rows stand for.
        live: whether buttons are wanted; a file has plain text instead.
        narrow: whether there is room for one thing beside no other, as on a phone.
        translate: gives markup's own words in the language of the page.
    """

    def __init__(
        self, corpus: Corpus, *, live: bool = True, narrow: bool = False, translate: Callable[[str], str] = str
    ) -> None:
        self.corpus, self.live, self.narrow, self.translate = corpus, live, narrow, translate
        self.opens: dict[str, Sequence[int]] = {}

    def done(self, html: str) -> Html:
        """*html* with all that was gathered."""
        return Html(f'<div class="k">{html}</div>', dict(self.opens))

    def ahead(self, several: Iterable[Sequence[int]]) -> None:
        """Read together what `say` will ask of each of *several* rows: one by one it costs five times as much."""
        if self.live:
            self.corpus.facts(dict.fromkeys(rows[0] for rows in several if rows))

    def open(self, text: str, rows: Sequence[int], kind: str = "n", label: str = "") -> str:
        """*text* as a button that opens the sentences of *rows*; plain where there are none."""
        if not rows:
            return f'<span class="{kind}">{escape(text)}</span>'
        return self.opening(escape(text), rows, kind, label)

    def opening(self, html: str, rows: Sequence[int], kind: str, label: str = "") -> str:
        """*html* (escaped already) as such a button."""
        if not self.live or not rows:
            return f'<span class="{kind}">{html}</span>'
        name = key(rows)
        self.opens[name] = rows
        aria = f' aria-label="{escape(label)}"' if label else ""
        asks = f'data-open="{name}" data-say="{escape(self.say(rows))}"'
        return f'<button type="button" class="{kind}" {asks}{aria}>{html}</button>'

    def say(self, rows: Sequence[int]) -> str:
        """The first sentence behind *rows* and who says it, for the card on hover."""
        corpus, row = self.corpus, rows[0]

        def make() -> str:
            """The sentence, cut where it is long, and its voice."""
            found = passages(corpus, row, 0)
            words = " … ".join("".join(piece.text for piece in one.pieces) for one in found) or statement(corpus, row)
            words = words if len(words) <= _LONGEST else f"{words[:_LONGEST].rsplit(' ', 1)[0]} …"
            return f"{words} — {said_by(corpus, row)}"

        more = " · " + self.translate(f"and {len(rows) - 1} more") if len(rows) > 1 else ""
        return corpus.keep(("say", row), make) + more

    def choose(self, text: str, choice: Choice | None, kind: str = "name") -> str:
        """*text* as a button that sets a filter; plain where there is nothing to choose."""
        if choice is None or not self.live:
            return f'<span class="{kind}">{escape(text)}</span>'
        value = escape(f"{choice.filter}:{choice.id}")
        return f'<button type="button" class="{kind}" data-add="{value}">{escape(text)}</button>'

    def words(self, words: Words, kind: str = "n") -> str:
        """A title: its figures as buttons, everything else as text, days with short months.

        What closes a number stays on its line: a button may break from what follows it.
        """
        html = ""
        for place, part in enumerate(words):
            if isinstance(part, Figure):
                number, close = self.open(part.text, part.rows, kind), _close(words, place)
                html += f'<span class="unbroken">{number}{escape(close)}</span>' if close else number
            else:
                said = part if isinstance(part, str) else brief(part.text) if isinstance(part, Day) else part.text
                after_number = place and isinstance(words[place - 1], Figure)
                html += escape(said[len(_close(words, place - 1)) :] if after_number else said)
        return html

    def pieces(self, pieces: Iterable[Piece], mark: str = "mark") -> str:
        """Some of a text with words marked."""
        return "".join(f"<{mark}>{escape(one.text)}</{mark}>" if one.marked else escape(one.text) for one in pieces)

    def prose(self, text: str) -> str:
        """*text*, an address in brackets after the words for a page as a link under the name of its site."""
        if not self.live:
            return escape(text)
        link = '(<a class="lnk" href="{0}" target="_blank" rel="noopener noreferrer">{1}</a>)'
        return "".join(
            link.format(escape(part), escape(urlsplit(part).netloc.removeprefix("www."))) if place % 2 else escape(part)
            for place, part in enumerate(_ADDRESS.split(text))
        )

    def badges(self, badges: Iterable[str]) -> str:
        """Small labels in a row."""
        found = "".join(f'<span class="tag soft">{escape(brief(badge))}</span>' for badge in badges if badge)
        return f'<span class="tags">{found}</span>' if found else ""

    def standing(self, standing: str) -> str:
        """What must be said of something that may not be counted."""
        return f'<span class="tag standing">{escape(standing)}</span> ' if standing else ""


def _close(words: Words, place: int) -> str:
    """The punctuation that the part after the one at *place* begins with."""
    after = words[place + 1] if place + 1 < len(words) else ""
    found = _CLOSES.match(after) if isinstance(after, str) else None
    return found[0] if found else ""
