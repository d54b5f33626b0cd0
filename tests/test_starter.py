"""The charter to start from: it loads, shows what charters can hold, and overwrites nothing."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from charterpress.command import PROBLEMS, main
from charterpress.model import Change, Charter, changes
from charterpress.rules import broken
from charterpress.starter import StarterError, starter, write
from tests.golden import charter


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty project, in which the terminal stands; its folder of charters."""
    (tmp_path / "mkdocs.yml").touch()
    (tmp_path / "charters").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path / "charters"


@pytest.fixture(scope="module")
def started() -> Charter:
    """The starter as a charter."""
    return charter(starter("Anytown Council"))


def test_only_what_is_to_be_filled_in(started: Charter) -> None:
    """A new charter keeps every rule, but for the words that the council has yet to fill in."""
    assert {("placeholder", True)} == {(problem.rule, problem.warning) for problem in broken(started)}


def test_nothing_unfinished_is_published(started: Charter) -> None:
    """As soon as the charter is no draft, words to be filled in are errors."""
    proposed = charter(starter("Anytown Council").replace("status: draft", "status: proposed"))
    assert [problem.place for problem in broken(started)] == [
        problem.place for problem in broken(proposed) if not problem.warning
    ]


def test_it_shows_what_charters_hold(started: Charter) -> None:
    """The starter has a current and a proposed side, deadlines, a figure, easy read and groups."""
    wordings = [wording for standard in started.standards for _, wording in standard.sides()]
    (change,) = (change for change in changes(started) if change.is_change)
    assert isinstance(change, Change)
    assert change.proposed is not None
    assert change.proposed.why
    assert all(wording.deadlines and wording.easy_read for wording in wordings)
    assert any(wording.figures for wording in wordings)
    assert {group.id for group in started.groups} == {standard.group for standard in started.standards}
    assert len(started.standards) == len(started.on(date(2026, 11, 21)))


def test_its_comments_are_true() -> None:
    """The line for staff guidance works when its "#" is taken away, as the starter says."""
    text = starter("Anytown Council")
    assert charter(text.replace("# staff:", "staff:")).has_staff
    assert charter(text.replace("# decided:", "decided:").replace("# review_by:", "review_by:")).edition.decided


@given(st.text(st.characters(exclude_categories=["C", "Z"]) | st.just(" "), min_size=1, max_size=40))
def test_any_name(name: str) -> None:
    """Whatever signs a council's name holds, they are written so that they are read as typed, or refused."""
    try:
        read = charter(starter(name))
    except ValueError:
        return
    assert " ".join(name.split()) == read.name


@pytest.mark.parametrize(
    "name", ['St John: "The #1"', "# Council", "- Council", "Yes", "{a", "Y Cyngor Môn", "O'Neill's"]
)
def test_names_with_signs(name: str, project: Path) -> None:
    """Names with signs that mean something in YAML are put in quotation marks."""
    if "{" in name:
        with pytest.raises(StarterError, match="expected plain words"):
            write(project, "anytown", name)
    else:
        assert name == charter(write(project, "anytown", name).read_text("utf-8")).name


@pytest.mark.parametrize(
    ("name", "council"),
    [
        ("anytown", "Anytown Council"),
        ("my-council", "My Council"),
        ("south-ribble", "South Ribble Council"),
        ("anytown.yml", "Anytown Council"),
    ],
)
def test_the_council_is_guessed(name: str, council: str, project: Path) -> None:
    """Where no council is named, its name is guessed from the file's; the ending .yml may be typed."""
    path = write(project, name)
    assert project / f"{name.removesuffix('.yml')}.yml" == path
    assert council == charter(path.read_text("utf-8")).name


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("My Council", 'for example "my-council"'),
        ("../anytown", 'for example "anytown"'),
        ("charters/anytown", 'for example "charters-anytown"'),
        ("assets", "no name that the site needs itself"),
        ("", "small letters, digits and single hyphens"),
        ("a--b", 'for example "a-b"'),
        ("town\udcff", 'for example "town"'),
        ("x" * 300, "at most 60"),
    ],
)
def test_bad_names(name: str, expected: str, project: Path) -> None:
    """A name that cannot be a charter's is refused with one that can, and nothing is written."""
    with pytest.raises(StarterError, match=expected):
        write(project, name, "Anytown Council")
    assert list(project.iterdir()) == []


@pytest.mark.parametrize("taken", ["anytown.yml", "anytown.yaml"])
def test_overwrites_nothing(taken: str, project: Path) -> None:
    """A charter that is there already stays as it is."""
    (project / taken).write_text("mine")
    with pytest.raises(StarterError, match=f"{taken} is there already"):
        write(project, "anytown")
    assert {taken: "mine"} == {path.name: path.read_text() for path in project.iterdir()}


def test_no_folder(tmp_path: Path) -> None:
    """Where the folder is missing, the message says so."""
    with pytest.raises(StarterError, match="no such file or directory"):
        write(tmp_path / "charters", "anytown")


def test_terminal(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`charterpress new` says which file it wrote, and that of a second time nothing comes."""
    assert main(["new", "anytown", "--council", "The Borough of Anytown"]) == 0
    assert "charters/anytown.yml is written" in capsys.readouterr().out
    assert "council: The Borough of Anytown\n" in (project / "anytown.yml").read_text()
    assert main(["new", "anytown"]) == PROBLEMS
    assert "is there already" in capsys.readouterr().err
