"""What the reader at the other end of this session may do, asked of the server anew each time."""

import time

import streamlit as st

from dashboard import access
from dashboard.access import Access, Request
from dashboard.errors import AccessError, NotAllowedError
from dashboard.ui.data import expect_change
from dashboard.ui.plain import plain
from dashboard.ui.words import _, message

_UNKNOWN = "Who may read and write here can't be told: the settings can't be read. Whoever runs this app sees why."


def reader() -> Access:
    """What the reader may do now, by the handshake of the connection that is open and by who has signed in."""
    try:
        chosen = access.settings()
        # Asking who has signed in makes Streamlit look for its files of secrets: only where somebody can.
        claims = dict(st.user) if chosen and chosen.oidc else {}
        return access.decided(handshake(), claims, chosen, time.time())
    except AccessError:
        return Access("nobody", why=_UNKNOWN)


def handshake() -> Request:
    """The request that opened the connection, as the server saw it; without any header when none is open now."""
    headers = st.context.headers
    pairs = tuple((key.lower(), value) for key in headers for value in headers.get_all(key))
    peer = st.context.ip_address or "127.0.0.1"  # None is this machine
    return Request(peer if pairs else "", pairs)


def may_write() -> bool:
    """Whether what the reader decides is written, and texts are shown whole."""
    return reader().writes


def must_be_allowed() -> None:
    """Raise NotAllowedError where the reader may not write; asked at each write, not only when a page is drawn."""
    allowed = reader()
    if not allowed.writes:
        refusal = f"Nothing was written. {allowed.why}"
        raise NotAllowedError(refusal)
    expect_change()


def reviewer() -> str:
    """The name under which decisions are logged: who has signed in, else the name that the reader gave; or empty."""
    return reader().email or str(st.session_state.get("reviewer", ""))


def admit() -> None:
    """Stop the page for those who may not read; offer to sign in or out where that is possible."""
    allowed = reader()
    try:
        by_oidc = bool((chosen := access.settings()) and chosen.oidc)
    except AccessError:
        by_oidc = False
    if by_oidc:
        signed_in = st.user.get("is_logged_in") is True
        if allowed.email:
            st.sidebar.caption(plain(_("Signed in: {email}.").format(email=allowed.email)))
        label, act = (_("Sign out"), st.logout) if signed_in else (_("Sign in"), st.login)
        place = st if allowed.role == "nobody" else st.sidebar
        place.button(label, key="sign", on_click=act)
    if allowed.role == "nobody":
        st.info(plain(message(allowed.why)))
        st.stop()
