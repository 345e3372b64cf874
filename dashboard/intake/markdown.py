"""Markdown: its front matter and first heading say what it is; its marks are taken off, its words stay."""

import re
from collections.abc import Iterator

from dashboard.intake.decoding import decoded
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
_HEADING = re.compile(r"[ ]{0,3}#{1,6}[ \t]+(?P<words>.*?)[ \t]*#*$")
_RULE = re.compile(r"[ ]{0,3}(?:(?:[-*_][ \t]*){3,}|=+|```.*|~~~.*|\[[^\]]+\]:\s.*)")
_BLOCK = re.compile(r"[ ]{0,3}(?:>[ \t]?|[-*+][ \t]+(?=\S))+")
_TARGET = r"(?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\]]*\])"  # (https://example.org/a_(b)) or [1]
_INLINE = (
    (re.compile(r"!\[[^\]]*\](?:\([^()]*\)|\[[^\]]*\])"), ""),  # ![a picture](file.png)
    (re.compile(r"\[\^[^\]]+\]"), ""),  # a footnote[^1]
    (re.compile(rf"\[(?P<words>[^\[\]]+)\]{_TARGET}"), r"\g<words>"),  # [words](link)
    (re.compile(r"<(?P<words>https?://[^\s>]+)>"), r"\g<words>"),
    (re.compile(r"</?[A-Za-z][^<>]*>"), ""),
    (re.compile(r"(?<!\\)(\*\*\*|\*\*|\*|~~|`+)(?P<words>[^\s*`](?:[^*`]*[^\s*`])?)(?<!\\)\1"), r"\g<words>"),
    (re.compile(r"(?<![\w\\])(__?)(?P<words>[^\s_](?:[^_]*[^\s_\\])?)\1(?!\w)"), r"\g<words>"),
    (re.compile(r"\\(?=[!-/:-@\[-`{-~])"), ""),  # \* is an asterisk
)


def read(content: bytes) -> Story:
    """The story in a Markdown file; raises StoryNotReadError where its encoding can't be told."""
    text, told = decoded(content)
    text = re.sub(r"\r\n?", "\n", text)
    front = _FRONT.match(text)
    said = dict(_pairs(front["lines"])) if front else {}
    paragraphs = list(_paragraphs(text[front.end() :] if front else text))
    heading = next((words for words, is_heading in paragraphs if is_heading), "")
    stated = {name: [said[key] for key in keys if key in said] for name, keys in _KEYS.items()}
    stated["title"].append(heading)
    if stated["outlet"] and stated["outlet"][0].startswith("http"):
        stated["outlet"] = []
    return story((words for words, _ in paragraphs), stated, told)


def _pairs(lines: str) -> Iterator[tuple[str, str]]:
    for one in lines.split("\n"):
        if match := _PAIR.fullmatch(one.rstrip()):
            yield match["key"].lower(), match["value"].strip("\"'")


def _paragraphs(text: str) -> Iterator[tuple[str, bool]]:
    """(words, whether it is a heading) of each paragraph of *text*, without marks."""
    gathered: list[str] = []
    for one in [*_without_comments(text).split("\n"), ""]:
        heading, block = _HEADING.fullmatch(one), _BLOCK.match(one)
        new = heading or block or _RULE.fullmatch(one) or not one.strip()
        if new and gathered:
            yield _bare(" ".join(gathered)), False
            gathered = []
        if heading:
            yield _bare(heading["words"]), True
        elif not _RULE.fullmatch(one) and one.strip():
            gathered.append(one[block.end() :].strip() if block else one.strip())


def _without_comments(text: str) -> str:
    """*text* without what stands in <!-- -->; one that is never closed stays."""
    before, *parts = text.split("<!--")  # a pattern would look for each end anew, which takes minutes on a bad file
    closed = [part.partition("-->") for part in parts]
    return before + "".join(after if end else f"<!--{inside}" for inside, end, after in closed)


def _bare(words: str) -> str:
    for pattern, kept in _INLINE:
        words = pattern.sub(kept, words)
    return words
