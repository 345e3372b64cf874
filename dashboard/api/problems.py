"""What was asked wrongly, or can't be given, in words: a problem as JSON (RFC 9457)."""

from http import HTTPStatus
from typing import Annotated

from pydantic import Field
from starlette.responses import Response
from typing_extensions import TypedDict

from dashboard import failures
from dashboard.errors import NotAnsweredError
from dashboard.exports.formats.json import encoded

_NAMED_AT_MOST = 100  # allowed values in one answer


class ProblemSaid(TypedDict):
    """What was asked wrongly, or can't be given."""

    title: Annotated[str, Field(description="The kind of problem, by its status.")]
    status: int
    detail: Annotated[str, Field(description="What is wrong, and what to do.")]
    allowed: Annotated[list[str], Field(description="What could stand in its place, at most 100; empty for no list.")]


def problem(error: NotAnsweredError) -> Response:
    """*error* as an answer, which nobody keeps."""
    said = ProblemSaid(
        title=HTTPStatus(error.status).phrase,
        status=error.status,
        detail=str(error),
        allowed=list(error.allowed[:_NAMED_AT_MOST]),
    )
    headers = {"Cache-Control": "no-store", **error.headers}
    return Response(encoded(said), error.status, headers, "application/problem+json")


def failed(error: Exception, where: str, status: int = 500) -> NotAnsweredError:
    """What is told of an *error* of the program that happened at *where*, and is noted."""
    return NotAnsweredError(status, failures.words(failures.noted(error, where)))
