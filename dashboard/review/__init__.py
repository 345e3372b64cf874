"""The machine's drafts of an article's facts -> what people accept of them, in the seeds.

A review lies in drafts/<stem>/ beside the articles, where the loader does not look: what is undecided enters no total.
Its log is at once the record of who decided what and when, the way back, and what a crash is mended from.
"""

from dashboard.review.blocks import Block
from dashboard.review.candidates import Candidate, candidates
from dashboard.review.deciding import accept, add_entry, opened, reject, reviews, shown, undo
from dashboard.review.draft import from_json, to_json
from dashboard.review.known import KnownEvent, known_events
from dashboard.review.log import Line
from dashboard.review.planning import Settled
from dashboard.review.preparing import Prepared, prepared
from dashboard.review.review import Review, begin
from dashboard.review.stems import near, suggested_stem

__all__ = [
    "Block",
    "Candidate",
    "KnownEvent",
    "Line",
    "Prepared",
    "Review",
    "Settled",
    "accept",
    "add_entry",
    "begin",
    "candidates",
    "from_json",
    "known_events",
    "near",
    "opened",
    "prepared",
    "reject",
    "reviews",
    "shown",
    "suggested_stem",
    "to_json",
    "undo",
]
