"""Reading a file or a pasted text in a process of its own: the same as here, and nothing in it can hold up the app."""

import json

from pydantic import TypeAdapter

from dashboard import apart as process
from dashboard import intake
from dashboard.errors import ApartError, StoryNotReadError
from dashboard.intake.story import Story

_STORY = TypeAdapter(Story)


def read(name: str, content: bytes) -> Story:
    """The article in the file *name* that holds *content*; raises StoryNotReadError, as `intake.read` does."""
    intake.check_size(name, content)
    return _story(name, json.dumps(name).encode() + b"\n" + content)


def pasted(text: str) -> Story:
    """The article in a *text* that was pasted; raises StoryNotReadError, as `intake.pasted` does."""
    intake.check_length(text)
    return _story("the pasted text", json.dumps(None).encode() + b"\n" + text.encode("utf-8", "surrogatepass"))


def _story(name: str, given: bytes) -> Story:
    try:
        return _STORY.validate_json(process.done(__name__, given))
    except ApartError as error:
        message = str(error) if error.refused else f"{name} {error} Paste its text, or a part of it."
        raise StoryNotReadError(message) from error


def apart(given: bytes) -> bytes:
    """The story in what was *given*, as JSON: the other side of `read` and `pasted`."""
    head, _, content = given.partition(b"\n")
    name = json.loads(head)
    story = intake.pasted(content.decode("utf-8", "surrogatepass")) if name is None else intake.read(name, content)
    return _STORY.dump_json(story)
