"""The terminal: exit codes, messages without a traceback, and an old site that survives everything."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from charterpress import command
from charterpress.command import FINE, PROBLEMS, WRONG_USE, main
from charterpress.proof.difference import SAID
from tests.proof import small

WRONG = small.SOURCE.replace("reply: within 10 working days", "reply: ten working days", 1)
BROKEN = "title: [\n"


@pytest.fixture(scope="session")
def built(shared: Path) -> Path:
    """A project whose site is built."""
    return small.built(shared).parent


@pytest.fixture
def project(built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the built project, in which the test stands."""
    folder = tmp_path / "project"
    shutil.copytree(built, folder)
    monkeypatch.chdir(folder)
    return folder


def digest(folder: Path) -> dict[str, str]:
    """The digest of every file of a folder."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def source(project: Path) -> Path:
    """The project's charter."""
    return project / "charters" / "anytown.yml"


class TestUse:
    """Wrong use is told apart from problems."""

    @pytest.mark.parametrize(
        "arguments",
        [
            [],
            ["bild"],
            ["build", "--as-of", "tomorrow"],
            ["prove", "--as-of", "2026-02-30"],
            ["check", "--loud"],
            ["prove", "a", "b"],
        ],
        ids=" ".join,
    )
    def test_wrong_words_are_wrong_use(self, arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
        """A command line that does not fit ends with 2 and says how it is used."""
        with pytest.raises(SystemExit) as ended:
            main(arguments)

        assert WRONG_USE == ended.value.code
        assert "usage: charterpress" in capsys.readouterr().err

    def test_a_bad_date_is_named(self, capsys: pytest.CaptureFixture[str]) -> None:
        """The message quotes the date and shows one that would do."""
        with pytest.raises(SystemExit):
            main(["build", "--as-of", "4 June 2026"])

        assert '"4 June 2026" is no date; write for example 2026-06-04' in capsys.readouterr().err

    @pytest.mark.parametrize(
        "words",
        [["--help"], ["--version"], ["build", "--help"], ["check", "--help"], ["prove", "--help"]],
        ids=" ".join,
    )
    def test_help_is_fine(self, words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
        """Asking for help is no mistake, and is answered on standard output."""
        with pytest.raises(SystemExit) as ended:
            main(words)

        assert FINE == ended.value.code
        assert "charterpress" in capsys.readouterr().out

    @pytest.mark.parametrize("words", [["build"], ["check"], ["prove"], ["serve"]], ids=" ".join)
    def test_no_project(
        self, words: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """Outside a project every command says where to go."""
        monkeypatch.chdir(tmp_path)

        assert WRONG_USE == main(words)
        assert (
            "charterpress: no mkdocs.yml in this folder or above it; go to the folder of your project\n"
            == capsys.readouterr().err
        )

    def test_ctrl_c(self, project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        """A person who stops a command gets one line and no traceback."""

        def stopped(*_: object) -> None:
            raise KeyboardInterrupt

        monkeypatch.setattr(command, "project_root", stopped)

        assert PROBLEMS == main(["check"])
        assert "charterpress: stopped; nothing was changed\n" == capsys.readouterr().err
        assert project.is_dir()

    def test_works_from_a_folder_below(self, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """The project is found from any folder in it."""
        monkeypatch.chdir(project / "charters" / "pictures")

        assert FINE == main(["check"])


class TestCheck:
    """`charterpress check`."""

    @pytest.mark.usefixtures("project")
    def test_a_good_charter(self, capsys: pytest.CaptureFixture[str]) -> None:
        """Nothing on standard output, the count on standard error, exit code 0."""
        assert FINE == main(["check"])
        assert ("", "1 file checked: 0 errors, 0 warnings\n") == capsys.readouterr()

    def test_a_wrong_limit(self, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """A problem is one line with file, line, column and rule."""
        source(project).write_text(WRONG, encoding="utf-8")

        assert PROBLEMS == main(["check"])
        out, err = capsys.readouterr()
        assert out.startswith("charters/anytown.yml:28:26: error [notation]: found ")
        assert "1 file checked: 1 error, 0 warnings\n" == err

    def test_broken_yaml(self, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """What is no YAML is a problem at its place."""
        source(project).write_text(BROKEN, encoding="utf-8")

        assert PROBLEMS == main(["check"])
        assert "charters/anytown.yml:" in capsys.readouterr().out

    def test_every_file_is_told_about(self, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """One broken file does not hide the problems of the next one."""
        (project / "charters" / "broken.yml").write_text(BROKEN, encoding="utf-8")
        source(project).write_text(WRONG, encoding="utf-8")

        assert PROBLEMS == main(["check"])
        out = capsys.readouterr().out
        assert {"charters/anytown.yml", "charters/broken.yml"} == {line.partition(":")[0] for line in out.splitlines()}

    @pytest.mark.parametrize("file", ["nowhere.yml", "charters", "charters/pictures/letter.svg/x.yml"])
    @pytest.mark.usefixtures("project")
    def test_a_file_that_is_not_there(self, file: str, capsys: pytest.CaptureFixture[str]) -> None:
        """A missing file, a folder, an impossible name: a problem, no traceback."""
        assert PROBLEMS == main(["check", file])
        assert "error [" in capsys.readouterr().out

    @pytest.mark.skipif(os.geteuid() == 0, reason="the administrator may read every file")
    def test_a_file_that_cannot_be_read(self, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """A file without permission is a problem, no traceback."""
        source(project).chmod(0)

        assert PROBLEMS == main(["check"])
        assert "error [" in capsys.readouterr().out

    @pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"\0" * 50, b"title: \xa3", b"- a\n- b\n"], ids=repr)
    def test_bytes_that_are_no_charter(self, project: Path, content: bytes, capsys: pytest.CaptureFixture[str]) -> None:
        """Whatever a file holds, the answer is a problem."""
        source(project).write_bytes(content)

        assert PROBLEMS == main(["check"])
        assert "error [" in capsys.readouterr().out

    def test_a_file_anywhere(self, project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """A charter outside the project is checked with the project's pictures."""
        elsewhere = tmp_path / "elsewhere.yml"
        shutil.move(source(project), elsewhere)

        assert FINE == main(["check", str(elsewhere)])
        assert "1 file checked: 0 errors" in capsys.readouterr().err

    def test_no_charter_at_all(self, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """A project without charters is told how to begin."""
        source(project).unlink()

        assert WRONG_USE == main(["check"])
        assert "no charter in charters" in capsys.readouterr().err


class TestProve:
    """`charterpress prove`."""

    @pytest.mark.usefixtures("project")
    def test_the_clean_site(self, capsys: pytest.CaptureFixture[str]) -> None:
        """A proved site has no line, and exit code 0."""
        assert FINE == main(["prove", "--as-of", small.DAY.isoformat()])
        assert ("", "site: 0 differences\n") == capsys.readouterr()

    def test_an_altered_site(self, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """A difference is one line, and exit code 1; at the end stands what to do."""
        small.alter(
            project / "site" / "anytown" / "index.html",
            "within 10 working days",
            "within 2 days",
            'id="letter--current"',
        )

        assert PROBLEMS == main(["prove", "--as-of", small.DAY.isoformat()])
        told = capsys.readouterr()
        assert (
            'anytown/index.html: letter, current: published "within 2 days", policy "within 10 working days"\n'
            == told.out
        )
        assert ["site: 1 difference", f"{SAID}: {command._TO_DO}"] == told.err.splitlines()

    def test_another_day(self, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """A site that was built for another day is not proved: said once, not file by file, and what to do."""
        assert PROBLEMS == main(["prove", str(project / "site"), "--as-of", "2026-11-22"])
        first, rest = capsys.readouterr().out.splitlines()
        assert "another edition, day or charter" in first
        assert rest.startswith("and 10 more: the site is not of 2026-11-22")
        assert "--as-of" in rest

    @pytest.mark.parametrize("site", ["nowhere", "mkdocs.yml"])
    @pytest.mark.usefixtures("project")
    def test_no_site(self, site: str, capsys: pytest.CaptureFixture[str]) -> None:
        """A site that is not there is wrong use, with what to do."""
        assert WRONG_USE == main(["prove", site])
        assert (
            f"charterpress: {site} is no folder; build the site first: charterpress build\n" == capsys.readouterr().err
        )

    def test_broken_sources(self, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """A site cannot be proved against charters that have problems."""
        source(project).write_text(BROKEN, encoding="utf-8")

        assert PROBLEMS == main(["prove", "--as-of", small.DAY.isoformat()])
        assert "charters/anytown.yml:" in capsys.readouterr().out


class TestBuild:
    """`charterpress build`, as a person runs it."""

    @pytest.mark.parametrize("content", [BROKEN, WRONG], ids=["broken", "wrong"])
    def test_a_failed_check_leaves_the_old_site(self, project: Path, content: str) -> None:
        """A problem in a charter: exit code 1, the problem, and the old site byte for byte."""
        before = digest(project / "site")
        source(project).write_text(content, encoding="utf-8")
        run = small.command(project, "build", "--as-of", small.DAY.isoformat(), code=PROBLEMS)

        assert before == digest(project / "site")
        assert "anytown.yml:" in run.stderr
        assert run.stderr.endswith("site is as it was\n")

    def test_names_of_all_kinds(self, tmp_path: Path) -> None:
        """Apostrophes, accents, ids that facets have too, a page without a title: none is a difference."""
        source = small.SOURCE.replace("north", "owner").replace("south", "council")
        folder = small.project(tmp_path, source.replace("North Council", "St David's Council"))
        (folder / "charters" / "sut-i-gael-help.md").write_text("Croeso.", encoding="utf-8")
        settings = folder / "mkdocs.yml"
        named = re.sub("(?m)^site_name: .*$", r'site_name: "Siarteri T\\u00e2l"', settings.read_text(encoding="utf-8"))
        settings.write_text(named, encoding="utf-8")
        small.command(folder, "build", "--as-of", small.DAY.isoformat())
        assert "Siarteri T\u00e2l" in (folder / "site" / "index.html").read_text(encoding="utf-8")

    def test_a_failed_proof_leaves_the_old_site(self, project: Path) -> None:
        """A template that writes a limit of its own is a difference, and the old site stays."""
        before = digest(project / "site")
        template = project / "templates" / "formats" / "page.html"
        template.write_text(template.read_text(encoding="utf-8") + "<p>We answer within 2 days.</p>", encoding="utf-8")
        run = small.command(project, "build", "--as-of", small.DAY.isoformat(), code=PROBLEMS)

        assert before == digest(project / "site")
        assert (
            'anytown/formats/index.html: outside every standard: published "within 2 days", policy nothing'
            in run.stderr
        )
        assert (project / "site.unproved" / "anytown" / "formats" / "index.html").is_file()

    def test_mkdocs_fails_the_same_way(self, project: Path) -> None:
        """`mkdocs build --strict` proves too, and moves what is not proved aside."""
        template = project / "templates" / "formats" / "page.html"
        template.write_text(template.read_text(encoding="utf-8") + "<p>We answer within 2 days.</p>", encoding="utf-8")
        run = subprocess.run(
            [sys.executable, "-m", "mkdocs", "build", "--strict"],
            cwd=project,
            capture_output=True,
            text=True,
            check=False,
            env={**os.environ, "CHARTERPRESS_AS_OF": small.DAY.isoformat()},
        )

        assert 1 == run.returncode
        assert 'outside every standard: published "within 2 days"' in run.stderr
        assert "Traceback" not in run.stderr
        assert not (project / "site").exists()

    def test_a_killed_build_leaves_the_old_site(self, project: Path) -> None:
        """A build that is killed at any moment leaves the old site; the next one works, and gives the same bytes."""
        before = digest(project / "site")
        for seconds in (0.3, 0.9, 1.5, 2.1):
            build = subprocess.Popen(
                [sys.executable, "-m", "charterpress.command", "build", "--as-of", small.DAY.isoformat()],
                cwd=project,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
            )
            time.sleep(seconds)
            os.killpg(build.pid, signal.SIGKILL)
            build.wait()
            assert before == digest(project / "site")

        again = small.command(project, "build", "--as-of", small.DAY.isoformat())
        assert before == digest(project / "site")
        assert "site was exchanged " in again.stdout

    def test_ctrl_c_leaves_the_old_site(self, project: Path) -> None:
        """A build that a person stops ends in one line, and leaves the old site."""
        before = digest(project / "site")
        build = subprocess.Popen(
            [sys.executable, "-m", "charterpress.command", "build", "--as-of", small.DAY.isoformat()],
            cwd=project,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        assert build.stderr
        assert "Making" in build.stderr.readline()  # it has begun, however slow the machine is
        os.killpg(build.pid, signal.SIGINT)
        _, err = build.communicate(timeout=60)

        assert before == digest(project / "site")
        assert "Traceback" not in err
        assert (PROBLEMS, "charterpress: stopped; nothing was changed") == (
            build.returncode,
            err.strip().splitlines()[-1],
        )

    def test_a_folder_that_is_not_ours_is_left_alone(self, project: Path) -> None:
        """A folder that charterpress did not make is never replaced."""
        folder = project / "thesis"
        folder.mkdir()
        (folder / "chapter.txt").write_text("years of work", encoding="utf-8")
        run = small.command(project, "build", "--site", "thesis", code=PROBLEMS)

        assert "years of work" == (folder / "chapter.txt").read_text(encoding="utf-8")
        assert "was not made by charterpress" in run.stderr

    def test_broken_settings_are_named(self, project: Path) -> None:
        """A mistake in mkdocs.yml is named, without a traceback."""
        (project / "mkdocs.yml").write_text("site_name: x\ndocs_dir: nowhere\n", encoding="utf-8")
        run = small.command(project, "build", code=None)

        assert run.returncode in (PROBLEMS, WRONG_USE)
        assert "docs_dir" in run.stderr
