"""What a folder of seeds holds after checking, whole and file by file."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar

from dashboard.columns import Columns, Put, in_memory
from dashboard.columns.joining import Moved, join
from dashboard.columns.proven import RECORD, Laid, Proven
from dashboard.errors import SeedProblem
from dashboard.facts.registers import Article, Entry, Source
from dashboard.lists import About, Edition, Listing
from dashboard.seeds.known import Known, known
from dashboard.seeds.leaning import Leans

Made = TypeVar("Made")
PAGES = "sources"  # among what is joined: the pages of the record


@dataclass(frozen=True)
class Checked:
    """What one file, or the two of an article, came to: nothing that another file changes but by `leans`.

    Attributes:
        problems: what is wrong in it, in order.
        later: what is said of it after the problems of all files.
        ids: what no other file of its kind may hold too, with what holds it here.
        held: what of that was taken in.
        taken: what of that other files held before, with what holds it there; it was left out.
        corrected: see `corrections.Outcomes`.
        leans: what it asked of other files, with the answers.
        entries: those of a register, the pages of the record.
        facts, text: those of an article or of a part of the record, and the text, until they are laid down.
        laid: the same, laid down.
        article: what is known of an article; None when it is left out.
        about: what is known of an official list.
        edition: an official list of one day.
    """

    problems: tuple[SeedProblem, ...] = ()
    later: tuple[SeedProblem, ...] = ()
    ids: Mapping[str, str] = field(default_factory=dict)
    held: Mapping[str, str] = field(default_factory=dict)
    taken: Mapping[str, str] = field(default_factory=dict)
    corrected: Mapping[str, SeedProblem | None] = field(default_factory=dict)
    leans: Leans = field(default_factory=dict)
    entries: tuple[Entry | Source, ...] = ()
    facts: tuple[Proven, ...] = ()
    text: str = ""
    laid: Laid | None = None
    article: Article | None = None
    about: About | None = None
    edition: Edition | None = None


@dataclass(frozen=True)
class Joined:
    """The parts of a register, of the pages, or the articles and their texts, put together.

    Attributes:
        parts: what it was made of, to tell whether anything changed; of articles the entries tell.
        entries: by id.
        problems: those of the parts and those that only show between them, in order.
    """

    parts: tuple[Checked, ...]
    entries: dict[str, Any]
    problems: tuple[SeedProblem, ...]
    _made: dict[object, Any] = field(default_factory=dict, repr=False)

    @property
    def complete(self) -> bool:
        """Whether no entry of a part was left out."""
        return sum(len(part.entries) for part in self.parts) == len(self.entries)

    def keep(self, make: Callable[[dict[str, Any]], Made], made: Made) -> None:
        """Know what *make* gives."""
        self._made[make] = made

    def once(self, make: Callable[[dict[str, Any]], Made], put: Put = in_memory) -> Made:
        """What *make* gives of the entries, made once; it lies where *put* has it."""
        if make not in self._made:
            self._made[make] = put(make(self.entries))
        made: Made = self._made[make]
        return made


@dataclass
class Seeds:
    """What a folder of seeds holds after checking.

    Attributes:
        files: the articles and parts of the record that facts were taken from, by their keys in `checked`, in order.
        articles: by stem: what is known of an article.
        sources: the pages of the record by id.
        registers: "actors", "events", ... -> their entries by id; one that could not be read is missing.
        lists: the official lists by id; what they say is no fact here.
        problems: what was left out, and warnings.
        good: the content of each file as it was used, to fall back on next time.
        digests: of each of these.
        known: what was asked of registers, pages and articles, for whoever checks another fact.
        checked, joined: file by file, what need not be done again while nothing changes.
    """

    files: list[str] = field(default_factory=list)
    articles: dict[str, Article] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    registers: dict[str, dict[str, Entry]] = field(default_factory=dict)
    lists: dict[str, Listing] = field(default_factory=dict)
    problems: list[SeedProblem] = field(default_factory=list)
    good: dict[str, bytes] = field(default_factory=dict)
    digests: dict[str, str] = field(default_factory=dict)
    known: Known = field(default_factory=lambda: known({}, {}, frozenset()))
    checked: dict[str, Checked] = field(default_factory=dict)
    joined: dict[str, Joined] = field(default_factory=dict)

    @property
    def laid(self) -> list[Laid]:
        """The facts of each file, in the order of `files`: those of the record last."""
        return [laid for key in self.files if (laid := self.checked[key].laid)]

    @cached_property
    def facts(self) -> list[Proven]:
        """All proven facts, file by file and in it table by table; typed anew, so not for many."""
        texts = {RECORD: "", **self.texts}
        return [proven for laid in self.laid for proven in laid.proven(texts[laid.home])]

    @property
    def texts(self) -> dict[str, str]:
        """The text of each article by its stem, made anew of its file."""
        return {stem: self.written(stem).decode() for stem in self.articles}

    def written(self, stem: str) -> bytes:
        """The text of the article *stem* as it is in its file, in UTF-8."""
        return self.good[f"articles/{stem}.txt"]

    def join(self, registers: Columns, complete: Callable[[Columns, Sequence[Moved]], Columns], put: Put) -> Columns:
        """The columns of *registers* and of all facts, as by `join` of columns; what was checked lies there then."""
        columns, moved = join(self.laid, registers, complete, put)
        for key, one in zip(self.files, moved, strict=True):
            # `replace` takes three times as long.
            self.checked[key] = Checked(**{**vars(self.checked[key]), "laid": one})
        return columns

    def digested(self, contents: Mapping[str, bytes]) -> dict[str, str]:
        """The digest of each of *contents*; of a file that is in use here it is known."""
        known = {name: self.digests.get(name) for name, content in contents.items() if self.good.get(name) == content}
        return {name: known.get(name) or digest(content) for name, content in contents.items()}

    @cached_property
    def version(self) -> str:
        """Eight characters that change with any byte of any file in use."""
        return digest(repr(sorted(self.digests.items())).encode())[:8]


def original(stem: str, articles: Mapping[str, Article]) -> str:
    """The article that *stem* is a copy of, in the end; itself when it is none. Of a circle always one."""
    passed: list[str] = []
    while stem in articles and (copied := articles[stem].copy_of):
        if stem in passed:
            return min(passed[passed.index(stem) :])
        passed.append(stem)
        stem = copied
    return stem


def digest(content: bytes) -> str:
    """The digest of a file's *content*."""
    return hashlib.sha256(content).hexdigest()
