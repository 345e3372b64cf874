"""A file or a text -> the drafts of its facts, with the registers of the seeds; nothing is written."""

import json
import pickle
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from dashboard import apart as process
from dashboard import drafting
from dashboard.drafting import Draft
from dashboard.drafting.asking import Asked, ask
from dashboard.drafting.model import Model
from dashboard.drafting.proposals import Proposed, Refused, propose, schema
from dashboard.errors import ApartError, ProposalsNotReadError, ReviewError, StoryNotReadError
from dashboard.facts.registers import Actor, Entry, Question
from dashboard.intake import Story
from dashboard.intake import apart as intake_apart
from dashboard.review.draft import from_json, to_json

Registers = Mapping[str, Mapping[str, Entry]]


@dataclass(frozen=True)
class Drafted:
    """An article as it was read, and its drafts; *language* is the code of the one its text is in.

    Of proposals from elsewhere, *refused* are those that are no drafts, *stopped* is why a model was not asked on.
    """

    name: str
    story: Story
    anchor: date
    language: str
    drafts: tuple[Draft, ...]
    refused: tuple[Refused, ...] = ()
    stopped: str = ""

    @property
    def summary(self) -> str:
        """What was drafted, in a line for each draft."""
        kinds = Counter(one.kind for one in self.drafts)
        head = (
            f"{self.name}: {len(self.drafts)} drafts ({', '.join(f'{many} {kind}' for kind, many in kinds.items())})\n"
        )
        unread = drafting.unread(self.language)
        head += f"  {unread}\n" if unread else ""
        lines = [*map(self._line, self.drafts), *(f"refused: {one}" for one in self.refused)]
        lines += [f"stopped: {self.stopped}"] if self.stopped else []
        return head + "".join(f"  {line}\n" for line in lines)

    def _line(self, one: Draft) -> str:
        words = " ".join(self.story.text[one.spans[0].start : one.spans[0].end].split())
        short = words if len(words) <= 100 else f"{words[:99]}…"
        return f"{one.kind} ({one.rule}; {one.confidence.words}): {short}"


def drafts_of(text: str, anchor: date, registers: Registers, language: str = "") -> tuple[Draft, ...]:
    """The drafts of *text*, whose dates count from *anchor*; actors and questions are those of *registers*.

    *language* is a code, told from the text where it is empty; of a text in one that is not read there are no drafts.
    """
    questions = [one for one in registers.get("questions", {}).values() if isinstance(one, Question)]
    return drafting.drafts(drafting.Article(text, anchor), _actors(registers), questions, language)


def drafts_apart(text: str, anchor: date, registers: Registers, language: str = "") -> tuple[Draft, ...]:
    """What `drafts_of` makes, in a process of its own: no text can hold up whoever else uses the app.

    Raises:
        ReviewError: it takes more time or memory than the text of an article does.
    """
    return from_json(_apart(text, anchor, registers, language).decode())


def proposals_apart(text: str, anchor: date, registers: Registers, proposals: str) -> Proposed:
    """What becomes of *proposals*, JSON in the form of `schema_text`, for *text*; in a process of its own.

    Raises:
        ProposalsNotReadError: they are not in that form.
        ReviewError: as of `drafts_apart`.
    """
    made = json.loads(_apart(text, anchor, registers, "", proposals))
    refused = (Refused(**{**one, "why": tuple(one["why"])}) for one in made["refused"])
    return Proposed(from_json(made["drafts"]), tuple(refused))


def asked_apart(text: str, anchor: date, registers: Registers, model: Model) -> Asked:
    """What *model* proposes for *text*, which goes to its address; one that takes the rules too long goes nowhere.

    Raises:
        ModelError: it can't be asked.
        ReviewError: as of `drafts_apart`.
    """
    drafts_apart(text, anchor, registers)
    return ask(model, drafting.Article(text, anchor), _actors(registers))


def _apart(text: str, anchor: date, registers: Registers, language: str, proposals: str | None = None) -> bytes:
    wanted = {name: dict(registers.get(name, {})) for name in ("actors", "questions")}
    try:
        return process.done(__name__, pickle.dumps((text, anchor, wanted, language, proposals)))
    except ApartError as error:
        if error.refused and proposals is not None:
            raise ProposalsNotReadError(str(error)) from error
        message = f"Making drafts of this text {error} Bring a part of it, or another file of the article."
        raise ReviewError(message) from error


def apart(given: bytes) -> bytes:
    """The other side of `_apart`: *given* comes from there, and so can be taken as it is."""
    text, anchor, registers, language, proposals = pickle.loads(given)
    if proposals is None:
        return to_json(drafts_of(text, anchor, registers, language)).encode()
    made = propose(proposals, drafting.Article(text, anchor), _actors(registers))
    return json.dumps({"drafts": to_json(made.drafts), "refused": [asdict(one) for one in made.refused]}).encode()


def draft_file(path: Path, anchor: str | None, registers: Registers) -> Drafted:
    """The drafts of the article in the file at *path*; *anchor* is used where the file does not state its day.

    Raises:
        StoryNotReadError: the file can't be read, or there is no day that its dates count from.
        OSError: it can't be opened.
    """
    story, day = _story(path, anchor)
    language = drafting.language_of(story.text)
    return Drafted(str(path), story, day, language, drafts_of(story.text, day, registers, language))


def propose_file(path: Path, proposals: Path, anchor: str | None, registers: Registers) -> Drafted:
    """The drafts that the file *proposals* proposes for the article in the file at *path*, and those refused.

    Raises:
        ProposalsNotReadError: *proposals* is not in the form that `proposals.schema` says.
        StoryNotReadError, OSError: as of `draft_file`.
    """
    story, day = _story(path, anchor)
    text = proposals.read_text("utf-8-sig")
    made = propose(text, drafting.Article(story.text, day), _actors(registers))
    return Drafted(str(path), story, day, drafting.language_of(story.text), made.drafts, made.refused)


def ask_file(path: Path, anchor: str | None, registers: Registers, model: Model) -> Drafted:
    """The drafts that *model* proposes for the article in the file at *path*, whose text goes to its address.

    Raises:
        ModelError: it can't be asked; where it stops on the way, what it proposed until then is kept.
        StoryNotReadError, OSError: as of `draft_file`.
    """
    story, day = _story(path, anchor)
    asked = ask(model, drafting.Article(story.text, day), _actors(registers))
    language = drafting.language_of(story.text)
    return Drafted(str(path), story, day, language, asked.drafts, asked.refused, asked.stopped)


def schema_text() -> str:
    """The form of a file of proposals, as JSON."""
    return json.dumps(schema(), ensure_ascii=False, indent=1) + "\n"


def _story(path: Path, anchor: str | None) -> tuple[Story, date]:
    story = intake_apart.read(path.name, path.read_bytes())
    try:
        return story, date.fromisoformat(story.published)
    except ValueError:
        return story, _day(anchor)


def _actors(registers: Registers) -> dict[str, Actor]:
    return {key: one for key, one in registers.get("actors", {}).items() if isinstance(one, Actor)}


def _day(anchor: str | None) -> date:
    try:
        return date.fromisoformat(anchor or "")
    except ValueError:
        message = (
            "it does not state the day of its publication. Give the day that dates count from: --anchor 2025-11-24."
        )
        raise StoryNotReadError(message) from None


def as_json(articles: Iterable[Drafted]) -> str:
    """*articles* as JSON: what was read of each, its text, and its drafts with their places in it."""
    raws = []
    for one in articles:
        drafts = [{**asdict(draft), "spans": [[span.start, span.end] for span in draft.spans]} for draft in one.drafts]
        about = {"file": one.name, **asdict(one.story), "anchor": one.anchor.isoformat(), "read_as": one.language}
        more: dict[str, object] = {"refused": [asdict(lack) for lack in one.refused]} if one.refused else {}
        more |= {"stopped": one.stopped} if one.stopped else {}
        raws.append({**about, "drafts": drafts, **more})
    return json.dumps(raws, ensure_ascii=False, indent=1) + "\n"
