"""Claims: what somebody says is so, or is not; claims on one question stand side by side."""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field

from dashboard.facts.fact import THE_ARTICLE, THE_SOURCE, Fact, listed
from dashboard.facts.kinds import Figure, Number, Sentence, Slug, Text, Verbatim

_SAID = {"alleged": " alleged", "claimed": " claimed"}
_TOLD = {"alleged": " reports an allegation", "claimed": " reports a claim"}  # another's, whom it does not name


class Claim(Fact):
    """One voice's answer to one question, or another statement of somebody's."""

    kind = "claim"
    label = "Claims"
    icon = "forum"
    rank = 7
    act = False

    question: Slug | None = Field(
        None,
        title="Question",
        description="The neutral question that the claim answers; empty where it answers none that is asked here.",
    )
    answer: Sentence = Field(
        title="Answer",
        description="What the voice says, as the editor words it: a whole sentence with its subject that reads "
        "alone, in the source's words as far as they go; the source's own words stand beside it.",
    )
    words: Verbatim = Field(
        None,
        title="In the source’s words",
        description="The source's own words that carry the answer, letter by letter; a cited row has none.",
    )
    stance: Literal["asserts", "denies", "doubts"] = Field(
        "asserts",
        title="Stance",
        description="Which side of the question the voice itself takes. Of yes or no: yes (asserts), no (denies), not "
        "clear (doubts): it leaves it open, or only tells what others say or hope. Of an open question: it gives an "
        "answer (asserts), disagrees with what others answer (denies), leaves it open (doubts).",
    )
    figure: Annotated[Number, Figure("", whole=False)] = Field(
        None, title="Figure", description="The number in the claim, with its hedge."
    )
    unit: Text | None = Field(None, title="Unit", description="What the figure counts.")
    about: Slug | None = Field(None, title="About", description="The fact of the same article that it speaks of.")

    def statement(self, names: Mapping[str, str]) -> str:
        """For example: "Pete Hegseth, via OAN, claimed: The designation would give new options.".

        A denial stands as it is worded, "Nicolás Maduro: Maduro has consistently denied all charges."; a mark behind it
        would turn it round. What an article or a page tells of an allegation is not its own allegation.
        """
        own = self.speaker in ((THE_ARTICLE,), (THE_SOURCE,))
        how = (_TOLD if own else _SAID).get(self.voice, "")
        via = f", via {listed(self.via, names)}{',' if how else ''}" if self.via else ""
        who = listed(self.speaker, names)
        who = f"The {who[4:]}" if who.startswith("the ") else who
        return f"{who}{via}{how}: {self.answer}"
