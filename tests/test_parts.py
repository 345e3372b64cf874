"""Registers, pages and tables of the record may lie in parts, in a folder beside their own file; they read as one."""

from dashboard.seeds import check, files, paths
from tests.small_seeds import CONTENTS, MILL

STRIKES, SOURCES = "record/strikes.csv", "record/sources.csv"
ADA = b'[[actor]]\nid = "ada-quill"\nname = "Ada Quill"\nkind = "person"\n'
WHOLE = check(CONTENTS)
GIVE = "Give one of them another id."


def said(seeds):
    return [str(one) for one in seeds.problems if one not in WHOLE.problems]


def head(content):
    return content.split(b"\n")[0] + b"\n"


def parted():
    """The same seeds with everything that may be in parts in parts."""
    strikes, sources = CONTENTS[STRIKES].splitlines(keepends=True), CONTENTS[SOURCES].splitlines(keepends=True)
    return {
        **CONTENTS,
        "actors.toml": CONTENTS["actors.toml"].replace(ADA, b"# more in actors/\n"),
        "actors/people.toml": ADA,
        STRIKES: strikes[0] + strikes[1],
        "record/strikes/2024.csv": strikes[0] + strikes[2],
        SOURCES: sources[0] + sources[1],
        "record/sources/copies.csv": sources[0] + sources[2],
    }


def test_parts_read_as_one():
    seeds = check(parted())
    assert seeds.facts == WHOLE.facts
    assert seeds.registers == WHOLE.registers
    assert list(seeds.sources.items()) == list(WHOLE.sources.items())
    assert [one.message for one in seeds.problems] == [one.message for one in WHOLE.problems]


def test_a_register_needs_no_file_beside_its_folder():
    contents = {name: content for name, content in CONTENTS.items() if name != "actors.toml"}
    seeds = check({**contents, "actors/all.toml": CONTENTS["actors.toml"]})
    assert seeds.facts == WHOLE.facts
    assert said(seeds) == []


def test_parts_are_read_from_the_folder_in_order(tmp_path):
    for name, content in {**parted(), "actors/.hidden": b"x"}.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(content)
    assert set(paths(tmp_path)) == set(parted())
    assert check(files(tmp_path)).facts == WHOLE.facts


def test_an_id_in_two_parts_is_that_of_the_first():
    twice = {
        "actors/a.toml": ADA.replace(b"Quill", b"Twice"),
        "record/strikes/a.csv": CONTENTS[STRIKES],
        "record/sources/a.csv": head(CONTENTS[SOURCES])
        + b"herald,Another,,original,https://other.example/,\nnews,Another,,copy,http://www.gull.example/copied/,\n",
    }
    seeds = check({**CONTENTS, **twice})
    assert seeds.facts == WHOLE.facts
    assert seeds.registers == WHOLE.registers
    assert list(seeds.sources.items()) == list(WHOLE.sources.items())
    assert [(one.file, one.where, one.field, one.message) for one in seeds.problems if one not in WHOLE.problems] == [
        ("actors/a.toml", '[[actor]] "ada-quill"', "id", f'"ada-quill" stands in actors.toml already. {GIVE}'),
        ("record/sources/a.csv", 'line 2, [[source]] "herald"', "id", f'"herald" stands in {SOURCES} already. {GIVE}'),
        (
            "record/sources/a.csv",
            'line 3, [[source]] "news"',
            "url",
            'http://www.gull.example/copied/ is the page of "gull" already. Cite that one, and take this row out.',
        ),
        ("record/strikes/a.csv", 'line 2, [[strike]] "first"', "id", f'"first" stands twice in the record. {GIVE}'),
        ("record/strikes/a.csv", 'line 3, [[strike]] "both"', "id", f'"both" stands twice in the record. {GIVE}'),
    ]


def test_an_entry_may_speak_of_one_in_another_part():
    more = b'[[actor]]\nid = "mate"\nname = "Bo Mate"\nkind = "person"\npart_of = "navy"\n'
    assert said(check({**CONTENTS, "actors/a.toml": more})) == []
    circle = (
        b'[[event]]\nid = "a"\ntitle = "A"\ncovers = ["b"]\n',
        b'[[event]]\nid = "b"\ntitle = "B"\ncovers = ["a"]\n',
    )
    seeds = check({**CONTENTS, "events/a.toml": circle[0], "events/b.toml": circle[1]})
    assert [(one.file, one.field) for one in seeds.problems if one not in WHOLE.problems] == [
        ("events/a.toml", "covers"),
        ("events/b.toml", "covers"),
    ]


def test_a_correction_finds_its_entry_in_any_part():
    assert WHOLE.registers["actors"]["ada-quill"].called == "Ada Quille"
    seeds = check(parted())
    assert seeds.registers["actors"]["ada-quill"].called == "Ada Quille"
    of_record = CONTENTS["corrections.toml"].replace(b"actors#ada-quill", b"record#both").replace(b"name", b"killed")
    of_record = of_record.replace(b"Ada Quille", b"6").replace(b"Ada Quill", b"5")
    facts = {one.id: one.fact for one in check({**parted(), "corrections.toml": of_record}).facts}
    assert facts["record#both"].killed == "6"


def test_a_bad_part_leaves_the_others_standing():
    seeds = check({**parted(), "record/strikes/2024.csv": b'id,"no"te\n', "actors/people.toml": b"[["})
    assert {one.id for one in seeds.facts} >= {"record#first"}
    assert "record#both" not in {one.id for one in seeds.facts}
    assert any("actors/people.toml: is not TOML" in one for one in said(seeds))
    assert any("record/strikes/2024.csv: is not CSV" in one for one in said(seeds))


def test_other_files_in_the_folders_are_said():
    seeds = check({**CONTENTS, "actors/notes.txt": b"x", "record/gossip/a.csv": b"x", f"{MILL}/a.toml": b"x"})
    assert said(seeds)[:1] == [
        "actors/notes.txt: is no part of actors.toml. Allowed in actors/: files that end in .toml."
    ]
    assert any(
        "record/gossip/a.csv: is no file of the record. Allowed: record/sources.csv" in one for one in said(seeds)
    )
    assert seeds.facts == WHOLE.facts
