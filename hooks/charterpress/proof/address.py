"""One address of a publication, and what must stand there."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from charterpress.model import Charter, Line, Wording


class Manner(StrEnum):
    """How an address says what it must."""

    WORDS = "words"  # the lines, their values in place
    LABELS = "labels"  # each deadline under its label
    PLAIN = "plain"  # the plain words, which may quote a paper's figures
    EXACT = "exact"  # the plain words and nothing else


MISSING = "this standard"
"""What a complaint calls a standard that is not there."""
LINK = "link"
"""What people call the place of a link to a file."""


@dataclass(frozen=True, slots=True)
class Expected:
    """One address of a publication and what must stand there.

    `where` names it for people; `heading` may come before the words. `above` begins the head of the column,
    or the heading, that they stand under, where there is one; `proposed` is true if the heading says so too.
    `pictures` are the file names and alternative texts of those beside the words.
    """

    address: str
    where: str
    manner: Manner
    wording: Wording
    lines: tuple[Line, ...] = ()
    plain: tuple[str, ...] = ()
    heading: str = ""
    above: str = ""
    proposed: bool = False
    pictures: tuple[tuple[str, str], ...] = ()

    @property
    def missing(self) -> str:
        """What a complaint calls it when it is not there."""
        if self.wording.lines:
            return MISSING if self.manner is Manner.WORDS else self.where
        return "this link" if self.where.startswith(LINK) else "this note"


def exact(address: str, where: str, charter: Charter, *words: str) -> Expected:
    """Words that must stand at an address as they are, and nothing else."""
    return Expected(address, where, Manner.EXACT, Wording((), charter.place), plain=words)
