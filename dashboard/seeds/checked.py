"""What a folder of seeds holds after checking."""

import hashlib
from dataclasses import dataclass, field

from dashboard.errors import SeedProblem
from dashboard.facts.fact import Fact
from dashboard.facts.registers import Article, Entry, Source
from dashboard.values.spans import Span

RECORD = "record"


@dataclass(frozen=True)
class Proven:
    """A checked fact.

    Attributes:
        table: its table.
        home: the stem of its article, or "record".
        fact: as a person accepted it.
        spans: in an article, the places of its quotes, that of `quote` first.
    """

    table: str
    home: str
    fact: Fact
    spans: tuple[Span, ...] = ()

    @property
    def id(self) -> str:
        """The fact's id everywhere: <article>#<id>, record#<id>."""
        return f"{self.home}#{self.fact.id}"

    @property
    def sources(self) -> tuple[str, ...]:
        """What it rests on: its article, or the pages it cites."""
        return self.fact.cites if self.home == RECORD else (self.home,)


@dataclass
class Seeds:
    """What a folder of seeds holds after checking.

    Attributes:
        facts: the proven facts, in the order of files and entries; those of the record last.
        articles, texts: by stem: what is known of an article, and its text.
        sources: the pages of the record by id.
        registers: "actors", "events", ... -> their entries by id; one that could not be read is missing.
        problems: what was left out, and warnings.
        good: the content of each file as it was used, to fall back on next time.
    """

    facts: list[Proven] = field(default_factory=list)
    articles: dict[str, Article] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    registers: dict[str, dict[str, Entry]] = field(default_factory=dict)
    problems: list[SeedProblem] = field(default_factory=list)
    good: dict[str, bytes] = field(default_factory=dict)

    def original(self, stem: str) -> str:
        """The article that *stem* is a copy of, in the end; itself when it is none. Of a circle always one."""
        passed: list[str] = []
        while stem in self.articles and (copied := self.articles[stem].copy_of):
            if stem in passed:
                return min(passed[passed.index(stem) :])
            passed.append(stem)
            stem = copied
        return stem

    @property
    def version(self) -> str:
        """Eight characters that change with any byte of any file in use."""
        digest = hashlib.sha256()
        for name, content in sorted(self.good.items()):
            digest.update(f"{name}:{len(content)}:".encode() + content)
        return digest.hexdigest()[:8]
