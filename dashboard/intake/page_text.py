"""What was taken off a page -> its paragraphs; what of the page they lack, and whether they are an article at all."""

import re
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import lxml.etree

_BLOCKS = frozenset("p head item quote cell code lb row table list".split())
_CELL = 30  # words: a cell of more holds paragraphs, and its table only places them
_LEAVES = frozenset("p li dd dt td th blockquote figcaption div small section aside footer h1 h2 h3 h4 h5 h6".split())
_MENUS = ("nav", "header", "menu", "script", "style", "noscript", "template", "select", "button", "head", "svg")
_SENTENCE = 8  # words of a passage that is worth telling, with a stop at its end
_STOP = re.compile(r"[.?!…][\"”’»)\]]*$")
_CORRECTION = re.compile(
    r"""
    (?: (?:an\s+earlier|a\s+previous)\s+version\s+of\s+this\b | una\s+versi[oó]n\s+anterior\b
      | this\s+(?:article|story|post|report)\s+(?:was|has\s+been)\s+(?:amended|corrected|updated|edited)\b )
    | (?:corrections?|clarifications?|editor(?:s?[’']s?|s)?\s+note|updated?|corrigend(?:um|a)|errat(?:um|a)
      | correcci[oó]n(?:es)?|rectificaci[oó]n|aclaraci[oó]n|fe\s+de\s+erratas?|actualizaci[oó]n
      | nota\s+(?:del\s+editor|de\s+la\s+redacci[oó]n))
    (?:\s*\([^()]{1,60}\)|,?\s++[\w .,]{1,30})?\s*[:.—–-]    # Correction (3 May 2024): ...
    """,
    re.VERBOSE | re.IGNORECASE,
)
_CORRECTION_HEAD = re.compile(r"(?:corrections?|clarifications?|correcci[oó]n|fe de erratas?|aclaraci[oó]n)\W*", re.I)
_CORRECTION_CLASS = re.compile(r"\b(?:correction|clarification|editors?-?note|errat(?:um|a)|fe-de-erratas?)\b", re.I)
_GATE = re.compile(
    r"""
    .{0,60}? \b (?:
      (?:continue|keep)\sreading | already\sa\s(?:paid\s|digital\s)?(?:subscriber|member)
      | (?:subscribe|sign\s?(?:up|in)|log\s?in|register|join)\b .{0,40}? \bto\s
        (?:read|continue|keep|unlock|(?:get|gain|have)\s(?:full|unlimited|instant)\saccess)
      | (?:article|story|content)\sis\s(?:only\s|exclusively\s)?(?:for|available\s(?:only\s)?to|reserved\sfor)
        \s(?:\w+\s)?(?:subscribers|members)
      | (?:seguir|continuar)\sleyendo | suscr[ií]b\w+\s(?:\w+\s){0,3}?para\s(?:leer|seguir|continuar|acceder)
      | (?:contenido|art[ií]culo)\s(?:es\s)?(?:exclusivo\s|s[oó]lo\s)?para\s(?:\w+\s)?suscriptores
      | ya\seres\ssuscriptor
    )
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
_GATE_LONG = 25  # words of a line that asks for a subscription, at most
_FEWEST_CARDS, _TEXT_A_CARD = 5, 1.5  # headlines that lead elsewhere; paragraphs of an article there are more


class Passages(NamedTuple):
    """The passages of a page as they stand in its tree, before the article is taken off.

    Attributes:
        sentences: those that read like text, in order, menus aside.
        corrections: those that correct the article.
        captions: those below pictures.
        headlines: what leads to other pages, squeezed.
    """

    sentences: tuple[str, ...]
    corrections: tuple[str, ...]
    captions: tuple[str, ...]
    headlines: frozenset[str]


def passages(tree: Any) -> Passages:
    """What stands in *tree*, as it will be asked for when the article has been taken off it."""
    leaves = [(element, words) for element in tree.iter(*_LEAVES) if (words := _own_words(element))]
    leaves = [(element, words) for element, words in leaves if next(element.iterancestors(*_MENUS), None) is None]
    captions = tuple(words for element, words in leaves if element.tag == "figcaption")
    sentences = [words for element, words in leaves if element.tag != "figcaption" and _is_text(words)]
    return Passages(tuple(sentences), tuple(_corrections(leaves)), captions, _headlines(tree))


def _own_words(element: Any) -> str:
    """The words of *element* where it holds no block of its own."""
    if next(element.iterdescendants(*_LEAVES, "ul", "ol", "table"), None) is not None:
        return ""
    return " ".join(element.text_content().split())


def _is_text(words: str) -> bool:
    return len(words.split()) >= _SENTENCE and bool(_STOP.search(words))


def _corrections(leaves: Sequence[tuple[Any, str]]) -> Iterator[str]:
    ends: tuple[Any, str] = (None, "")
    for (element, words), following in zip(leaves, [*leaves[1:], ends], strict=False):
        if _CORRECTION_HEAD.fullmatch(words):
            if _STOP.search(following[1]) and following[0].getparent() is element.getparent():
                yield f"{words.rstrip(': ')}: {following[1]}"
        elif _STOP.search(words) and (_CORRECTION.match(words) or (_is_text(words) and _marked(element))):
            yield words


def _marked(element: Any) -> bool:
    """Whether *element* or what it stands in is marked as a correction."""
    near = [element, *element.iterancestors()][:3]
    return any(_CORRECTION_CLASS.search(f"{one.get('class') or ''} {one.get('id') or ''}") for one in near)


def _headlines(tree: Any) -> frozenset[str]:
    found: set[str] = set()
    for link in tree.iter("a"):
        target = link.get("href") or ""
        pieces = [link, *link.iterdescendants("h1", "h2", "h3", "h4", "h5", "h6", "p")]
        if target and not target.startswith("#"):
            found |= {squeezed(words) for one in pieces if len((words := one.text_content()).split()) > 2}
    return frozenset(found)


def squeezed(words: str) -> str:
    """*words* without white space, to be found whatever broke the lines."""
    return "".join(words.split())


def paragraphs(body: Any) -> Iterator[str]:
    """The paragraphs of an extracted *body*; a row of a table is a line: 2 September · 11 · Caribbean."""
    if body is None:
        return
    words: list[str] = []
    walker = lxml.etree.iterwalk(body, events=("start", "end"))
    for event, element in walker:
        if element.tag in _BLOCKS:
            yield " ".join("".join(words).split(" "))
            words = []
        cells = _cells(element) if event == "start" and element.tag == "row" else ()
        if cells:
            yield " · ".join(cells)
            walker.skip_subtree()
        elif event == "start":
            words.append(element.text or "")
        if event == "end":
            words.append(element.tail or "")
    yield "".join(words)


def _cells(row: Any) -> tuple[str, ...]:
    """The cells of *row* that hold anything, where it is a row of data; none where it only places paragraphs."""
    cells = [" ".join(" ".join(cell.itertext()).split()) for cell in row.iter("cell")]
    placed = any(len(one.split()) > _CELL for one in cells) or next(row.iter("p", "list", "table", "quote"), None)
    return () if placed is not None and placed is not False else tuple(one for one in cells if one)


def is_gate(words: str) -> bool:
    """Whether *words* are a line that asks for a subscription: Subscribe to continue reading."""
    return len(words.split()) <= _GATE_LONG and bool(_GATE.match(words))


def headlines_elsewhere(lines: Sequence[str], page: Passages) -> int:
    """How many of *lines* are headlines that lead to other pages, if these are what the page is made of; else 0."""
    cards = sum(squeezed(one) in page.headlines for one in lines)
    text = sum(_is_text(one) and squeezed(one) not in page.headlines for one in lines)
    return cards if cards >= _FEWEST_CARDS and text <= _TEXT_A_CARD * cards else 0
