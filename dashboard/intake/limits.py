"""How much may be brought: asked before the work, so that what is too large costs nothing."""

from dashboard.errors import StoryNotReadError

LARGEST = 5_000_000  # bytes of a file
LONGEST = 200_000  # characters of a text
WIDEST = 50_000  # characters of a paragraph: a long read that was pasted in one piece
WORD = 3_000  # characters without a space: the longest address of a page
STATED = 1_000  # characters of what a file states of its article: the rest of a longer one is left out


def check_text(text: str) -> None:
    """Raise StoryNotReadError where *text* is longer than an article."""
    if len(text) > LONGEST:
        message = f"has {len(text):,} characters of text. Allowed: up to {LONGEST:,}. Bring one article at a time."
        raise StoryNotReadError(message)


def check_lines(text: str) -> None:
    """Raise StoryNotReadError where a line of *text* is longer than a paragraph, or a word longer than an address."""
    if (widest := max(map(len, text.split("\n")))) > WIDEST:
        message = f"has a paragraph of {widest:,} characters. Allowed: up to {WIDEST:,}. Break it as the article does."
        raise StoryNotReadError(message)
    if word := next((word for word in text.split() if len(word) > WORD), ""):
        message = (
            f"has {len(word):,} characters without a space ({word[:20]}…). Allowed: up to {WORD:,}. Take them out, or "
            "bring the text around them."
        )
        raise StoryNotReadError(message)
