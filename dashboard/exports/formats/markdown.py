"""A document as Markdown: tables as GitHub's, every text escaped, notes and sources as lists."""

import re
from collections.abc import Iterable, Mapping

from dashboard.documents import Document, Heading, Part, Shown, Text
from dashboard.exports import about, entries
from dashboard.exports.format import Format
from dashboard.exports.grids import stands_right
from dashboard.exports.numbering import notes, numbering, runs
from dashboard.exports.safe import web_address
from dashboard.exports.tabular import below, table
from dashboard.facts.registers import NOT_STATED
from dashboard.panels.panel import Cell, Line, Quotations, Table

_MARKS = re.compile(r"([\\`*_\[\]|~$:@^=]|(?<=www)\.)", re.IGNORECASE)
_OPENS = re.compile(r"^([-+=#]|\d+(?=[.)]))", re.MULTILINE)
_INDENT = re.compile(r"^[^\S\n]+", re.MULTILINE)
Numbers = Mapping[int, int]


def write(document: Document) -> bytes:
    """*document* as Markdown, in UTF-8."""
    cited = notes(document)
    numbers = numbering(cited)
    blocks = [f"# {_inline(document.title)}", _inline(f"{about.as_of(document)} {about.version(document)}")]
    for part in document.parts:
        blocks += _part(part, numbers)
    blocks += ["## How to cite this", _inline(about.short(document)), _address(about.link(document))]
    if cited:
        blocks += ["## Notes", "\n".join(f"{i}. {_inline(str(note))}" for i, note in enumerate(cited, 1))]
    if document.sources:
        listed = (f"{_inline(entries.line(one))} {_address(one['url'])}".strip() for one in document.sources)
        blocks += ["## Sources", "\n".join(f"{i}. {one}" for i, one in enumerate(listed, 1))]
    return ("\n\n".join(block for block in blocks if block) + "\n").encode("utf-8", "replace")


def escaped(text: str) -> str:
    """*text* so that it is read as it stands: no markup, no formula, no link, no heading, no code by its indent."""
    safe = _INDENT.sub("", text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
    return _OPENS.sub(_opened, _MARKS.sub(r"\\\1", safe))


def _opened(match: "re.Match[str]") -> str:
    """What would open a list or a heading, so that it does not."""
    return f"{match[1]}\\" if match[1].isdigit() else f"\\{match[1]}"


def _inline(text: str) -> str:
    """*text* escaped, in one line."""
    return escaped(" ".join(text.split()))


def _address(url: str) -> str:
    """*url* as a link that shows where it leads; as text when it leads nowhere on the web."""
    whole = "%20".join(url.split()).replace("<", "%3C").replace(">", "%3E")
    return f"<{whole}>" if web_address(whole) else "" if url == NOT_STATED else _inline(url)


def _part(part: Part, numbers: Numbers) -> list[str]:
    match part:
        case Heading(words):
            return [f"## {_inline(words)}"]
        case Text(words):
            return [escaped(words)]
    return _panel(part, numbers)


def _panel(shown: Shown, numbers: Numbers) -> list[str]:
    """A panel whole: title, filters, body, how to read it, sources, link and version."""
    opened = below(shown.panel.body)
    return [
        f"### {_inline(shown.title)}{_noted(shown.panel.rows, numbers)}",
        _inline(f"{about.lead(shown)} {about.standing(shown)}"),
        *_body(shown, numbers),
        *([_table(opened, numbers)] if opened else []),
        *(_inline(words) for words in (*about.beside(shown), *about.counted(shown))),
        _inline(about.origin(shown)),
        *([f"This panel in this view: {_address(shown.link)}"] if shown.link else []),
    ]


def _body(shown: Shown, numbers: Numbers) -> list[str]:
    """What a panel shows; a chart as its table, quotes as quotes."""
    shows = table(shown.panel.body)
    if isinstance(shown.panel.body, Quotations):
        return [_quote(line, numbers) for line in shows.lines]
    return [_table(shows, numbers)]


def _quote(line: Line, numbers: Numbers) -> str:
    """Somebody's own words in their sentence, with who said them, through whom and when."""
    who, words, sentence, how = line.cells
    said = " · ".join(filter(None, (who.text, who.note, how.text)))
    return f"> {_inline(words.text)}{_noted(line.rows, numbers)}\n>\n> {_inline(sentence.text)}\n>\n> {_inline(said)}"


def _table(shown: Table, numbers: Numbers) -> str:
    """A table of GitHub's kind, with a column of notes where its lines rest on statements."""
    groups = [name for name, many in shown.groups for _ in range(many)] or [""] * len(shown.lines)
    noted = bool(numbers) and any(line.rows for line in shown.lines)
    heads = [*(["Group"] if shown.groups else []), *(column.label for column in shown.columns)]
    rule = ["---:" if stands_right(shown, place) else "---" for place in range(len(shown.columns))]
    rule = [*(["---"] if shown.groups else []), *rule, *(["---"] if noted else [])]
    lines = [[_inline(head) for head in heads] + (["Notes"] if noted else []), rule]
    for group, line in zip(groups, shown.lines, strict=True):
        cells = [*([_inline(group)] if shown.groups else []), *map(_cell, line.cells)]
        lines.append([*cells, *([_noted(line.rows, numbers).strip()] if noted else [])])
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _cell(cell: Cell) -> str:
    return _inline(f"{cell.text} ({cell.note})" if cell.note else cell.text)


def _noted(rows: Iterable[int], numbers: Numbers) -> str:
    """The numbers of the notes of *rows* in brackets."""
    said = ", ".join("–".join(str(one) for one in dict.fromkeys(run)) for run in runs(rows, numbers))
    return f" \\[{said}\\]" if said else ""


FORMATS = (Format("markdown", "Markdown", "md", "text/markdown", write, 40, "document"),)
