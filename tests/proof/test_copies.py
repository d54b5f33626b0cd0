"""The pictures, styles and type of a site against their originals."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.proof import small

from charterpress.proof import prove

CSS = "assets/charterpress.css"


@pytest.fixture(scope="session")
def clean(shared: Path) -> Path:
    """The small site as `charterpress build` made it, inside its project."""
    return small.built(shared)


def said(clean: Path, site: Path) -> list[str]:
    """Every complaint about a copy of the clean site."""
    return [str(difference) for difference in prove(site, [small.charter()], small.DAY, clean.parent)]


def test_copies_as_they_were_made(clean: Path) -> None:
    """A fresh site holds nothing but publications, pages and true copies."""
    assert [] == said(clean, clean)


@pytest.mark.parametrize(
    ("address", "more"),
    [
        (CSS, b".limit::after{content:' or longer'}"),
        ("pictures/number-1.svg", b"<!-- 2 -->"),
        ("assets/fonts/AtkinsonHyperlegible-Regular.ttf", b"\0"),
    ],
)
def test_a_copy_that_was_altered(clean: Path, tmp_path: Path, address: str, more: bytes) -> None:
    """Style, picture and type are compared byte for byte."""
    site = small.copy(clean, tmp_path / "site")
    small.write(site / address, (site / address).read_bytes() + more)

    name = Path(address).name
    assert [f"{address}: published another content, policy that of its original, {name}"] == said(clean, site)


@pytest.mark.parametrize("address", ["_redirects", ".htaccess", "summary.php", "assets/more.svg", "news.xml"])
def test_a_file_that_nobody_made(clean: Path, tmp_path: Path, address: str) -> None:
    """Whatever is neither a publication nor a page nor a copy is refused."""
    site = small.copy(clean, tmp_path / "site")
    small.write(site / address, b"within 5 days")

    assert [f"{address}: published a file, policy no such publication"] == said(clean, site)


@pytest.mark.parametrize("address", ["logo.svg", "robots.txt", ".well-known/security.txt"])
def test_a_file_of_the_charters_folder(clean: Path, tmp_path: Path, address: str) -> None:
    """What a council puts beside its charters is copied and stays as it is; so does what only machines ask for."""
    site, project = small.copy(clean, tmp_path / "site"), small.project(tmp_path)
    for folder in (site, project / "charters"):
        small.write(folder / address, b"<svg/>")

    differences = prove(site, [small.charter()], small.DAY, project)
    assert [] == [str(difference) for difference in differences]


@pytest.mark.parametrize(
    ("address", "complaint"),
    [
        ("assets/fonts/AtkinsonHyperlegible-Bold.ttf", "assets/charterpress.css: picture or style: published"),
        ("404.html", "404.html: published no file, policy the page for addresses where nothing is"),
    ],
)
def test_a_copy_that_is_not_there(clean: Path, tmp_path: Path, address: str, complaint: str) -> None:
    """A typeface that a style sheet needs, and the page for wrong addresses, may not be lost."""
    site = small.copy(clean, tmp_path / "site")
    (site / address).unlink()
    (told,) = said(clean, site)
    assert told.startswith(complaint)


@pytest.mark.parametrize(
    "address", ["p.png", '"p.png?v=1"', " 'p.png#iefix' ", "p%2Epng", "data:image/png;base64,iVBO", "/p.png", "#clip"]
)
def test_what_a_style_sheet_names(clean: Path, tmp_path: Path, address: str) -> None:
    """A picture in a style sheet may be named in every way that CSS has; one in a comment is not needed."""
    site, project = small.copy(clean, tmp_path / "site"), small.project(tmp_path)
    for folder in (site, project / "site_overrides"):
        style = folder / "assets" / "own.css"
        small.write(style, f"/* url(lost.png) */ p {{ background: url({address}) }}".encode())
        small.write(folder / "assets" / "p.png", b"p")
    assert () == prove(site, [small.charter()], small.DAY, project)
