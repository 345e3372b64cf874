"""A million made-up inputs to all that reads what people write: each is read, or refused in the program's words."""

import random
import time
from collections.abc import Callable
from datetime import date

from dashboard.drafting import Article, drafts
from dashboard.errors import DashboardError
from dashboard.intake import FORMATS, pasted, read
from dashboard.reports import from_text
from dashboard.review.draft import from_json
from dashboard.seeds import check
from dashboard.values import dates, numbers, prose, spans
from tests.brought import FIRST, SECOND, TEXT, THIRD, column, page, pdf, saved_whole, word
from tests.conftest import ACTORS, ARTICLE, QUOTE, STRIKE

INPUTS = 1_000_000
WHOLE = {
    ".txt": TEXT.encode(),
    ".md": f"# Mill\n\n> {FIRST}\n\n- **{SECOND}**\n\n{THIRD}".encode(),
    ".html": page('<meta property="og:title" content="Mill">').encode(),
    ".mhtml": saved_whole(page(), "https://herald.example/mill"),
    ".docx": word(FIRST, SECOND, THIRD, title="Mill"),
    ".pdf": pdf(column(50, 700, *FIRST.split(", ")), column(50, 700, *THIRD.split(", "))),
}
PIECES = [
    *("2024-05-02", "199X", "[2025-10-23,2025-10-24]", "2025-11-17~", ">40", "<=12", "10..20", "~5", "1,000", "½", "٣"),
    *("on ", "said ", "“", "”", "’", "more than ", "last week", "designated ", "killing ", "$15 million ", "Maduro "),
    *("\n", "\n\n", "\x00", "\u202e", "\ufeff", "\ud7ff", "[[strike]]\n", 'id = "', "'''", "=", "#", "<p>", "&#0;"),
    *("\t", " ", ".", ",", ";", ":", "-", "—", "(", ")", "a", "A", "0", "9", "é", "日", "🙂", "\\", "%", "{", "}"),
]
WORDS = f"{FIRST} {SECOND} {THIRD} On 24 November 2025 the Treasury designated the cartel; more than 80 died.".split()


def _text(rng: random.Random) -> str:
    return "".join(rng.choice(PIECES) for _ in range(rng.randint(0, 12)))


def _prose(rng: random.Random) -> str:
    words = (rng.choice(WORDS) if rng.random() < 0.9 else rng.choice(PIECES) for _ in range(rng.randint(1, 60)))
    return " ".join(words)


def _changed(rng: random.Random, content: bytes) -> bytes:
    for _ in range(rng.randint(1, 4)):
        at, end = (rng.randint(0, len(content)) for _ in range(2))
        piece = rng.choice((rng.randbytes(rng.randint(0, 8)), rng.choice(PIECES).encode(), content[at:end][:200]))
        content = content[:at] + piece + content[at + rng.choice((0, len(piece), 50)) :]
    return content


def _file(rng: random.Random) -> None:
    suffix, content = rng.choice([*WHOLE.items()])
    read(f"a{rng.choice((suffix, suffix, rng.choice([*FORMATS])))}", _changed(rng, content))


def _seeds(rng: random.Random) -> None:
    whole = {
        "actors.toml": ACTORS,
        "articles/2024-05-03_mill.txt": TEXT,
        "articles/2024-05-03_mill.toml": ARTICLE + STRIKE + QUOTE,
        "record/sources.csv": "id,url,title\nx,https://x.example,X\n",
    }
    contents = {name: content.encode() for name, content in whole.items()}
    name = rng.choice([*contents])
    check({**contents, name: _changed(rng, contents[name])})


# What reads, and of how many inputs in a million: the slow ones get fewer.
READERS: dict[str, tuple[Callable[[random.Random], object], int]] = {
    "dates": (lambda rng: dates.read(_text(rng)), 300_000),
    "numbers": (lambda rng: numbers.read(_text(rng)), 300_000),
    "numbers in words": (lambda rng: [*prose.dates_in(_prose(rng))], 100_000),
    "sentences": (lambda rng: spans.sentences(_prose(rng)), 100_000),
    "pasted texts": (lambda rng: pasted(_prose(rng) + _text(rng)), 100_000),
    "reports": (lambda rng: from_text(_text(rng)), 40_000),
    "kept drafts": (lambda rng: from_json(_text(rng)), 20_000),
    "drafting": (lambda rng: drafts(Article(_prose(rng), date(2025, 11, 24)), {}, []), 20_000),
    "files": (_file, 10_000),
    "seeds": (_seeds, 10_000),
}


def run(scale: float) -> dict[str, object]:
    """How many inputs were read, how many refused, and each that raised anything else."""
    rng, faults = random.Random(20251124), []
    figures: dict[str, object] = {}
    began, total, refused = time.process_time(), 0, 0
    for name, (reader, many) in READERS.items():
        for _ in range(max(1, int(many * scale))):
            total += 1
            try:
                reader(rng)
            except DashboardError:
                refused += 1
            except Exception as error:  # each is a fault
                faults.append(f"{name}: {type(error).__name__}: {str(error)[:200]}")
    figures |= {"inputs": total, "refused": refused, "seconds of work": round(time.process_time() - began)}
    raised = len(faults)
    says = f"{total - refused - raised:,} were read, {refused:,} refused in words, {raised} raised anything else"
    return {**figures, "says": says, "faults": sorted(set(faults))[:20]}
