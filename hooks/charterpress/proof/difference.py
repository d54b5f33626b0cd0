"""One way in which a published file differs from the policy data."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import Enum, auto

from charterpress.model.place import shown

SAID = '"published" is what a file says, "policy" what the charters say'
"""What the two sides of a complaint mean, for whoever sees one for the first time."""
OWN_WORDS = "The words of templates stand a second time in hooks/charterpress/proof/frame.py: change both"
"""What to do where a template says something that no charter does."""
NOTHING = "nothing"
"""What a complaint says of a side that has no words."""


class About(Enum):
    """What a complaint is about, so that one mistake is told once."""

    PLACE = auto()  # words or values at a place of a file
    FILE = auto()  # a whole file: nothing else is said of it
    STALE = auto()  # a whole file, of another edition, day or charter
    STANDARD = auto()  # a standard that is not there; it is counted elsewhere too
    CHANGE = auto()  # what a standard changes; it is counted elsewhere too
    WORDS = auto()  # words that nobody stated: told where nothing else is, since another mistake may leave them there
    LINK = auto()  # a link that leads to something else than it says
    NOWHERE = auto()  # a link to a file that is not there, as it may be on many pages
    NEED = auto()  # a picture or style that is not there, as it may be on many pages


@dataclass(frozen=True, slots=True)
class Found:
    """A difference within a file: what is published, what the policy data says; `where` and `page` as `Difference`."""

    published: str
    policy: str
    where: str = ""
    page: int | None = None
    about: About = About.PLACE

    def at(self, where: str, page: int | None = None) -> Found:
        """The same, at a place."""
        return replace(self, where=where, page=page)


@dataclass(frozen=True, slots=True, order=True)
class Difference:
    """`file` is the path in the site, `page` the page of a PDF, `where` the standard and its side."""

    file: str
    page: int | None
    where: str
    published: str
    policy: str
    about: About = field(default=About.PLACE, compare=False)

    @classmethod
    def of(cls, file: str, found: Found) -> Difference:
        """What was found in a file."""
        return cls(file, found.page, found.where, found.published, found.policy, found.about)

    def __str__(self) -> str:
        page = f", page {self.page}" if self.page else ""
        where = f": {self.where}" if self.where else ""
        said = f"{self.file}{page}{where}: published {self.published}, policy {self.policy}"
        return shown(" ".join(said.split()), 2000)


def of_file(published: str, policy: str) -> Found:
    """What is wrong with a whole file."""
    return Found(published, policy, about=About.FILE)


def stale(published: str, policy: str, page: int | None = None) -> Found:
    """That a whole file is of another edition, day or charter."""
    return Found(published, policy, "another edition, day or charter", page, About.STALE)
