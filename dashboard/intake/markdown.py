"""Markdown: its front matter and first heading say what it is; its marks are taken off, its words stay."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.token import Token

from dashboard.intake.decoding import decoded
from dashboard.intake.limits import check_text
from dashboard.intake.notes import raised
from dashboard.intake.story import Story, story

_FRONT = re.compile(r"\s*---[ \t]*\n(?P<lines>.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)", re.DOTALL)
_PAIR = re.compile(r"(?P<key>[A-Za-z_]+)[ \t]*:[ \t]*(?P<value>\S.*)")
_KEYS = {
    "title": ("title", "headline"),
    "outlet": ("outlet", "publisher", "site", "source"),
    "author": ("author", "byline"),
    "published": ("published", "date"),
    "link": ("link", "url", "source"),
    "language": ("language", "lang"),
}
_NOTE_TEXT = re.compile(r"^\[\^(?P<mark>[^\]\s]+)\]:[ \t]+(?P<words>.+)$", re.MULTILINE)
_NOTE_MARK = re.compile(r"\[\^[^\]\s]+\]")
_SPACES = re.compile(r" {2,}")  # where something between two words was left out
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_STRUCK, _RAISED = ("<del>", "<s>", "<strike>"), "<sup>"
_PARSER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])


class _Paragraph(NamedTuple):
    words: str
    heading: bool


def read(content: bytes) -> Story:
    """The story in a Markdown file; raises StoryNotReadError where its encoding can't be told."""
    text, told = decoded(content)
    check_text(text)
    text = re.sub(r"\r\n?", "\n", text)
    front = _FRONT.match(text)
    said = dict(_pairs(front["lines"])) if front else {}
    body = _without_comments(text[front.end() :] if front else text)
    notes = [f"[{match['mark']}] {match['words']}" for match in _NOTE_TEXT.finditer(body)]
    left: dict[str, list[str]] = {"footnote mark": [], "struck-out passage": []}
    paragraphs = list(_paragraphs(_PARSER.parse(_NOTE_TEXT.sub("", body)), left))
    heading = next((one.words for one in paragraphs if one.heading), "")
    stated = {name: [said[key] for key in keys if key in said] for name, keys in _KEYS.items()}
    stated["title"].append(heading)
    if stated["outlet"] and stated["outlet"][0].startswith("http"):
        stated["outlet"] = []
    if notes:
        told = (*told, f"Its footnotes ({len(notes)}) stand at the end of the text, each behind its mark.")
    return story([*(one.words for one in paragraphs), *notes], stated, told, left)


def _pairs(lines: str) -> Iterator[tuple[str, str]]:
    for one in lines.split("\n"):
        if match := _PAIR.fullmatch(one.rstrip()):
            yield match["key"].lower(), match["value"].strip("\"'")


def _without_comments(text: str) -> str:
    """*text* without what stands in <!-- -->; one that is never closed stays."""
    before, *parts = text.split("<!--")  # a pattern would look for each end anew, which takes minutes on a bad file
    closed = [part.partition("-->") for part in parts]
    return before + "".join(after if end else f"<!--{inside}" for inside, end, after in closed)


def _paragraphs(tokens: Sequence[Token], left: dict[str, list[str]]) -> Iterator[_Paragraph]:
    """The paragraphs of a parsed text without marks; a row of a table is one, a numbered item keeps its number."""
    number, row = "", list[str]()
    opened = ""
    for token in tokens:
        if token.type == "list_item_open" and token.info:
            number = f"{token.info}{token.markup} "
        elif token.type == "tr_close":
            yield _Paragraph(" · ".join(filter(None, row)), heading=False)
            row = []
        elif token.type == "inline":
            words = number + _bare(token.children or [], left)
            number = ""
            if opened in ("th_open", "td_open"):
                row.append(words)
            else:
                yield _Paragraph(words, heading=opened == "heading_open")
        elif token.type in ("fence", "code_block", "html_block"):
            yield _Paragraph(
                _TAG.sub("", token.content) if token.type == "html_block" else token.content, heading=False
            )
        opened = token.type


def _bare(tokens: Sequence[Token], left: dict[str, list[str]]) -> str:
    """The words of a line without its marks; what is struck out or a footnote mark goes to *left*."""
    words: list[str] = []
    opened: list[tuple[str, int]] = []  # what is struck out or raised, and where it begins in the words
    for token in tokens:
        tag = token.content.lower().replace(" ", "") if token.type == "html_inline" else ""
        if token.type == "s_open" or tag in _STRUCK:
            opened.append(("struck-out passage", len(words)))
        elif tag == _RAISED:
            opened.append(("footnote mark", len(words)))
        elif opened and (token.type == "s_close" or tag in ("</del>", "</s>", "</strike>", "</sup>")):
            what, start = opened.pop()
            said = "".join(words[start:])
            written = raised(said, "".join(words[:start])) if what == "footnote mark" else None
            words[start:] = [] if written is None else [written]
            left[what] += [said] if written is None else []
        elif token.type in ("text", "code_inline"):
            left["footnote mark"] += _NOTE_MARK.findall(token.content)
            words.append(_NOTE_MARK.sub("", token.content))
        elif token.type in ("softbreak", "hardbreak"):
            words.append(" " if token.type == "softbreak" else "\n")
    return _SPACES.sub(" ", "".join(words))
