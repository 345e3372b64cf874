"""The settings file of who may read and write, when the app is served to others."""

import os
import re
import tomllib
from collections.abc import Collection
from functools import lru_cache
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, IPvAnyAddress, ValidationError, model_validator

from dashboard import places
from dashboard.access.requests import LOOPBACK, hostname
from dashboard.errors import AccessError

ANYBODY = "*"


def _host(name: str) -> str:
    if name not in (hostname(name), hostname(f"[{name}]")):
        message = f"{name!r} is no name of a host. Allowed: as in the address bar, small, without https:// and port."
        raise ValueError(message)
    return name


def _person(named: str) -> str:
    if named != ANYBODY and not re.fullmatch(r"[^@\s]*@[^@\s]+", named):
        message = f"{named!r} names nobody. Allowed: an e-mail address, a domain (@example.org), or * for everybody."
        raise ValueError(message)
    return named.lower()


Host = Annotated[str, AfterValidator(_host)]
People = tuple[Annotated[str, AfterValidator(_person)], ...]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Oidc(_Strict):
    """The provider that readers sign in with, as `st.login` wants it."""

    redirect_uri: str
    cookie_secret: str = Field(min_length=32)
    client_id: str
    client_secret: str
    server_metadata_url: str


class Proxy(_Strict):
    """The proxy that signs readers in, and says in a header who they are."""

    header: str
    addresses: tuple[IPvAnyAddress, ...]


class Settings(_Strict):
    """Who may read and write.

    Attributes:
        hosts: the names under which browsers reach the app, beside those of this machine.
        editors: e-mail addresses and domains ("@example.org") of those who may write.
        viewers: likewise of those who may read; everybody by default.
        hours: how long a sign-in holds.
        oidc, proxy: how readers sign in; without either nobody can, and the app is read-only.
    """

    hosts: tuple[Host, ...] = ()
    editors: People = ()
    viewers: People = (ANYBODY,)
    hours: float = Field(default=12, gt=0)
    oidc: Oidc | None = None
    proxy: Proxy | None = None

    @model_validator(mode="after")
    def _one_way(self) -> "Settings":
        if self.oidc and self.proxy:
            message = "[oidc] and [proxy] are two ways to sign in. Keep one."
            raise ValueError(message)
        if ANYBODY in self.editors:
            message = "editors may not be *. Name the addresses or the domains of those who may write."
            raise ValueError(message)
        return self


def settings() -> Settings | None:
    """What the file says that DASHBOARD_ACCESS names; None when it names none.

    Raises:
        AccessError: the file can't be read, or is not as it must be.
    """
    named = os.environ.get(places.ACCESS_SETTING)
    if not named:
        return None
    try:
        stat = Path(named).stat()
        return _read(named, stat.st_mtime_ns, stat.st_size)
    except OSError as error:
        message = f"{named}, which {places.ACCESS_SETTING} names, can't be opened ({error.strerror})."
        raise AccessError(message) from error


@lru_cache(maxsize=2)
def _read(named: str, written: int, size: int) -> Settings:
    """The settings in the file *named* as it was *written*."""
    try:
        return Settings.model_validate(tomllib.loads(Path(named).read_text("utf-8")))
    except ValidationError as error:
        flaws = (f"{'.'.join(map(str, one['loc'])) or 'the file'}: {one['msg']}" for one in error.errors())
        message = f"{named}: {'; '.join(flaws)}. docs/serving.md shows what it holds."
        raise AccessError(message) from error
    except ValueError as error:
        message = f"{named} is not TOML in UTF-8 ({error}). docs/serving.md shows what it holds."
        raise AccessError(message) from error


def allowed_hosts(address: str, chosen: Settings | None) -> Collection[str]:
    """The names that the app answers to, when it listens at *address*; "*" is any.

    Served beyond this machine without settings it can't know its names: everybody reads, nobody but this machine
    writes.
    """
    if chosen and chosen.hosts:
        return (*LOOPBACK, *chosen.hosts)
    return LOOPBACK if address in LOOPBACK else (ANYBODY,)
