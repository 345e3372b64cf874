"""A page's tree made ready to be read: what its marks mean is put into its words before they are taken out.

The library that takes the text off a page knows elements, not sentences: it drops a <time> in the middle of one, joins
a raised footnote mark to the number before it, and keeps what was struck out. Each rule here mends one such kind.
"""

import re
from collections.abc import Callable, Iterator
from typing import Any

from dashboard.intake.notes import raised

Left = dict[str, list[str]]  # the passages left out, by what they are

# Elements that the library drops with all their words, though they may stand within a sentence or around an article.
_DROPPED = frozenset("time label output button progress math ins dialog select".split())
_WRAPPERS = frozenset("form fieldset aside footer figure label menu button nav".split())
_INLINE = _DROPPED | frozenset(
    "a abbr b bdi bdo big cite code data del dfn em font i kbd mark q s samp small span strike strong sub sup tt u var "
    "wbr meter".split()
)
_NEAR = 20  # empty elements looked over for the words beside one
_MOST = 0.5  # of the words of a page: what holds more is its article, whatever it is marked as
_GOES_ON = re.compile(r"\s*[^\W\d_A-Z]|\s*[,;)%]")
_ENDED = re.compile(r"(?:^|[.?!:|•·])[\"”’»)\]]*\s*$")
_STRUCK = frozenset("del s strike".split())
_STRUCK_STYLE = re.compile(r"text-decoration(?:-line)?\s*:[^;]*line-through", re.IGNORECASE)
_RAISED_STYLE = re.compile(r"vertical-align\s*:\s*(?:super|text-top)", re.IGNORECASE)
_RAISED_CLASS = frozenset("sup superscript footnote-ref footnoteref noteref fn-ref msofootnotereference".split())
_HIDDEN_STYLE = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_HIDDEN_CLASS = frozenset(
    "sr-only screen-reader-text screen-reader-only screen-reader screenreader visually-hidden visuallyhidden "
    "visually-hidden-focusable u-visually-hidden a11y-hidden show-for-sr element-invisible tooltip tooltiptext "
    "tooltip-text tooltip-content tooltip__content".split()
)
_BACK = re.compile(r"[↩↑⤴↵^]\ufe0e?")


def prepare(tree: Any) -> Left:
    """Change *tree*, a page as parsed, so that its article can be taken off; what was left out comes back."""
    left: Left = {}
    page = _Page(tree)
    for drop in (page.unwrap_article, page.drop_hidden, page.drop_struck, page.part_marks, page.keep_sentences):
        drop(left)
    page.quote_words()
    return {what: passages for what, passages in left.items() if passages}


class _Page:
    """The tree of a page, and how many words it holds."""

    def __init__(self, tree: Any) -> None:
        self.tree = tree
        body = tree.find("body")
        self.body = tree if body is None else body
        self.size = _size(self.body)

    def unwrap_article(self, left: Left) -> None:
        """A <form> or an <aside> around the whole article is as good as a <div>."""
        for element in [*self.body.iter(*_WRAPPERS)]:
            if _size(element) > _MOST * self.size or (element.tag == "figure" and _has_text(element)):
                element.tag = "div"

    def drop_hidden(self, left: Left) -> None:
        """What no reader of the page sees: <span hidden>, words for screen readers, the text of a tooltip."""
        self._drop(_is_hidden, left.setdefault("hidden passage", []))

    def drop_struck(self, left: Left) -> None:
        """<del>70</del><ins>80</ins> is 80."""
        self._drop(_is_struck, left.setdefault("struck-out passage", []))

    def part_marks(self, left: Left) -> None:
        """More than 80<sup>1</sup> people: the 1 is no digit of 80."""
        marks = left.setdefault("footnote mark", [])
        for element in [*filter(_is_raised, self.body.iter())]:
            if element.getparent() is None or element.tag in ("body", "html"):
                continue
            words = element.text_content()
            linked = element.tag == "a" or next(element.iter("a"), None) is not None
            written = raised(words, _before(element), linked=linked)
            if written is None:
                marks.append(words.strip())
                _remove(element)
            elif written != words.strip():
                _replace(element, written)
        for link in [*self.body.iter("a")]:
            if _BACK.fullmatch((link.text_content() or "").strip()):
                _remove(link)

    def keep_sentences(self, left: Left) -> None:
        """The strike on <time>September 2</time> killed 11: what stands within a sentence is a part of it."""
        for element in [*self.body.iter(*_DROPPED)]:
            if _in_sentence(element):
                element.drop_tag()

    def quote_words(self) -> None:
        """He said <q>we struck</q>: the marks that a browser shows are written."""
        for element in [*self.body.iter("q")]:
            inner = sum(1 for _ in element.iterancestors("q")) % 2
            opening, closing = ("‘", "’") if inner else ("“", "”")
            words = element.text_content().strip()
            if not words.startswith(("“", "«", '"', "‘", "'")):
                element.text = opening + (element.text or "")
                if len(element):
                    element[-1].tail = (element[-1].tail or "") + closing
                else:
                    element.text += closing
        for element in [*self.body.iter("q")]:
            element.drop_tag()

    def _drop(self, is_such: Callable[[Any], bool], passages: list[str]) -> None:
        for element in [*filter(is_such, self.body.iter())]:
            gone = element.getparent() is None or any(one.getparent() is None for one in _ancestors(element, self.body))
            if gone or _size(element) > _MOST * self.size:
                continue
            words = " ".join(element.text_content().split())
            if words and _is_told(element, words):
                passages.append(words)
            _remove(element)


def _is_told(element: Any, words: str) -> bool:
    """Whether a reader could miss *words*: they stand in a paragraph, or read like one; menus are not missed."""
    if next(element.iterancestors("nav", "header", "form", "footer", "button"), None) is not None:
        return False
    return _in_sentence(element) or next(element.iterancestors("p", "td", "blockquote"), None) is not None


def _ancestors(element: Any, top: Any) -> Iterator[Any]:
    """Those above *element*, below *top*."""
    for one in element.iterancestors():
        if one is top:
            return
        yield one


def _size(element: Any) -> int:
    return len(element.text_content().split())


def _has_text(figure: Any) -> bool:
    return next(figure.iter("table", "blockquote", "ul", "ol"), None) is not None


def _classes(element: Any) -> set[str]:
    return set((element.get("class") or "").lower().split())


def _is_hidden(element: Any) -> bool:
    if not isinstance(element.tag, str) or element.tag in ("body", "html"):
        return False
    return bool(
        element.get("hidden") is not None
        or element.get("role") == "tooltip"
        or _HIDDEN_STYLE.search(element.get("style") or "")
        or (_classes(element) & _HIDDEN_CLASS and element.tag not in ("html", "body", "main", "article"))
    )


def _is_struck(element: Any) -> bool:
    return element.tag in _STRUCK or bool(_STRUCK_STYLE.search(element.get("style") or ""))


def _is_raised(element: Any) -> bool:
    if not isinstance(element.tag, str):
        return False
    if element.tag == "sup" or _RAISED_STYLE.search(element.get("style") or ""):
        return True
    if element.tag == "a" and (element.get("role") == "doc-noteref" or _leads_to_note(element)):
        return next(element.iterancestors("sup"), None) is None
    return bool(_classes(element) & _RAISED_CLASS)


def _leads_to_note(link: Any) -> bool:
    """Whether *link* is a mark that leads to a place in the same page: <a href="#fn1">1</a>."""
    words = link.text_content().strip()
    return (link.get("href") or "").startswith("#") and bool(re.fullmatch(r"\[?\d{1,3}\]?|[*†‡]{1,3}", words))


def _before(element: Any) -> str:
    """The words right before *element* in its paragraph; empty where it begins one."""
    for _ in range(_NEAR):
        previous, parent = element.getprevious(), element.getparent()
        if previous is None:
            words = (parent.text if parent is not None else "") or ""
            element = parent
            if words.strip() or element is None or element.tag not in _INLINE:
                return words
            continue
        words = previous.tail or ""
        if not words.strip() and isinstance(previous.tag, str):
            words = f"{previous.text_content()}{words}" if previous.tag in _INLINE else words
            if previous.tag not in _INLINE:
                return ""
        if words.strip():
            return words
        element = previous
    return ""


def _after(element: Any) -> str:
    """The words right behind *element* in its paragraph; empty where it ends one."""
    for _ in range(_NEAR):
        words = element.tail or ""
        if words.strip():
            return words
        following, parent = element.getnext(), element.getparent()
        if following is None:
            if parent is None or parent.tag not in _INLINE:
                return ""
            element = parent
            continue
        if isinstance(following.tag, str):
            words = following.text_content() if following.tag in _INLINE else ""
            if words.strip() or following.tag not in _INLINE:
                return words
        element = following
    return ""


def _in_sentence(element: Any) -> bool:
    """Whether a sentence goes on before or behind *element*."""
    if not element.text_content().strip():
        return False
    before = _before(element)
    opened = bool(before.strip()) and not _ENDED.search(before)
    return opened or bool(_GOES_ON.match(_after(element)))


def _remove(element: Any) -> None:
    """Take *element* out, not what stands behind it; two words that it parted stay two."""
    tail = element.tail or ""
    if tail[:1].isalnum() and _before(element)[-1:].isalnum():
        element.tail = f" {tail}"
    element.drop_tree()


def _replace(element: Any, words: str) -> None:
    for child in [*element]:
        element.remove(child)
    element.text = words
    element.drop_tag()
