"""The OpenAPI document, made of the endpoints, the filters and the types of what is given."""

from collections.abc import Sequence
from importlib import metadata
from typing import Any

from pydantic import TypeAdapter

from dashboard.api.asking import PAGING
from dashboard.api.endpoints import Endpoint
from dashboard.api.problems import ProblemSaid
from dashboard.views import FILTERS, Filter

_ABOUT = (
    "Tables, figures and panels as JSON, to read, as the pages show them, to those who may read the pages. The query "
    "is that of a link of the app: several values of one filter widen the choice, different filters narrow it. What "
    "else a link holds (version, rows, section, ...) may stand in it and changes nothing. docs/serving.md says more."
)
_PROBLEMS = {
    "400": "The query can't be understood, or asks for too much; `allowed` says what can be chosen.",
    "401": "Sign in first.",
    "403": "Whoever asks is not among the readers, or a page of another site asks.",
    "404": "There is no such table, figure or panel; `detail` names those that are.",
    "405": "There is only to read.",
    "414": "The query is too long.",
    "500": "An error of the program, under the id in its log.",
    "503": "Too much is asked at once, or there is no data.",
}
_HEADERS = {
    "ETag": "Changes with the data; send it as If-None-Match.",
    "Data-Version": "The version of the data, as in a link.",
}
_HEADERS_OF_PAGES = {
    "X-Total-Count": "How many rows there are in all.",
    "Link": "The next rows, as rel=next; none after the last.",
}
_TEXT = {"type": "string"}


def openapi(endpoints: Sequence[Endpoint]) -> dict[str, Any]:
    """The document of *endpoints*, in OpenAPI 3.1."""
    kinds = [(endpoint.name, "serialization", TypeAdapter(endpoint.gives)) for endpoint in endpoints]
    problem = ("problem", "serialization", TypeAdapter(ProblemSaid))
    schemas, shared = TypeAdapter.json_schemas([*kinds, problem], ref_template="#/components/schemas/{model}")  # type: ignore[list-item]
    found = {name: schema for (name, _), schema in schemas.items()}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "US pressure campaign on Venezuela",
            "version": metadata.version("dashboard"),
            "description": _ABOUT,
        },
        "servers": [{"url": "/api"}],
        "paths": {endpoint.path: {"get": _operation(endpoint, found[endpoint.name])} for endpoint in endpoints},
        "components": {
            "schemas": shared.get("$defs", {}),
            "responses": {status: _problem(words, found["problem"]) for status, words in _PROBLEMS.items()},
        },
    }


def _operation(endpoint: Endpoint, gives: Any) -> dict[str, Any]:
    headers = {**_HEADERS, **(_HEADERS_OF_PAGES if endpoint.paged else {})}
    return {
        "operationId": endpoint.name,
        "summary": endpoint.summary,
        "parameters": [
            *(_named(name, *said) for name, said in endpoint.names.items()),
            *(_filter(one) for one in FILTERS.values() if endpoint.viewed),
            *(_paging(name, *said) for name, said in PAGING.items() if endpoint.paged),
        ],
        "responses": {
            "200": {
                "description": f"{endpoint.summary}.",
                "headers": {name: {"description": words, "schema": _TEXT} for name, words in headers.items()},
                "content": {"application/json": {"schema": gives}},
            },
            "304": {"description": "Whoever asks has it already."},
            **{status: {"$ref": f"#/components/responses/{status}"} for status in _PROBLEMS},
        },
    }


def _named(name: str, means: str, allowed: Sequence[str]) -> dict[str, Any]:
    schema = {**_TEXT, "enum": list(allowed)} if allowed else _TEXT
    return {"name": name, "in": "path", "required": True, "description": means, "schema": schema}


def _filter(one: Filter) -> dict[str, Any]:
    """A filter as a parameter; its ids are those of the data, and not named here."""
    kind: dict[str, Any] = {**_TEXT, "format": "date"} if one.kind == "day" else _TEXT
    several = one.kind in ("several", "alone")
    schema = {"type": "array", "items": kind} if several else kind
    said = f"{one.label}. {one.hint}".strip()
    return {"name": one.key, "in": "query", "description": said, "schema": schema}


def _paging(name: str, means: str, least: int, most: int, otherwise: int) -> dict[str, Any]:
    schema = {"type": "integer", "minimum": least, "maximum": most, "default": otherwise}
    return {"name": name, "in": "query", "description": means, "schema": schema}


def _problem(words: str, schema: Any) -> dict[str, Any]:
    return {"description": words, "content": {"application/problem+json": {"schema": schema}}}
