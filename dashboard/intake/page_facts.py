"""What a web page states of its article: in JSON-LD, in meta elements, in its own head."""

import json
import re
from collections import deque
from collections.abc import Iterator
from typing import Any

from dashboard.intake.names import no_author

# By attribute: the names of meta elements (name, property or itemprop), the most trusted first.
_META = {
    "title": ("og:title", "twitter:title", "dc.title", "parsely-title", "headline"),
    "outlet": ("og:site_name", "application-name", "publisher", "dc.publisher"),
    "author": ("author", "byl", "dc.creator", "dcterms.creator", "parsely-author", "article:author"),
    "published": (
        *("article:published_time", "datepublished", "og:published_time", "parsely-pub-date", "pubdate"),
        *("publishdate", "dc.date.issued", "dcterms.created", "dc.date", "date"),
    ),
    "link": ("og:url",),
    "language": ("content-language", "inlanguage", "dc.language", "og:locale"),
}
_ARTICLES = re.compile(r"(?:\w{0,60}Article|BlogPosting|Report|\w{0,60}News\w{0,60})$")
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(\S+)\s*-->")


def stated(tree: Any, source: str) -> dict[str, list[str]]:
    """What the page (as parsed, and its *source*) states, by attribute of a Story, the most trusted first."""
    found: dict[str, list[str]] = {name: [] for name in _META}
    things = _linked_data(tree)
    called = {str(one["@id"]): one["name"] for one in things if "@id" in one and isinstance(one.get("name"), str)}
    for one in filter(_is_article, things):
        _article(one, called, found)
    metas = _metas(tree)
    for name, keys in _META.items():
        found[name] += [metas[key] for key in keys if key in metas]
    found["author"] += _bylines(tree)
    found["author"] = [re.sub(r"^by\s+", "", one, flags=re.IGNORECASE) for one in found["author"]]
    found["author"] = [one for one in found["author"] if "://" not in one and "@" not in one and not no_author(one)]
    found["published"] += tree.xpath("//time[@itemprop='datePublished' or @pubdate]/@datetime")
    found["title"] += [_words(one) for one in tree.xpath("//h1")[:1]] + [_words(one) for one in tree.xpath("//title")]
    found["link"] = [*tree.xpath("//link[@rel='canonical']/@href"), *found["link"], *_SAVED_FROM.findall(source)]
    found["language"] = [*tree.xpath("/html/@lang"), *found["language"]]
    return {name: [str(one) for one in values] for name, values in found.items()}


def not_free(tree: Any) -> bool:
    """Whether the page says that its article is not free to read whole."""
    return any(str(one.get("isAccessibleForFree")).lower() == "false" for one in _linked_data(tree))


def is_article(tree: Any) -> bool:
    """Whether the page calls itself one article, and no list of them."""
    return _metas(tree).get("og:type") == "article" or len([*filter(_is_article, _linked_data(tree))]) == 1


def _words(element: Any) -> str:
    return " ".join(element.text_content().split())


def _metas(tree: Any) -> dict[str, str]:
    """By name in lower case: the content of each meta element, the first of a name; several authors are joined."""
    found: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or meta.get("http-equiv") or ""
        value = " ".join((meta.get("content") or "").split())
        if value and name.lower() == "author" and name.lower() in found and value not in found["author"]:
            found["author"] += f", {value}"
        elif value:
            found.setdefault(name.lower(), value)
    return found


def _bylines(tree: Any) -> Iterator[str]:
    """The text of the elements that are marked as the author's name or as the byline."""
    marked = "//*[@rel='author' or @itemprop='author' or contains(concat(' ', @class, ' '), ' byline ')]"
    for element in tree.xpath(marked):
        words = _words(element)
        if re.fullmatch(r"(?:[Bb]y\s+)?[^\W\d_a-z][^\d:|]{2,80}", words):
            yield words


def _linked_data(tree: Any) -> list[dict[str, Any]]:
    """Every thing that the page describes in JSON-LD."""
    found = []
    for script in tree.xpath("//script[@type='application/ld+json']"):
        try:
            todo = deque([json.loads(script.text or "", strict=False)])
        except (ValueError, RecursionError):  # pages hold broken ones
            continue
        while todo:
            one = todo.popleft()
            if isinstance(one, list):
                todo += one
            elif isinstance(one, dict):
                todo += [one.get("@graph"), one.get("mainEntity"), one.get("hasPart")]
                found.append(one)
    return found


def _is_article(one: dict[str, Any]) -> bool:
    kinds = one.get("@type")
    return any(_ARTICLES.match(str(kind)) for kind in (kinds if isinstance(kinds, list) else [kinds]))


def _article(one: dict[str, Any], called: dict[str, Any], found: dict[str, list[str]]) -> None:
    """Add what an article in JSON-LD says to what was *found*; *called* are the names of things by their ids."""
    page = one.get("mainEntityOfPage") or one.get("url")
    wanted = {
        "title": one.get("headline"),
        "outlet": one.get("publisher"),
        "author": one.get("author"),
        "published": one.get("datePublished"),
        "link": page.get("@id") if isinstance(page, dict) else page,
        "language": one.get("inLanguage"),
    }
    for name, value in wanted.items():
        if words := ", ".join(_names(value, called)):
            found[name].append(words)


def _names(value: Any, called: dict[str, Any]) -> list[str]:
    """The names in a value of JSON-LD: a text, a thing with a name or known by its id, or several of them."""
    if isinstance(value, dict):
        value = value.get("name") or called.get(str(value.get("@id")))
    if isinstance(value, list):
        return [name for one in value[:10] if not isinstance(one, list) for name in _names(one, called)]
    return [" ".join(value.split())] if isinstance(value, str) and value.strip() else []
