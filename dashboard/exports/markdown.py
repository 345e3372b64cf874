"""A document as Markdown: tables as GitHub's, every text escaped, notes and sources as lists."""

import re
from collections.abc import Iterable

from dashboard.documents import Document, Heading, Part, Shown, Text
from dashboard.exports import citing, words
from dashboard.panels import Chart, Number, Table, Voices

MIME = "text/markdown"
SUFFIX = "md"
_MARKS = re.compile(r"([\\`*_\[\]|~$:@^=])")
_OPENS = re.compile(r"^(\s*)([-+=#]|\d+(?=[.)]))", re.MULTILINE)


def write(document: Document) -> bytes:
    """*document* as Markdown, in UTF-8."""
    numbers = words.numbering(document)
    about = f"{words.as_of(document.as_of)} {words.version(document.version)}"
    blocks = [f"# {_inline(document.title)}", escaped(about)]
    for part in document.parts:
        blocks += _part(part, numbers)
    if notes := words.footnotes(document):
        blocks += ["## Notes", "\n".join(f"{i}. {_inline(one)}" for i, one in enumerate(notes, 1))]
    if document.sources:
        listed = (f"{_inline(one['called'])}. {_address(one['url'])}".strip() for one in document.sources)
        blocks += ["## Sources", "\n".join(f"{i}. {one}" for i, one in enumerate(listed, 1))]
    blocks += ["## How to cite this", escaped(citing.long(document))]
    return ("\n\n".join(block for block in blocks if block) + "\n").encode()


def escaped(text: str) -> str:
    """*text* so that it is read as it stands: no markup, no formula, no link, no heading."""
    safe = _MARKS.sub(r"\\\1", text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
    return _OPENS.sub(_opened, safe)


def _opened(found: "re.Match[str]") -> str:
    """What would open a list or a heading, so that it does not."""
    return f"{found[1]}{found[2]}\\" if found[2].isdigit() else f"{found[1]}\\{found[2]}"


def _inline(text: str) -> str:
    """*text* escaped, in one line."""
    return escaped(" ".join(text.split()))


def _address(url: str) -> str:
    """*url* as a link that shows where it leads; as text when it leads nowhere on the web."""
    if url == citing.NOT_STATED:
        return ""
    whole = "%20".join(url.split()).replace("<", "%3C").replace(">", "%3E")
    return f"<{whole}>" if words.is_absolute(url) else _inline(url)


def _part(part: Part, numbers: dict[str, int]) -> list[str]:
    match part:
        case Heading(said):
            return [f"## {_inline(said)}"]
        case Text(said):
            return [escaped(said)]
    return _panel(part, numbers)


def _panel(shown: Shown, numbers: dict[str, int]) -> list[str]:
    """A panel whole: title, filters, body, how to read it, sources, link and version."""
    panel = shown.panel
    return [
        f"### {_inline(panel.title)}{_noted(panel.facts, numbers)}",
        _inline(words.filtered(shown)),
        *_body(shown, numbers),
        *(_inline(note) for note in panel.notes),
        _inline(f"{shown.sources} {words.as_of(shown.as_of)} {words.version(shown.version)}"),
        f"This panel in this view: {_address(shown.link)}",
    ]


def _body(shown: Shown, numbers: dict[str, int]) -> list[str]:
    """What a panel shows; a chart as its table, which says what its words say."""
    match shown.panel.body:
        case (Table() as table) | Chart(table=table):
            return [_table(table, numbers)]
        case Voices(sides):
            rows = [(said, one.words, one.who, one.when) for said, side in sides for one in side]
            return [_table(Table(("Answer", "Words", "Who", "When and how"), tuple(rows), ()), numbers)]
        case items:
            headline = [one for one in items if isinstance(one, Number)]
            if headline:
                return [_table(words.numbers_table(headline, shown), numbers)]
            return [_quote(str(fact), shown, numbers) for fact in items]


def _quote(fact: str, shown: Shown, numbers: dict[str, int]) -> str:
    """Somebody's own words, with who said them, on what, through whom and when."""
    voice = shown.quotes[fact]
    said = " · ".join(filter(None, (voice.who, voice.stance, voice.when)))
    return f"> {_inline(voice.words)}{_noted([fact], numbers)}\n>\n> {_inline(said)}"


def _table(table: Table, numbers: dict[str, int]) -> str:
    """A table of GitHub's kind, with a column of notes where rows rest on facts."""
    noted = bool(numbers) and any(table.behind)
    rows = [list(row) for row in table.rows]
    if noted:
        rows = [[*row, _noted(facts, numbers).strip()] for row, facts in zip(rows, table.behind, strict=True)]
    cells = [[cell if noted and at == len(row) - 1 else _inline(cell) for at, cell in enumerate(row)] for row in rows]
    headings = [_inline(one) for one in [*table.columns, *(["Notes"] if noted else [])]]
    lines = [headings, ["---"] * len(headings), *cells]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _noted(facts: Iterable[str], numbers: dict[str, int]) -> str:
    """The numbers of the notes of *facts* in brackets."""
    said = ", ".join("–".join(str(one) for one in dict.fromkeys(run)) for run in words.runs(facts, numbers))
    return f" \\[{said}\\]" if said else ""
