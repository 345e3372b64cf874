"""What a wheel holds is enough: installed without the checkout it does its work in an empty folder, looks included."""

import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import sysconfig
import tomllib
import venv
from pathlib import Path

import pytest

from dashboard.places import ROOT
from tests.conftest import FROZEN
from tests.raw_client import session
from tests.serving import PATIENCE, get, serving


@pytest.fixture(autouse=True)
def reader_here():
    """No page is run in the process of these tests, so nothing of the checkout's is set for it."""


@pytest.fixture(scope="module")
def installed(tmp_path_factory) -> Path:
    """A fresh environment with the wheel in it; it sees the packages it needs where the tests have them, and no more.

    A path in a .pth leads to a folder alone, and not on to where a .pth in that folder leads: an editable install of
    the checkout stays unseen.
    """
    place = tmp_path_factory.mktemp("wheel")
    subprocess.run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", place], cwd=ROOT, check=True)
    [wheel] = place.glob("*.whl")
    environment = place / "environment"
    venv.create(environment, symlinks=True)
    pip = [sys.executable, "-m", "pip", "--isolated", "--python", environment / "bin" / "python"]
    subprocess.run([*pip, "install", "--quiet", "--no-index", "--no-deps", wheel], check=True)
    [packages] = environment.glob("lib/python*/site-packages")
    (packages / "needed.pth").write_text("\n".join({sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}))
    return environment


@pytest.fixture
def empty(tmp_path, monkeypatch) -> Path:
    """An empty folder, and a user who has set nothing."""
    for name in [name for name in os.environ if name.startswith(("PYTHON", "DASHBOARD_", "STREAMLIT_"))]:
        monkeypatch.delenv(name)
    for name in ("home", "empty"):
        (tmp_path / name).mkdir()
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    return tmp_path / "empty"


def run(program, cwd, *arguments):
    return subprocess.run([program, *arguments], cwd=cwd, capture_output=True, text=True, timeout=PATIENCE, check=False)


def test_commands_run_in_an_empty_folder(installed, empty):
    where = "import dashboard, sys; print(dashboard.__file__, sys.path, sep='\\n')"
    package, path = run(installed / "bin" / "python", empty, "-c", where).stdout.splitlines()
    assert installed in Path(package).parents
    assert str(ROOT / "dashboard") not in path
    assert repr(str(ROOT)) not in path

    assert (Path(package).parent / "ui" / "locale" / "es" / "LC_MESSAGES" / "dashboard.po").is_file()
    program = installed / "bin" / "dashboard"
    assert "serve" in run(program, empty, "--help").stdout
    check = run(program, empty, "check", f"--seeds={FROZEN}")
    assert (check.returncode, check.stderr) == (0, "")
    assert check.stdout.endswith("; 0 problems.\n")
    total = run(program, empty, "total", "strikes", "killed", f"--seeds={FROZEN}")
    assert total.stdout.startswith("words: 82\n"), total.stderr
    assert not list(empty.iterdir())


@pytest.mark.parametrize("command", ["serve", "check"])
def test_without_seeds_it_is_said_what_is_missing(installed, empty, command):
    done = run(installed / "bin" / "dashboard", empty, command)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "dashboard: there is no folder seeds. Name the folder that holds actors.toml and articles/. "
        "Say which with --seeds FOLDER or in DASHBOARD_SEEDS.\n"
    )


def test_the_app_is_served_whole_from_an_empty_folder_and_ends_whole(installed, empty):
    program = [str(installed / "bin" / "dashboard")]
    with serving(FROZEN, program=program, cwd=empty, PYTHONPATH="") as served:
        status, _, health = get(f"{served.address}/health")
        assert (status, json.loads(health)["status"]) == (200, "ok")
        assert "<title>" in get(served.address)[2]
        with session(("127.0.0.1", served.port), f"127.0.0.1:{served.port}") as reader:
            reader.run()
            assert "people killed" in reader.text
            assert "modernScreenshot" in reader.text  # what panels become pictures with
            assert_theme(reader.begun.custom_theme)
            assert running(installed) == [served.process.pid]
            served.process.send_signal(signal.SIGTERM)
            assert served.process.wait(PATIENCE) in (-signal.SIGTERM, 0)
        assert running(installed) == []
        with pytest.raises(OSError, match="refused"):
            socket.create_connection(("127.0.0.1", served.port))
    assert not list(empty.iterdir())


def assert_theme(sent):
    theme = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text("utf-8"))["theme"]
    for name in ("light", "dark"):
        colours = getattr(sent, name)
        assert list(colours.chart_categorical_colors) == theme[name]["chartCategoricalColors"]
        assert colours.background_color == theme[name]["backgroundColor"]
        assert colours.sidebar.background_color == theme[name]["sidebar"]["backgroundColor"]


def running(installed):
    """The processes that were started from *installed*, by their numbers."""
    found = []
    for line in Path("/proc").glob("[0-9]*/cmdline"):
        with contextlib.suppress(OSError):
            if str(installed).encode() in line.read_bytes():
                found.append(int(line.parent.name))
    return found
