"""What people do in a review, on a small article that is clearly test material."""

from dashboard import review
from dashboard.drafting import Confidence, Draft
from dashboard.facts.registers import Article
from dashboard.values import spans

STEM = "2024-06-01_pier"
TEXT = (
    "On 1 June 2024 the navy of Saltmouth struck a pier, killing up to 12 people.\r\n\r\n"
    "“It was the harbour watch,” said Ada Quill. The navy struck a pier again on 3 June 2024, said Ada Quill.\r\n"
)
ABOUT = Article(
    title="Pier struck",
    outlet="The Tide",
    published="2024-06-01",
    rights="not stated",
    anchor="2024-06-01",
    language="en",
)


def draft(kind, quote, *also, **fields):
    places = tuple(spans.find(TEXT, words)[0] for words in (quote, *also))
    return Draft(kind, fields, places, "tested", Confidence(9, 10, "held out"))


DRAFTS = (
    draft(
        "strike",
        "On 1 June 2024 the navy of Saltmouth struck a pier, killing up to 12 people",
        scope="one",
        agency="navy",
        killed="<=12",
        date="2024-06-01",
    ),
    draft(
        "quote", "“It was the harbour watch,”", speaker="ada-quill", topic="the pier", text="It was the harbour watch"
    ),
    draft("strike", "struck a pier again on 3 June 2024", scope="one", agency="navy", killed="3", date="2024-06"),
    draft(
        "claim",
        "“It was the harbour watch,” said Ada Quill",
        question="who",
        answer="The harbour watch did it.",
        words="the harbour watch",
        figure="12",
    ),
)
WATCH = {"id": "harbour-watch", "name": "Harbour Watch", "kind": "group", "aliases": ["the harbour watch"]}


def begin(folder):
    review.begin(folder, STEM, TEXT, ABOUT, DRAFTS, "Ada")


def accept(folder):
    assert review.accept(folder, STEM, "Ada", 1) == ()


def accept_second(folder):
    assert review.accept(folder, STEM, "Bo", 2) == ()


def edit(folder):
    fields = {**DRAFTS[0].fields, "note": "As the navy says."}
    assert review.accept(folder, STEM, "Bo", 1, fields=fields) == ()


def reject(folder):
    review.reject(folder, STEM, "Bo", 1, "no strike")


def add_actor(folder):
    assert review.add_entry(folder, STEM, "Ada", "actor", WATCH) == ()


def undo(folder):
    review.undo(folder, STEM, "Ada")
