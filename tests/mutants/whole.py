"""Mutants of whole files: a copy of the site in which every file is altered in one way, and the whole proof of it."""

from __future__ import annotations

import shutil
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from charterpress.formats import Job, pdf
from charterpress.model import Charter
from charterpress.proof import Difference, prove
from charterpress.publications import Type
from tests.mutants.alter import Kind
from tests.mutants.file import File, Outcome, Tried

_WAYS = (Kind.LEFT_OUT, Kind.OTHER_CHARTER, Kind.OTHER_EDITION, Kind.OTHER_DAY)
ROUNDS = len(_WAYS)
"""So many copies of the site: in each, files next to each other are altered in different ways."""

_STRAYS = {
    "help/index.html": "<html><body><p>We answer within 6001 minutes.</p></body></html>",
    "{charter}/older/index.html": "<html><body><p>We answer within 6002 minutes.</p></body></html>",
    "{charter}/{charter}-old.pdf": "%PDF-1.7",
    "assets/{charter}-old.pdf": "%PDF-1.7",
    "{charter}/index.htm": "<html><body><p>We answer within 6003 minutes.</p></body></html>",
    "{charter}/{charter}-old.csv": "standard,within 6001 minutes",
}


def attempt(files: Sequence[File], turn: int) -> Tried:
    """Alter every file in its way of this turn, prove the whole site, and tell the complaints by their file."""
    charters = {file.charter.id: file.charter for file in files}
    with TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        shutil.copytree(files[0].site, site)
        ways = {
            file.address: _alter(file, files, site, _WAYS[(number + turn) % ROUNDS])
            for number, file in enumerate(files)
        }
        if turn == 0:
            ways |= dict.fromkeys(_strays(site, charters.values()), Kind.STRAY)
        said: dict[str, list[Difference]] = defaultdict(list)
        for difference in prove(site, charters.values(), files[0].day, files[0].root):
            said[difference.file].append(difference)
    outcomes = tuple(
        Outcome(address, kind, kind, tuple(map(str, said[address])), len(said[address]) == 1)
        for address, kind in ways.items()
        if kind
    )
    return Tried(outcomes, len(outcomes))


def _alter(file: File, files: Sequence[File], site: Path, kind: Kind) -> Kind | None:
    """Alter a file in the copy of the site; None where that cannot be done to it."""
    path = site / file.address
    match kind:
        case Kind.LEFT_OUT:
            path.unlink()
        case Kind.OTHER_CHARTER:
            others = [
                other for other in files if other.publication is file.publication and other.charter is not file.charter
            ]
            if not others:
                return None
            shutil.copy(others[0].path, path)
        case Kind.OTHER_EDITION:
            old = replace(file.charter, digest=file.charter.digest[::-1])
            path.write_bytes(_again(file, old, file.day))
        case _:
            path.write_bytes(_again(file, file.charter, file.day - timedelta(days=1)))
    return kind


def _again(file: File, charter: Charter, day: date) -> bytes:
    """The file as it was for an older charter or day, its figures the same."""
    if file.publication.type is Type.PDF:
        return pdf._set(pdf._sheet(Job(file.publication, charter, day, file.root)))
    text = file.path.read_bytes().decode().replace(file.charter.check_code, charter.check_code)
    for form in ("%Y-%m-%d", "{0.day}\xa0%B\xa0%Y", "{0.day} %B %Y"):
        said, older = (one.strftime(form).format(one) for one in (file.day, day))
        text = text.replace(said, older)
    return text.encode()


def _strays(site: Path, charters: Iterable[Charter]) -> Iterator[str]:
    for charter in charters:
        for name, content in _STRAYS.items():
            address = name.format(charter=charter.id)
            (site / address).parent.mkdir(parents=True, exist_ok=True)
            (site / address).write_text(content, encoding="utf-8")
            yield address
