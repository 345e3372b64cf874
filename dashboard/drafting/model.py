"""The wire to a language model behind an OpenAI-compatible address that the user sets; off where none is set.

What is said goes to that address and nowhere else: to no other host, and where the server answers with a redirection it
is not followed. The key is in no log and no message.
"""

import logging
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Self
from urllib.parse import urlsplit

from dashboard.errors import ModelError

URL, NAME, KEY = "DASHBOARD_MODEL_URL", "DASHBOARD_MODEL_NAME", "DASHBOARD_MODEL_KEY"
NOTES = "dashboard.model"  # the logger of its requests
LOG = logging.getLogger(NOTES)
SECONDS = 60.0  # for an answer
_TOKENS = 4000  # of an answer
_FAILURES = 2  # of a server in itself, one after the other: it is not asked on


@dataclass(frozen=True)
class Model:
    """A model as the user set it: the address it is behind, its name there, and the key, which is shown nowhere."""

    url: str
    name: str
    key: str = field(default="", repr=False)

    @property
    def where(self) -> str:
        """Where texts go: the address without what may be secret in it."""
        return f"{urlsplit(self.url).scheme}://{self.host}"

    @property
    def host(self) -> str:
        """The machine that texts go to, with its port where that is stated."""
        parts = urlsplit(self.url)
        return f"{parts.hostname}:{parts.port}" if parts.port else str(parts.hostname)


def model_of(environ: Mapping[str, str]) -> Model | None:
    """The model that *environ* sets; None where it sets no address, and then no text goes anywhere.

    Raises:
        ModelError: the address is none of the web, or the model has no name.
    """
    url = environ.get(URL, "").strip()
    if not url:
        return None
    try:
        parts = urlsplit(url)
        fits = parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port or 1) > 0
    except ValueError:
        fits = False
    if not fits:
        message = f"{URL} is no address of a model. It begins with http:// or https://: http://127.0.0.1:8080/v1."
        raise ModelError(message)
    name = environ.get(NAME, "").strip()
    if not name:
        message = f"{URL} is set, and {NAME} is not. Set it to the name that the server knows the model by."
        raise ModelError(message)
    return Model(url, name, environ.get(KEY, "").strip())


class NoAnswerError(ModelError):
    """An answer to one request that is of no use; the next may be."""


class Wire:
    """The way to a model; it is closed behind `with`."""

    def __init__(self, model: Model, prompt: str) -> None:
        """The way to *model*; *prompt* is the version of what is said, for the log.

        Raises:
            ModelError: the library that talks to it is not installed.
        """
        try:
            import openai  # only who has a model needs it
        except ImportError as error:
            message = "Asking a model needs the package openai: pip install 'dashboard[model]'."
            raise ModelError(message) from error
        self.model, self._prompt = model, prompt
        self._errors = openai
        self._failed = 0  # requests, one after the other
        self._client = openai.OpenAI(
            base_url=model.url,
            api_key=model.key or "none",
            timeout=SECONDS,
            max_retries=0,
            http_client=openai.DefaultHttpxClient(follow_redirects=False),
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self._client.close()

    def answer(self, task: str, said: str, form: Mapping[str, Any], about: str) -> str:
        """What the model answers to *task* and what is *said*, in *form*; *about* is for the log.

        Raises:
            ModelError: it can't be reached, or refuses to serve.
            NoAnswerError: it answers nothing that can be used.
        """
        outcome = "answered"
        try:
            return self._content(task, said, form)
        except ModelError as error:
            outcome = str(error)
            raise
        finally:
            at = datetime.now(UTC).isoformat(timespec="seconds")
            name, where = self.model.name, self.model.where
            LOG.info("%s model=%r prompt=%s to=%s %s: %s", at, name, self._prompt, where, about, outcome)

    def _content(self, task: str, said: str, form: Mapping[str, Any]) -> str:
        wanted: Any = {"type": "json_schema", "json_schema": {"name": "answer", "schema": form}}
        messages: Any = [{"role": "system", "content": task}, {"role": "user", "content": said}]
        try:
            got = self._client.chat.completions.create(
                model=self.model.name, messages=messages, response_format=wanted, temperature=0, max_tokens=_TOKENS
            )
            choice = got.choices[0]
            refusal, content, reason = choice.message.refusal, choice.message.content, choice.finish_reason
        except self._errors.APITimeoutError as error:
            message = f"The model at {self.model.where} did not answer within {SECONDS:.0f} seconds."
            raise ModelError(message) from error
        except self._errors.APIConnectionError as error:
            message = f"The model at {self.model.where} cannot be reached. Does its server run?"
            raise ModelError(message) from error
        except self._errors.APIStatusError as error:
            message = f"The model at {self.model.where} answers with status {error.status_code}."
            self._failed += 1
            may_be_the_request = error.status_code >= 500 and self._failed < _FAILURES
            raise (NoAnswerError if may_be_the_request else ModelError)(message) from error
        except (self._errors.OpenAIError, AttributeError, IndexError, TypeError, ValueError) as error:
            message = "the answer is none of a chat: the address may be that of something else."
            raise NoAnswerError(message) from error
        self._failed = 0
        if refusal:
            message = "the model refuses to answer."
            raise NoAnswerError(message)
        if reason == "length" or not isinstance(content, str) or not content.strip():
            message = "the answer was cut off." if reason == "length" else "the answer is empty."
            raise NoAnswerError(message)
        return content
