"""What a reader may do, by where the request comes from or by who has signed in."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from dashboard.access.requests import Request, from_here
from dashboard.access.settings import ANYBODY, Proxy, Settings

Role = Literal["nobody", "viewer", "editor"]
_AHEAD = 300.0  # seconds: so far the clock of the one who signs readers in may be ahead of ours
_EMAIL = re.compile(r"[!-?A-~]+@[!-?A-~]+")


@dataclass(frozen=True)
class Access:
    """What a reader may do.

    Attributes:
        role: an editor reads and writes and sees whole texts; a viewer reads; nobody sees nothing.
        email: who has signed in; empty when nobody has.
        why: what a reader can do about it, in words; empty when there is nothing to say.
    """

    role: Role
    email: str = ""
    why: str = ""

    @property
    def writes(self) -> bool:
        """Whether what they decide is written, and texts are shown whole."""
        return self.role == "editor"


def decided(request: Request, claims: Mapping[str, Any], chosen: Settings | None, now: float) -> Access:
    """What the reader behind *request* may do at *now* (seconds since 1970).

    *claims* are those of the identity token that the reader signed in with, as Streamlit checked it, with
    `is_logged_in`.
    """
    if chosen is None:
        if from_here(request):
            return Access("editor")
        return Access("viewer", why="Articles are added on the machine that serves this app, or after signing in.")
    email, why = _by_proxy(request, chosen.proxy) if chosen.proxy else _by_oidc(claims, chosen, now)
    if email and _named(email, chosen.editors):
        return Access("editor", email)
    if ANYBODY in chosen.viewers or (email and _named(email, chosen.viewers)):
        return Access("viewer", email, why or "Those who run this app have not named you among its editors.")
    return Access("nobody", email, why or "Those who run this app have not named you among its readers.")


def _by_oidc(claims: Mapping[str, Any], chosen: Settings, now: float) -> tuple[str, str]:
    """The e-mail address that the reader signed in with, or why there is none."""
    if not chosen.oidc:
        return "", "This app is read-only."
    email, issued = claims.get("email"), claims.get("iat")
    if claims.get("is_logged_in") is not True:
        return "", "Sign in first."
    if not isinstance(issued, int | float) or not -_AHEAD <= now - issued <= chosen.hours * 3600:
        return "", "Your sign-in is too old. Sign out, and in again."
    if not isinstance(email, str) or not _EMAIL.fullmatch(email) or claims.get("email_verified", True) is not True:
        return "", "You signed in without a verified e-mail address, by which readers are known here."
    return email.lower(), ""


def _by_proxy(request: Request, proxy: Proxy) -> tuple[str, str]:
    """The e-mail address that the proxy gives for the reader, or why there is none."""
    known = {str(address) for address in proxy.addresses}
    emails = request.values(proxy.header.lower())
    if request.peer not in known or len(emails) != 1 or not _EMAIL.fullmatch(emails[0]):
        return "", "You have not signed in: this app is reached through the address that its readers are given."
    return emails[0].lower(), ""


def _named(email: str, people: tuple[str, ...]) -> bool:
    """Whether *email* is one of *people*, or of a domain among them."""
    return email in people or f"@{email.rpartition('@')[2]}" in people
