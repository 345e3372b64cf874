"""An article cut at the edges of its facts, so that a page can mark them."""

from dataclasses import dataclass

from dashboard.facts import TABLES
from dashboard.tables import Tables
from dashboard.values import spans
from dashboard.values.spans import Span


@dataclass(frozen=True)
class Piece:
    """Some characters of an article and the facts that rest on them, acts before words.

    Attributes:
        facts: those whose quote holds the characters; where none does, those that rest on them besides their quote.
        also: the others that rest on them besides their quote.
    """

    text: str
    facts: tuple[str, ...]
    also: tuple[str, ...]


def marked(tables: Tables, source: str, facts: set[str]) -> list[list[Piece]]:
    """The paragraphs of the article *source*, each cut into pieces; joined they are its text, but for line ends.

    Args:
        tables: the tables that hold the facts.
        source: the article.
        facts: the facts to mark.
    """
    text, evidence = tables.texts[source], tables.evidence
    mine = evidence[evidence["fact"].isin(facts) & evidence["fact"].str.startswith(f"{source}#")]
    places = list(zip(mine["start"].astype(int), mine["end"].astype(int), mine["fact"].astype(str), strict=True))
    rows = {fact: tables.row(fact) for fact in dict.fromkeys(mine["fact"])}
    table, rank = {fact: row["table"] for fact, row in rows.items()}, list(TABLES)
    quote = {fact: Span(int(row["start"]), int(row["end"])) for fact, row in rows.items()}
    paragraphs = []
    for paragraph in spans.paragraphs(text):
        inside = [place for place in places if place[0] < paragraph.end and paragraph.start < place[1]]
        cuts = {paragraph.start, paragraph.end}
        cuts |= {cut for place in inside for cut in place[:2] if paragraph.start < cut < paragraph.end}
        edges = sorted(cuts)
        pieces = []
        for start, end in zip(edges[:-1], edges[1:], strict=True):
            here = {fact for first, last, fact in inside if first <= start and end <= last}
            ordered = sorted(here, key=lambda fact: (rank.index(table[fact]), fact))
            quoting = tuple(fact for fact in ordered if quote[fact].start <= start and end <= quote[fact].end)
            also = tuple(fact for fact in ordered if fact not in quoting)
            pieces.append(Piece(text[start:end], quoting or also, also if quoting else ()))
        paragraphs.append(pieces)
    return paragraphs
