"""A file or a pasted text -> the article in it. Nothing is stored, nothing is guessed.

One module per format, with `read(content) -> Story`, which raises StoryNotReadError.
"""

import importlib
from pathlib import PurePath

from dashboard.errors import StoryNotReadError
from dashboard.intake import plain
from dashboard.intake.limits import LARGEST, LONGEST, check_lines, check_text
from dashboard.intake.looks import LOCKED, PAGE, PDF, ZIP, looks_like
from dashboard.intake.story import Story

__all__ = ["FORMATS", "LARGEST", "LONGEST", "Story", "check_length", "check_size", "pasted", "read"]

# Suffix -> module. Each is imported when it is needed: the libraries behind take a fifth of a second.
FORMATS = {
    ".txt": "plain",
    ".md": "markdown",
    ".html": "page",
    ".htm": "page",
    ".mhtml": "page",
    ".mht": "page",
    ".docx": "word",
    ".pdf": "pdf",
}
_ALLOWED = ", ".join(FORMATS)
_KINDS = {"plain": "", "markdown": "", "page": PAGE, "word": ZIP, "pdf": PDF}
_SIZE = f"{LARGEST // 1_000_000} MB"


_PASTED = "the pasted text"


def read(name: str, content: bytes) -> Story:
    """The article in the file *name* that holds *content*.

    Raises:
        StoryNotReadError: too large, of a type that is not read, not what its name says, damaged, locked, or without
            the text of an article.
    """
    check_size(name, content)
    try:
        return _checked(_module_read(PurePath(name).suffix.lower(), content))
    except StoryNotReadError as error:
        raise _of(name, error) from error
    except RecursionError as error:
        message = "holds parts within parts, more than can be told apart. Save it again, or paste its text."
        raise _of(name, StoryNotReadError(message)) from error


def _of(name: str, error: StoryNotReadError) -> StoryNotReadError:
    """*error* with the *name* of the file."""
    return StoryNotReadError(f"{PurePath(name).name or 'the file'}: {error}")


def check_size(name: str, content: bytes) -> None:
    """Raise StoryNotReadError where the file *name* is of no type that is read, is empty or is too large."""
    suffix = PurePath(name).suffix.lower()
    if suffix not in FORMATS:
        instead = "Save it as .docx" if suffix in (".doc", ".odt", ".rtf") else "Save it as one of these"
        message = f"is of no type that is read here. Allowed: {_ALLOWED}. {instead}, or paste its text."
    elif not content.strip():
        message = "is empty. Save it again, or paste its text."
    elif len(content) > LARGEST:
        message = f"has {len(content) / 1_000_000:.1f} MB. Allowed: up to {_SIZE}. Paste the text of the article."
    else:
        return
    raise _of(name, StoryNotReadError(message))


def check_length(text: str) -> None:
    """Raise StoryNotReadError where a *text* that was pasted is longer than an article."""
    try:
        check_text(text)
    except StoryNotReadError as error:
        raise _of(_PASTED, error) from error


def pasted(text: str) -> Story:
    """The article in a *text* that was pasted; raises like `read`."""
    check_length(text)
    try:
        if looks_like(text[:500].encode("utf-8", "replace")) == PAGE:
            message = "is the source of a web page. Save it as .html and bring the file, or copy the text you read."
            raise StoryNotReadError(message)
        return _checked(plain.of(text))
    except StoryNotReadError as error:
        raise _of(_PASTED, error) from error


def _module_read(suffix: str, content: bytes) -> Story:
    """The story by the module of its *suffix*, if *content* is what the suffix says."""
    module = FORMATS[suffix]
    wanted, found = _KINDS[module], looks_like(content)
    if found == LOCKED:
        message = f"holds {found}. Open it, take its password away and save it as .docx, or paste its text."
        raise StoryNotReadError(message)
    if found != wanted and (found or wanted not in ("", PAGE)):  # a text and a part of a page begin with anything
        what = f"holds {found}, whatever its name says" if found else "does not hold what its name says"
        message = f"{what}. Give it the ending of what it is ({_ALLOWED}), or save the article again."
        raise StoryNotReadError(message)
    read_format = importlib.import_module(f"{__name__}.{module}").read
    story: Story = read_format(content)
    return story


def _checked(story: Story) -> Story:
    if not story.text:
        message = "holds no text. Bring a file with the text of an article, or paste it."
        raise StoryNotReadError(message)
    check_text(story.text)
    check_lines(story.text)
    return story
