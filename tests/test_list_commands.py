"""`dashboard lists`: a list is put where it belongs, what a person says of an entry is kept; or nothing is written."""

import errno
import os
from pathlib import Path

import pytest

from dashboard.__main__ import main
from dashboard.lists import FORMATS
from dashboard.review import storing
from dashboard.seeds import check, files
from tests.official import ftm, sdn

QUILL = ("11", "QUILL, Ada", "individual", "SALT", "", "citizen Saltmouth.")
NAVY = ("12", "SALTMOUTH NAVY", "", "SALT")
COMMENTED = """# People and bodies.
[[actor]]
id = "navy"          # kept
name = "Navy of Saltmouth"
kind = "agency"
aliases = ["the navy"]

# The witness.
[[actor]]
id = "ada-quill"
name = "Ada Quill"  # as she signs
kind = "person"
# the end
"""
SUGGESTED = "ada-quill\tofac:11\tAda Quill\tQUILL, Ada [SALT]\t2024-07-02\tcitizen Saltmouth."


@pytest.fixture
def seeds(folder, tmp_path_factory) -> Path:
    """A folder of seeds with the list of one day."""
    root = folder(actors=COMMENTED)
    assert main(["lists", "add", str(given(tmp_path_factory)), "--day", "2024-07-02", "--seeds", str(root)]) == 0
    return root


def given(tmp_path_factory, name: str = "SDN.CSV", content: bytes = sdn(QUILL, NAVY)) -> Path:
    path = tmp_path_factory.mktemp("given") / name
    path.write_bytes(content)
    return path


def run(seeds: Path, *arguments: str) -> int:
    return main(["lists", *arguments, "--seeds", str(seeds)])


def all_of(seeds: Path) -> dict[str, bytes]:
    """Every file of the seeds."""
    return {path.relative_to(seeds).as_posix(): path.read_bytes() for path in seeds.rglob("[!.]*") if path.is_file()}


def test_a_list_is_kept_byte_for_byte_under_its_day(seeds, tmp_path_factory, capsys):
    assert all_of(seeds)["lists/ofac/2024-07-02.csv"] == sdn(QUILL, NAVY)
    alt, add = b'11,1,"aka","QUILL, Adelaide",-0- \r\n', b'11,1,"Quay 4","Saltmouth","Saltland",-0- \r\n'
    parts = [given(tmp_path_factory, name, content) for name, content in (("Sdn_Alt.csv", alt), ("ADD.CSV", add))]
    third = given(tmp_path_factory, "sdn.csv", sdn(QUILL))
    assert run(seeds, "add", *map(str, [*parts, third]), "--day", "2024-08-01") == 0
    assert "Added ofac of 1 August 2024: 1 entries." in capsys.readouterr().out
    there = all_of(seeds)
    assert (there["lists/ofac/2024-08-01.alt.csv"], there["lists/ofac/2024-08-01.add.csv"]) == (alt, add)
    [first, second] = check(files(seeds)).lists["ofac"].editions
    assert (len(first.entries), second.entries["11"].aliases) == (2, ("QUILL, Adelaide",))


def test_a_list_of_followthemoney_needs_to_be_said_which_it_is(seeds, tmp_path_factory, capsys):
    file = given(
        tmp_path_factory, "entities.ftm.json", ftm(("NK-1", "Person", {"name": ["Ada"], "topics": ["sanction"]}))
    )
    before = all_of(seeds)
    assert run(seeds, "add", str(file), "--day", "2024-07-02") == 2
    assert "it is not said which list it is. Say it with --list" in capsys.readouterr().err
    assert all_of(seeds) == before
    wanted = ["--day", "2024-07-02", "--list", "salt-list", "--name", "Saltmouth's list"]
    assert run(seeds, "add", str(file), *wanted) == 0
    assert check(files(seeds)).lists["salt-list"].about.name == "Saltmouth's list"
    assert all_of(seeds)["lists/salt-list/2024-07-02.json"] == file.read_bytes()


def test_suggestions_are_printed_and_nothing_is_written(seeds, capsys):
    before = all_of(seeds)
    capsys.readouterr()
    assert run(seeds, "suggest") == 0
    printed = capsys.readouterr()
    assert printed.out.splitlines() == [
        "navy\tofac:12\tNavy of Saltmouth\tSALTMOUTH NAVY [SALT]\t2024-07-02\t",
        SUGGESTED,
    ]
    assert printed.err.startswith("dashboard: 2 suggestions.")
    assert all_of(seeds) == before


def test_without_a_list_suggest_says_what_to_do(folder, capsys):
    assert run(folder(), "suggest") == 1
    assert "Add one: dashboard lists add SDN.CSV --day 2024-07-02." in capsys.readouterr().err


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_what_a_person_confirms_is_one_line_and_every_other_byte_stays(seeds, end, capsys):
    (seeds / "actors.toml").write_bytes(COMMENTED.replace("\n", end).encode())
    assert run(seeds, "confirm", "ada-quill", "ofac:11") == 0
    assert "actors.toml: ada-quill is ofac:11." in capsys.readouterr().out
    wanted = COMMENTED.replace('kind = "person"\n', 'kind = "person"\nlisted_as = ["ofac:11"]\n').replace("\n", end)
    assert (seeds / "actors.toml").read_bytes().decode() == wanted
    assert run(seeds, "suggest") == 0
    assert "ada-quill" not in capsys.readouterr().out
    assert run(seeds, "reject", "ada-quill", "ofac:11") == 0
    assert (seeds / "actors.toml").read_bytes().decode() == wanted.replace("listed_as", "not_listed_as")
    assert "ada-quill is not ofac:11." in capsys.readouterr().out


def test_an_actor_in_a_part_of_the_register_is_confirmed_there(seeds):
    (seeds / "actors").mkdir()
    (seeds / "actors" / "people.toml").write_text('[[actor]]\nid = "greta"\nname = "Greta Quill"\nkind = "person"\n')
    assert run(seeds, "confirm", "greta", "ofac:11") == 0
    assert (seeds / "actors" / "people.toml").read_text().endswith('kind = "person"\nlisted_as = ["ofac:11"]\n')


REFUSED = {
    "another-actor": (
        ["confirm", "ada-quil", "ofac:11"],
        '"ada-quil" is not in actors.toml. Did you mean "ada-quill"?',
    ),
    "another-list": (["confirm", "ada-quill", "ofak:11"], '"ofak:11" names no list that is here. Did you mean "ofac"?'),
    "no-number": (["confirm", "ada-quill", "11"], '"11" names no list that is here. Lists: ofac.'),
    "an-entry-that-is-not-there": (["reject", "ada-quill", "ofac:99"], "OFAC's list has no entry 99 on any day here."),
    "a-file-of-another-kind": (["add", "x.txt", "--day", "2024-01-01"], "x.txt has an ending that no list here has"),
    "a-list-without-itself": (["add", "ALT.CSV", "--day", "2024-01-01"], "the list itself is missing"),
    "two-lists": (["add", "SDN.CSV", "B.CSV", "--day", "2024-01-01"], "B.CSV and SDN.CSV are the same part"),
    "two-formats": (["add", "SDN.CSV", "alt.json", "--day", "2024-01-01"], "are the same part|of several formats"),
    "no-list": (["add", "BAD.CSV", "--day", "2024-01-01"], "BAD.CSV: line 1 is no line of OFAC's"),
    "no-file": (["add", "NONE.CSV", "--day", "2024-01-01"], "NONE.CSV: No such file"),
    "an-id-that-is-none": (["add", "SDN.CSV", "--day", "2024-01-01", "--list", "../x"], '"../x" is no id of a list'),
    "the-same-day-with-other-content": (["add", "SDN.CSV", "--day", "2024-07-02"], "is there with other content"),
}


@pytest.mark.parametrize(("arguments", "said"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_done_is_said_and_nothing_is_written(
    seeds, tmp_path_factory, monkeypatch, capsys, arguments, said
):
    monkeypatch.chdir(given(tmp_path_factory, "SDN.CSV", sdn(QUILL)).parent)
    Path("BAD.CSV").write_bytes(b"x,y\r\n")
    Path("alt.json").write_bytes(b"{}")
    before = all_of(seeds)
    assert run(seeds, *arguments) == 2
    told = capsys.readouterr().err
    assert any(words in told for words in said.split("|"))
    assert all_of(seeds) == before


def test_one_entry_is_one_actors(seeds, capsys):
    assert run(seeds, "confirm", "ada-quill", "ofac:11") == 0
    assert run(seeds, "confirm", "navy", "ofac:11") == 2
    assert "ofac:11 is confirmed as ada-quill already, so nothing was written." in capsys.readouterr().err


@pytest.mark.parametrize("day", ["soon", "2024-02-31", "9999-01-01"])
def test_a_day_that_is_none_or_still_to_come_is_refused(seeds, day, capsys):
    with pytest.raises(SystemExit) as ended:
        run(seeds, "add", "SDN.CSV", "--day", day)
    assert ended.value.code == 2
    assert day in capsys.readouterr().err


def test_a_folder_that_cannot_be_written_is_said_with_what_to_do(seeds, monkeypatch, capsys):
    def refused(path, before, after):
        raise OSError(errno.EACCES, os.strerror(errno.EACCES), str(path))

    monkeypatch.setattr(storing, "replace", refused)
    assert run(seeds, "confirm", "ada-quill", "ofac:11") == 2
    told = capsys.readouterr().err
    assert "can't be written: this program may not write there. Allow it to, then give the command again." in told


def test_the_day_is_added_twice_without_harm(seeds, tmp_path_factory):
    before = all_of(seeds)
    assert run(seeds, "add", str(given(tmp_path_factory)), "--day", "2024-07-02") == 0
    assert all_of(seeds) == before


def test_every_format_says_what_its_files_are():
    for ending, form in FORMATS.items():
        assert ending in form.endings
        assert form.label
        assert bool(form.of) == bool(form.name)
