"""Served to others, a reader's role is by who has signed in, as the settings file names them; anything else is refused.

Tried with a provider of OpenID Connect on this machine, and with what a proxy that signs readers in would send.
"""

import json
import subprocess
import sys
import time
from urllib.parse import urljoin

import pytest
import requests
import streamlit as st
from streamlit.testing.v1 import AppTest
from streamlit.web.server.starlette.starlette_app_utils import create_signed_value

from dashboard import review
from dashboard.access import Request, decided
from dashboard.access.settings import Settings
from dashboard.places import ROOT, SEEDS_SETTING
from tests import review_deeds
from tests.conftest import ELSEWHERE, HERE
from tests.oidc_flaws import FLAWED
from tests.raw_client import session
from tests.serving import PATIENCE, free_port, serving
from tests.test_who_may_write import sees

SETTINGS = """
hosts = ["localhost"]
editors = ["ada@desk.example"]
viewers = ["@paper.example"]
hours = 2
[oidc]
redirect_uri = "{app}/oauth2callback"
cookie_secret = "a secret of the tests and of nothing else"
client_id = "the dashboard"
client_secret = "another"
server_metadata_url = "{provider}/.well-known/openid-configuration"
"""


@pytest.fixture(scope="module")
def provider():
    command = [sys.executable, "-m", "tests.oidc_provider"]
    process = subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, start_new_session=True
    )
    yield process.stdout.readline().strip()
    process.kill()
    process.wait()
    process.stdout.close()


@pytest.fixture(scope="module")
def served(provider, seeds_of_tests, tmp_path_factory):
    port, file = free_port(), tmp_path_factory.mktemp("settings") / "access.toml"
    file.write_text(SETTINGS.format(app=f"http://localhost:{port}", provider=provider))
    with serving(seeds_of_tests, port=port, DASHBOARD_ACCESS=str(file)) as server:
        yield server


def connection(served, jar=None):
    """A session of a browser with the cookies of *jar*, as its page opens it."""
    host = f"localhost:{served.port}"
    cookies = dict(jar or {})
    headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in cookies.items())} if cookies else {}
    token = cookies.get("_streamlit_xsrf", "")
    return session(("127.0.0.1", served.port), host, origin=f"http://{host}", headers=headers, token=token)


def signed_in(served, name):
    """The cookies of a browser in which *name* has signed in with the provider."""
    app = f"http://localhost:{served.port}/"
    browser = requests.Session()
    browser.get(urljoin(app, "_stcore/host-config"), timeout=PATIENCE)
    browser.get(urljoin(app, "_stcore/health"), timeout=PATIENCE)
    with connection(served, browser.cookies) as client:
        client.run()
        assert "Sign in first." in client.text
        client.run(widgets={"sign": True})
        form = browser.get(urljoin(app, client.sent_to), timeout=PATIENCE)
    assert "Authorize Client" in form.text
    back = browser.post(form.url, data={"sub": name}, timeout=PATIENCE)
    assert back.url == app, back.url
    return browser.cookies


def test_an_editor_who_signs_in_writes_under_their_address(served):
    with connection(served, signed_in(served, "ada@desk.example")) as client:
        assert sees(client) == (True, True)
        assert "Signed in: ada@desk.example" in client.text


def test_a_viewer_who_signs_in_reads(served):
    with connection(served, signed_in(served, "bo@paper.example")) as client:
        assert sees(client) == (False, False)
        assert "more than 40" in client.run("strikes").text


@pytest.mark.parametrize("name", ["cy@elsewhere.example", None], ids=["somebody-else", "nobody"])
def test_who_is_not_named_sees_nothing_not_even_on_this_machine(served, name):
    with connection(served, signed_in(served, name) if name else None) as client:
        for page in ("", "add", "articles", "data", "strikes"):
            said = client.run(page).text
            assert "more than 40" not in said
            assert ("have not named you" if name else "Sign in first.") in said


@pytest.mark.parametrize("flaw", FLAWED)
def test_a_token_that_is_not_as_it_must_be_signs_nobody_in(served, provider, flaw):
    name = f"{flaw}+ada@desk.example"
    with connection(served, signed_in(served, name)) as client:
        assert name in requests.get(f"{provider}/given-out", timeout=PATIENCE).json()
        assert sees(client) == (False, False)
        assert "Signed in:" not in client.text


def test_a_cookie_that_was_changed_or_made_up_signs_nobody_in(served):
    jar = dict(signed_in(served, "ada@desk.example"))
    kept = jar["_streamlit_user"]
    half = len(kept) // 2
    changed = [
        kept[:half] + ("A" if kept[half] != "A" else "B") + kept[half + 1 :],
        kept.rpartition(".")[0],
        '{"is_logged_in": true, "email": "ada@desk.example", "iat": 9999999999}',
        "",
    ]
    for cookie in changed:
        with connection(served, {**jar, "_streamlit_user": cookie}) as client:
            assert sees(client) == (False, False)
    with connection(served, {name: value for name, value in jar.items() if name != "_streamlit_xsrf"}) as client:
        assert sees(client) == (False, False)  # another page that makes the browser send the cookie
    with connection(served, jar) as client:
        assert sees(client) == (True, True)


def asked_of_the_api(served, jar=None, path="/api/tables/strikes", **headers):
    """The answer of the API to a browser with the cookies of *jar*."""
    address = f"http://localhost:{served.port}{path}"
    return requests.get(address, cookies=dict(jar or {}), headers=headers, timeout=PATIENCE)


def test_the_api_answers_whoever_may_read_the_pages(served):
    for name in ("ada@desk.example", "bo@paper.example"):
        answer = asked_of_the_api(served, signed_in(served, name))
        assert (answer.status_code, answer.json()[0]["killed"]) == (200, ">40")


def test_the_api_refuses_whoever_may_not_read_the_pages(served):
    jar = signed_in(served, "cy@elsewhere.example")
    for path in ("/api/tables/strikes", "/api/panels", "/api/openapi.json", "/api/nothing"):
        nobody, other = asked_of_the_api(served, path=path), asked_of_the_api(served, jar, path=path)
        assert (nobody.status_code, nobody.json()["detail"]) == (401, "Sign in first.")
        assert other.status_code == 403
        assert "have not named you" in other.json()["detail"]


def test_the_api_takes_no_cookie_but_the_servers_own(served):
    jar = dict(signed_in(served, "ada@desk.example"))
    kept, secret = jar["_streamlit_user"], "a secret of the tests and of nothing else"
    half = len(kept) // 2
    claims = {"is_logged_in": True, "email": "ada@desk.example", "iat": time.time()}
    here = {"origin": f"http://localhost:{served.port}"}
    changed = [
        kept[:half] + ("A" if kept[half] != "A" else "B") + kept[half + 1 :],
        kept.rpartition(".")[0],
        json.dumps(claims | here),
        create_signed_value("another secret", "_streamlit_user", json.dumps(claims | here)).decode(),
        create_signed_value(secret, "_streamlit_user_tokens", json.dumps(claims | here)).decode(),
        create_signed_value(secret, "_streamlit_user", json.dumps(claims | {"origin": "http://evil.example"})).decode(),
        create_signed_value(secret, "_streamlit_user", json.dumps(claims | here | {"iat": 0})).decode(),
        create_signed_value(secret, "_streamlit_user", json.dumps([claims])).decode(),
    ]
    for cookie in changed:
        assert asked_of_the_api(served, {**jar, "_streamlit_user": cookie}).status_code == 401
    mine = create_signed_value(secret, "_streamlit_user", json.dumps(claims | here)).decode()
    assert asked_of_the_api(served, {"_streamlit_user": mine}).status_code == 200


def test_a_page_of_another_site_makes_nobodys_browser_ask_the_api(served):
    jar = signed_in(served, "ada@desk.example")
    assert asked_of_the_api(served, jar, **{"Sec-Fetch-Site": "cross-site"}).status_code == 403
    assert asked_of_the_api(served, jar, Host="evil.example").status_code == 421
    answer = asked_of_the_api(served, jar, Origin="http://evil.example")
    assert not [name for name in answer.headers if name.lower().startswith("access-control")]


def test_the_api_asks_the_settings_again_each_time(served):
    file, jar = served.settings, signed_in(served, "ada@desk.example")
    kept, known = file.read_text(), {"If-None-Match": "*"}
    assert asked_of_the_api(served, jar, **known).status_code == 304
    file.write_text(kept.replace("ada@desk.example", "dee@desk.example"))
    assert asked_of_the_api(served, jar, **known).status_code == 403
    file.write_text("hosts = [")
    broken = asked_of_the_api(served, jar)
    assert (broken.status_code, broken.headers["content-type"]) == (500, "application/problem+json")
    file.write_text(kept)
    assert asked_of_the_api(served, jar).status_code == 200


def test_the_settings_are_asked_again_when_a_page_is_drawn(served):
    file = served.settings
    kept = file.read_text()
    with connection(served, signed_in(served, "ada@desk.example")) as client:
        assert sees(client) == (True, True)
        file.write_text(kept.replace("ada@desk.example", "dee@desk.example"))
        assert sees(client) == (False, False)
        file.write_text("hosts = [")
        assert "the settings can't be read" in client.run().text
        file.write_text(kept)
        assert sees(client) == (True, True)


PROXIED = Settings.model_validate(
    {
        "editors": ["ada@desk.example"],
        "viewers": ["@paper.example", "@desk.example"],
        "proxy": {"header": "X-Forwarded-Email", "addresses": ["10.0.0.5", "::1"]},
    }
)


@pytest.mark.parametrize(
    ("peer", "emails", "role"),
    [
        ("10.0.0.5", ["ada@desk.example"], "editor"),
        ("10.0.0.5", ["ADA@desk.example"], "editor"),
        ("::1", ["ada@desk.example"], "editor"),
        ("10.0.0.5", ["bo@paper.example"], "viewer"),
        ("10.0.0.5", ["ada@desk.example.evil"], "nobody"),
        ("10.0.0.5", ["ada@desk.example@paper.example"], "nobody"),
        ("10.0.0.5", ["ada@desk.example", "bo@paper.example"], "nobody"),
        ("10.0.0.5", ["аda@desk.example"], "nobody"),
        ("10.0.0.5", ["bo@notpaper.example"], "nobody"),
        ("10.0.0.5", [""], "nobody"),
        ("10.0.0.5", [], "nobody"),
        ("10.0.0.6", ["ada@desk.example"], "nobody"),
        ("127.0.0.1", ["ada@desk.example"], "nobody"),
        ("", ["ada@desk.example"], "nobody"),
    ],
)
def test_a_proxy_says_who_reads_and_nobody_else_does(peer, emails, role):
    request = Request(peer, (("host", "facts.example"), *(("x-forwarded-email", email) for email in emails)))
    assert decided(request, {}, PROXIED, 0).role == role


def accept_button():
    """The button that accepts the first draft, on a page that was just drawn."""
    at = AppTest.from_file(str(ROOT / "dashboard" / "app.py"), default_timeout=PATIENCE).run()
    at.session_state["reviewer"] = "Ada"
    at.query_params["review"] = review_deeds.STEM
    at.switch_page("app_pages/add.py").run()
    return next(button for button in at.button if button.label == "Accept")


def test_each_write_asks_again_who_writes(folder, monkeypatch):
    """The page is drawn for an editor, who then is none any more, by the time of the click."""
    root = folder()
    written = root / "articles" / f"{review_deeds.STEM}.toml"
    review_deeds.begin(root)
    monkeypatch.setenv(SEEDS_SETTING, str(root))
    accept = accept_button()
    monkeypatch.setattr("dashboard.ui.permission.handshake", lambda: ELSEWHERE)
    assert not accept.click().run().exception
    assert [line.decision for line in review.opened(root, review_deeds.STEM).lines] == ["began"]
    assert not written.exists()
    monkeypatch.setattr("dashboard.ui.permission.handshake", lambda: HERE)
    accept_button().click().run()
    assert written.exists()
    st.cache_resource.clear()
