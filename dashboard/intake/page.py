"""A web page as a browser saved it: .html, or .mhtml with all that belongs to it in one file."""

import re
from collections.abc import Sequence
from email import message_from_bytes, policy

import lxml.html
from trafilatura import bare_extraction

from dashboard.errors import StoryNotReadError
from dashboard.intake import page_text
from dashboard.intake.decoding import Decoded, decoded
from dashboard.intake.looks import saved_whole
from dashboard.intake.page_facts import is_article, not_free, stated
from dashboard.intake.page_tree import prepare
from dashboard.intake.story import Story, story

_FEWEST = 12  # words: with fewer, a page holds menus and notices only
_CHARSET = re.compile(rb"<meta[^>]{1,200}charset\s*=\s*+(?:[\"']\s*+)?([\w.:-]+)", re.IGNORECASE)
_DECLARED = re.compile(r"^\s*<\?xml[^>]*\?>")  # the parser refuses characters that declare an encoding
_NO_ARTICLE = (
    "holds no article that can be told from the menus around it. Save the page of the article itself, after it has "
    "loaded whole, or paste its text."
)
_TEASER = "Only the beginning may be here: the page says that its article is for subscribers. Is this the whole of it?"


def read(content: bytes) -> Story:
    """The story in a page: the reader's text without what surrounds it, and what the page states of it.

    Raises:
        StoryNotReadError: it has no text of an article, or its encoding can't be told.
    """
    (text, told), link = _source(content)
    try:
        tree = lxml.html.document_fromstring(_DECLARED.sub("", text))
        found = stated(tree, text)
        closed, declared = not_free(tree), is_article(tree)
        left = prepare(tree)
        page = page_text.passages(tree)
        extracted = bare_extraction(tree, include_comments=False, include_images=False, fast=False, favor_recall=True)
        lines = [one for one in page_text.paragraphs(getattr(extracted, "body", None)) if one.strip()]
    except Exception as error:  # each of two libraries raises its own over pages that are none
        raise StoryNotReadError(_NO_ARTICLE) from error
    _refuse_no_article(lines, page, declared=declared)
    kept = [one for one in lines if not page_text.is_gate(one)]
    if len(kept) < len(lines):
        left["line asking for a subscription"] = [one for one in lines if page_text.is_gate(one)]
    corrections = _lacking(page.corrections, kept)
    left["caption"] = _lacking(page.captions, kept)
    left["passage outside the article"] = _lacking(page.sentences, [*lines, *corrections])
    found["link"].append(link)
    told = (*told, *([_TEASER] if closed or len(kept) < len(lines) else []), *_corrected(corrections))
    return story([*kept, *corrections], found, told, left)


def _refuse_no_article(lines: Sequence[str], page: page_text.Passages, *, declared: bool) -> None:
    """Raise StoryNotReadError where *lines* are no article; *declared* says that the page calls itself one."""
    if sum(len(one.split()) for one in lines) < _FEWEST:
        raise StoryNotReadError(_NO_ARTICLE)
    elsewhere = 0 if declared else page_text.headlines_elsewhere(lines, page)
    if elsewhere:
        message = (
            f"holds no article but a list of articles: {elsewhere} headlines in it lead to other pages. Save the page "
            "of the article itself, or paste its text."
        )
        raise StoryNotReadError(message)


def _lacking(passages: Sequence[str], lines: Sequence[str]) -> list[str]:
    """Those of *passages* that do not stand in *lines*, each once."""
    whole = page_text.squeezed("".join(lines))
    return [one for one in dict.fromkeys(passages) if page_text.squeezed(one) not in whole]


def _corrected(corrections: Sequence[str]) -> list[str]:
    if not corrections:
        return []
    return [f"A correction stands outside the article; it was put at the end of the text: “{corrections[0]}”"]


def _source(content: bytes) -> tuple[Decoded, str]:
    """The source of the page in *content*, and the address that it was saved from; empty when that is not said."""
    if not saved_whole(content):
        charset = _CHARSET.search(content[:4096])
        return decoded(content, charset[1].decode("ascii") if charset else ""), ""
    message = message_from_bytes(content, policy=policy.default)
    for part in message.walk():
        if part.get_content_type() == "text/html":
            payload = part.get_payload(decode=True)
            source = payload if isinstance(payload, bytes) else b""
            link = message.get("Snapshot-Content-Location") or part.get("Content-Location") or ""
            charset = _CHARSET.search(source[:4096])
            declared = part.get_content_charset() or (charset[1].decode("ascii") if charset else "")
            return decoded(source, declared), str(link)
    message_text = "holds no page. Save it again from the browser, as one file or as .html."
    raise StoryNotReadError(message_text)
