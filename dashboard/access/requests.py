"""A request as the server sees it: the other end and the headers, never what a page says of itself."""

import ipaddress
import re
from collections.abc import Collection
from dataclasses import dataclass
from urllib.parse import urlsplit

LOOPBACK = ("localhost", "127.0.0.1", "::1")
# What a proxy adds; with any of them the other end of the connection is not the reader.
_FORWARDED = re.compile(
    r"forwarded|via|x-forwarded-.+|x-real-ip|x-client-ip|x-cluster-client-ip|true-client-ip|cf-.+|fly-.+|x-envoy-.+"
)

_HOST = re.compile(
    r"(?P<name>[A-Za-z0-9._-]{1,253}|\[[0-9A-Fa-f:.]{2,45}\])(?::[0-9]{1,5})?"  # facts.example.org:8501, [::1]:8501
)


@dataclass(frozen=True)
class Request:
    """What the server knows of a request or of the handshake of a connection.

    Attributes:
        peer: the address of the other end; empty when there is none, as behind a socket in a file.
        headers: name in lower case and value, in order; a name may come twice.
    """

    peer: str
    headers: tuple[tuple[str, str], ...]

    def values(self, name: str) -> list[str]:
        """The values of the header *name* (in lower case), as often as it came."""
        return [value for key, value in self.headers if key == name]


def hostname(host: str) -> str:
    """The name in a Host header, in lower case, without its port: "::1" of "[::1]:8501"; empty when it is none."""
    match = _HOST.fullmatch(host)
    return match["name"].lower().strip("[]").rstrip(".") if match else ""


def from_here(request: Request) -> bool:
    """Whether the other end is a program on this machine that asks for this machine, through no proxy.

    A browser that was led to this machine under another name (DNS rebinding) says that name in Host and Origin.
    """
    forwarded = any(_FORWARDED.fullmatch(key) for key, _ in request.headers)
    return _is_loopback(request.peer) and not forwarded and answers(request, LOOPBACK) and same_origin(request)


def answers(request: Request, hosts: Collection[str]) -> bool:
    """Whether *request* asks for one of *hosts*; "*" is any name."""
    asked = request.values("host")
    name = hostname(asked[0]) if len(asked) == 1 else ""
    return bool(name) and ("*" in hosts or name in hosts)


def same_origin(request: Request, hosts: Collection[str] = ()) -> bool:
    """Whether the page that asks was served by the host it asks, or by one of *hosts*; no page asks without an origin.

    A program that is no browser may leave the origin out or make it up: it tells of a page, not of a person.
    """
    origins = request.values("origin")
    if not origins:
        return True
    try:
        parts = urlsplit(origins[0])
        name = parts.hostname or ""
    except ValueError:
        return False
    same = [parts.netloc.lower()] == [host.lower() for host in request.values("host")]
    return len(origins) == 1 and parts.scheme in ("http", "https") and (same or name in hosts)


def _is_loopback(peer: str) -> bool:
    try:
        address = ipaddress.ip_address(peer)
    except ValueError:
        return False
    mapped = getattr(address, "ipv4_mapped", None)
    return bool((mapped or address).is_loopback)
