"""The API as an ASGI app: who may read is asked first, the work is done beside the loop, the answer names its data."""

import secrets
from collections.abc import Awaitable, Callable
from functools import cache, cached_property
from urllib.parse import parse_qs, urlencode

from anyio import CapacityLimiter, to_thread
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from dashboard.access import Access
from dashboard.api.asking import asked
from dashboard.api.endpoints import ENDPOINTS, Answer, Asked, Endpoint
from dashboard.api.openapi import openapi
from dashboard.api.problems import failed, problem
from dashboard.corpus import Corpus
from dashboard.errors import (
    NotAnsweredError,
    SeedsNotFoundError,
    UnknownFigureError,
    UnknownPanelError,
    UnknownTableError,
)
from dashboard.exports.formats.json import encoded

AT_ONCE = 2  # answers that are made at the same time; the pages have the other threads
WAITING = 32  # requests that are taken beside them
_RUN = secrets.token_hex(4)  # another run of the server may be another program, which answers otherwise
_OTHER_SITE = "Pages of other sites may not ask here. Ask from the app's own page, or a program."
_TOO_MUCH = "Too much is asked at once. Ask again in a second."
_NOTHING = "There is nothing at this address. /api/openapi.json says what there is."
_NOT_THERE = (UnknownTableError, UnknownFigureError, UnknownPanelError)


@cache
def _document() -> bytes:
    return encoded(openapi(ENDPOINTS))


_DOCUMENT = Endpoint("/openapi.json", "openapi", "This document", dict, lambda asked: Answer(_document), viewed=False)


class Api:
    """The API, on the corpus that *read* gives, to those whom *reader* lets read.

    Attributes:
        read: the data as they are now; it may take a while.
        reader: what whoever sent a request may do.
    """

    def __init__(self, read: Callable[[], Corpus], reader: Callable[[Request], Access]) -> None:
        self.read, self.reader = read, reader
        self._taken = 0
        routes = [Route(endpoint.path, self._route(endpoint)) for endpoint in (*ENDPOINTS, _DOCUMENT)]
        inner = Starlette(routes=routes, exception_handlers={HTTPException: _not_there, NotAnsweredError: _refused})
        self._app: ASGIApp = inner

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request of somebody who may read; refuse any other."""
        refused = self._refusal(Request(scope)) if scope["type"] == "http" else None
        await (problem(refused) if refused else self._app)(scope, receive, send)

    def _refusal(self, request: Request) -> NotAnsweredError | None:
        """Why *request* is not answered, whatever it asks; None when it is."""
        site = request.headers.get("sec-fetch-site", "none")
        if site not in ("same-origin", "none") and request.headers.get("sec-fetch-mode") != "navigate":
            return NotAnsweredError(403, _OTHER_SITE)
        allowed = self.reader(request)
        if allowed.role != "nobody":
            return None
        if allowed.email:
            return NotAnsweredError(403, allowed.why)
        return NotAnsweredError(401, allowed.why, headers={"WWW-Authenticate": 'Cookie realm="dashboard"'})

    @cached_property
    def _limiter(self) -> CapacityLimiter:
        return CapacityLimiter(AT_ONCE)

    def _route(self, endpoint: Endpoint) -> Callable[[Request], Awaitable[Response]]:
        async def answer(request: Request) -> Response:
            """The answer, once there is room for it."""
            if self._taken >= AT_ONCE + WAITING:
                raise NotAnsweredError(503, _TOO_MUCH, headers={"Retry-After": "1"})
            self._taken += 1
            try:
                return await to_thread.run_sync(self._answered, endpoint, request, limiter=self._limiter)
            finally:
                self._taken -= 1

        return answer

    def _answered(self, endpoint: Endpoint, request: Request) -> Response:
        """The answer to *request*, or its problem in words."""
        try:
            corpus = self.read()
            wanted = asked(endpoint, request.path_params, request.url.query, corpus)
            return _given(endpoint.answer(wanted), wanted, request)
        except NotAnsweredError as found:
            return problem(found)
        except _NOT_THERE as error:
            return problem(NotAnsweredError(404, str(error)))
        except SeedsNotFoundError as error:
            return problem(failed(error, request.url.path, 503))
        except Exception as error:  # whatever keeps it from being answered
            return problem(failed(error, request.url.path))


def _given(answer: Answer, wanted: Asked, request: Request) -> Response:
    """*answer* with what names its data; without content where the client has it already."""
    tag = f'W/"{wanted.corpus.version}-{_RUN}"'
    headers = {
        "ETag": tag,
        "Cache-Control": "private, no-cache",
        "Data-Version": wanted.corpus.version,
        "Cross-Origin-Resource-Policy": "same-origin",
    }
    if answer.of is not None:
        headers |= {"X-Total-Count": str(answer.of), **_next(answer.of, wanted, request)}
    known = {
        one.strip().removeprefix("W/") for line in request.headers.getlist("if-none-match") for one in line.split(",")
    }
    if known & {tag.removeprefix("W/"), "*"}:
        return Response(None, 304, headers)
    return Response(answer.content(), 200, headers, "application/json")


def _next(of: int, wanted: Asked, request: Request) -> dict[str, str]:
    """The header that names the next stretch of a table; none after the last."""
    after = wanted.first + wanted.most
    if after >= of:
        return {}
    query = {**parse_qs(request.url.query), "limit": [str(wanted.most)], "offset": [str(after)]}
    return {"Link": f'<{request.url.path}?{urlencode(query, doseq=True)}>; rel="next"'}


async def _refused(_: Request, error: Exception) -> Response:
    return problem(error if isinstance(error, NotAnsweredError) else failed(error, "api"))


async def _not_there(request: Request, error: Exception) -> Response:
    """A path or a method that is none of the API's."""
    headers = dict(getattr(error, "headers", None) or {})
    if getattr(error, "status_code", 404) == 405:
        only = f"{request.method} is not answered here: there is only to read."
        return problem(NotAnsweredError(405, only, ("GET", "HEAD"), headers))
    there = tuple(f"/api{endpoint.path}" for endpoint in (*ENDPOINTS, _DOCUMENT))
    return problem(NotAnsweredError(404, _NOTHING, there))
