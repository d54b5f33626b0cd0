"""Tests of `charterpress serve`: a person looks at the site while she edits a charter."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.proof import small

PATIENCE = 90  # seconds; a build of the small charter takes about two


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with one small charter."""
    return small.project(tmp_path / "project")


@pytest.fixture
def address(project: Path) -> Iterator[str]:
    """The address at which the project's site is served."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    words = ["serve", "--address", f"127.0.0.1:{port}", "--as-of", small.DAY.isoformat()]
    server = subprocess.Popen(
        [sys.executable, "-m", "charterpress.command", *words],
        cwd=project,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    yield f"http://127.0.0.1:{port}"
    server.terminate()
    server.wait(timeout=PATIENCE)


def comes(url: str, words: str) -> bool:
    """Whether a page says the words before patience ends."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(url, timeout=PATIENCE) as page:
                if words in page.read().decode():
                    return True
        except (urllib.error.URLError, ConnectionError):
            pass  # not up yet
        time.sleep(0.3)
    return False


def test_an_edit_is_shown_and_makes_only_what_it_changes(project: Path, address: str) -> None:
    """The page follows the charter; PDFs whose words stay the same are those of before."""
    assert comes(f"{address}/anytown/", "within 10\N{NO-BREAK SPACE}working\N{NO-BREAK SPACE}days")
    kept = {path.name: path.stat().st_mtime_ns for path in (project / ".cache" / "charterpress").iterdir()}
    charter = project / "charters" / "anytown.yml"
    other = charter.with_name("other.yml")
    other.write_text(
        charter.read_text(encoding="utf-8").replace("Customer charter", "Customer pledge"), encoding="utf-8"
    )

    assert comes(f"{address}/other/", "Customer pledge")
    after = {path.name: path.stat().st_mtime_ns for path in (project / ".cache" / "charterpress").iterdir()}
    assert len(kept) == 4
    assert kept.items() <= after.items()
    assert len(after) == 8
