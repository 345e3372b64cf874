"""One telling of an act: what is done, to whom, by whom, when; later sentences may name whom it was done to."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dashboard.drafting.events.draft import Found, stated
from dashboard.drafting.events.parties import Party
from dashboard.values.spans import Span

About = Mapping[str, str | Sequence[str] | None]


@dataclass(frozen=True)
class Telling:
    """An act as one place of an article tells it.

    Attributes:
        kind: the word for its table.
        rule: which rule read it.
        evidence: the words it rests on.
        about: its fields but for whom it is done to.
        whom: to whom it is done, each with fields of their own (the date in their item of the list).
        number: which sentence tells it.
        of: which sentence told the act that this one only lists the names of; None for one that tells the act itself.
    """

    kind: str
    rule: str
    evidence: tuple[Span, ...]
    about: About
    whom: tuple[tuple[Party, About], ...]
    number: int
    of: int | None = None

    def drafts(self) -> Iterator[Found]:
        """A draft for each of those to whom it is done."""
        if "count" in self.about:
            yield Found(self.kind, self.rule, self.evidence, stated(**self.about))
        for party, own in self.whom:
            fields = {**self.about, **{name: value for name, value in own.items() if value}}
            if party.actor:
                count = party.count if self.kind == "designation" else ""
                yield Found(self.kind, self.rule, self.evidence, stated(actor=party.actor, **fields, count=count))
            elif party.count and self.kind == "designation":
                yield Found(self.kind, f"{self.rule}-number", self.evidence, stated(**fields, count=party.count))
            elif party.newcomer:
                words, rule = {"actor": party.newcomer.name}, "number" if party.count else "unknown"
                yield Found(
                    self.kind,
                    f"{self.rule}-{rule}",
                    self.evidence,
                    stated(**fields),
                    words,
                    {"actor": party.newcomer},
                )
