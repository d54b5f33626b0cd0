"""Putting a finished site in the place of the old one: a folder comes in, the old folder goes, never half of each.

The new site is built aside (`site.building`, beside `site`), so that both are on one file system and one step of the
system exchanges them. Where the system has no such step, two renames do it, by way of `site.previous`; a kill between
the two is repaired by `recover` at the next start. So a kill, an error or a full disk leaves the old site or the new.

A power cut is not provided for: making every file safe on the disk would cost more time than building again does.

A folder is only ever replaced or removed when it is empty or holds `MARKER`, which says that charterpress made it.
"""

from __future__ import annotations

import contextlib
import ctypes
import errno
import fcntl
import os
import shutil
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

# Hidden, because MkDocs empties its output folder of everything that is not.
MARKER = ".charterpress"

_AT_FDCWD = -100  # "relative to the working directory", in Linux' words
_SWAP = 2  # RENAME_EXCHANGE on Linux, RENAME_SWAP on macOS
_NOT_POSSIBLE_HERE = frozenset({errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP})


class ExchangeError(Exception):
    """A site cannot be put in place; the message is for the person at the terminal."""


class How(StrEnum):
    """How the new site came to stand in its place; the value completes "The site was …"."""

    FIRST = "put in place by one rename (there was none before)"
    ONE_STEP = "exchanged in one step"
    TWO_RENAMES = "exchanged by two renames (this file system has no single step)"


def aside(live: Path) -> Path:
    """Give the folder that the next edition of `live` is built in."""
    return live.with_name(f"{live.name}.building")


def previous(live: Path) -> Path:
    """Give the folder that the old site stands in between two renames."""
    return live.with_name(f"{live.name}.previous")


@contextlib.contextmanager
def alone(live: Path) -> Iterator[None]:
    """Keep a second build of `live` out while the block runs; hold this around everything below."""
    lock = live.with_name(f"{live.name}.lock")
    with contextlib.ExitStack() as stack:
        with _clear_errors(lock):
            live.parent.mkdir(parents=True, exist_ok=True)
            handle = stack.enter_context(lock.open("w"))
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                message = f"{live}: another build of this site is running. Wait for it, or stop it, and try again."
                raise ExchangeError(message) from None
        yield


def recover(live: Path) -> str | None:
    """Repair what a run that was killed left behind; say what was done, or None when there was nothing to do."""
    old, done = previous(live), []
    with _clear_errors(live):
        if _there(old) and not _there(live):
            _insist_ours(old)
            old.rename(live)
            done.append("The last run was stopped between two renames: the site of before is in its place again.")
        for left_over in (old, aside(live)):
            if _there(left_over):
                _discard(left_over)
                done.append(f"Removed {left_over.name}, which a stopped run left behind.")
    return " ".join(done) or None


def begin(live: Path) -> Path:
    """Make the empty, marked folder that the next edition of `live` is built in."""
    new = aside(live)
    with _clear_errors(new):
        _insist_replaceable(live)
        if _there(new):
            _discard(new)
        new.mkdir(parents=True)
        mark(new)
    return new


def mark(folder: Path) -> None:
    """Say in a folder that charterpress made it, and so may replace it."""
    (folder / MARKER).write_text("charterpress made this folder, and will replace it.\n", encoding="utf-8")


def exchange(new: Path, live: Path) -> How:
    """Put the finished folder `new` in the place of `live`, remove the old one, and say how it was done."""
    with _clear_errors(live):
        _insist_ours(new)
        _insist_replaceable(live)
        if not _there(live):
            new.rename(live)
            return How.FIRST
        if _exchange_in_one_step(new, live):
            old, how = new, How.ONE_STEP
        else:
            old, how = _exchange_by_two_renames(new, live), How.TWO_RENAMES
    # The new site stands: an old file that cannot be deleted is for the next start, not a failure of this one.
    with contextlib.suppress(OSError):
        _discard(old)
    return how


def _exchange_in_one_step(new: Path, live: Path) -> bool:
    """Swap two folders; say False when system or file system cannot."""
    libc = ctypes.CDLL(None, use_errno=True)
    ctypes.set_errno(0)
    if hasattr(libc, "renameat2"):
        failed = libc.renameat2(_AT_FDCWD, os.fsencode(new), _AT_FDCWD, os.fsencode(live), _SWAP)
    elif hasattr(libc, "renamex_np"):
        failed = libc.renamex_np(os.fsencode(new), os.fsencode(live), _SWAP)
    else:
        return False
    if not failed:
        return True
    number = ctypes.get_errno()
    if number in _NOT_POSSIBLE_HERE:
        return False
    raise OSError(number, os.strerror(number), str(live))


def _exchange_by_two_renames(new: Path, live: Path) -> Path:
    """Swap two folders by way of a third name; give the folder that the old site stands in now."""
    old = previous(live)
    if _there(old):
        _discard(old)
    live.rename(old)
    try:
        new.rename(live)
    except OSError:
        old.rename(live)
        raise
    return old


def _discard(folder: Path) -> None:
    """Remove a folder of ours, its marker last, so that what a kill leaves of it is still known as ours."""
    _insist_ours(folder)
    for entry in folder.iterdir():
        if entry.is_dir() and not entry.is_symlink():
            shutil.rmtree(entry)
        elif entry.name != MARKER:
            entry.unlink()
    (folder / MARKER).unlink(missing_ok=True)
    folder.rmdir()


def _insist_replaceable(live: Path) -> None:
    """Stop when something stands in the place of the site that is not a site of ours."""
    if _there(live):
        _insist_ours(live)


def _insist_ours(folder: Path) -> None:
    """Stop when a folder is not one that charterpress made."""
    if folder.is_symlink():
        raise ExchangeError(f"{folder} is a link. Name the folder that it points to instead.")
    if not folder.is_dir():
        raise ExchangeError(f"{folder} is not a folder. Move it away, or name another place for the site.")
    if not (folder / MARKER).is_file() and any(folder.iterdir()):
        message = f"{folder} was not made by charterpress, so it is left alone. Move it away, or name another place."
        raise ExchangeError(message)


def _there(path: Path) -> bool:
    """Say whether anything has this name, a link to nowhere included."""
    return os.path.lexists(path)


@contextlib.contextmanager
def _clear_errors(place: Path) -> Iterator[None]:
    """Turn what the system refuses into one message that names the place and the reason."""
    try:
        yield
    except OSError as error:
        where = error.filename or place
        hint = " Is it a mount point? Then name a folder inside it." if error.errno == errno.EBUSY else ""
        raise ExchangeError(f"{where}: {error.strerror or error}. The site is as it was.{hint}") from error
