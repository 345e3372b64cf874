"""What every fact has, whatever its table."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, ClassVar, Literal, NamedTuple, TypeVar, get_origin

from pydantic import BaseModel, ConfigDict, Field
from pydantic.fields import FieldInfo

from dashboard.facts.kinds import Actors, Edtf, Figure, Proof, Role, Slug, Slugs, Text, Texts, Verbatim
from dashboard.values import dates

THE_ARTICLE = "the-article"
THE_SOURCE = "the-source"  # the voice of a cited page whose newsroom is no actor of its own
_PAST = {"superseded": "; since superseded", "ended": "; since ended"}


class Fact(BaseModel):
    """One fact as a person accepted it, in an article's file or in the record; empty means not stated."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)
    kind: ClassVar[str]  # the word for one row, as in [[strike]]
    word: ClassVar[str]  # what one row is called on screen; `kind` where a table names none
    label: ClassVar[str]  # the table's name on screen
    icon: ClassVar[str]  # a Material symbol
    rank: ClassVar[int]  # where the table stands among the others, from 1
    act: ClassVar[bool] = True  # whether a row is something done, not something said

    def __init_subclass__(cls, **settings: Any) -> None:
        super().__init_subclass__(**settings)
        cls.word = cls.__dict__.get("word", cls.kind)

    id: Slug = Field(
        title="Id",
        description="Unique in the article's file, or in the record; the fact is <article>#<id> or record#<id>.",
    )
    event: Slug | None = Field(None, title="Event", description="What several facts speak of together.")
    actor: Annotated[Actors, Role("target")] = Field((), title="Actor", description="Whom it is about.")
    agency: Annotated[Actors, Role("agency")] = Field((), title="Agency", description="Which public body acts.")
    speaker: Annotated[Actors, Role("speaker")] = Field(
        (THE_ARTICLE,),
        min_length=1,
        title="Speaker",
        description="Who says it; the article's or the cited page's own voice where it names nobody.",
    )
    via: Annotated[Actors, Role("via")] = Field(
        (), title="Via", description="Through which outlet or report the article has it."
    )
    announcer: Annotated[Actors, Role("announcer")] = Field(
        (),
        title="Announcer",
        description="Who announced the act; an event's figure is theirs where they give one.",
    )
    member: Annotated[Actors, Role("member")] = Field(
        (), title="Member", description="Who is said to belong; a claim of the speaker."
    )
    mentioned: Annotated[Actors, Role("mentioned")] = Field(
        (), title="Mentioned", description="Who else is named in it."
    )
    status: Literal["planned", "announced", "in force", "superseded", "ended", "not stated"] = Field(
        "not stated", title="Status", description="How far the act has come, as the source words it."
    )
    voice: Literal["stated", "alleged", "denied", "claimed"] = Field(
        "stated", title="Voice", description="How it is said: stated as fact, alleged, denied or claimed."
    )
    standing: Literal["official text", "reported", "doubtful", "contradicted"] = Field(
        "reported",
        title="Standing",
        description="What it rests on; doubtful and contradicted rows enter no total.",
    )
    date: Edtf = Field(
        None,
        title="Date",
        description="When the act was or is to be, in EDTF, no more exact than the source; of an act that is known as "
        "announced and names no other day, the day of the announcement.",
    )
    extent: Literal["throughout", "within"] = Field(
        "within", title="Extent", description="Whether the act fills the date or lies somewhere inside it."
    )
    date_words: Verbatim = Field(None, title="Date in words", description="The source's own words for when.")
    announced: Edtf = Field(
        None, title="Announced", description="When the act was announced, where that is another day."
    )
    quote: Text | None = Field(
        None, title="Quote", description="The words it rests on, exactly as the article has them; a cited row has none."
    )
    occurrence: Annotated[int, Field(ge=1)] | None = Field(
        None,
        title="Occurrence",
        description="Which one, where the quote stands in the article more than once.",
    )
    also: Texts = Field((), title="Also", description="Further words it rests on.")
    cites: Slugs = Field((), title="Cites", description="The pages of the record that a cited row rests on.")
    inferred: Texts = Field(
        (),
        title="Inferred",
        description="Values that are not in the quoted words: normalized or added by the editor.",
    )
    note: Text | None = Field(None, title="Note", description="What a reader should know of it.")

    def statement(self, names: Mapping[str, str]) -> str:
        """What the fact says, in one neutral sentence, hedges kept; *names* gives the words for ids."""
        raise NotImplementedError

    def dated(self, done: str, told: str, coming: str) -> str:
        """The act and its dates: what was *done* on a day, *told* on a day or still *coming*, each in words of its own.

        For example, of ("listed", "listed, announced", "to be listed"): "listed on 20 February 2025"; "listed,
        announced on 2 May 2025"; "to be listed on 24 November 2025, as announced about 17 November 2025".
        """
        day, announced = dates.phrase(self.date or "", self.extent), dates.phrase(self.announced or "")
        if self._ahead():
            said = f"{coming} {day}" if self.date else f"{coming}, {day}"
            return f"{said}, as announced {announced}" if self.announced else said
        if self.announced:
            said = f"{done} {day}, announced {announced}" if self.date else f"{told} {announced}"
        elif self.date:
            said = f"{told if self.status == 'announced' else done} {day}"
        else:
            said = f"{done}, {day}"
        return said + _PAST.get(self.status, "")

    def _ahead(self) -> bool:
        """Whether the act was still to come when it was told of."""
        if self.status == "announced" and self.date and self.announced:
            return dates.read(self.announced).end < dates.read(self.date).end
        return self.status == "planned"

    def parties(self) -> Iterator[tuple[str, str]]:
        """Every (actor, role) of the fact, in the order of the fields."""
        for name, role in plan(type(self)).roles:
            for actor in getattr(self, name):
                yield actor, role


Mark = TypeVar("Mark")


def mark(field: FieldInfo, kind: type[Mark]) -> Mark | None:
    """The first annotation of *field* that is a *kind* (Proof, Role, Figure), or None."""
    return next((one for one in field.metadata if isinstance(one, kind)), None)


class Provable(NamedTuple):
    """A field whose value must stand in the words of its fact: how it is looked for there.

    Attributes:
        default: the value that needs no proof.
        figure: of a hedged number, what it counts.
    """

    name: str
    proof: Proof
    default: Any
    figure: Figure | None


@dataclass(frozen=True)
class Plan:
    """What the annotations of a table's fields say, read once.

    Attributes:
        roles: (field, role) of the fields that hold actors.
        proofs: the fields whose values are proven.
        several: the fields that hold several values.
    """

    roles: tuple[tuple[str, str], ...]
    proofs: tuple[Provable, ...]
    several: frozenset[str]


@cache
def plan(model: type[Fact]) -> Plan:
    """The plan of one table."""
    fields = model.model_fields.items()
    return Plan(
        tuple((name, role.name) for name, field in fields if (role := mark(field, Role))),
        tuple(
            Provable(name, proof, field.default, mark(field, Figure))
            for name, field in fields
            if (proof := mark(field, Proof))
        ),
        frozenset(name for name, field in fields if get_origin(field.annotation) is tuple),
    )


def listed(ids: Iterable[str], names: Mapping[str, str]) -> str:
    """*ids* as names: "Diosdado Cabello and Vladimir Padrino López"."""
    said = [names.get(one, one) for one in ids] or ["whom is not stated"]
    return " and ".join([", ".join(said[:-1]), said[-1]] if len(said) > 1 else said)


def sentence(*parts: str) -> str:
    """The parts that are not empty as one sentence with a full stop."""
    return " ".join(part for part in parts if part) + "."
