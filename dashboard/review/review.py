"""A review: an article, the machine's drafts of its facts, and what people decided on them."""

import os
import re
import shutil
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from dashboard.drafting import Draft
from dashboard.errors import ChangedMeanwhileError, ReviewError, SeedProblem
from dashboard.facts.registers import Article
from dashboard.review import log, planning, storing
from dashboard.review.blocks import Block
from dashboard.review.draft import from_json, to_json
from dashboard.review.log import Line
from dashboard.seeds import paths
from dashboard.seeds.entries import validated

FOLDER = "drafts"
_STEM = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,119}")


@dataclass(frozen=True)
class Review:
    """What a review holds now.

    Attributes:
        article: the article as its files are written.
        text: its text.
        about: what is known of it.
        drafts: the machine's drafts; they never change. They are counted from 1.
        lines: the log.
        conflict: what keeps a decision that a crash left behind from being written; None when nothing does.
    """

    article: planning.Article
    text: str
    about: Article
    drafts: tuple[Draft, ...]
    lines: tuple[Line, ...]
    conflict: ChangedMeanwhileError | None = None

    @property
    def stem(self) -> str:
        """The stem of its article."""
        return self.article.stem

    def decision(self, draft: int | str) -> Line | None:
        """The decision on a draft that holds; None while it is undecided."""
        return log.last(self.lines, f"draft {draft}")

    @property
    def undecided(self) -> list[int]:
        """The numbers of the drafts without a decision, in order; the first is the next one."""
        decided = {one.draft for one in log.standing(self.lines)}
        return [number for number in range(1, len(self.drafts) + 1) if number not in decided]

    @property
    def progress(self) -> str:
        """For example: "31 of 44 decided"."""
        return f"{len(self.drafts) - len(self.undecided)} of {len(self.drafts)} decided"


def folder_of(seeds: Path, stem: str) -> Path:
    """Where the review of *stem* lies.

    Raises:
        ReviewError: *stem* can't be the name of an article.
    """
    if not _STEM.fullmatch(stem):
        message = f"{stem!r} can't be the name of an article. Allowed: letters a to z, digits, hyphens, underscores."
        raise ReviewError(message)
    return seeds / FOLDER / stem


def begin(
    seeds: str | Path, stem: str, text: str, about: Article, drafts: Sequence[Draft], who: str, note: str = ""
) -> Review:
    """Begin the review of an article: its folder is there whole or not at all; *note* says where its drafts are from.

    Raises:
        SeedsNotFoundError: *seeds* is no folder.
        ReviewError: there is a review of that stem, an article of that stem has another text, the text is empty, or a
            draft rests on no place in it; a file can't be written, or somebody else does not end writing.
    """
    root, folder = Path(seeds), folder_of(Path(seeds), stem)
    paths(root)
    if not text.strip():
        message = "The article has no text, so there is nothing to review."
        raise ReviewError(message)
    for number, draft in enumerate(drafts, start=1):
        if not draft.spans or not all(0 <= one.start < one.end <= len(text) for one in draft.spans):
            message = f"Draft {number} rests on no place in the text. Have the article read anew."
            raise ReviewError(message)
    with storing.locked(root, who):
        if folder.exists():
            message = f"The review of {stem} has begun already. Open it, or choose another name."
            raise ReviewError(message)
        there = storing.read(root / f"articles/{stem}.txt")
        if there not in (None, text.encode()):
            message = f"There is an article {stem} with another text. Choose another name."
            raise ReviewError(message)
        own = there is None and not (root / f"articles/{stem}.toml").exists()
        block = Block("article", about.model_dump(exclude_unset=True))
        began = log.line(who, "began", fact=block if own else None, note=note)
        beside = folder.with_name(f".{stem}.new")
        shutil.rmtree(beside, ignore_errors=True)  # what a crash left
        try:
            beside.mkdir(parents=True)
            storing.write(beside / "article.txt", text.encode())
            storing.write(beside / "article.toml", f"{block.toml}\n".encode())
            storing.write(beside / "drafts.json", to_json(drafts).encode())
            log.append(beside, began)
            os.rename(beside, folder)  # noqa: PTH104
        except OSError:
            shutil.rmtree(beside, ignore_errors=True)
            raise
        storing.sync(folder.parent)
    return read(root, stem)


def read(seeds: Path, stem: str) -> Review:
    """The review of *stem* as its files have it; nothing is written.

    Raises:
        ReviewError: there is none, or one of its files can't be read; the message says which.
        DraftNotReadError: its drafts can't be read.
    """
    folder = folder_of(seeds, stem)
    contents = {name: storing.read(folder / name) for name in ("article.txt", "article.toml", "drafts.json", log.NAME)}
    lines = log.read(folder)
    if missing := [name for name, content in contents.items() if content is None] or ([] if lines else [log.NAME]):
        message = f"There is no whole review in {folder}: {', '.join(missing)} is not there. Begin it anew."
        raise ReviewError(message)
    text, raw, drafts = (contents[name] or b"" for name in ("article.txt", "article.toml", "drafts.json"))
    try:
        document, words, drafted = tomllib.loads(raw.decode()), text.decode(), drafts.decode()
    except ValueError as error:
        message = f"A file in {folder} is not UTF-8, or article.toml is not TOML ({error}). Mend it."
        raise ReviewError(message) from error
    problems: list[SeedProblem] = []
    about = validated(Article, document.get("article"), str(folder / "article.toml"), "[article]", problems)
    if about is None:
        raise ReviewError("\n".join(map(str, problems)))
    article = planning.Article(stem, text, raw, lines[0].fact is not None)
    return Review(article, words, about, from_json(drafted), lines)
