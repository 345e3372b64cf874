"""A corpus built in partitions: each article once, nothing lost, read like files, gone on with where it stopped."""

from collections import Counter
from pathlib import Path

import pytest

from dashboard.__main__ import main
from dashboard.building import build, counted, review, rows
from dashboard.building.making import make
from dashboard.errors import BuildError
from dashboard.seeds import check, files, partitions
from tests.conftest import ARTICLE, STRIKE, TEXT
from tests.small_seeds import CONTENTS, MILL

TOLD = "On 9 June 2024 the navy of Saltmouth struck a barn, killing 12 people, the navy said.\n"
REGISTERS = {name: content for name, content in CONTENTS.items() if "/" not in name and name != "comparisons.toml"}


def here(desk, units):
    """A crew of one: this process."""
    for unit in units:
        yield make(desk, unit)


def write(folder: Path, contents: dict[str, bytes]) -> Path:
    for name, content in contents.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return folder


@pytest.fixture
def seeds(tmp_path):
    return write(tmp_path / "seeds", REGISTERS)


@pytest.fixture
def source(tmp_path):
    """Two articles with facts, one of which is a copy; three without, one of which holds nothing."""
    article = {f"2024/{name.partition('/')[2]}": content for name, content in CONTENTS.items() if "articles/" in name}
    return write(
        tmp_path / "source", {**article, "barn.txt": TOLD.encode(), "2024/a b.txt": TOLD.encode(), "no.md": b" "}
    )


def built(source, seeds, **said):
    planned = build(str(source), seeds, anchor="2024-06-10", **said)
    return planned, counted(planned.carried_out(here))


def by_stem(seeds):
    found = list(rows(seeds))
    assert max(Counter(one.stem for one in found).values()) == 1, "an article stands twice"
    return {one.stem: one for one in found}


def test_each_article_is_built_once_and_what_fails_is_listed_with_its_reason(source, seeds):
    planned, came = built(source, seeds, most=2)
    assert (planned.found, planned.there, dict(came)) == (5, 0, {"checked": 2, "drafted": 2, "failed": 1})
    found = by_stem(seeds)
    assert {stem: one.outcome for stem, one in found.items() if not stem.startswith("a-b-")} == {
        "2024-05-03_mill": "checked",
        "2024-05-04_copy": "checked",
        "barn": "drafted",
        "no": "failed",
    }
    assert found["no"].problems == ("no.md: is empty. Save it again, or paste its text.",)
    assert {one.source for one in found.values()} == {
        f"{source}/{name}"
        for name in ("2024/2024-05-03_mill.txt", "2024/2024-05-04_copy.txt", "2024/a b.txt", "barn.txt", "no.md")
    }


def test_a_partition_is_read_as_the_files_that_are_in_it(source, seeds, tmp_path):
    built(source, seeds)
    loose = write(tmp_path / "loose", {**REGISTERS, **{name: c for name, c in CONTENTS.items() if "articles/" in name}})
    one, other = check(files(seeds)), check(files(loose))
    assert (one.facts, one.texts, one.problems, one.version) == (
        other.facts,
        other.texts,
        other.problems,
        other.version,
    )
    assert len(one.facts) > 2


def test_an_article_with_files_of_its_own_is_that_of_these(source, seeds):
    built(source, seeds)
    mended = TEXT.encode() + b"A further line.\n"
    write(seeds, {f"{MILL}.txt": mended})
    assert check(files(seeds)).texts["2024-05-03_mill"] == mended.decode()


def test_a_draft_is_no_fact_until_a_person_accepts_it(source, seeds):
    built(source, seeds)
    assert not any(proven.home == "barn" for proven in check(files(seeds)).facts)
    begun = review(seeds, "barn", "Ada")
    assert (begun.text, begun.about.anchor) == (TOLD, "2024-06-10")
    assert [(one.kind, one.fields["killed"]) for one in begun.drafts if one.kind == "strike"] == [("strike", "12")]
    with pytest.raises(BuildError, match="no partition has drafts"):
        review(seeds, "2024-05-03_mill", "Ada")


def test_a_build_that_was_broken_off_goes_on_where_it_was(source, seeds):
    planned = build(str(source), seeds, anchor="2024-06-10", most=2)
    next(planned.carried_out(here))
    rest, came = built(source, seeds, most=2)
    assert (rest.there, sum(came.values())) == (2, 3)
    assert len(by_stem(seeds)) == 5
    again, none = built(source, seeds, most=2)
    assert (again.units, again.stale, dict(none)) == ((), (), {})


def test_only_what_changed_is_built_anew_and_what_is_gone_goes(source, seeds):
    built(source, seeds, most=2)
    (source / "barn.txt").write_text(TOLD.replace("12", "13"), "utf-8")
    (source / "no.md").unlink()
    changed, came = built(source, seeds, most=2)
    assert (changed.found, len(changed.stale), sum(came.values())) == (4, 2, 2)
    assert b"13" in by_stem(seeds)["barn"].text
    assert "no" not in by_stem(seeds)


def test_what_was_checked_against_other_registers_is_built_anew(source, seeds):
    built(source, seeds)
    (seeds / "actors.toml").write_bytes(REGISTERS["actors.toml"] + b"\n")
    changed, came = built(source, seeds)
    assert (changed.there, sum(came.values())) == (0, 5)
    assert len(by_stem(seeds)) == 5


def test_two_articles_of_one_name_both_stand(source, seeds):
    write(source, {"other/barn.txt": TOLD.encode()})
    built(source, seeds)
    alike = [stem for stem in by_stem(seeds) if stem.startswith("barn")]
    assert len(alike) == 2


def test_another_source_adds_to_the_same_seeds(source, seeds, tmp_path):
    built(source, seeds)
    built(write(tmp_path / "more", {"barn.txt": TOLD.encode()}), seeds)
    assert len(by_stem(seeds)) == 6


def test_a_flawed_fact_is_left_out_and_said_and_the_others_stand(seeds, tmp_path):
    wrong = STRIKE.replace('">40"', '"41"').replace('"mill"', '"wrong"')
    source = write(tmp_path / "source", {"x.txt": TEXT.encode(), "x.toml": (ARTICLE + STRIKE + wrong).encode()})
    built(source, seeds)
    [one] = rows(seeds)
    assert one.outcome == "checked"
    assert [problem for problem in one.problems if "killed" in problem]
    assert [proven.fact.id for proven in check(files(seeds)).facts] == ["mill"]


def test_a_partition_that_was_cut_short_is_said_and_built_again(source, seeds):
    built(source, seeds)
    [path] = (seeds / "articles").iterdir()
    path.write_bytes(path.read_bytes()[:-9])
    [problem] = [one for one in check(files(seeds)).problems if one.file.endswith(partitions.ENDING)]
    assert "is no partition that can be read" in problem.message
    built(source, seeds)
    assert len(by_stem(seeds)) == 5
    assert not check(files(seeds)).problems


def test_nothing_to_build_is_said(seeds, tmp_path):
    (tmp_path / "empty").mkdir()
    with pytest.raises(BuildError, match="holds no article. Allowed: .txt"):
        build(str(tmp_path / "empty"), seeds)


def test_the_command_builds_in_processes_lists_and_begins_a_review(source, seeds, capsys):
    words = ["corpus", "build", str(source), "--seeds", str(seeds), "--workers", "2", "--anchor", "2024-06-10"]
    assert main([*words, "--partition", "3"]) == 1
    said = capsys.readouterr()
    assert said.out == "5 articles: 0 were built before; now 2 checked, 2 drafted, 1 failed.\n"
    assert "dashboard corpus list --outcome failed" in said.err
    assert main(["corpus", "list", "--outcome", "failed", "--seeds", str(seeds)]) == 0
    assert (
        capsys.readouterr().out == f"failed no ({source}/no.md)\n  no.md: is empty. Save it again, or paste its text.\n"
    )
    assert main(["corpus", "review", "barn", "--seeds", str(seeds)]) == 0
    assert "barn is on the page Add an article" in capsys.readouterr().out
