"""What a panel rests on: on which pages, of which days, from which newsrooms; copies are no further voices."""

from collections.abc import Iterator, Sequence

import numpy as np

from dashboard.columns import NEVER, Ints
from dashboard.corpus import Corpus
from dashboard.corpus.attribution import as_of, is_quoted, newsrooms, said_by, source_name, sources_of, voice_name
from dashboard.corpus.figures import day_words, plural
from dashboard.corpus.many import often, parties
from dashboard.corpus.votes import distinct
from dashboard.facts.registers import NOT_STATED
from dashboard.panels.most import NAMES
from dashboard.panels.most import named as listed
from dashboard.panels.panel import Panel, key

_FIELDS = "author origin url archive_url accessed language anchor note".split()
NO_COUNT = "There is no independent count here."
_FEW = 4  # so many are named one by one
_NAMED = 5  # of many newsrooms, so many are named


def sources(corpus: Corpus, rows: Sequence[int]) -> str:
    """The sources of *rows* in one line: "Source: the article of 24 November 2025 and 134 pages, dated ..."."""

    def make() -> str:
        """The line, made once for the same rows."""
        found = sources_of(corpus, rows)
        quoted = np.asarray(found) < len(corpus.stems)
        articles, pages = found[quoted].tolist(), found[~quoted]
        few = len(articles) <= _FEW
        words = [source_name(corpus, one) for one in articles] if few else [f"{len(articles)} articles"]
        if len(pages) <= _FEW:
            words += [f"{source_name(corpus, page)} ({as_of(corpus, page)})" for page in pages.tolist()]
        else:
            words.append(f"{len(pages)} pages of the record, {dated(corpus, pages)}")
        return f"Source: {_listed(words)}." if words else ""

    return corpus.keep(("sources", key(rows)), make, most=512)


def official(panel: Panel) -> Iterator[dict[str, str]]:
    """The official lists that *panel* rests on as sources, a list of a day each, by field."""
    for listing in panel.lists:
        about = listing.about
        for edition in listing.editions:
            called = f"{about.name} of {edition.words}"
            yield dict.fromkeys(_FIELDS, NOT_STATED) | {
                "id": f"{listing.id}-{edition.day.isoformat()}",
                "title": called if about.title == NOT_STATED else about.title,
                "publisher": about.publisher,
                "kind": "original",
                "published": edition.day.isoformat(),
                "rights": about.rights,
                "called": f"{called[0].upper()}{called[1:]}",
            }


def _listed(words: Sequence[str]) -> str:
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def voices(corpus: Corpus, rows: Sequence[int]) -> str:
    """Who says *rows*: a few one by one; of many how many reports, by how many named newsrooms."""
    chains = list(dict.fromkeys(said_by(corpus, row) for row in rows))
    if len(chains) <= _FEW:
        return "; ".join(chains)
    record = [row for row in rows if not is_quoted(corpus, row)]
    quoted = dict.fromkeys(said_by(corpus, row) for row in rows if is_quoted(corpus, row))
    words = [f"{len(quoted)} {plural(len(quoted), 'voice')} in articles"] if quoted else []
    words += [f"{len(record)} {plural(len(record), 'report')}, {rooms(corpus, record)}"] if record else []
    return "; ".join(words)


def rooms(corpus: Corpus, rows: Sequence[int], most: int = _NAMED) -> str:
    """How many named newsrooms *rows* come from, the most frequent by name."""
    found = newsrooms(corpus, rows)
    names = ", ".join(found[:most]) + (" and others" if len(found) > most else "")
    several = f"{len(found)} named {plural(len(found), 'newsroom')}"
    return f"{several} ({names})" if found else "whose newsrooms are not shown"


def dated(corpus: Corpus, pages: Sequence[int] | Ints) -> str:
    """Of which days *pages* are, and how many show none: "dated 10 January to 5 December 2025 (3 undated)"."""
    days = corpus["source.day"][np.asarray(pages, np.int32)]
    days = days[days != NEVER]
    undated = len(pages) - len(days)
    if not len(days):
        return "none of them dated"
    first, last = day_words(int(days.min())), day_words(int(days.max()))
    return f"dated {first if first == last else f'{first} to {last}'}" + (f" ({undated} undated)" if undated else "")


def announced(corpus: Corpus, rows: Sequence[int] | Ints) -> str:
    """How many of *rows* go back to an announcement, and whose: the independence of a figure."""
    places, announcers = parties(corpus, rows, "announcer")
    if not len(places):
        return ""
    own = announcers >= len(corpus.actors)  # a source's own voice: of one name, however many of its pages
    by_name: dict[str, int] = {}
    announcers[own] = [by_name.setdefault(voice_name(corpus, code), code) for code in announcers[own].tolist()]
    codes, counts = often(announcers)
    first = zip(codes[:NAMES].tolist(), counts[:NAMES].tolist(), strict=True)
    names = listed([f"{voice_name(corpus, code)} {count}" for code, count in first], of=len(codes))
    return f"{len(distinct(places))} of {len(rows)} {plural(len(rows), 'report')} name who announced it ({names})."
