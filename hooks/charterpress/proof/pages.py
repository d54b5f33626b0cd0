"""What no charter says: the frame around every page, and hand-written pages, held against the project's own files.

MkDocs makes both of mkdocs.yml, site_overrides/ and Markdown. A number that none of these has was put there later.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from difflib import SequenceMatcher
from itertools import zip_longest
from pathlib import Path

from markdown import Markdown
from mkdocs.config.base import ValidationError
from mkdocs.config.config_options import MarkdownExtensions
from mkdocs.utils.meta import get_data
from mkdocs.utils.yaml import yaml_load
from selectolax.lexbor import LexborHTMLParser
from yaml import YAMLError

from charterpress.model import Charter
from charterpress.proof import html
from charterpress.proof.compare import NOTHING, NUMBER, Found, figures, numbers
from charterpress.proof.difference import Difference
from charterpress.proof.document import UnreadableError
from charterpress.proof.expected import known_words

_SETTINGS = "mkdocs.yml"
_TEMPLATES = "site_overrides"
_OF_TEMPLATES = "404.html"  # the page that MkDocs makes of a template alone


def pages_differ(site: Path, root: Path, charters: Iterable[Charter], declared: Iterable[str]) -> Iterator[Difference]:
    """Compare the frames of all pages, and hand-written pages, with the files of the project at `root`.

    A number in a frame must stand in the settings, a template, the name of a charter or the page's own Markdown; times
    and numbers of a hand-written page must be those of its Markdown in their order, or among the `declared` ones.
    """
    declared = frozenset(declared)
    try:
        markdown = _markdown(root / _SETTINGS)
        known = set(_known(root, charters, declared))
    except (OSError, ValueError, YAMLError, ValidationError) as error:
        yield Difference(_SETTINGS, None, "", f"a file that cannot be read: {error}", "the settings of the site")
        return
    for path in sorted(site.rglob("*.html")):
        address = path.relative_to(site).as_posix()
        source = _source(root / "charters", address)
        written = source.read_text(encoding="utf-8-sig", errors="replace") if source else ""
        try:
            frame, text = html.frame(path)
        except UnreadableError:
            continue  # told where the whole page is proved
        if address == _OF_TEMPLATES:
            frame += text
        for number in numbers(frame):
            if number not in known and number not in NUMBER.findall(written):
                yield Difference(address, None, "around the page", f'"{number}"', NOTHING)
        if source:
            policy = html.words(markdown.reset().convert(get_data(written)[0]))
            for found in _differ(figures(text), figures(policy), declared):
                yield Difference(address, None, "hand-written page", found.published, found.policy)


def _markdown(settings: Path) -> Markdown:
    """What turns Markdown into pages, with the extensions that the site has."""
    with settings.open("rb") as file:
        wanted = (yaml_load(file) or {}).get("markdown_extensions") or []
    option = MarkdownExtensions(builtins=["toc", "tables", "fenced_code"])
    return Markdown(extensions=option.run_validation(wanted), extension_configs=option.configdata)


def _known(root: Path, charters: Iterable[Charter], declared: Iterable[str]) -> Iterator[str]:
    """The numbers that may stand in the frame of any page."""
    templates = (path.read_text(encoding="utf-8") for path in (root / _TEMPLATES).rglob("*.html"))
    words = [LexborHTMLParser(text).text() for text in templates]
    words += [(root / _SETTINGS).read_text(encoding="utf-8"), *declared]
    words += [known for charter in charters for known in known_words(charter)]
    return (number for text in words for number in NUMBER.findall(text))


def _source(folder: Path, address: str) -> Path | None:
    """The Markdown file that MkDocs makes a page of; None where somebody else makes it."""
    name = address.removesuffix(".html")
    there = (
        folder / f"{name}.md",
        folder / f"{name.removesuffix('/index')}.md",
        folder / Path(name).parent / "README.md",
    )
    return next((path for path in there if path.is_file()), None)


def _differ(said: tuple[str, ...], policy: tuple[str, ...], declared: Container[str]) -> Iterator[Found]:
    """Pair what is published with what is written, where they are not the same."""
    for what, a, b, c, d in SequenceMatcher(None, said, policy, autojunk=False).get_opcodes():
        if what != "equal":
            more = [one for one in said[a:b] if one not in declared]
            for one, other in zip_longest(more, policy[c:d]):
                yield Found(f'"{one}"' if one else NOTHING, f'"{other}"' if other else NOTHING)
