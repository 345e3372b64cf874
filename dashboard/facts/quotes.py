"""Quotes: somebody's own words, between quotation marks."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field

from dashboard.facts.fact import Fact, listed
from dashboard.facts.kinds import Proof, Text, Verbatim


class Quote(Fact):
    """One statement in its speaker's own words."""

    kind = "quote"
    label = "Quotes"
    icon = "format_quote"
    rank = 6
    act = False

    text: Annotated[Text, Proof("speech")] = Field(
        title="Words", description="The statement, without the quotation marks."
    )
    topic: Text | None = Field(
        None, title="Topic", description="What it is about, in a word or two; empty where nobody has said."
    )
    speaker_role: Verbatim = Field(
        None, title="Speaker's office", description="The speaker's office, in the source's words."
    )

    def statement(self, names: Mapping[str, str]) -> str:
        """For example: "Pete Hegseth: “a whole bunch of new options”"."""
        return f"{listed(self.speaker, names)}: “{self.text}”"
