"""A small built site for the tests of the proof: built once by the real command, then copied and altered."""

from __future__ import annotations

import fcntl
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

from tests import golden

from charterpress.formats import pdf
from charterpress.formats.job import Job
from charterpress.model import Charter
from charterpress.publications import publications

DAY = date(2026, 11, 21)
SOURCE = Path(__file__).with_name("anytown.yml").read_text(encoding="utf-8")
PARTS = ("mkdocs.yml", "hooks/publish.py", "hooks/prove.py", "templates", "site_overrides", "charters/pictures")


def project(folder: Path, source: str = SOURCE) -> Path:
    """Make a project of one charter in an empty folder: everything but the charters is the real thing."""
    for part in PARTS:
        (folder / part).parent.mkdir(parents=True, exist_ok=True)
        if (golden.ROOT / part).is_dir():
            shutil.copytree(golden.ROOT / part, folder / part)
        else:
            shutil.copy(golden.ROOT / part, folder / part)
    (folder / "charters" / "anytown.yml").write_text(source, encoding="utf-8")
    return folder


def command(folder: Path, *arguments: str, code: int | None = 0, **env: str) -> subprocess.CompletedProcess[str]:
    """Run charterpress as a person does, in a folder, and hold it to an exit code."""
    run = subprocess.run(
        [sys.executable, "-m", "charterpress.command", *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
        env={**os.environ, **env},
    )
    assert "Traceback" not in run.stderr + run.stdout, run.stderr
    assert code is None or code == run.returncode, run.stdout + run.stderr
    return run


@contextmanager
def once(lock: Path) -> Iterator[None]:
    """Let one worker at a time in, so that the first one builds and the others find it built."""
    with lock.open("w", encoding="utf-8") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def built(shared: Path) -> Path:
    """Give the site of the small charter, building it when no worker has."""
    folder = shared / "anytown"
    with once(shared / "anytown.once"):
        if not (folder / "site").is_dir():
            folder.mkdir(exist_ok=True)
            command(project(folder), "build", "--as-of", DAY.isoformat())
    return folder / "site"


def copy(site: Path, to: Path) -> Path:
    """Copy a site by links, which costs nothing; `write` is the way to alter a copy."""
    shutil.copytree(site, to, copy_function=os.link)
    return to


def write(path: Path, content: bytes) -> None:
    """Put a file in the place of another one, which stays as it is in the site that it was copied from."""
    path.unlink(missing_ok=True)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def alter(path: Path, find: str, put: str, after: str = "") -> None:
    """Replace the first stretch of a file after a mark; every space stands for whatever space is there."""
    text = path.read_bytes().decode()
    start = text.index(after) + len(after)
    pattern = r"[\s\u00a0]+".join(re.escape(part) for part in re.split(" +", find))
    match = re.compile(pattern).search(text, start)
    assert match, f"{find!r} is not in {path.name} after {after!r}"
    write(path, (text[: match.start()] + put + text[match.end() :]).encode())


def charter(source: str = SOURCE, code_of: Charter | None = None, id_: str = "anytown") -> Charter:
    """The small charter; one altered from its source may carry the check code of another."""
    loaded = golden.charter(source, id_)
    return replace(loaded, digest=code_of.digest) if code_of else loaded


def printed(charter: Charter, name: str, day: date = DAY) -> bytes:
    """Set one PDF of a charter anew."""
    publication = next(publication for publication in publications(charter) if publication.name == name)
    return pdf.write(Job(publication, charter, day, golden.ROOT)).content
