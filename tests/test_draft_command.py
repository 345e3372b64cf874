"""`dashboard draft`: drafts by rules, from elsewhere, or by a model that is asked only where an address is set."""

import json
import logging

import pytest

from dashboard.__main__ import main
from tests.conftest import FROZEN
from tests.model_server import chat, running
from tests.proposed import STRUCK, TEXT

HARDENED = {**STRUCK, "killed": "30"}


@pytest.fixture(autouse=True)
def no_model(monkeypatch):
    """No address of a model, and a logger of its own for each test."""
    log = logging.getLogger("dashboard.model")
    for name in ("URL", "NAME", "KEY"):
        monkeypatch.delenv(f"DASHBOARD_MODEL_{name}", raising=False)
    monkeypatch.setattr(log, "handlers", [])
    yield
    for handler in log.handlers:
        handler.close()


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "article.txt"
    path.write_text(TEXT, "utf-8")
    return path


@pytest.fixture
def draft(capsys):
    """Run the command: what it returns, prints, and tells beside."""

    def run(*words):
        code = main(["draft", *map(str, words), "--seeds", str(FROZEN), "--anchor", "2025-11-24"])
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


def test_the_form_of_proposals_is_printed_without_an_article(draft):
    code, out, _ = draft("--schema")
    form = json.loads(out)
    assert (code, list(form["properties"])) == (0, ["proposals"])
    assert "StrikeProposal" in form["$defs"]


def test_without_an_article_it_is_said_what_is_missing(draft):
    code, out, told = draft()
    assert (code, out) == (2, "")
    assert "draft needs an article: dashboard draft article.html" in told


def test_proposals_are_proven_and_each_refusal_has_its_reason(draft, article, tmp_path):
    proposals = tmp_path / "proposals.json"
    proposals.write_text(json.dumps({"proposals": [STRUCK, HARDENED]}), "utf-8")
    code, out, _ = draft(article, "--proposals", proposals)
    assert code == 1
    assert "1 drafts (1 strike)" in out
    assert "strike (proposed; never tried): The U.S. military struck a boat" in out
    assert "refused: proposal 2 (strike: “The U.S. military struck a boat" in out
    assert "killed: no “30” is stated there as people killed." in out
    [read] = json.loads(draft(article, "--proposals", proposals, "--json")[1])
    assert [one["fields"]["killed"] for one in read["drafts"]] == ["3"]
    assert [one["number"] for one in read["refused"]] == [2]


def test_proposals_that_are_none_are_refused_in_words(draft, article, tmp_path):
    wrong = tmp_path / "wrong.json"
    wrong.write_text("[]", "utf-8")
    code, out, told = draft(article, "--proposals", wrong)
    assert (code, out) == (1, "")
    assert "`dashboard draft --schema` prints their form" in told
    code, _, told = draft(article, article, "--proposals", wrong)
    assert code == 2
    assert "--proposals are of one article, and 2 are named" in told


def test_no_model_is_asked_where_no_address_is_set(draft, article):
    code, out, told = draft(article, "--model")
    assert (code, out) == (2, "")
    assert "Set DASHBOARD_MODEL_URL to the address of an OpenAI-compatible server" in told


def test_the_rules_send_a_text_nowhere_even_where_an_address_is_set(draft, article, monkeypatch):
    with running(lambda body: chat({"proposals": []})) as server:
        monkeypatch.setenv("DASHBOARD_MODEL_URL", server.url)
        monkeypatch.setenv("DASHBOARD_MODEL_NAME", "tiny")
        code, out, _ = draft(article)
    assert (code, server.asked) == (0, [])
    assert "reward (" in out


def test_a_model_is_asked_and_it_is_said_where_the_text_goes(draft, article, monkeypatch, tmp_path):
    def answers(body):
        if "proposals" not in json.dumps(body["response_format"]):
            return chat({"says": True})
        struck = "struck a boat" in body["messages"][1]["content"]
        return chat({"proposals": [STRUCK, HARDENED] if struck else []})

    log = tmp_path / "log"
    with running(answers) as server:
        monkeypatch.setenv("DASHBOARD_MODEL_URL", server.url)
        monkeypatch.setenv("DASHBOARD_MODEL_NAME", "tiny")
        monkeypatch.setenv("DASHBOARD_LOG", str(log))
        code, out, told = draft(article, "--model")
        place = server.url.removesuffix("/v1")
    assert code == 1
    assert f"The text of each article goes to {place}, to the model tiny." in told
    assert "strike (model tiny, prompt 1; never tried)" in out
    assert "refused: proposal 2" in out
    lines = log.read_text("utf-8").splitlines()
    assert len(lines) == len(server.asked) == 3
    assert all("model='tiny' prompt=1" in line for line in lines)
