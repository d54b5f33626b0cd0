"""The pictures of easy read: files in the folder `pictures` beside the charters, looked up by name only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree as ET

from charterpress.model import Problem
from charterpress.source.fields import Report, is_id, near
from charterpress.source.nodes import Scalar
from charterpress.source.words import typed_limits

_TYPES = (".svg", ".png", ".jpg")
_BEGINS = {".png": b"\x89PNG\r\n", ".jpg": b"\xff\xd8\xff"}
_SVG = "{http://www.w3.org/2000/svg}"
MOST_BYTES = 2_000_000
"""Readers on a phone wait for every picture."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture's file name, its own words (the title of an SVG), if it has any, and why it cannot be published."""

    file: str
    alt: str | None = None
    flaw: str | None = None


@dataclass(frozen=True, slots=True)
class Pictures:
    """The pictures that a charter may use, by name."""

    known: Mapping[str, Picture] = field(default_factory=dict)

    @classmethod
    def of(cls, folder: Path) -> Pictures:
        """The pictures of a folder; none where there is no such folder."""
        files = sorted(folder.glob("*")) if folder.is_dir() else []
        return cls({path.stem: _picture(path) for path in files if path.suffix in _TYPES and path.is_file()})

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
        picture = self.known[name.text]
        if picture.flaw:
            remedy = "save it again from the program that made it, or take another"
            report(Problem(name.place, "picture", f"{picture.file}, {picture.flaw}", "a plain picture", remedy))
            return None
        return picture


def _picture(path: Path) -> Picture:
    try:
        data = path.read_bytes() if path.stat().st_size <= MOST_BYTES else None
    except OSError as error:
        return Picture(path.name, flaw=f"which cannot be read ({error.strerror})")
    if data is None:
        return Picture(path.name, flaw=f"which is larger than {MOST_BYTES:,} bytes")
    if path.suffix != ".svg":
        fits = data.startswith(_BEGINS[path.suffix])
        return Picture(path.name, flaw=None if fits else f"which is no {path.suffix[1:].upper()}")
    return _svg(path.name, data)


def _svg(file: str, data: bytes) -> Picture:
    try:
        root = ET.fromstring(data)
    except (ET.ParseError, ValueError):
        return Picture(file, flaw="which is no SVG that can be read")
    if root.tag != f"{_SVG}svg":
        return Picture(file, flaw="which is no SVG")
    title = " ".join((root.findtext(f"{_SVG}title") or "").split())
    flaws = (*map(_active, root.iter()), *(f'whose title holds "{typed}"' for typed in typed_limits(title)))
    return Picture(file, title or None, next(filter(None, flaws), None))


def _active(element: ET.Element) -> str | None:
    """What of an element does more than draw; None for most."""
    if element.tag in (f"{_SVG}script", f"{_SVG}foreignObject"):
        return f"which holds {element.tag.removeprefix(_SVG)}"
    for key, value in element.attrib.items():
        name = key.rpartition("}")[2].lower()
        if name.startswith("on") or (name == "href" and not value.startswith("#")):
            return f'which holds {name}="{value}"'
    return None
