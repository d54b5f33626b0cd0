"""The pictures of easy read: files in the folder `pictures` beside the charters, looked up by name only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree as ET

from charterpress.model import Problem
from charterpress.source.fields import Report, is_id, near
from charterpress.source.nodes import Scalar

_TYPES = (".svg", ".png", ".jpg")


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture's file name, and its own words (the title of an SVG), if it has any."""

    file: str
    alt: str | None


@dataclass(frozen=True, slots=True)
class Pictures:
    """The pictures that a charter may use, by name."""

    known: Mapping[str, Picture] = field(default_factory=dict)

    @classmethod
    def of(cls, folder: Path) -> Pictures:
        """The pictures of a folder; none where there is no such folder."""
        files = sorted(path for path in folder.glob("*") if path.suffix in _TYPES) if folder.is_dir() else []
        return cls({path.stem: Picture(path.name, _title(path)) for path in files})

    def find(self, name: Scalar, report: Report) -> Picture | None:
        """The picture of that name; None, reported, where there is none. A name is no path."""
        if not is_id(name.text):
            report(
                Problem(
                    name.place,
                    "picture",
                    f'"{name.text}" as a picture',
                    "the name of a picture, without folder and ending",
                    "write for example letter",
                )
            )
            return None
        if name.text not in self.known:
            remedy = near(name.text, self.known) if self.known else "put it into the folder pictures beside the charter"
            report(
                Problem(name.place, "picture", f'the picture "{name.text}"', "a picture in the folder pictures", remedy)
            )
            return None
        return self.known[name.text]


def _title(path: Path) -> str | None:
    if path.suffix != ".svg":
        return None
    try:
        title = ET.parse(path).getroot().findtext("{http://www.w3.org/2000/svg}title")
    except (ET.ParseError, OSError):
        return None
    return title.strip() if title and title.strip() else None
