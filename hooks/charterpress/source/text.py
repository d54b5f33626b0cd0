"""Bytes -> text: what must hold before a file can be read as YAML at all."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from stat import S_ISDIR, S_ISREG

from charterpress.model import Place, Problem

MOST_BYTES = 1_000_000
"""A charter of 11 standards takes about 15,000 bytes; a larger file is a mistake or an attack."""

_JOINERS = "\u00ad\u200c\u200d"  # a soft hyphen, and what holds emoji and some scripts together
_UNSEEN = ("Cc", "Cf", "Co", "Cs", "Cn", "Zl", "Zp")


def read(path: Path, name: str) -> tuple[str | None, tuple[Problem, ...]]:
    """Return a file's text with one kind of line end, or the problems that stop it from being read."""
    try:
        found = path.stat()
        if not S_ISREG(found.st_mode) and not S_ISDIR(found.st_mode):
            return None, (_unreadable(name, "a pipe or a device, which may never end"),)
        if found.st_size > MOST_BYTES:
            return None, (_too_large(name, found.st_size),)
        data = path.read_bytes()
    except OSError as error:
        return None, (_unreadable(name, (error.strerror or str(error)).lower()),)
    except ValueError:
        return None, (_unreadable(name, "a name that no file can have"),)
    return decode(data, name)


def _unreadable(name: str, found: str) -> Problem:
    return Problem(Place(name), "unreadable", found, "a file that can be read", "check its name and rights")


def decode(data: bytes, name: str) -> tuple[str | None, tuple[Problem, ...]]:
    """Return the text of a file's bytes, or the problems that stop it from being read."""
    if len(data) > MOST_BYTES:
        return None, (_too_large(name, len(data)),)
    try:
        text = unicodedata.normalize("NFC", data.decode("utf-8-sig"))  # a Mac may write one letter as two
    except UnicodeDecodeError as error:
        return None, (_not_utf8(data, error, name),)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    problems = tuple(_characters(text, name))
    return (None if problems else text), problems


def _too_large(name: str, size: int) -> Problem:
    return Problem(
        Place(name),
        "size",
        f"a file of {size:,} bytes",
        f"at most {MOST_BYTES:,} bytes",
        "check that this is the right file, or split it into charters",
    )


def _not_utf8(data: bytes, error: UnicodeDecodeError, name: str) -> Problem:
    before = data[: error.start]
    line = before.count(b"\n") + 1
    column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
    return Problem(
        Place(name, line, column),
        "encoding",
        f"the byte {data[error.start]:#04x}, which is not UTF-8",
        "a file saved as UTF-8",
        "save the file again with the encoding UTF-8",
    )


# What git leaves where two changes of the same words met.
_MERGE = re.compile(r"(?:<{7}|>{7}|\|{7}) |={7}$")
# Spaces that YAML does not know, where it needs one: before a key or a dash, and after the colon.
_ODD_SPACE = re.compile(r"(?: |- )*(?:[\w-]+:)?(?=(?P<odd>[^\S \t]))")


def _characters(text: str, name: str) -> Iterator[Problem]:
    """What nobody sees and can make words read differently from what is stored, and what is no charter at all."""
    for number, line in enumerate(text.split("\n"), 1):
        if _MERGE.match(line):
            yield Problem(
                Place(name, number, 1),
                "merge",
                f'"{line[:30]}", which stands where two changes met',
                "the words of one of them",
                "keep the words that are right, and delete this line",
            )
        odd = _ODD_SPACE.match(line)
        if odd and not is_unseen(odd["odd"]):
            place = Place(name, number, odd.end() + 1)
            yield Problem(place, "character", _named(odd["odd"]), "a space", "put a space in its place")
        stripped = line.lstrip(" ")
        if stripped.startswith("\t"):
            place = Place(name, number, len(line) - len(stripped) + 1)
            yield Problem(
                place, "tab", "a tab at the start of a line", "spaces", "replace the tab by two spaces for each step"
            )
        for column, character in enumerate(line, 1):
            if character != "\t" and is_unseen(character):
                yield unseen(character, Place(name, number, column))


def is_unseen(character: str) -> bool:
    """Whether nobody can see a character, or it changes how its neighbours are seen."""
    return unicodedata.category(character) in _UNSEEN and character not in _JOINERS


def unseen(character: str, place: Place) -> Problem:
    """The problem of a character that nobody can see."""
    return Problem(place, "character", _named(character), "letters that can be seen", "delete it")


def _named(character: str) -> str:
    return f"U+{ord(character):04X} ({unicodedata.name(character, 'no letter').lower()})"
