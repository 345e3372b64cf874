"""The wire against a real llama.cpp server with a model of random weights: `make harden`. Its quality is nobody's."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
import xllamacpp

from dashboard.drafting import Article, asking
from dashboard.drafting.asking import ask
from dashboard.drafting.model import Model, Wire
from dashboard.drafting.proposals import schema
from tests.harden import tiny_model
from tests.test_drafts import ACTORS, TODAY

TEXT = "The U.S. military struck a boat in the Caribbean on Tuesday, killing three people, the Pentagon said.\n"
REFUSED = ("cut off", "status 500", "stands nowhere", "is no kind", "asked for", "quote:", "kind", "scope")


@pytest.fixture(params=range(6))
def server(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Model]:
    path = tmp_path / "random.gguf"
    tiny_model.write(path, request.param)
    params = xllamacpp.CommonParams()
    params.model.path, params.port, params.n_ctx, params.n_parallel = str(path), 0, tiny_model.CONTEXT, 1
    params.warmup, params.cpuparams.n_threads, params.verbosity = False, 1, 0
    running = xllamacpp.Server(params)
    yield Model(f"{running.listening_address}/v1", "random")


def test_it_is_asked_and_what_it_makes_up_is_refused(server):
    found = ask(server, Article(TEXT, TODAY), ACTORS)
    assert (found.drafts, found.stopped) == ((), "")
    assert all(any(reason in str(one) for reason in REFUSED) for one in found.refused), found.refused


def test_its_answers_are_in_our_forms(server):
    with Wire(server, "1") as wire:
        says = json.loads(wire.answer(asking.AGAIN, "Words: x\nStatement: y", asking.SAYS, "again"))
        assert isinstance(says["says"], bool)
        try:
            listed = json.loads(wire.answer(asking.TASK, TEXT, schema(), "paragraph"))
        except asking.NoAnswerError as error:
            assert "cut off" in str(error) or "status 500" in str(error)  # bytes at random are no text
        else:
            assert isinstance(listed["proposals"], list)
