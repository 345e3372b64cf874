"""Claims: what somebody says is so, or is not; claims on one question stand side by side."""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field

from dashboard.facts.fact import THE_ARTICLE, THE_SOURCE, Fact, listed
from dashboard.facts.kinds import Figure, Number, Slug, Text, Verbatim


class Claim(Fact):
    """One voice's answer to one question."""

    kind = "claim"
    label = "Claims"
    icon = "forum"
    rank = 7
    act = False

    question: Slug = Field(title="Question", description="The neutral question that the claim answers.")
    answer: Verbatim = Field(title="Answer", description="The answer, in the source's words.")
    stance: Literal["asserts", "denies", "doubts"] = Field(
        "asserts",
        title="Stance",
        description="Whether the answer is yes or gives one (asserts), is no (denies), or leaves it open (doubts).",
    )
    figure: Annotated[Number, Figure("", whole=False)] = Field(
        None, title="Figure", description="The number in the claim, with its hedge."
    )
    unit: Text | None = Field(None, title="Unit", description="What the figure counts.")
    about: Slug | None = Field(None, title="About", description="The fact of the same article that it speaks of.")

    def statement(self, names: Mapping[str, str]) -> str:
        """For example: "Nicolás Maduro, in the article's words: has consistently denied all charges (denied)".

        A claim is the account of the article or of a page, so there are no quotation marks but the article's own.
        """
        own = self.speaker in ((THE_ARTICLE,), (THE_SOURCE,))
        via = f", via {listed(self.via, names)}" if self.via else ""
        words = "the article’s words" if self.quote else "the record’s words"
        who = listed(self.speaker, names) if own else f"{listed(self.speaker, names)}{via}, in {words}"
        voice = "" if self.voice == "stated" else f" ({self.voice})"
        return f"{who}: {self.answer}{voice}"
