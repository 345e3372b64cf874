"""The machine's drafts of an article's facts -> what people accept of them, in the seeds.

A review lies in drafts/<stem>/ beside the articles, where the loader does not look: what is undecided enters no total.
Its log is at once the record of who decided what and when, the way back, and what a crash is mended from.
"""

from dashboard.review.blocks import Block
from dashboard.review.candidates import Candidate, candidates
from dashboard.review.deciding import accept, add_entry, opened, reject, reviews, shown, take_on, undo
from dashboard.review.draft import from_json, to_json
from dashboard.review.joining import NEW, Joined, begun, join, needs_event, renamed, taken_on, with_id
from dashboard.review.known import KnownEvent, known_events
from dashboard.review.planning import Settled
from dashboard.review.preparing import prepared, quotes
from dashboard.review.review import Review, begin
from dashboard.review.stems import near, suggested_stem

__all__ = [
    "NEW",
    "Block",
    "Candidate",
    "Joined",
    "KnownEvent",
    "Review",
    "Settled",
    "accept",
    "add_entry",
    "begin",
    "begun",
    "candidates",
    "from_json",
    "join",
    "known_events",
    "near",
    "needs_event",
    "opened",
    "prepared",
    "quotes",
    "reject",
    "renamed",
    "reviews",
    "shown",
    "suggested_stem",
    "take_on",
    "taken_on",
    "to_json",
    "undo",
    "with_id",
]
