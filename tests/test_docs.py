"""The words around the project: they leave nothing out, their examples load, and their messages are the real ones."""

from __future__ import annotations

import argparse
import re
import subprocess
from collections.abc import Iterable

import pytest
import yaml

from charterpress import __version__
from charterpress.audit import audit
from charterpress.audit.report import table
from charterpress.command import _parser
from charterpress.deadlines import notation
from charterpress.model import Bound, Nation, Problem, Start, Status, Unit
from charterpress.rules import RULES, broken
from charterpress.source import Pictures, load_text
from tests.golden import PICTURES, ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
DOCUMENTS = ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")
FENCES = re.findall(r"^ *```(\w+)\n(.*?)^ *```$", README, re.MULTILINE | re.DOTALL)
PROSE = re.sub(r"^ *```.*?^ *```$", "", README, flags=re.MULTILINE | re.DOTALL)
CODE = re.findall(r"`([^`\n]+)`", PROSE)
ROWS = [re.split(r"\s\|\s?", line.strip("| ")) for line in README.splitlines() if line.startswith("| ")]
EXAMPLES = [text for language, text in FENCES if language == "yaml"]

# One charter with every kind of map, each with a key that nobody knows: the check then lists the keys that it knows.
UNKNOWN_KEYS = """\
zzz: 1
council: Anytown Council
title: Customer service standards
nation: england
edition: {status: draft, zzz: 1, decided: {zzz: 1}}
example: {zzz: 1}
easy_read_checked: {zzz: 1}
about: {text: Words., zzz: 1}
standards:
  letter:
    zzz: 1
    title: Letters
    easy_read: [{zzz: 1}]
    current: {text: Words., zzz: 1, deadlines: {reply: {zzz: 1}}, figures: {share: {value: 95%, zzz: 1}}}
    proposed: {text: Words., zzz: 1}
    past: {text: Words., zzz: 1}
    staff: {text: Words., zzz: 1}
"""

# The table of mistakes changes one line of this charter at a time.
SOUND = """\
council: Anytown Council
title: Customer service standards
nation: england
edition:
  status: in force
  from: 2026-04-01
standards:
  letter:
    title: Letters
    current:
      text: We answer {reply}.
      deadlines:
        reply: within 10 working days
    easy_read:
      - picture: letter
        text: We answer {reply}.
contact:
  text: "Open: {hours}."
  figures:
    hours: 9am to 5pm
"""


def problems_of(source: str) -> tuple[Problem, ...]:
    """Check a charter as `charterpress check` does."""
    charter, problems = load_text(source, "anytown", "anytown.yml", Pictures.of(PICTURES))
    return problems if charter is None else broken(charter)


def whole(example: str) -> str:
    """An example of the README as a charter: what every charter has is added where the example leaves it out."""
    keys = yaml.safe_load(example).keys()
    head = {"title": "Standards", "nation": "england", "edition": "{status: draft}"}
    if not keys & {"council", "councils"}:
        head["council"] = "Anytown Council"
    return "".join(f"{key}: {value}\n" for key, value in head.items() if key not in keys) + example


def spoilt(line: str) -> str:
    """The sound charter with a line in the place of the first one that begins nearly like it."""
    key = line.partition(":")[0]
    begin = {"titel": "title", "picture": "- picture"}.get(key, key)
    dash = "- " if begin.startswith("- ") else ""
    return re.sub(rf"^( *){begin}: .*$", lambda found: found[1] + dash + line, SOUND, count=1, flags=re.MULTILINE)


def subcommands() -> dict[str, argparse.ArgumentParser]:
    """The commands of the terminal by name."""
    (commands,) = (action for action in _parser()._actions if isinstance(action, argparse._SubParsersAction))
    return dict(commands.choices)


def missing(names: Iterable[str], texts: Iterable[str] = CODE) -> list[str]:
    """The names that no text holds as words of their own."""
    said = "\n".join(texts)
    return [name for name in names if not re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", said)]


@pytest.mark.parametrize("name", subcommands())
def test_commands(name: str) -> None:
    """Every command has a row that names all its options."""
    (row,) = (row for row in ROWS if re.match(rf"`charterpress {name}\b", row[0]))
    options = {option for action in subcommands()[name]._actions for option in action.option_strings}
    assert missing(options - {"-h", "--help"}, row) == []


def test_targets() -> None:
    """Every target of make has a row with the words of `make help`."""
    targets = re.findall(r"^([a-z]+):.*## (.*)$", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    assert [row for row in ROWS if row[0].startswith("`make ")] == [[f"`make {name}`", does] for name, does in targets]


def test_keys() -> None:
    """Every key of a charter is in the README: the check's own lists of keys say which there are."""
    problems = [problem for problem in problems_of(UNKNOWN_KEYS) if problem.rule == "unknown-key"]
    assert len(problems) == UNKNOWN_KEYS.count("zzz")
    lists = [problem.remedy.removeprefix("use one of: ").split(", ") for problem in problems]
    tables = [cell for row in ROWS for cell in row]
    assert missing({f"`{key}`" for keys in lists for key in keys}, tables) == []


@pytest.mark.parametrize("values", [Unit, Bound, Start, Status, Nation])
def test_values(values: Iterable[str]) -> None:
    """Every unit, bound, start of the clock, status and nation is in the README."""
    assert missing(values) == []


def test_pictures() -> None:
    """Every picture is in the README, and no other."""
    rows = [row[1] for row in ROWS if len(row) == 2 and re.fullmatch(r"(`[a-z0-9-]+` ?){3,}", row[1])]
    pictures = sorted(path.stem for path in PICTURES.glob("*.svg"))
    assert pictures == sorted(name for row in rows for name in re.findall(r"`(.*?)`", row))


def test_rules() -> None:
    """Every rule has a row with what it asks, and whether it is an error."""
    rules = [[f"`{rule.id}`", rule.asks, "warning" if rule.warning else "error"] for rule in RULES.values()]
    assert rules == [row for row in ROWS if len(row) == 3 and row[2] in ("warning", "error")]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: str(example.splitlines()[-1].strip()))
def test_examples(example: str) -> None:
    """Every example of YAML loads and breaks no rule."""
    assert [str(problem) for problem in problems_of(whole(example)) if not problem.warning] == []


def test_worked_example() -> None:
    """The charter made from a web page has the two warnings that the README tells of, and no other problem."""
    (example,) = (example for example in EXAMPLES if example.startswith("council:"))
    assert [problem.rule for problem in problems_of(example)] == ["CH-03", "PE-11"]


def test_the_times_of_a_page() -> None:
    """What charterpress finds on the page of the worked example is what the README shows."""
    *_, quoted = re.findall(r"(?:^>.*\n)+", README[: README.index("page.txt")], re.MULTILINE)
    page = re.sub(r"^> ?|\*\*", "", quoted, flags=re.MULTILINE)
    (shown,) = (text for language, text in FENCES if language == "text" and text.startswith("page.txt"))
    assert shown.splitlines() == list(table("page.txt", audit(page.encode()), everything=False))


def test_limits() -> None:
    """Every limit in the table of the notation, and every deadline in that of examples, is one."""
    forms = README.partition("### The notation of deadlines")[2].partition("- **Units")[0]
    limits = [
        limit for row in re.findall(r"^\| (`.*?`) \|", forms, re.MULTILINE) for limit in row.strip("`").split("`, `")
    ]
    named = [found[1] for row in ROWS for cell in row if (found := re.match(r"deadline `\w+: (.*?)`", cell))]
    assert [*limits, *named] == [notation.write(notation.parse(limit)) for limit in (*limits, *named)]
    assert {limit.split(" ")[0] for limit in limits} >= {bound.split(" ")[0] for bound in Bound}


def test_mistakes() -> None:
    """Each mistake in the table gives the message that stands beside it; without it, all is well."""
    assert [problem for problem in problems_of(SOUND) if not problem.warning] == []
    mistakes = [row for row in ROWS if len(row) == 3 and re.match(r"`\[", row[1])]
    assert len(mistakes) >= 10
    for line, said, _ in mistakes:
        messages = [str(problem) for problem in problems_of(spoilt(line.strip("`")))]
        parts = re.findall(r"`(.*?)`", said)
        assert any(all(part in message for part in parts) for message in messages), (line, messages)


def test_version() -> None:
    """The newest release in CHANGELOG is this version."""
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.findall(r"^## \[?(\d[\w.]*)", changelog, re.MULTILINE)[0] == __version__


@pytest.mark.parametrize("name", DOCUMENTS)
def test_links(name: str) -> None:
    """A link inside the project leads to a file or a heading that is there."""
    text = (ROOT / name).read_text(encoding="utf-8")
    headings = {
        re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-")
        for title in re.findall(r"^#+ (.*)$", text, re.MULTILINE)
    }
    targets = {target for target in re.findall(r"\]\(([^)\s]+)\)", text) if "://" not in target}
    files = {target for target in targets if (ROOT / target).exists()}
    assert targets - files - {f"#{heading}" for heading in headings} == set()


def test_no_trace_of_a_machine() -> None:
    """No file of the repository holds a path of the machine that it was made on, or the name of a package registry."""
    git = ["git", "-c", "safe.directory=*", "ls-files", "-z"]
    listed = subprocess.run(git, cwd=ROOT, capture_output=True, check=True).stdout.decode()
    trace = re.compile(
        rb"(?<![\w.~])/(?:work|home|root|Users|tmp)/\w|(?:pypi|pythonhosted|npmjs|artifactory|nexus)\.\w+"
    )
    paths = [ROOT / name for name in listed.split("\0") if name]
    assert paths
    found = {str(path.relative_to(ROOT)): trace.search(path.read_bytes()) for path in paths if path.is_file()}
    assert {name: match[0] for name, match in found.items() if match} == {}
