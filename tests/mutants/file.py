"""The plain values of the mutants: one published file, and what the proof said to a mutant of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from charterpress.model import Charter
from charterpress.publications import Publication
from tests.mutants.alter import Kind


@dataclass(frozen=True, slots=True)
class File:
    """One published file of the built site; `root` is the project's folder."""

    site: Path
    root: Path
    publication: Publication
    charter: Charter
    day: date

    @property
    def address(self) -> str:
        """Its path in the site."""
        return self.publication.address(self.charter)

    @property
    def path(self) -> Path:
        """Where it is."""
        return self.site / self.address


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the proof said to one mutant.

    `exact`: one complaint for each place that was altered, with the file, the page of a PDF, and the standard.
    """

    address: str
    kind: Kind
    said: str
    complaints: tuple[str, ...]
    exact: bool

    @property
    def caught(self) -> bool:
        """Whether there was any complaint."""
        return bool(self.complaints)


@dataclass(frozen=True, slots=True)
class Tried:
    """Outcomes, and how many there would be if everything were tried."""

    outcomes: tuple[Outcome, ...]
    possible: int
