"""The files of a site that are copies: pictures, styles, type. Each must be what it was copied from, byte for byte.

A style sheet can hide or replace words, a picture or a typeface can show another figure: no reader of pages sees that.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from functools import cache
from importlib.resources import files as resources
from pathlib import Path
from urllib.parse import unquote

from charterpress.proof.difference import About, Difference, Found, of_file

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SHOWN = re.compile(r"""\burl\(\s*["']?(?![a-z]+:|/|#)([^"')?#]+?)(?:[?#][^"')]*)?["']?\s*\)""", re.IGNORECASE)
_MADE = ("sitemap.xml", "sitemap.xml.gz", ".charterpress")  # by MkDocs, and the mark of a finished site
_FONTS = "fontpkg_atkinson_hyperlegible"


def copies_differ(site: Path, root: Path, others: Container[str]) -> Iterator[Difference]:
    """Compare every file but pages, and the `others` that are proved themselves, with its original.

    Originals are in the project at `root` (its own files, then its charters' folder), in the theme and the typeface.
    """
    for style in sorted(site.glob("assets/*.css")):
        text = style.read_text(encoding="utf-8", errors="replace") if style.is_file() else ""
        for name in map(unquote, _SHOWN.findall(_COMMENT.sub("", text))):
            if not (style.parent / name).is_file():
                lost = Found(f'"assets/{name}"', "a file of the site", "picture or style", about=About.NEED)
                yield Difference.of(style.relative_to(site).as_posix(), lost)
    for path in sorted(site.rglob("*")):
        address = path.relative_to(site).as_posix()
        if path.is_symlink():
            yield Difference.of(address, of_file("a link to another place", "a file or folder of the site"))
            continue
        if path.is_file() and path.suffix != ".html" and address not in _MADE and address not in others:
            original = _original(root, address)
            if original is None:
                yield Difference.of(address, of_file("a file", "no such publication"))
            elif original.read_bytes() != path.read_bytes():
                yield Difference.of(address, of_file("another content", f"that of its original, {original.name}"))


def _original(root: Path, address: str) -> Path | None:
    folders = (root / "site_overrides", root / "charters", Path(str(resources("material"))) / "templates")
    there = (folder / address for folder in folders)
    fonts = _fonts() if address.startswith("assets/fonts/") else {}
    return fonts.get(Path(address).name) or next((path for path in there if path.is_file()), None)


@cache
def _fonts() -> dict[str, Path]:
    return {path.name: path for path in Path(str(resources(_FONTS))).rglob("*") if path.is_file()}
