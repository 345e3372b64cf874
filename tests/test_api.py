"""The API gives what the command line gives, byte for byte, under the query of a link, as its document says."""

import json
import re
import threading
from urllib.parse import parse_qs, urlencode

import anyio
import pytest
from jsonschema import Draft202012Validator, FormatChecker
from openapi_spec_validator import validate
from starlette.applications import Starlette
from starlette.routing import Mount
from starlette.testclient import TestClient

from dashboard.__main__ import main
from dashboard.access import Access
from dashboard.answers import panels as offered
from dashboard.api import Api, serving
from dashboard.api.asking import MOST_QUERY
from dashboard.api.endpoints import ENDPOINTS, MOST_ROWS
from dashboard.errors import SeedsNotFoundError
from dashboard.exports.formats.json import write_table
from dashboard.places import LOG_SETTING
from dashboard.tables import FRAMES, Tables
from dashboard.views import FILTERS, from_query, select
from tests.conftest import FROZEN, STEM

VIEWS = {
    "everything": "",
    "a-period": "from=2025-09-01&to=2025-09-30",
    "an-actor": "actor=marco-rubio&basis=cited",
    "known-by": "known=2025-10-01&kind=strikes&kind=claims",
    "nothing": "from=2026-01-01&to=2025-01-01",
}


def app_on(read, reader=Access("viewer")):  # noqa: B008
    """The API on the corpus that *read* gives, to *reader* whoever asks."""
    return Starlette(routes=[Mount("/api", Api(read, lambda request: reader))])


def client_on(corpus, *reader):
    """A client of the API on *corpus* whose every request comes from *reader*."""
    return TestClient(app_on(lambda: corpus, *reader))


@pytest.fixture(scope="module")
def api(corpus):
    return client_on(corpus)


@pytest.fixture(scope="module")
def document(api):
    return api.get("/api/openapi.json").json()


@pytest.fixture
def printed(capsysbinary):
    """What a command prints on the frozen seeds."""

    def run(*arguments):
        assert main([*arguments, "--seeds", str(FROZEN)]) == 0
        return capsysbinary.readouterr().out

    return run


# The same as the command line


@pytest.mark.parametrize("query", VIEWS.values(), ids=VIEWS)
def test_a_table_is_what_export_writes(api, printed, query):
    for name in ("strikes", "facts", "evidence", "corrections"):
        answer = api.get(f"/api/tables/{name}?{query}")
        assert answer.content == printed("export", name, "--format", "json", "--view", query)
        assert answer.headers["x-total-count"] == str(len(answer.json()))


@pytest.mark.parametrize("query", VIEWS.values(), ids=VIEWS)
def test_a_figure_is_what_total_prints(api, printed, query):
    answer = api.get(f"/api/figures/strikes/killed?{query}").content
    assert answer == printed("total", "strikes", "killed", "--json", "--view", query)


def test_a_figure_says_what_the_page_says(api):
    whole = api.get("/api/figures/strikes/killed").json()
    assert (whole["words"], whole["spread"], whole["acts"], whole["reports"]) == ("82", [81, 83], 18, 115)
    assert api.get("/api/figures/strikes/killed?from=2025-09-01&to=2025-09-30").json()["words"] == "17"


@pytest.mark.parametrize("query", VIEWS.values(), ids=VIEWS)
def test_the_panels_are_what_panels_prints(api, printed, query):
    assert api.get(f"/api/panels?{query}").content == printed("panels", "--json", "--view", query)


def test_a_panel_is_what_export_writes(api, printed):
    given = ["--format", "json", "--view", "from=2025-09-01"]
    for panel in ("strikes/running-sum", "claims/questions", "comparisons/record-sharpens"):
        answer = api.get(f"/api/panels/{panel}?from=2025-09-01").content
        assert answer == printed("export", "--panel", panel, *given)


def test_what_else_a_link_holds_changes_nothing(api):
    link = {"from": "2025-09-01", "version": "long-ago", "rows": "strikes-1", "section": "running-sum", "actor": "all"}
    assert (
        api.get(f"/api/figures/strikes/killed?{urlencode(link)}").content
        == api.get("/api/figures/strikes/killed?from=2025-09-01").content
    )


# Its document


def test_the_document_is_openapi(document):
    validate(document)
    assert document["openapi"].startswith("3.1.")
    assert document["servers"] == [{"url": "/api"}]


def test_the_document_has_what_is_answered_and_nothing_else(api, document):
    assert set(document["paths"]) == {endpoint.path for endpoint in ENDPOINTS}
    for path, methods in document["paths"].items():
        assert set(methods) == {"get"}
        named = [one["name"] for one in methods["get"]["parameters"] if one["in"] == "path"]
        assert named == re.findall(r"{(\w+)}", path)
        taken = {one["name"] for one in methods["get"]["parameters"] if one["in"] == "query"}
        viewed = {one.key for one in FILTERS.values()} if path != "/figures" else set()
        assert taken == viewed | ({"limit", "offset"} if path == "/tables/{table}" else set())


def asked_of_all(corpus):
    """By path of the document: an address of each thing that can be asked there."""
    for query in ("", "?from=2025-01-01&actor=nicolas-maduro"):
        view = from_query({"actor": ["nicolas-maduro"]} if query else {}, corpus)[0]
        yield "/tables", f"/tables{query}"
        yield from (("/tables/{table}", f"/tables/{name}{query}") for name in FRAMES)
        yield "/figures/{table}/{column}", f"/figures/strikes/killed{query}"
        yield "/panels", f"/panels{query}"
        some = offered(corpus, view)[::6] if not query else []
        yield from (("/panels/{subject}/{panel}", f"/panels/{one['id']}") for one in some)
    yield "/figures", "/figures"


def test_every_answer_is_as_the_document_says(api, corpus, document):
    for path, address in asked_of_all(corpus):
        answer = api.get(f"/api{address}")
        assert (answer.status_code, answer.headers["content-type"]) == (200, "application/json"), address
        [content] = document["paths"][path]["get"]["responses"]["200"]["content"].values()
        schema = {**content["schema"], "components": document["components"]}
        Draft202012Validator(schema, format_checker=FormatChecker()).validate(answer.json())


def test_every_figure_that_is_named_can_be_asked(api):
    figures = api.get("/api/figures").json()
    assert {"table": "strikes", "column": "killed", "label": "People killed", "unit": "people"} in figures
    assert {api.get(f"/api/figures/{one['table']}/{one['column']}").status_code for one in figures} == {200}


# Stretches of a table


@pytest.mark.parametrize("name", FRAMES)
@pytest.mark.parametrize("query", ["", "actor=nicolas-maduro&from=2025-01-01"], ids=["everything", "an-actor"])
def test_stretches_put_together_are_the_whole_table(api, corpus, name, query):
    whole = write_table(Tables(corpus, select(corpus, from_query(parse_qs(query), corpus)[0])).cited(name))
    found, address = [], f"/api/tables/{name}?{query}&limit=7"
    for _ in range(2000):
        answer = api.get(address)
        assert answer.headers["x-total-count"] == str(len(json.loads(whole)))
        found += answer.json()
        if "next" not in answer.links:
            break
        assert len(answer.json()) == 7
        address = answer.links["next"]["url"]
    assert found == json.loads(whole)


def test_a_stretch_begins_and_ends_where_it_is_asked_to(api):
    whole = api.get("/api/tables/cites").json()
    for first, most in ((0, 1), (3, 4), (len(whole) - 1, 5), (len(whole), 5), (10**9, 1)):
        assert api.get(f"/api/tables/cites?limit={most}&offset={first}").json() == whole[first : first + most]


def test_no_answer_has_more_rows_than_are_given_at_once(api, corpus):
    assert len(corpus["cite"]) == int(api.get("/api/tables/cites").headers["x-total-count"])
    refused = api.get(f"/api/tables/cites?limit={MOST_ROWS + 1}")
    assert (refused.status_code, refused.json()["detail"]) == (
        400,
        "limit=1001: one whole number from 1 to 1,000 is allowed.",
    )


def test_a_panel_that_rests_on_too_much_is_refused_with_what_to_do(api, monkeypatch):
    monkeypatch.setattr("dashboard.api.endpoints.MOST_STATEMENTS", 20)
    refused = api.get("/api/panels/strikes/running-sum")
    assert (refused.status_code, refused.json()["detail"].partition(".")[2]) == (
        400,
        " Choose less: a period, an actor, a kind.",
    )
    assert api.get("/api/panels/rewards/left-out-rewards").status_code == 200


# Problems, in words


PROBLEMS = {
    "no-such-table": ("/tables/strike", 404, "there is no table 'strike'. Tables: designations, strikes, "),
    "no-such-column": ("/figures/strikes/dead", 404, "strikes.dead is no hedged number. Allowed: strikes, vessels, "),
    "no-figures": ("/figures/quotes/killed", 404, "quotes.killed is no hedged number. Allowed: none."),
    "no-such-subject": ("/panels/boats/x", 404, "there is no subject 'boats'. Subjects: charges, claims, "),
    "no-such-panel": ("/panels/quotes/x", 404, "there is no panel quotes/x in this view. Panels of it: quotes."),
    "not-in-this-view": ("/panels/strikes/running-sum?basis=quoted", 404, "there is no panel strikes/running-sum in "),
    "no-such-path": ("/nothing", 404, "There is nothing at this address. /api/openapi.json says what there is."),
    "no-such-actor": ("/tables/strikes?actor=nobody", 400, "The link asks for actor “nobody”, which is not here."),
    "no-such-filter": ("/tables/strikes?colour=red", 400, "The link asks for “colour”, which is not known here."),
    "no-day": ("/panels?from=2025-13-01", 400, "The link asks for “from 2025-13-01”, which is no day between 1900"),
    "no-number": ("/tables/strikes?limit=ten", 400, "limit=ten: one whole number from 1 to 1,000 is allowed."),
    "two-numbers": ("/tables/strikes?limit=1&limit=2", 400, "limit=1, 2: one whole number from 1 to 1,000 is allowed."),
    "other-digits": ("/tables/strikes?offset=%D9%A1", 400, "offset=١: one whole number from 0 to "),
    "below-zero": ("/tables/strikes?offset=-1", 400, "offset=-1: one whole number from 0 to 1,000,000,000 is allowed."),
    "no-pages-here": ("/panels?limit=5", 400, "The link asks for “limit”, which is not known here."),
    "nothing-to-choose": ("/figures?actor=npr", 400, "actor: nothing can be chosen here. Ask without a query."),
    "too-long": (f"/tables?words={'x' * MOST_QUERY}", 414, "The query has 4,006 characters; 4,000 are read."),
}


@pytest.mark.parametrize(("address", "status", "said"), PROBLEMS.values(), ids=PROBLEMS)
def test_what_is_asked_wrongly_is_told_in_words(api, document, address, status, said):
    answer = api.get(f"/api{address}")
    assert (answer.status_code, answer.headers["content-type"]) == (status, "application/problem+json")
    assert answer.headers["cache-control"] == "no-store"
    assert answer.json()["detail"].startswith(said)
    [content] = document["components"]["responses"][str(status)]["content"].values()
    Draft202012Validator({**content["schema"], "components": document["components"]}).validate(answer.json())


def test_a_bad_query_is_told_what_is_allowed(api):
    def allowed(query):
        return api.get(f"/api/tables/strikes?{query}").json()["allowed"]

    assert allowed("basis=heard") == ["quoted", "cited"]
    assert allowed("to=soon") == ["1900-01-01 to 2100-12-31"]
    assert allowed("colour=red") == [*(one.key for one in FILTERS.values()), "limit", "offset"]
    assert len(allowed("source=nowhere")) == 100


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS"])
def test_there_is_only_to_read(api, method):
    for endpoint in ENDPOINTS:
        answer = api.request(method, f"/api{endpoint.path}")
        assert (answer.status_code, answer.json()["allowed"]) == (405, ["GET", "HEAD"])
        assert set(answer.headers["allow"].split(", ")) == {"GET", "HEAD"}
        assert not [name for name in answer.headers if name.startswith("access-control")]


@pytest.mark.parametrize(("error", "status"), [(KeyError, 500), (SeedsNotFoundError, 503)])
def test_an_error_of_the_program_is_told_by_its_id_alone(monkeypatch, tmp_path, error, status):
    monkeypatch.setenv(LOG_SETTING, str(tmp_path / "log"))

    def broken():
        raise error("a secret")  # noqa: EM101

    answer = TestClient(app_on(broken)).get("/api/tables")
    assert answer.status_code == status
    assert "a secret" not in answer.text
    [line] = (tmp_path / "log").read_text().splitlines()
    assert f"(error {json.loads(line)['id']})" in answer.json()["detail"]


# What is kept


def test_who_has_the_answer_gets_it_again_only_when_the_data_has_changed(api, corpus, monkeypatch):
    first = api.get("/api/tables/strikes")
    tag = first.headers["etag"]
    assert first.headers["cache-control"] == "private, no-cache"
    assert first.headers["data-version"] == corpus.version
    for known in (tag, f'"x", {tag}', tag.removeprefix("W/"), "*"):
        again = api.get("/api/tables/strikes", headers={"If-None-Match": known})
        assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    assert api.get("/api/tables/strikes", headers={"If-None-Match": '"x"'}).content == first.content
    assert api.get("/api/tables/nothing", headers={"If-None-Match": "*"}).status_code == 404
    assert api.get("/api/tables?colour=red", headers={"If-None-Match": tag}).status_code == 400
    monkeypatch.setattr(corpus, "version", "another")
    assert api.get("/api/tables/strikes", headers={"If-None-Match": tag}).status_code == 200


def test_the_head_alone_is_that_of_the_answer(api):
    for address in ("/api/tables/strikes?limit=3", "/api/panels", "/api/tables/nothing"):
        head, whole = api.head(address), api.get(address)
        assert head.content == b""
        assert (head.status_code, dict(head.headers)) == (whole.status_code, dict(whole.headers))


# Who may ask


@pytest.mark.parametrize(
    ("reader", "status"),
    [
        (Access("viewer"), 200),
        (Access("editor", "ada@desk.example"), 200),
        (Access("nobody", why="Sign in first."), 401),
        (Access("nobody", "cy@elsewhere.example", "You are not named."), 403),
    ],
    ids=["viewer", "editor", "not-signed-in", "not-named"],
)
def test_who_may_not_read_the_pages_is_told_nothing_whatever_is_asked(corpus, reader, status):
    api = client_on(corpus, reader)
    for path in [*(endpoint.path for endpoint in ENDPOINTS), "/openapi.json", "/nothing", "/tables/strikes"]:
        answer = api.get(f"/api{path}", headers={"If-None-Match": "*"})
        if status == 200:
            assert answer.status_code in (200, 304, 404)
        else:
            assert (answer.status_code, answer.json()["detail"], answer.json()["allowed"]) == (status, reader.why, [])
            assert ("www-authenticate" in answer.headers) == (status == 401)


@pytest.mark.parametrize(
    ("site", "mode", "status"),
    [
        ("cross-site", "cors", 403),
        ("cross-site", "no-cors", 403),
        ("same-site", "cors", 403),
        ("cross-site", "navigate", 200),
        ("same-origin", "cors", 200),
        ("none", "navigate", 200),
    ],
)
def test_a_page_of_another_site_may_not_ask(api, site, mode, status):
    answer = api.get("/api/figures", headers={"Sec-Fetch-Site": site, "Sec-Fetch-Mode": mode})
    assert answer.status_code == status
    assert "access-control-allow-origin" not in answer.headers


def test_no_answer_holds_the_whole_text_of_an_article(api, corpus):
    """Each holds the sentences that facts rest on, as the pages do for whoever may only read."""
    text = corpus.article_text(corpus.stems.index(STEM))
    paragraphs = [" ".join(words.split()) for words in text.split("\n\n") if len(words) > 400]
    assert paragraphs
    for name in FRAMES:
        cells = [" ".join(str(cell).split()) for row in api.get(f"/api/tables/{name}").json() for cell in row.values()]
        assert not [words for words in paragraphs if any(words in cell for cell in cells)], name


# What a request may cost


def test_what_is_asked_beyond_what_can_wait_is_refused_at_once(corpus, monkeypatch):
    monkeypatch.setattr(serving, "WAITING", -serving.AT_ONCE)
    answer = client_on(corpus).get("/api/figures")
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "1")
    assert answer.json()["detail"] == "Too much is asked at once. Ask again in a second."


def test_the_work_is_done_beside_the_loop_and_no_more_at_once_than_is_said(corpus):
    at_work, most, threads, enough = [], [], set(), threading.Event()

    def read():
        threads.add(threading.get_ident())
        at_work.append(None)
        most.append(len(at_work))
        assert enough.wait(10)
        at_work.pop()
        return corpus

    async def several():
        app = app_on(read)
        async with anyio.create_task_group() as group:
            for _ in range(3 * serving.AT_ONCE):
                group.start_soon(ask, app, "/api/figures")
            while len(most) < serving.AT_ONCE:
                await anyio.sleep(0.01)
            await anyio.sleep(0.2)  # for others to begin, if they could
            begun = len(most)
            enough.set()
        return threading.get_ident(), begun

    loop, begun = anyio.run(several)
    assert loop not in threads
    assert begun == serving.AT_ONCE
    assert len(most) == 3 * serving.AT_ONCE


async def ask(app, path):
    """Ask *app* for *path*, which it answers with 200."""
    scope = {"type": "http", "method": "GET", "path": path, "query_string": b"", "headers": []}
    told = []

    async def receive():
        return {"type": "http.request"}

    async def send(message):
        told.append(message)

    await app(scope, receive, send)
    assert told[0]["status"] == 200
