"""What facts refer to: actors, events, questions, and the articles themselves."""

from typing import Annotated, ClassVar, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from dashboard.facts.kinds import ListEntries, Slug, Slugs, Text, Texts, address
from dashboard.values import dates

NOT_STATED = "not stated"


def _day_or_not_stated(text: str) -> str:
    return text if text == NOT_STATED else dates.read(text).text


Day = Annotated[str, AfterValidator(_day_or_not_stated)]
Short = Annotated[Text, StringConstraints(max_length=18)]


class Entry(BaseModel):
    """One entry of a register; ids are unique in it."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)
    kind_word: ClassVar[str]  # the word for one entry, as in [[actor]]
    needed: ClassVar[bool] = True  # whether facts can't be checked without the register

    id: Slug = Field(title="Id", description="Unique in its file.")

    @property
    def called(self) -> str:
        """What the entry is called on screen."""
        raise NotImplementedError


class Actor(Entry):
    """A person, group, agency, organization, outlet or country, or a voice without a name."""

    kind_word = "actor"

    name: Text = Field(title="Name", description="The usual name.")
    kind: Literal["person", "group", "collective", "agency", "organization", "outlet", "country", "voice"] = Field(
        title="Kind",
        description="What it is; a collective is several named together and not one by one, a voice is a speaker "
        "without a name.",
    )
    short: Short | None = Field(
        None,
        title="Short name",
        description="The name where there is little room, as in a chart: at most 18 characters; else the name.",
    )
    office: Text | None = Field(None, title="Office", description="The public office held, for persons who hold one.")
    country: Slugs = Field((), title="Country", description="The country it belongs to, or the countries.")
    aliases: Texts = Field((), title="Aliases", description="Other names and the spellings that articles use.")
    part_of: Slug | None = Field(
        None,
        title="Part of",
        description="The lawful body it belongs to; membership in any other group is a claim.",
    )
    listed_as: ListEntries = Field(
        (),
        title="Listed as",
        description="Its entries on official lists, as a person confirmed them: the list and the entry's number there.",
    )
    not_listed_as: ListEntries = Field(
        (),
        title="Not listed as",
        description="Entries on official lists that bear a like name and that a person found to be somebody else.",
    )
    note: Text | None = Field(
        None, title="Note", description="What a reader should know, such as a corrected spelling."
    )

    @property
    def names(self) -> tuple[str, ...]:
        """Every name it goes by."""
        return (self.name, *self.aliases)

    @property
    def called(self) -> str:
        """Its name."""
        return self.name


class Event(Entry):
    """What several facts speak of together."""

    kind_word = "event"

    title: Text = Field(title="Title", description="What happened, in neutral words.")
    covers: Texts = Field(
        (), title="Covers", description="The events it holds; where it states a figure, it replaces theirs."
    )
    counted: Text = Field(
        "yes",
        title="Counted",
        description="yes; alone, for running totals, which count only where none of the events covered does; or why "
        "it enters no total.",
    )

    @property
    def called(self) -> str:
        """Its title."""
        return self.title


class Question(Entry):
    """What claims answer."""

    kind_word = "question"

    question: Text = Field(title="Question", description="The question, plain and in neutral words.")
    kind: Literal["yes or no", "open"] = Field(
        "open",
        title="Kind",
        description="A question of yes or no has the sides yes, no and not clear; an open one (who, what for, how "
        "much) has answers.",
    )
    short: Text | None = Field(
        None,
        max_length=40,
        title="Short",
        description="The question where there is little room: at most 40 characters; else the question.",
    )

    @property
    def called(self) -> str:
        """The question."""
        return self.question


class Term(Entry):
    """A term of the field: what it stands for, on what authority, to what effect."""

    kind_word = "term"
    needed = False

    term: Text = Field(title="Term", description="As it is used here.")
    name: Text = Field(title="Name", description="What it stands for.")
    authority: Text = Field(title="Authority", description="Who decides, under which law or order.")
    effect: Text = Field(title="Effect", description="What follows from it.")

    @property
    def called(self) -> str:
        """The term."""
        return self.term


class Article(BaseModel):
    """What is known of an article; "not stated" where it is not."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)

    title: Text = Field(title="Title", description="The headline.")
    outlet: Text = Field(title="Outlet", description="Who published it.")
    published: Day = Field(title="Published", description="When it was published, in EDTF, or not stated.")
    rights: Text = Field(title="Rights", description="Who owns it, on what terms.")
    anchor: Day = Field(title="Anchor", description="The day that its “last week” and “in July” are counted from.")
    language: Text = Field(title="Language", description="Its language, as a two-letter code.")
    author: Text = Field(NOT_STATED, title="Author", description="The byline.")
    link: Text = Field(NOT_STATED, title="Link", description="Where it was found.")
    kind: Literal["original", "copy", "aggregator", "translation", "not stated"] = Field(
        "not stated", title="Kind", description="Whether it is the newsroom's own page or somebody's copy of it."
    )
    origin: Text = Field(
        NOT_STATED, title="Origin", description="The newsroom that the text comes from, where it is another's."
    )
    copy_of: Text | None = Field(None, title="Copy of", description="The article here that it is a copy of.")


def _address_or_not_stated(text: str) -> str:
    return text if text == NOT_STATED else address(text)


class Source(BaseModel):
    """A page that the record cites; "not stated" where the page does not show it."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)

    id: Slug = Field(title="Id", description="Unique among the sources.")
    title: Text = Field(NOT_STATED, title="Title", description="The headline.")
    publisher: Text = Field(title="Publisher", description="Whose page it is.")
    origin: Text = Field(NOT_STATED, title="Origin", description="The newsroom that the report comes from.")
    kind: Literal["original", "copy", "aggregator", "translation", "not stated"] = Field(
        "not stated", title="Kind", description="Whether it is the newsroom's own page or somebody's copy of it."
    )
    url: Annotated[str, AfterValidator(address)] = Field(title="Address", description="The page.")
    published: Day = Field(
        NOT_STATED,
        title="Published",
        description="When it was published, in EDTF, or last updated where it shows only that and the note says so; or "
        "not stated.",
    )
    author: Text = Field(NOT_STATED, title="Author", description="The byline, as the page has it.")
    accessed: Day = Field(
        NOT_STATED, title="Accessed", description="When the page, or a stored copy of it, was last read."
    )
    archive_url: Annotated[str, AfterValidator(_address_or_not_stated)] = Field(
        NOT_STATED, title="Archived at", description="Where a copy of the page is kept."
    )
    note: Text | None = Field(None, title="Note", description="How publisher, origin and date were recorded.")


class Correction(Entry):
    """A value that was put right: what, why, on what ground; the old one stays findable."""

    kind_word = "correction"
    needed = False

    entry: Text = Field(title="Entry", description="What is corrected: actors#<id>, record#<id> or <article>#<id>.")
    field: Text = Field(title="Field", description="Which of its values.")
    old: Text = Field(title="Old value", description="The value that stands in the file.")
    new: Text = Field(title="New value", description="The value that is used instead.")
    reason: Text = Field(title="Reason", description="Why.")
    source: Text = Field(title="Source", description="On what ground.")
    date: Day = Field(title="Date", description="When it was corrected.")

    @property
    def called(self) -> str:
        """What was put right, in words."""
        return f"{self.old} is {self.new}"


class Comparison(Entry):
    """What the record says to a statement of an article: the editor's reading, with both texts."""

    kind_word = "comparison"
    needed = False

    fact: Text = Field(title="Statement", description="The fact of an article, <article>#<id>.")
    record: Texts = Field(title="Record", description="The cited facts that speak of the same, record#<id>.")
    verdict: Literal["confirms", "sharpens", "contradicts"] = Field(
        title="Verdict", description="What the record does to the statement, as the editor reads both."
    )
    words: Text = Field(title="Words", description="How they agree or differ, in neutral words.")

    @property
    def called(self) -> str:
        """How they agree or differ."""
        return self.words


REGISTERS: dict[str, type[Entry]] = {
    "corrections": Correction,
    "actors": Actor,
    "events": Event,
    "questions": Question,
    "glossary": Term,
    "comparisons": Comparison,
}
