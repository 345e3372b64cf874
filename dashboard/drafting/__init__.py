"""Article -> drafts of facts, for a person to accept.

Pure functions of a text: no network, no model, the same drafts every time. Those from elsewhere come in by `proposals`;
`asking` alone talks to a model, where one is set. Each result says where it stands (`text[start:end]` is the evidence),
which rule found it, and how often that rule was right, on what texts.
"""

from collections.abc import Iterable, Mapping

from dashboard.drafting import events
from dashboard.drafting.counting import numbers
from dashboard.drafting.dating import dates
from dashboard.drafting.events import Article, Draft, Newcomer
from dashboard.drafting.events.claims import likely_questions
from dashboard.drafting.events.spanish.drafts import drafts as spanish_drafts
from dashboard.drafting.languages import LANGUAGES, language_of, unread
from dashboard.drafting.quoting import quotes
from dashboard.drafting.trust import Confidence
from dashboard.facts.registers import Actor, Question

__all__ = [
    "LANGUAGES",
    "Article",
    "Confidence",
    "Draft",
    "Newcomer",
    "dates",
    "drafts",
    "language_of",
    "likely_questions",
    "numbers",
    "quotes",
    "unread",
]


def drafts(
    article: Article, actors: Mapping[str, Actor], questions: Iterable[Question] = (), language: str = ""
) -> tuple[Draft, ...]:
    """The drafts of *article*, in the order of its words; none where its language is not among LANGUAGES.

    *actors* is the registry by id; *questions* are those that claims may answer; *language* is a code, told from the
    text where it is empty.
    """
    match language or language_of(article.text):
        case "en":
            return events.drafts(article, actors, questions)
        case "es":
            return spanish_drafts(article, actors)
    return ()
