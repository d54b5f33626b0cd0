"""One way in which a published file differs from the policy data."""

from __future__ import annotations

from dataclasses import dataclass

from charterpress.model.place import shown

SAID = '"published" is what a file says, "policy" what the charters say'
"""What the two sides of a complaint mean, for whoever sees one for the first time."""
STALE = "another edition, day or charter"
"""The place that a complaint names when a whole file is of one."""


@dataclass(frozen=True, slots=True, order=True)
class Difference:
    """`file` is the path in the site, `page` the page of a PDF, `where` the standard and its side."""

    file: str
    page: int | None
    where: str
    published: str
    policy: str

    def __str__(self) -> str:
        page = f", page {self.page}" if self.page else ""
        where = f": {self.where}" if self.where else ""
        said = f"{self.file}{page}{where}: published {self.published}, policy {self.policy}"
        return shown(" ".join(said.split()), 2000)
