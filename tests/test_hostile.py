"""What attackers and careless people put into a project: one clear message each, never a traceback, never a wait."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from charterpress import checks
from charterpress.audit import AuditError, audit
from charterpress.audit.report import answers
from charterpress.command import PROBLEMS, WRONG_USE, main
from charterpress.model import Place, Problem
from charterpress.proof import data, html, prove
from charterpress.proof.difference import Difference
from charterpress.proof.document import UnreadableError
from charterpress.source import Pictures
from tests import golden
from tests.proof import small

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{}</svg>'
LAUGHS = (
    '<!DOCTYPE svg [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True))
    + "]>"
    + SVG.format("<title>&i;</title>")
)
PAGES_IN_THEMSELVES = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    b"2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1>>endobj\ntrailer<</Root 1 0 R>>\n"
)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project of one small charter that is not built yet, in which the test stands."""
    small.project(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def rules(project: Path) -> set[tuple[str, str]]:
    """The file and rule of every error of a project's charters."""
    found = checks.check(checks.sources(project / "charters")).problems
    return {(Path(problem.place.file).name, problem.rule) for problem in found if not problem.warning}


class TestFiles:
    """Files that are not what their names say."""

    @pytest.mark.parametrize(
        "make",
        [os.mkfifo, os.mkdir, lambda path: path.symlink_to("/dev/zero"), lambda path: path.symlink_to(path)],
        ids=["pipe", "folder", "device", "loop"],
    )
    def test_no_file(self, make: Callable[[Path], None], project: Path) -> None:
        """What is no file is told about at once, and not waited for."""
        make(project / "charters" / "x.yml")

        assert {("x.yml", "unreadable")} == rules(project)

    def test_one_name_twice(self, project: Path) -> None:
        """Two files would be published at one address."""
        (project / "charters" / "anytown.yaml").write_text(small.SOURCE, encoding="utf-8")

        assert {("anytown.yml", "id")} == rules(project)

    @pytest.mark.parametrize("name", ["A", "search", "x" * 61, "new\nline", "-dash", "my council"])
    def test_names_that_no_address_can_have(self, name: str, project: Path) -> None:
        """A file's name is part of addresses; the message stays on one line."""
        (project / "charters" / f"{name}.YML").write_text(small.SOURCE, encoding="utf-8")

        assert {(f"{name}.YML", "id")} == rules(project)
        assert all("\n" not in str(problem) for problem in checks.check(checks.sources(project / "charters")).problems)

    def test_editors_own_files(self, project: Path) -> None:
        """The lock of an open editor is no charter."""
        (project / "charters" / ".#anytown.yml").symlink_to("somebody@somewhere")

        assert set() == rules(project)

    @pytest.mark.parametrize("target", ["/etc/hostname", "..", "nowhere", "/dev/zero"])
    def test_links_that_leave_the_folder(self, target: str, project: Path) -> None:
        """MkDocs would publish what a link points to."""
        (project / "charters" / "x.txt").symlink_to(target)

        assert ["link"] == [problem.rule for problem in checks.strays(project / "charters")]

    def test_a_pipe_and_an_unseen_name(self, project: Path) -> None:
        """MkDocs would wait for the one and stumble over the other."""
        os.mkfifo(project / "charters" / "pictures" / "a.svg")
        (project / "charters" / "b\n.md").touch()

        assert {"unreadable", "name"} == {problem.rule for problem in checks.strays(project / "charters")}

    def test_all_charters_gone(self, project: Path) -> None:
        """A site without charters does not take the place of a good one."""
        (project / "charters" / "anytown.yml").unlink()

        assert "no charter in" in small.command(project, "build", code=PROBLEMS).stderr


class TestPictures:
    """Pictures that do more than show."""

    @pytest.mark.parametrize(
        ("content", "flaw"),
        [
            (LAUGHS, "no SVG that can be read"),
            ('<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + SVG.format("<title>&x;</title>"), "no SVG"),
            ("<svg", "no SVG that can be read"),
            ("<html/>", "no SVG"),
            (SVG.format("<script>alert(1)</script>"), "holds script"),
            (SVG.format('<g><circle r="1" onclick="alert(1)"/></g>'), "holds onclick"),
            (SVG.format('<image href="https://example.com/x.png"/>'), "holds href"),
            (SVG.format("<title>We answer within 3 days</title>"), '"within 3 days"'),
        ],
        ids=["laughs", "entity", "broken", "html", "script", "handler", "address", "limit"],
    )
    def test_svg(self, content: str, flaw: str, tmp_path: Path) -> None:
        """A picture with a script, an address, an entity or a limit of its own is not published."""
        (tmp_path / "x.svg").write_text(content, encoding="utf-8")

        assert flaw in (Pictures.of(tmp_path).known["x"].flaw or "")

    def test_what_is_no_picture(self, tmp_path: Path) -> None:
        """A picture is what its ending says, and no larger than readers on a phone can take; a pipe is none."""
        (tmp_path / "a.png").write_text(SVG, encoding="utf-8")
        (tmp_path / "b.svg").write_text(" " * 2_000_001, encoding="utf-8")
        os.mkfifo(tmp_path / "c.svg")

        known = Pictures.of(tmp_path).known
        assert {"a": "which is no PNG", "b": "which is larger than 2,000,000 bytes"} == {
            name: picture.flaw for name, picture in known.items()
        }


class TestMessages:
    """Messages quote what they found, whatever it is."""

    def test_one_line_of_what_can_be_seen(self) -> None:
        """Line ends, escapes and halves of letters are written out, and long words are cut."""
        said = str(Problem(Place("a\nb.yml"), "x", f"\x1b[31m\ud800{'y' * 9_000}", "z", "do"))

        assert said.startswith(r"a\nb.yml:1:1: error [x]: found \x1b[31m\ud800yyy")
        assert len(said) < 500
        assert r"a.html: published \x1b b, policy c" == str(Difference("a.html", None, "", "\x1b\nb", "c"))

    def test_a_terminal_with_few_letters(self, project: Path) -> None:
        """Letters that a terminal lacks are written out."""
        (project / "charters" / "ŵ.yml").touch()
        run = small.command(project, "check", code=PROBLEMS, PYTHONIOENCODING="ascii")

        assert r"charters/\u0175.yml:1:1: error" in run.stdout

    def test_no_more_room(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        """A full disk under the output is told in one line."""
        (Path("/dev/full").exists() and sys.platform == "linux") or pytest.skip("no full disk here")
        with Path("/dev/full").open("w", encoding="utf-8") as full:
            monkeypatch.setattr(sys, "stdout", full)
            assert PROBLEMS == main(["check", "nowhere.yml"])
            monkeypatch.undo()
            with pytest.raises(OSError, match="No space left"):
                full.close()
        assert "No space left on device" in capsys.readouterr().err


class TestBuild:
    """Projects that somebody has changed carelessly; every case leaves no site and no traceback."""

    @pytest.mark.parametrize(
        ("file", "content", "code", "message"),
        [
            ("site_overrides/main.html", "{% if %}", PROBLEMS, "main.html:1: Expected an expression"),
            ("site_overrides/main.html", "{{ 1 // 0 }}", PROBLEMS, "main.html:1: ZeroDivisionError"),
            ("templates/charter/page.html", "{% if %}", PROBLEMS, "charter/page.html:1: Expected an expression"),
            ("templates/charter/page.html", "{{ nobody }}", PROBLEMS, "charter/page.html:1: 'nobody' is undefined"),
            ("templates/charter/page.html", "\udcff", PROBLEMS, "is not saved as UTF-8"),
            ("charters/page.md", "\udcff", PROBLEMS, "is not saved as UTF-8"),
            ("charters/page.md", "---\nsiblings: 7\n---\n# A page\n", PROBLEMS, "'page.md': 'int' object"),
            ("charters/anytown.md", "# Mine\n", PROBLEMS, "charters/anytown.md: it has the address of a charter's"),
            ("mkdocs.yml", "site_name: [", WRONG_USE, "mkdocs.yml: "),
            ("mkdocs.yml", "site_name: x\ndocs_dir: nowhere\n", WRONG_USE, "docs_dir"),
            ("mkdocs.yml", "site_name: x\ndocs_dir: charters\n", WRONG_USE, "hooks/publish.py is missing"),
        ],
        ids=[
            "theme-syntax", "theme-error", "template-syntax", "template-name", "template-bytes",
            "page-bytes", "page-matter", "page-address", "settings", "settings-folder", "settings-hooks",
        ],
    )  # fmt: skip
    def test_a_careless_change(self, file: str, content: str, code: int, message: str, project: Path) -> None:
        """One message that names the file, and no site."""
        (project / file).write_text(content, encoding="utf-8", errors="surrogateescape")

        assert message in small.command(project, "build", code=code).stderr
        assert not (project / "site").exists()

    def test_words_are_no_markup(self, project: Path) -> None:
        """Words of a charter cannot leave the attribute that they are printed in."""
        name = '0;url=https://example.com" http-equiv="refresh" x="'
        source = small.SOURCE.replace("council: Anytown Council", f"council: '{name}'", 1)
        (project / "charters" / "anytown.yml").write_text(source, encoding="utf-8")
        small.command(project, "build", "--as-of", small.DAY.isoformat(), code=None)

        pages = [page for site in project.glob("site*") for page in site.rglob("index.html")]
        assert pages
        assert not [page for page in pages if 'http-equiv="' in page.read_text(encoding="utf-8")]

    def test_the_root_of_all_folders(self, project: Path) -> None:
        """The root cannot be a site."""
        assert "cannot be a site" in small.command(project, "build", "--site", "/", code=WRONG_USE).stderr


class TestProof:
    """Published files that somebody has damaged."""

    def test_deep_files(self, tmp_path: Path) -> None:
        """Nesting without end is a difference and no crash."""
        file = tmp_path / "x"
        file.write_text("[" * 200_000, encoding="utf-8")
        with pytest.raises(UnreadableError, match="recursion"):
            data.read(file)
        file.write_text("<div>" * 5_000, encoding="utf-8")
        with pytest.raises(UnreadableError, match="nested too deeply"):
            html.read(file)

    def test_a_page_that_is_no_text(self, tmp_path: Path) -> None:
        """A page of nobody's charter is read too."""
        (tmp_path / "404.html").write_bytes(b"\xff\xfe")
        (tmp_path / "x.PDF").write_bytes(b"%PDF")

        told = {difference.file for difference in prove(tmp_path, (), small.DAY, golden.ROOT)}
        assert {"404.html", "x.PDF"} == told - {"accessibility/index.html"}


class TestDeadlines:
    """Documents that `charterpress deadlines` is given."""

    @pytest.mark.parametrize(
        ("document", "message"),
        [
            (b"<div>" * 5_000, "nested too deeply"),
            (b"<div>" * 200_000, "nested too deeply"),
            (PAGES_IN_THEMSELVES, "damaged"),
        ],
        ids=["deep", "deeper", "pages-in-themselves"],
    )
    def test_unreadable(self, document: bytes, message: str) -> None:
        """One message that says what to do."""
        with pytest.raises(AuditError, match=message):
            audit(document)

    def test_json_lines(self) -> None:
        """A line nested without end has no answer, the next one has its own."""
        nested, asked = '{"id": ' + "[" * 100_000, '{"id": 2, "text": "Monday"}'
        assert [(1, None), (3, '{"id": 2, "found": []}')] == list(answers([nested, " ", asked]))

    def test_pipes(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        """A pipe without a writer is not waited for, and a closed standard input is told to be empty: no JSON lines."""
        os.mkfifo(tmp_path / "pipe")
        assert PROBLEMS == main(["deadlines", str(tmp_path / "pipe")])
        assert "this is a pipe" in capsys.readouterr().err
        line = '{"id": 1, "text": "We answer\u2028within 10 days."}\n'.encode()
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(line)))
        assert main(["deadlines", "--json"]) == 0
        assert '"quantity": 10' in capsys.readouterr().out
        monkeypatch.setattr(sys, "stdin", None)
        assert main(["deadlines"]) == PROBLEMS
        assert main(["deadlines", "--json"]) == 0
