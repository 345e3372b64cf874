"""The app as it is served: to known names only, compressed, and with headers that let the page talk to nobody else.

`streamlit run dashboard/server.py`, or any ASGI server on `dashboard.server:app`; `streamlit run dashboard/app.py`
shows the same pages without the headers.
"""

import base64
import gc
import hashlib
import json
import re
import time
from collections.abc import Mapping
from contextlib import suppress
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import streamlit as st
from anyio import to_thread
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request as HttpRequest
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit import config
from streamlit.auth_util import get_cookie_with_chunks, get_origin_from_redirect_uri
from streamlit.web.server.server_util import get_cookie_secret
from streamlit.web.server.starlette.starlette_app_utils import decode_signed_value
from streamlit.web.server.starlette.starlette_server_config import USER_COOKIE_NAME

from dashboard import access, failures, lifespan, places
from dashboard.access import Access
from dashboard.access.requests import Request, answers, same_origin

if TYPE_CHECKING:
    from dashboard.corpus import Corpus


def _inline_scripts() -> str:
    """The hashes of the scripts in Streamlit's own page, so that the policy fits whichever version is installed."""
    page = (Path(st.__file__).parent / "static" / "index.html").read_text("utf-8")
    scripts = re.findall(r"<script(?![^>]*\bsrc=)[^>]*>(.*?)</script>", page, re.DOTALL)
    digests = [base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() for script in scripts]
    return " ".join(f"'sha256-{digest}'" for digest in digests)


POLICY = (
    f"default-src 'self'; script-src 'self' blob: {_inline_scripts()}; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self' data: blob:; worker-src 'self' blob:; "
    "frame-ancestors 'self'; object-src 'none'; base-uri 'self'; form-action 'self'"
)
_UNUSED = (
    *("accelerometer", "camera", "display-capture", "geolocation", "gyroscope", "magnetometer", "microphone", "midi"),
    *("payment", "publickey-credentials-get", "screen-wake-lock", "serial", "usb", "xr-spatial-tracking"),
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": ", ".join(f"{feature}=()" for feature in _UNUSED),
}
API = "/api"
_OTHER_NAME = (
    "This app does not answer under this name. Whoever runs it can allow it: docs/serving.md says how (hosts, in the "
    f"file that {places.ACCESS_SETTING} names)."
)


class SafeHeaders:
    """Adds HEADERS to every answer."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, and its answer back with the headers."""

        async def with_headers(message: Message) -> None:
            """Send *message* on, the beginning of an answer with the headers."""
            if message["type"] == "http.response.start":
                message["headers"] += [(key.lower().encode(), value.encode()) for key, value in HEADERS.items()]
            await send(message)

        await self.app(scope, receive, with_headers if scope["type"] == "http" else send)


class KnownNames:
    """Answers only under the names that the app is known by, and opens a connection only to a page of its own.

    A page elsewhere whose name was made to mean this machine is refused. Without it the app would take what
    that page sends for what the reader does.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on what asks for a known name; refuse the rest."""
        if scope["type"] not in ("http", "websocket"):
            return await self.app(scope, receive, send)
        if not (scope.get("client") or ("",))[0]:  # a socket in a file: whoever writes to it does so for somebody
            scope = {**scope, "headers": [*scope["headers"], (b"forwarded", b"for=unknown")]}
        request = _request(scope)
        chosen = access.settings()
        hosts = access.allowed_hosts(str(st.get_option("server.address") or ""), chosen)
        own_page = scope["type"] == "http" or same_origin(request, chosen.hosts if chosen else ())
        if not answers(request, hosts) or not own_page:
            return await _refuse(scope, receive, send)
        return await self.app(scope, receive, send)


def _request(scope: Scope) -> Request:
    headers = tuple((key.decode("latin-1").lower(), value.decode("latin-1")) for key, value in scope["headers"])
    return Request((scope.get("client") or ("",))[0], headers)


async def _refuse(scope: Scope, receive: Receive, send: Send) -> None:
    if scope["type"] == "websocket":
        await receive()
        await send({"type": "websocket.close", "code": 1008})
    else:
        await PlainTextResponse(_OTHER_NAME, 421)(scope, receive, send)


def _read() -> "Corpus":
    """The data as the pages see them."""
    from dashboard.ui.data import read  # here: it takes a second, and the server answers before

    return read(sure=True)


def _ahead() -> None:
    """Make what every first view needs: the code, the data, the panels of the first page."""
    with suppress(Exception):  # whoever asks for it is told
        from dashboard.documents import panels_in
        from dashboard.ui.pages import FIRST_PAGE
        from dashboard.views import View

        panels_in(View(), FIRST_PAGE, _read(), each=False)


async def api(scope: Scope, receive: Receive, send: Send) -> None:
    """The API, which is loaded when it is first asked: that takes a second too."""
    await to_thread.run_sync(import_module, "dashboard.api")
    await _api()(scope, receive, send)


@cache
def _api() -> ASGIApp:
    from dashboard.api import Api

    return Api(_read, _reader)


def _reader(request: HttpRequest) -> Access:
    """What whoever sent *request* may do, decided as for a page."""
    chosen = access.settings()
    claims = _signed_in(request) if chosen and chosen.oidc else {}
    return access.decided(_request(request.scope), claims, chosen, time.time())


def _signed_in(request: HttpRequest) -> Mapping[str, Any]:
    """The claims in the cookie of a browser that has signed in, which the server itself signed; none without it.

    A page proves besides that it is ours when it opens its connection. Here the browser sees to it: what a page of
    another site asks for, it may not read.
    """

    def signed(name: str) -> bytes | None:
        """What the cookie *name* holds, where this server signed it."""
        return decode_signed_value(get_cookie_secret(), name, request.cookies.get(name, "").encode("latin-1"))

    try:
        claims = json.loads(get_cookie_with_chunks(signed, USER_COOKIE_NAME) or b"{}")
    except ValueError:
        return {}
    own = isinstance(claims, dict) and claims.get("origin") == get_origin_from_redirect_uri()
    return claims if own else {}


async def health(_: HttpRequest) -> Response:
    """Whether the app stands and on what: 200 with the state of the data, 503 when there is none."""
    try:
        corpus = await to_thread.run_sync(_read)
    except Exception as error:  # whatever keeps the data from being read
        return JSONResponse({"status": "no data", "error": failures.noted(error, "health")}, 503)
    left_out = sum(not problem.warning for problem in corpus.problems)
    state = {"status": "some left out" if left_out else "ok", "facts": len(corpus), "left_out": left_out}
    return JSONResponse({**state, "warnings": len(corpus.problems) - left_out, "version": corpus.version})


async def overview(request: HttpRequest) -> Response:
    """The Overview by its name: it stands at the root, where Streamlit puts the first page."""
    return RedirectResponse(f"./?{request.url.query}" if request.url.query else "./")


def _script_failed(error: Exception) -> bool:
    """Note *error* of a page or of a button, and say so on the page in place of Streamlit's own words."""
    from dashboard.ui.words import message  # here: a page that failed has it

    st.error(message(failures.words(failures.noted(error, "page"))))
    return True


def _request_failed(request: HttpRequest, error: Exception) -> Response:
    if request.url.path.startswith(f"{API}/"):
        from dashboard.api import failed, problem

        return problem(failed(error, request.url.path))
    return PlainTextResponse(failures.words(failures.noted(error, request.url.path)), 500)


# After so many new things Python looks for what can go, now and then among all that is held. Seven hundred, its own
# number, is less than a run makes: of a new view of ten thousand facts the search was a tenth.
gc.set_threshold(50_000, 10, 10)
_chosen = access.settings()
# Streamlit's own check of the same, for its connection.
config.set_option("server.allowedHosts", [*access.allowed_hosts(str(st.get_option("server.address") or ""), _chosen)])
# Written out here: `streamlit run` looks for these very words.
app = st.App(
    Path(__file__).with_name("app.py"),
    # Streamlit serves its own files as they are: level 5 takes half the time of 9 for one part in a hundred more bytes.
    middleware=[
        Middleware(SafeHeaders),
        Middleware(KnownNames),
        Middleware(GZipMiddleware, minimum_size=1024, compresslevel=5),
    ],
    routes=[Route("/health", health), Route("/overview", overview), Mount(API, api)],
    lifespan=lifespan.beginning_with(_ahead),
    secrets={"auth": _chosen.oidc.model_dump()} if _chosen and _chosen.oidc else None,
    on_script_error=_script_failed,
    exception_handlers={Exception: _request_failed},
)
