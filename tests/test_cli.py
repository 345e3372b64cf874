"""The command line does what the app does: check says what is left out, export writes the same table."""

import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from dashboard.__main__ import main
from dashboard.exports import FORMATS, TABLE_FORMATS
from dashboard.facts import TABLES
from dashboard.panels import PANELS
from dashboard.places import ROOT
from dashboard.tables import FRAMES
from tests.conftest import ARTICLE, FROZEN, QUOTE, STRIKE


def test_check_of_good_seeds(folder, capsys):
    assert main(["check", "--seeds", str(folder())]) == 0
    assert "2 facts proven (0 designations, 1 strikes" in capsys.readouterr().out


def test_check_says_what_the_app_says_and_exits_1(folder, capsys):
    bad = folder(facts=ARTICLE + STRIKE.replace(">40", ">45") + QUOTE)
    assert main(["check", "--seeds", str(bad)]) == 1
    out = capsys.readouterr().out
    assert 'articles/2024-05-03_mill.toml, [[strike]] "mill", killed: >45: the number 45' in out
    assert "1 facts proven" in out
    assert out.endswith("1 problem.\n")


def test_what_steers_a_terminal_is_written_out(folder, capsys):
    """A file's escape sequences, and marks that turn the direction of writing, are shown and not obeyed."""
    bad = folder(
        facts=ARTICLE + STRIKE.replace('id = "mill"', 'id = "mi\\u001b[31mll"').replace(">40", ">45\\u202e") + QUOTE
    )
    main(["check", "--seeds", str(bad)])
    main(["export", "\x1b]0;title\x07"])
    said = "".join(capsys.readouterr())
    assert "mi\\x1b[31mll" in said
    assert "\\u202e" in said
    assert not {"\x1b", "\x07", "\u202e"} & set(said)


@pytest.mark.parametrize("form", TABLE_FORMATS)
def test_export_writes_the_table(folder, capsysbinary, tmp_path_factory, form):
    root = folder()
    assert main(["export", "strikes", "--format", form, "--seeds", str(root)]) == 0
    printed = capsysbinary.readouterr().out
    out = tmp_path_factory.mktemp("out") / f"strikes.{form}"
    assert main(["export", "strikes", "--format", form, "--seeds", str(root), "--out", str(out)]) == 0
    written = out.read_bytes()
    if form == "xlsx":
        printed, written = parts(printed), parts(written)
    assert written == printed
    assert b">40" in printed


def parts(workbook: bytes) -> bytes:
    """What is in a workbook, but for the second in which it was written."""
    with ZipFile(io.BytesIO(workbook)) as package:
        names = [name for name in package.namelist() if name != "docProps/core.xml"]
        return b"".join(package.read(name) for name in names).replace(b"&gt;", b">")


def test_export_of_json_is_json(folder, capsys):
    main(["export", "quotes", "--format", "json", "--seeds", str(folder())])
    assert json.loads(capsys.readouterr().out)[0]["text"] == "We saw it"


@pytest.mark.parametrize(
    ("command", "errors"),
    [
        (["panels"], subprocess.PIPE),
        (["total", "strikes", "killed", "--json"], subprocess.STDOUT),
        (["export", "facts"], subprocess.PIPE),
        (["check"], subprocess.STDOUT),
        (["--help"], subprocess.PIPE),
    ],
    ids=str,
)
def test_a_command_whose_reader_has_left_ends_silently(command, errors):
    program = [sys.executable, "-m", "dashboard", *command]
    settings = {**os.environ, "PYTHONUNBUFFERED": ""}
    run = subprocess.Popen(program, stdout=subprocess.PIPE, stderr=errors, cwd=ROOT, env=settings)
    run.stdout.close()  # as `head` does when it has enough
    assert run.wait(timeout=120) == 141
    if run.stderr:
        with run.stderr as said:
            assert said.read() == b""


def test_every_table_that_there_is_is_offered_and_written(folder, capsys):
    with pytest.raises(SystemExit):
        main(["export", "--help"])
    [offered] = re.findall(r"one of: ([\w, \n]+?)\n\noptions", capsys.readouterr().out)
    assert offered.replace("\n", " ").split(", ") != []
    assert [name.strip() for name in offered.split(",")] == list(FRAMES)
    for name in FRAMES:
        assert main(["export", name, "--seeds", str(folder())]) == 0


def test_the_panels_of_every_subject_are_offered_and_written(capsys):
    """A dossier where one actor is chosen, a comparison where two are, as on the page."""

    def offered(view):
        assert main(["panels", "--view", view, "--seeds", str(FROZEN)]) == 0
        return [line.split("\t")[0] for line in capsys.readouterr().out.splitlines()[:-1]]

    everything, of_one = offered(""), offered("actor=nicolas-maduro")
    of_two = offered("actor=nicolas-maduro&actor=marco-rubio")
    subjects = {name.partition("/")[0] for name in everything}
    assert subjects == set(PANELS) - {"dossier", "side_by_side", "lists"}  # no list is there
    assert "dossier" in {name.partition("/")[0] for name in of_one}
    for name, view, there in (
        ("comparisons/record-confirms", "", everything),
        ("dossier/acts-concerning", "actor=nicolas-maduro", of_one),
        ("side_by_side/side-by-side", "actor=nicolas-maduro&actor=marco-rubio", of_two),
    ):
        assert name in there
        assert main(["export", "--panel", name, "--format", "json", "--view", view, "--seeds", str(FROZEN)]) == 0
        [part] = json.loads(capsys.readouterr().out)["parts"]
        assert name.endswith(f"/{part['panel']['id']}")


def test_what_can_not_be_run_is_said_and_exits_2(tmp_path, capsys):
    assert main(["check", "--seeds", str(tmp_path / "nowhere")]) == 2
    assert "dashboard: there is no folder" in capsys.readouterr().err
    assert main(["export", "strike"]) == 2
    assert "there is no table 'strike'. Tables: designations, strikes" in capsys.readouterr().err


def test_export_never_writes_among_the_seeds_and_says_what_was_left_out(folder, capsys):
    root = folder(facts=ARTICLE + STRIKE.replace(">40", ">45") + QUOTE)
    assert main(["export", "quotes", "--seeds", str(root), "--out", str(root / "actors.toml")]) == 2
    said = capsys.readouterr().err
    assert "which are never written" in said
    assert "1 left out of the seeds" in said
    assert (root / "actors.toml").read_text().startswith("\n[[actor]]")


def test_help_names_every_command_and_table(capsys):
    with pytest.raises(SystemExit):
        main(["--help"])
    said = capsys.readouterr().out
    assert all(command in said for command in ("serve", "check", "export", "Examples:"))
    with pytest.raises(SystemExit):
        main(["export", "--help"])
    said = capsys.readouterr().out
    assert all(name in said for name in TABLES)


def test_module_and_script_are_the_same():
    script = Path(sys.executable).with_name("dashboard")
    said = [
        subprocess.run([*command, "--help"], capture_output=True, text=True, check=True).stdout
        for command in ([sys.executable, "-m", "dashboard"], [str(script)])
    ]
    assert said[0] == said[1]


def test_panels_lists_ids_titles_and_formats(capsys):
    assert main(["panels"]) == 0
    out = capsys.readouterr().out
    title = (
        "82 killed by the announced figures, added up; 12 of 58 stated totals are below the sum of their day, 2 above"
    )
    assert f"strikes/running-sum\t{title}" in out
    assert out.splitlines()[-1] == f"Formats: {', '.join(FORMATS)}."
    main(["panels", "--view", "basis=quoted"])
    assert "running-sum" not in capsys.readouterr().out


def test_a_panel_is_exported_with_the_view_of_a_link(capsysbinary):
    arguments = ["export", "--panel", "strikes/strike-totals", "--view", "basis=quoted", "--format", "json"]
    assert main(arguments) == 0
    written = json.loads(capsysbinary.readouterr().out)
    assert "more than 80 people killed in boat strikes" in json.dumps(written)


def test_a_saved_report_is_exported(capsysbinary, tmp_path):
    saved = tmp_path / "report.toml"
    saved.write_text('title = "Two"\n[[part]]\nheading = "First"\n[[part]]\npanel = "strikes/running-sum"\nview = ""\n')
    assert main(["export", "--report", str(saved), "--format", "json"]) == 0
    assert json.loads(capsysbinary.readouterr().out)["title"] == "Two"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--panel", "strikes/nothing"], "there is no such panel in this view. `dashboard panels` lists"),
        (
            ["strikes", "--format", "html"],
            "a table can't be written as html. Allowed: xlsx, csv, csv-semicolon, csv-tab, json.",
        ),
        (
            ["--panel", "strikes/running-sum", "--view", "actor=nobody", "--format", "json"],
            "The link asks for actor “nobody”",
        ),
    ],
)
def test_what_can_not_be_exported_is_said(capsys, arguments, said):
    main(["export", *arguments])
    assert said in capsys.readouterr().err


@pytest.mark.parametrize("form", ["png", "svg", "pdf"])
@pytest.mark.parametrize(
    ("setting", "said"),
    [
        ({}, "no Chromium was found (chromium, "),
        ({"CHROMIUM": "/nowhere/chromium"}, "there is no Chromium at /nowhere/chromium, which CHROMIUM names."),
        ({"BROWSER_PATH": "/nowhere/chrome"}, "there is no Chromium at /nowhere/chrome, which BROWSER_PATH names."),
    ],
    ids=["none", "named-by-chromium", "named-by-browser-path"],
)
def test_without_a_browser_it_is_said_what_is_missing_and_the_way_out(
    monkeypatch, tmp_path, capsys, form, setting, said
):
    for name in ("CHROMIUM", "BROWSER_PATH"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    for name, value in setting.items():
        monkeypatch.setenv(name, value)
    out = tmp_path / f"panel.{form}"
    assert main(["export", "--panel", "strikes/running-sum", "--format", form, "--out", str(out)]) == 2
    told = capsys.readouterr().err
    assert told.startswith(f"dashboard: {said}")
    assert "apt-get install -y chromium" in told
    assert "use a format without it: html, docx" in told
    assert not out.exists()


def test_without_kaleido_the_package_is_named_and_other_formats_are_written(tmp_path):
    """In a process of its own, in which the package can't be found."""
    script = (
        "import sys; sys.modules['kaleido'] = None\n"
        "from dashboard.__main__ import main\n"
        "codes = [main(['export', '--panel', 'strikes/running-sum', '--format', form, '--out', form]) "
        "for form in ('png', 'html')]\n"
        "sys.exit(0 if codes == [2, 0] else 1)"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "dashboard: the Python package kaleido is not installed. " in done.stderr
    assert "Install it: pip install kaleido." in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["html"]


def test_a_browser_that_does_not_run_is_named(monkeypatch, tmp_path, capsys):
    monkeypatch.setenv("CHROMIUM", "false")
    out = tmp_path / "panel.png"
    assert main(["export", "--panel", "strikes/strike-totals", "--format", "png", "--out", str(out)]) == 2
    assert "false did not do its work (BrowserFailedError: The browser seemed to close" in capsys.readouterr().err
    assert not out.exists()


def test_several_files_under_the_name_of_one_are_told_to_be_a_zip(capsys, tmp_path):
    for name, told in (("panel.csv", True), ("panel.zip", False)):
        out = tmp_path / name
        assert main(["export", "--panel", "strikes/strike-totals", "--out", str(out)]) == 0
        assert ("holds several files in a ZIP" in capsys.readouterr().err) == told
        assert out.read_bytes().startswith(b"PK")
