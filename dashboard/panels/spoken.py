"""Bodies of panels that hold words: voices on a question, quotes, an article beside the record."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from dashboard.corpus.figures import Figure, plural
from dashboard.corpus.passages import Piece
from dashboard.panels.most import OPEN
from dashboard.panels.words import Choice, Colour


@dataclass(frozen=True)
class Voice:
    """What one voice says to a question.

    Attributes:
        words: the answer, a whole sentence.
        who: the chain of who says it.
        detail: how and when it is said, in badges.
        rows: the statement.
        article: whether an article has it.
        note: what must be known of it; what contradicts it.
        against: the statements of the record that do.
        standing: as in `Line`.
        pieces: the words with those marked that matter.
    """

    words: str
    who: str
    detail: tuple[str, ...]
    rows: Sequence[int]
    article: bool
    standing: str = ""
    pieces: tuple[Piece, ...] = ()
    note: str = ""
    against: Sequence[int] = ()


@dataclass(frozen=True)
class Side:
    """One answer to a question with the voices that give it; an empty side says so in *none*.

    Attributes:
        more: how many are not shown.
        many: how many there are, as a figure, where that is not how many stand here; in *unit*.
        by: how many voices speak in its statements.
    """

    label: str
    colour: Colour
    voices: tuple[Voice, ...]
    none: str = ""
    more: int = 0
    many: Figure | None = None
    unit: str = "voice"
    by: Figure | None = None

    @property
    def counted(self) -> str:
        """How many stand here: "5 statements by 3 voices"; "1 voice" where each has one; empty for none."""
        many = len(self.voices) + self.more
        statements, voices = f"{many:,} {plural(many, 'statement')}" if many else "", ""
        if self.by and many:
            voices = f"{self.by.text} {plural(self.by.high, 'voice')}"
        return voices if self.by and self.by.high == many else " by ".join(filter(None, (statements, voices)))


@dataclass(frozen=True)
class Voices:
    """Answers to one question, side by side and never merged; *law* is what is done by law, which is no answer."""

    sides: tuple[Side, ...]
    law: Side | None = None

    @property
    def every(self) -> tuple[Side, ...]:
        """The sides, and what is done by law after them."""
        return (*self.sides, *([self.law] if self.law else []))


@dataclass(frozen=True)
class Dispute:
    """A question on which voices differ, with a voice of each side."""

    question: str
    sides: tuple[Side, ...]
    rows: Sequence[int]


@dataclass(frozen=True)
class Disputes:
    """Questions on which voices differ, one below the other, the sides of each beside each other."""

    disputes: tuple[Dispute, ...]


@dataclass(frozen=True)
class MapLine:
    """A question with how many voices give each answer.

    Attributes:
        short: the question where there is little room.
        panel: the id of its panel on the page.
        dots: by side (of articles, of the record).
        group: the heading that it stands under.
        disputed: whether answers to it contradict each other.
        answers: makes its voices, to be opened below it where nothing stands beside.
    """

    question: str
    short: str
    panel: str
    dots: tuple[tuple[int, int], ...]
    group: str
    disputed: bool
    rows: Sequence[int]
    answers: Callable[[], Voices] = field(repr=False, compare=False)


@dataclass(frozen=True)
class QuestionMap:
    """All questions at a glance, group by group."""

    sides: tuple[tuple[str, Colour], ...]
    lines: tuple[MapLine, ...]

    def has(self, panel: str) -> bool:
        """Whether one of its questions has *panel*."""
        return any(line.panel == panel for line in self.lines)

    @property
    def opened(self) -> Iterator[str]:
        """The panels that stand open beside it: of the first question, and of others under its heading in dispute.

        There are as many as a reader can overlook: of statements by the hundred one question stands open.
        """
        room = OPEN
        for place, line in enumerate(self.lines):
            room -= len(line.rows)
            if place and (room < 0 or not line.disputed or line.group != self.lines[0].group):
                return
            yield line.panel


@dataclass(frozen=True)
class Quotation:
    """Somebody's own words inside their sentence.

    Attributes:
        speaker, office: who says it, in which office.
        badges: through whom, when, how.
        pieces: the sentence, the quoted words marked.
        words: the quoted words alone, one a quote.
        rows: the quotes.
        article: the article it stands in, in short.
    """

    speaker: str
    office: str
    badges: tuple[str, ...]
    pieces: tuple[Piece, ...]
    words: tuple[str, ...]
    rows: Sequence[int]
    article: str
    choice: Choice | None = None


@dataclass(frozen=True)
class Quotations:
    """Quotes, in order."""

    quotations: tuple[Quotation, ...]


@dataclass(frozen=True)
class Cited:
    """Who says what a statement of the record says, and where it was read; without an address it is no link."""

    words: str
    address: str


@dataclass(frozen=True)
class Told:
    """What the record says, as its rows have it, and each page that says so; the words that differ are marked."""

    pieces: tuple[Piece, ...]
    pages: tuple[Cited, ...]
    rows: Sequence[int]


@dataclass(frozen=True)
class Reading:
    """How a statement of an article and the record's agree or differ, and of whom or what it is said."""

    subject: str
    words: str


@dataclass(frozen=True)
class Pair:
    """Words of an article, as quoted, beside what the record says to them; the words that differ are marked in both."""

    article: tuple[Piece, ...]
    record: tuple[Told, ...]
    readings: tuple[Reading, ...]
    article_rows: Sequence[int]

    @property
    def record_rows(self) -> tuple[int, ...]:
        """The statements of the record, each once."""
        return tuple(dict.fromkeys(row for told in self.record for row in told.rows))


@dataclass(frozen=True)
class Pairs:
    """Statements of articles beside the record's."""

    pairs: tuple[Pair, ...]
