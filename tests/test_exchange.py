"""The exchange of the old site for the new: whole at every moment, and never anybody else's folder."""

from __future__ import annotations

import contextlib
import ctypes
import errno
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from charterpress import exchange as module
from charterpress.exchange import ExchangeError, How, alone, aside, begin, exchange, mark, previous, recover

PAGES = ("index.html", "charter/index.html", "charter/large-print.pdf")

EXCHANGE_FOR_EVER = f"""
import itertools, pathlib, sys
from charterpress.exchange import alone, begin, exchange, recover
live, start = pathlib.Path(sys.argv[1]), int(sys.argv[2])
with alone(live):
    recover(live)
    for edition in itertools.count(start):
        new = begin(live)
        for page in {PAGES!r}:
            (new / page).parent.mkdir(exist_ok=True)
            (new / page).write_text(str(edition) * 1000)
        exchange(new, live)
        print(edition, flush=True)
"""


class Killed(BaseException):
    """Stands for a kill: nothing in the code under test catches it."""


def write_site(folder: Path, edition: str) -> None:
    """Fill a folder with a small marked site, every page of which names the edition."""
    folder.mkdir(parents=True, exist_ok=True)
    mark(folder)
    for page in PAGES:
        (folder / page).parent.mkdir(exist_ok=True)
        (folder / page).write_text(edition, encoding="utf-8")


def edition_of(folder: Path) -> str:
    """Read the one edition that all pages of a site name."""
    editions = {(folder / page).read_text(encoding="utf-8") for page in PAGES}
    assert len(editions) == 1, editions
    return editions.pop()


@pytest.fixture
def live(tmp_path: Path) -> Path:
    """Give the place of a site, where an old edition stands."""
    write_site(tmp_path / "site", "old")
    return tmp_path / "site"


@pytest.fixture
def new(live: Path) -> Path:
    """Give a finished new edition, built aside."""
    folder = begin(live)
    write_site(folder, "new")
    return folder


@pytest.fixture
def without_one_step(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take away the system's single step."""
    monkeypatch.setattr(module, "_exchange_in_one_step", lambda _new, _live: False)


def kill_before(monkeypatch: pytest.MonkeyPatch, step: int) -> None:
    """Raise `Killed` in the place of the given change of the file system (the first is 0), and of all later ones."""
    changes = 0

    def patched(real: Callable[..., Any]) -> Callable[..., Any]:
        def change(*args: Any, **options: Any) -> Any:  # noqa: ANN401 - it stands for several functions
            nonlocal changes
            changes += 1
            if changes > step:
                raise Killed
            return real(*args, **options)

        return change

    for name in ("rename", "unlink", "rmdir"):
        monkeypatch.setattr(os, name, patched(getattr(os, name)))


def test_the_new_site_takes_the_place_of_the_old(live: Path, new: Path) -> None:
    """After an exchange the new site is live and nothing else is left."""
    how = exchange(new, live)

    assert how in {How.ONE_STEP, How.TWO_RENAMES}
    assert edition_of(live) == "new"
    assert not aside(live).exists()
    assert not previous(live).exists()


def test_the_first_site_needs_no_old_one(tmp_path: Path) -> None:
    """Where no site stands, one rename is enough."""
    live = tmp_path / "public" / "site"
    write_site(begin(live), "new")

    assert exchange(aside(live), live) is How.FIRST
    assert edition_of(live) == "new"


@pytest.mark.usefixtures("without_one_step")
def test_two_renames_do_it_too(live: Path, new: Path) -> None:
    """Without the single step, the result is the same and the answer says so."""
    assert exchange(new, live) is How.TWO_RENAMES
    assert edition_of(live) == "new"
    assert not previous(live).exists()


@pytest.mark.parametrize("number", [errno.ENOSYS, errno.EINVAL])
def test_a_file_system_that_cannot_swap_gets_two_renames(
    live: Path, new: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    """The refusals that mean "not here" lead to two renames, not to an error."""

    class Libc:
        """A C library whose swap always fails."""

        @staticmethod
        def renameat2(*_: object) -> int:
            """Fail as the system does."""
            ctypes.set_errno(number)
            return -1

    monkeypatch.setattr(ctypes, "CDLL", lambda *_args, **_options: Libc)

    assert exchange(new, live) is How.TWO_RENAMES


def test_an_empty_folder_may_be_replaced(tmp_path: Path) -> None:
    """A folder that somebody made ready for the site holds nothing to lose."""
    live = tmp_path / "site"
    live.mkdir()
    write_site(begin(live), "new")

    exchange(aside(live), live)

    assert edition_of(live) == "new"


@pytest.mark.parametrize("one_step", [True, False], ids=["one step", "two renames"])
@pytest.mark.parametrize("step", range(12))
def test_a_kill_at_any_step_leaves_a_whole_site(live: Path, new: Path, *, one_step: bool, step: int) -> None:
    """Killed before any change of the file system, what stands after the next start is the old site or the new."""
    with pytest.MonkeyPatch.context() as patch:
        if not one_step:
            patch.setattr(module, "_exchange_in_one_step", lambda _new, _live: False)
        kill_before(patch, step)
        with contextlib.suppress(Killed):
            exchange(new, live)

    recover(live)

    assert edition_of(live) in {"old", "new"}
    assert sorted(live.parent.iterdir()) == [live]


@pytest.mark.usefixtures("without_one_step")
def test_a_kill_between_two_renames_is_repaired_and_told(
    live: Path, new: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The old site comes back, and the person at the terminal hears of it."""
    with monkeypatch.context() as patch:
        kill_before(patch, 1)
        with pytest.raises(Killed):
            exchange(new, live)
    assert not live.exists()

    message = recover(live)

    assert message is not None
    assert "stopped between two renames" in message
    assert edition_of(live) == "old"


def test_a_kill_while_left_overs_are_removed_is_repaired_too(live: Path) -> None:
    """However often recovery is itself killed, the next one can go on."""
    for step in range(8):
        write_site(aside(live), "half")
        with pytest.MonkeyPatch.context() as patch, contextlib.suppress(Killed):
            kill_before(patch, step)
            recover(live)
    recover(live)

    assert sorted(live.parent.iterdir()) == [live]
    assert edition_of(live) == "old"


def test_nothing_to_repair_is_nothing_to_say(live: Path) -> None:
    """A clean start is silent."""
    assert recover(live) is None


@pytest.mark.usefixtures("without_one_step")
def test_the_old_site_comes_back_when_the_second_rename_fails(
    live: Path, new: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that is full between the two renames costs nothing."""
    real, calls = os.rename, iter(range(9))

    def rename(source: Path, target: Path) -> None:
        if next(calls) == 1:
            raise OSError(errno.ENOSPC, "No space left on device", str(target))
        real(source, target)

    with monkeypatch.context() as patch:
        patch.setattr(os, "rename", rename)
        with pytest.raises(ExchangeError, match=r"No space left on device\. The site is as it was"):
            exchange(new, live)

    assert edition_of(live) == "old"


def test_a_foreign_folder_is_left_alone(tmp_path: Path) -> None:
    """A folder that charterpress did not make is neither replaced nor built beside."""
    live = tmp_path / "site"
    live.mkdir()
    (live / "thesis.txt").write_text("ten years of work", encoding="utf-8")

    with pytest.raises(ExchangeError, match="was not made by charterpress"):
        begin(live)
    new = tmp_path / "new"
    write_site(new, "new")
    with pytest.raises(ExchangeError, match="was not made by charterpress"):
        exchange(new, live)

    assert (live / "thesis.txt").exists()


@pytest.mark.parametrize("place", [aside, previous])
def test_a_foreign_folder_beside_the_site_is_not_removed(live: Path, place: Callable[[Path], Path]) -> None:
    """A name of ours does not make a folder ours."""
    place(live).mkdir()
    (place(live) / "thesis.txt").write_text("ten years of work", encoding="utf-8")

    with pytest.raises(ExchangeError, match="was not made by charterpress"):
        recover(live)

    assert (place(live) / "thesis.txt").exists()


def test_a_file_in_the_place_of_the_site_is_told(tmp_path: Path) -> None:
    """A file is not a site."""
    (tmp_path / "site").write_text("", encoding="utf-8")

    with pytest.raises(ExchangeError, match="is not a folder"):
        begin(tmp_path / "site")


@pytest.mark.parametrize("target", ["real", "nowhere"])
def test_a_link_in_the_place_of_the_site_is_told(tmp_path: Path, target: str) -> None:
    """A link is not followed, so that what it points to is safe."""
    write_site(tmp_path / "real", "old")
    (tmp_path / "site").symlink_to(tmp_path / target)

    with pytest.raises(ExchangeError, match="is a link"):
        begin(tmp_path / "site")


def test_an_unmarked_new_folder_is_refused(live: Path, tmp_path: Path) -> None:
    """What the next run would not know as ours must not become the site."""
    (tmp_path / "new").mkdir()
    (tmp_path / "new" / "index.html").write_text("", encoding="utf-8")

    with pytest.raises(ExchangeError, match="was not made by charterpress"):
        exchange(tmp_path / "new", live)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_place_without_permission_is_told(tmp_path: Path) -> None:
    """What the system refuses is one clear message."""
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(ExchangeError, match="Permission denied"):
            begin(tmp_path / "site")
    finally:
        tmp_path.chmod(0o700)


def test_an_old_file_that_cannot_be_deleted_is_no_failure(
    live: Path, new: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The new site stands; what is left of the old goes at the next start."""

    def refuse(*_args: object, **_options: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", "index.html")

    with monkeypatch.context() as patch:
        patch.setattr(os, "unlink", refuse)
        exchange(new, live)
    assert edition_of(live) == "new"
    recover(live)

    assert sorted(live.parent.iterdir()) == [live]


def test_a_second_build_is_kept_out(live: Path) -> None:
    """Two builds of one site at a time would mix; the second gets a clear message, the next one after it does not."""
    with alone(live), pytest.raises(ExchangeError, match="another build of this site is running"), alone(live):
        pass
    with alone(live):
        pass


def test_a_real_kill_at_any_moment_leaves_a_whole_site(tmp_path: Path) -> None:
    """A process that exchanges sites without end is killed at random moments; each time one whole edition stands."""
    live, chance, edition = tmp_path / "site", random.Random(7), 0
    for _ in range(12):
        with exchanging(live, edition) as process:
            assert process.stdout is not None
            process.stdout.readline()
            time.sleep(chance.uniform(0, 0.03))
            process.send_signal(signal.SIGKILL)
            last = [line for line in process.stdout.read().split() if line]
        if not live.exists():
            assert previous(live).exists()  # two renames: the next start repairs
            recover(live)
        assert edition_of(live)
        edition = int(last[-1]) + 1 if last else edition + 1


def test_a_reader_always_finds_a_whole_page(tmp_path: Path) -> None:
    """While sites are exchanged in one step, the site's address is never empty and no page is half."""
    live = tmp_path / "site"
    write_site(live, "old")
    write_site(begin(live), "new")
    if exchange(aside(live), live) is not How.ONE_STEP:
        pytest.skip("this file system has no single step")

    with exchanging(live, 0) as process:
        assert process.stdout is not None
        process.stdout.readline()
        until, read = time.monotonic() + 0.7, 0
        while time.monotonic() < until:
            page = (live / PAGES[0]).read_text(encoding="utf-8")
            assert page == page[: len(page) // 1000] * 1000
            read += 1
        process.send_signal(signal.SIGKILL)

    assert read > 100


def exchanging(live: Path, edition: int) -> subprocess.Popen[str]:
    """Start a process that puts one edition after another in the place of `live`."""
    command = [sys.executable, "-c", EXCHANGE_FOR_EVER, str(live), str(edition)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
