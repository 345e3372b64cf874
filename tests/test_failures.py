"""An error of the program is one line of JSON in the log, under an id that the screen shows; the app goes on."""

import json
import re

from dashboard import failures
from tests.raw_client import session
from tests.serving import serving

BAD = "not a day\nand a line of its own\x1b[31m"


def test_an_error_is_one_line_of_json_under_its_id(monkeypatch, tmp_path):
    log = tmp_path / "errors.jsonl"
    monkeypatch.setenv("DASHBOARD_LOG", str(log))
    identities = []
    for message in ("first", BAD):
        try:
            raise ValueError(message)
        except ValueError as error:
            identities.append(failures.noted(error, "page"))
    lines = [json.loads(line) for line in log.read_text().splitlines()]
    assert [line["id"] for line in lines] == identities
    assert [line["message"] for line in lines] == ["first", BAD]
    assert {line["error"] for line in lines} == {"ValueError"}
    assert "test_failures.py" in lines[0]["trace"]
    assert "\x1b" not in log.read_text()
    assert identities[0] in failures.words(identities[0])


def test_the_screen_shows_the_id_that_the_log_has_and_the_app_goes_on(seeds_of_tests, tmp_path):
    """The error: a value that no browser sends for a group of buttons."""
    log = tmp_path / "errors.jsonl"
    with (
        serving(seeds_of_tests, DASHBOARD_LOG=str(log)) as served,
        session(("127.0.0.1", served.port), f"127.0.0.1:{served.port}") as client,
    ):
        client.run("strikes")
        client.run("strikes", widgets={client.widgets("button_group")[0]: BAD})
        [shown] = re.findall(r"\(error ([0-9a-f]{8})\)", client.text)
        assert [json.loads(line)["id"] for line in log.read_text().splitlines()] == [shown]
        assert "Traceback" not in client.text
        with session(("127.0.0.1", served.port), f"127.0.0.1:{served.port}") as another:
            assert "more than 40" in another.run("strikes").text
