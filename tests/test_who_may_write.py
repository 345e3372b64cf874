"""Who may write is decided by the server: by the other end of the connection, never by what a page says of itself."""

import json
import re
import socket

import pytest
from websockets.exceptions import InvalidStatus

from dashboard.access import Request, from_here
from dashboard.access.requests import hostname
from tests.raw_client import session
from tests.serving import get, serving

BROUGHT = (
    "On 2 May 2024 the navy of Saltmouth struck a pier, killing up to 12 people, officials of the town said on Friday. "
    "Nobody denied it, and the mayor of the town said that the harbour would stay closed until the end of the month."
)


def own_address():
    """An address of this machine by which it is reached as another machine would be; None where it has none."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))  # nothing is sent
        except OSError:
            return None
        return probe.getsockname()[0]


@pytest.fixture(scope="module")
def served(seeds_of_tests):
    with serving(seeds_of_tests) as server:
        yield server


@pytest.fixture(scope="module")
def served_to_others(seeds_of_tests):
    with serving(seeds_of_tests, "--address=0.0.0.0") as server:
        yield server


def sees(client):
    """What of what only those who write may see: the page Add an article, the whole text of an article."""
    adds = "Or its text, pasted" in client.run("add").text
    return adds, "dashboard_article" in client.run("articles", "source=2024-05-03_mill").text


def add_an_article(client, learned=None):
    """Bring a text and have its facts drafted, as a person does; the widgets that were used, by what was sent."""
    learned = learned or {}
    ids = {}

    def send(**widgets):
        named = {learned.get(name, name): value for name, value in widgets.items()}
        ids.update({name: client.widget(name) for name in widgets})
        client.run("add", widgets=named)

    client.run("add")
    send(article_text=BROUGHT, **{"Read it": True})
    send(
        **{
            "Title": "A pier",
            "Day that “last week” counts from": ["2024/05/03"],
            "Your name, for the log of decisions": "Ada",
            "Draft its facts": True,
        }
    )
    return ids


def test_a_reader_on_this_machine_adds_an_article_and_nobody_else_does(served_to_others, seeds_of_tests):
    """The same messages, from here and from elsewhere; the one from elsewhere knows every widget's id."""
    port, drafts = served_to_others.port, seeds_of_tests / "drafts"
    with session(("127.0.0.1", port), f"localhost:{port}", origin=f"http://localhost:{port}") as client:
        assert sees(client) == (True, True)
        learned = add_an_article(client)
    assert [path.name for path in drafts.iterdir()] == ["undated_a-pier"]
    there = own_address()
    if there is None:
        pytest.skip("this machine has no address but its own")
    for host in (f"{there}:{port}", f"localhost:{port}", f"127.0.0.1:{port}"):
        with session((there, port), host) as client:
            assert sees(client) == (False, False)
            add_an_article(client, learned)
            assert len([*drafts.iterdir()]) == 1


@pytest.mark.parametrize(
    ("host", "origin"),
    [
        ("evil.example", "http://evil.example"),
        ("evil.example:{port}", None),
        ("localhost.evil.example", None),
        ("127.0.0.1:{port}", "http://evil.example"),
        ("127.0.0.1:{port}", "http://localhost:{port}"),
        ("127.0.0.1:{port}", "http://127.0.0.1:1"),
        ("127.0.0.1:{port}", "null"),
    ],
)
def test_a_page_of_another_name_gets_no_connection(served, host, origin):
    port = served.port
    host, origin = host.format(port=port), origin and origin.format(port=port)
    with pytest.raises(InvalidStatus) as refused, session(("127.0.0.1", port), host, origin=origin):
        pass
    assert refused.value.response.status_code == 403


def test_nothing_answers_under_another_name(served):
    for path in ("/", "/health", "/_stcore/health", "/static/nothing", "/api/tables", "/api/openapi.json"):
        status, headers, said = get(served.address + path, {"Host": "evil.example"})
        assert status == 421
        assert "does not answer under this name" in said
        assert "form-action 'self'" in headers["Content-Security-Policy"]
    for name in ("localhost", "127.0.0.1", "[::1]"):
        assert get(served.address + "/_stcore/health", {"Host": f"{name}:{served.port}"})[0] == 200


def test_the_api_gives_what_the_pages_show_and_never_a_whole_text(served_to_others):
    """To a reader on this machine, who sees the whole text on a page, and to one elsewhere, who reads all else."""
    port, there = served_to_others.port, own_address()
    for host in ("127.0.0.1", *([there] if there else [])):
        address = f"http://{host}:{port}/api"
        status, headers, said = get(f"{address}/tables/strikes")
        assert (status, headers["Cache-Control"], headers["X-Total-Count"]) == (200, "private, no-cache", "1")
        assert "form-action 'self'" in headers["Content-Security-Policy"]
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert '"killed": ">40"' in said
        assert get(f"{address}/tables/strikes", {"If-None-Match": headers["ETag"]})[0] == 304
        told = [
            get(f"{address}/tables/{json.loads(one)}")[2]
            for one in re.findall(r'"table": ("\w+")', get(f"{address}/tables")[2])
        ]
        assert len(told) > 10
        assert "Nobody denied it" not in "".join(told)  # a sentence that no fact rests on


@pytest.mark.parametrize(
    "header",
    ["X-Forwarded-For", "X-Forwarded-Host", "Forwarded", "Via", "X-Real-IP", "CF-Connecting-IP", "X-Forwarded-Proto"],
)
def test_what_comes_through_a_proxy_does_not_come_from_here(served, header):
    with session(("127.0.0.1", served.port), f"127.0.0.1:{served.port}", headers={header: "127.0.0.1"}) as client:
        assert sees(client) == (False, False)


def test_health_says_the_state_of_the_data(served, seeds_of_tests):
    seeds = seeds_of_tests
    status, _, said = get(served.address + "/health")
    assert (status, said.startswith('{"status":"ok","facts":2,"left_out":0,"warnings":0,"version":')) == (200, True)
    article = seeds / "articles" / "2024-05-03_mill.toml"
    kept = article.read_text()
    article.write_text(kept.replace(">40", ">45"))
    assert '"status":"some left out","facts":1,"left_out":1' in get(served.address + "/health")[2]
    article.write_text(kept)
    moved = seeds.rename(seeds.with_name("moved"))
    status, _, said = get(served.address + "/health")
    assert (status, said.startswith('{"status":"no data","error":"')) == (503, True)
    assert said.split('"')[7] in "".join(served.lines)
    moved.rename(seeds)


def handshake(peer="127.0.0.1", host="127.0.0.1:8501", **headers):
    pairs = [(name.replace("_", "-"), value) for name, value in headers.items()]
    return Request(peer, (*([("host", host)] if host else []), *pairs))


@pytest.mark.parametrize(
    ("request_", "here"),
    [
        (handshake(), True),
        (handshake("127.0.0.2"), True),
        (handshake("::1", "[::1]:8501"), True),
        (handshake("::ffff:127.0.0.1"), True),
        (handshake(host="LOCALHOST:1"), True),
        (handshake(origin="http://127.0.0.1:8501"), True),
        (handshake(origin="https://127.0.0.1:8501"), True),
        (handshake(origin="file://127.0.0.1:8501"), False),
        (handshake("::ffff:10.0.0.1"), False),
        (handshake("10.0.0.1"), False),
        (handshake(""), False),
        (handshake("localhost"), False),
        (handshake(host=""), False),
        (handshake(host="localhost", **{"host ": "x"}, forwarded="for=1.2.3.4"), False),
        (handshake(host="localhost@evil.example"), False),
        (Request("127.0.0.1", (("host", "localhost"), ("host", "evil.example"))), False),
        (Request("127.0.0.1", ()), False),
    ],
)
def test_what_is_here(request_, here):
    assert from_here(request_) is here


@pytest.mark.parametrize(
    ("host", "name"),
    [
        ("Facts.Example.org:8501", "facts.example.org"),
        ("[::1]:8501", "::1"),
        ("localhost.", "localhost"),
        ("localhost:x", ""),
        ("a/b", ""),
        ("user@localhost", ""),
        ("localhost\\@evil", ""),
        ("", ""),
        ("ｌocalhost", ""),
    ],
)
def test_the_name_in_a_host_header(host, name):
    assert hostname(host) == name
