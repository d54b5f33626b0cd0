"""One address of a publication, and what must stand there."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from charterpress.model import Charter, Line, Wording
from charterpress.proof.difference import NOTHING, About, Found


class Manner(StrEnum):
    """How an address says what it must."""

    WORDS = "words"  # the lines, their values in place
    LABELS = "labels"  # each deadline under its label
    PLAIN = "plain"  # the plain words, which may quote a paper's figures
    EXACT = "exact"  # the plain words and nothing else


LINK = "link"
"""What people call the place of a link to a file."""


@dataclass(frozen=True, slots=True)
class Expected:
    """One address of a publication and what must stand there."""

    address: str
    where: str  # what it is called in complaints
    manner: Manner
    wording: Wording
    lines: tuple[Line, ...] = ()
    plain: tuple[str, ...] = ()
    heading: str = ""  # may come before the words
    above: str = ""  # begins the head of the column, or the heading, that the words stand under
    proposed: bool = False  # whether the heading says that this is not yet in force
    pictures: tuple[tuple[str, str], ...] = ()  # file names and alternative texts of those beside the words
    about: About = About.PLACE

    @property
    def missing(self) -> Found:
        """What is found where it is not there."""
        is_note = self.address.endswith("--note")
        if self.wording.lines and self.manner is Manner.WORDS and not is_note:
            return Found(NOTHING, "this standard", self.where, about=About.STANDARD)
        note = "this link" if self.about is About.LINK else "this note"
        return Found(NOTHING, self.where if self.wording.lines and not is_note else note, self.where, about=self.about)


def exact(address: str, where: str, charter: Charter, *words: str) -> Expected:
    """Words that must stand at an address as they are, and nothing else."""
    return Expected(address, where, Manner.EXACT, Wording((), charter.place), plain=words)
