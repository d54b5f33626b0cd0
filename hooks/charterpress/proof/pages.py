"""What no charter says: the frame around every page, and hand-written pages, held against the project's own files.

MkDocs makes both of mkdocs.yml, site_overrides/ and Markdown. A number that none of these has was put there later.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
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
from charterpress.proof.compare import NOTHING, NUMBER, Found, figures, numbers, paired
from charterpress.proof.difference import Difference
from charterpress.proof.document import UnreadableError
from charterpress.proof.edition import listed
from charterpress.proof.known import known_words
from charterpress.proof.vocabulary import SETTINGS, foreign, vocabulary
from charterpress.publications import Note, note_address, publications

_TEMPLATES = "site_overrides"
_OF_TEMPLATES = "404.html"  # the page that MkDocs makes of a template alone
HOME = "index.html"  # made of the charters, where nobody wrote another
_AROUND = "around the page"
_AT_ROOT = "<link[rel~=stylesheet][href^='/']>"  # a page that stands anywhere finds its styles so


def pages_differ(
    site: Path, root: Path, charters: Iterable[Charter], declared: Iterable[str], words: frozenset[str]
) -> Iterator[Difference]:
    """Compare the frames of all pages, and hand-written pages, with the files of the project at `root`.

    `words` are those of the templates and settings (`vocabulary.of_project`).
    Times and numbers in a frame must stand in the settings, a template, the name of a charter or the page's Markdown;
    those of a hand-written page must be those of its Markdown in their order, or among the `declared` times; and it has
    no script, style or the like that its Markdown does not have.
    """
    charters, declared = tuple(charters), frozenset(declared)
    published = {one.address(charter) for charter in charters for one in publications(charter)}
    try:
        markdown = _markdown(root / SETTINGS)
        templates = "\n".join(path.read_text(encoding="utf-8") for path in sorted((root / _TEMPLATES).rglob("*.html")))
        known = set(_known(root, templates, charters, declared))
        words |= vocabulary(_pages(root, markdown)) | vocabulary(_names(charters))
    except (OSError, ValueError, YAMLError, ValidationError) as error:
        yield Difference(SETTINGS, None, "", f"a file that cannot be read: {error}", "the settings of the site")
        return
    for path in sorted(site.rglob("*.html")):
        address = path.relative_to(site).as_posix()
        source = _source(root / "charters", address)
        written = source.read_text(encoding="utf-8-sig", errors="replace") if source else ""
        made = markdown.reset().convert(get_data(written)[0])
        policy = html.words(made)
        try:
            frame, contents, text = html.frame(path)
        except UnreadableError:
            continue  # told where the whole page is proved
        if address not in published:
            if wrong := _out_of_place(path, address, source, made, charters):
                yield wrong
                continue
            frame += contents  # a template makes it; those of charters are proved with their pages
        frame += text if address == _OF_TEMPLATES else ""
        if not source and address in (_OF_TEMPLATES, HOME):
            found = tuple(one for one in _aliens(path, templates) if one.published != _AT_ROOT)
            yield from (Difference(address, None, "", one.published, one.policy) for one in found)
        own = {*known, *_said(written), *_said(policy)}
        strange = [one for one in (numbers(frame) if address in published else figures(frame)) if one not in own]
        frame += text if address == HOME and not source else ""
        strange = strange or list(foreign(frame, words))
        yield from (Difference(address, None, _AROUND, f'"{one}"', NOTHING) for one in strange)
        if source:
            found = (*_differ(figures(text), figures(policy), declared), *_aliens(path, made + templates))
            found = found or tuple(Found(f'"{line}"', NOTHING) for line in foreign(text, words | vocabulary([policy])))
            yield from (Difference(address, None, "hand-written page", one.published, one.policy) for one in found)


def _names(charters: Iterable[Charter]) -> Iterator[str]:
    return (known for charter in charters for known in known_words(charter))


def _pages(root: Path, markdown: Markdown) -> Iterator[str]:
    """The words of all hand-written pages, as written and as made, and of the settings: every frame names others."""
    with (root / SETTINGS).open("rb") as file:
        yield str(yaml_load(file))
    for path in sorted((root / "charters").rglob("*.md")):
        written = path.read_text(encoding="utf-8-sig", errors="replace")
        text, about = get_data(written)
        yield from (written, str(about), html.words(markdown.reset().convert(text)))
        yield re.sub("[-_]", " ", path.stem)  # the title of a page that has none


def _out_of_place(
    path: Path, address: str, source: Path | None, made: str, charters: Iterable[Charter]
) -> Difference | None:
    """What is wrong with a page that nobody made, or with a charter's page, or the list of all, over another one."""
    regions = html.read(path).regions
    lists = address != HOME and any(listed(charter).address in regions for charter in charters)
    edition = note_address(Note.EDITION)
    if lists or (edition in regions and edition not in made):
        return Difference(address, None, "", "a page of the charters", "the page that stands here")
    if not source and address == HOME and not any(listed(charter).address in regions for charter in charters):
        return Difference(address, None, "", "a page that lists no charter", "the list of all charters")
    if not source and address not in (_OF_TEMPLATES, HOME):
        return Difference(address, None, "", "a page", "a charter or a Markdown file that makes it")
    return None


def _aliens(path: Path, made: str) -> Iterator[Found]:
    """What may hide or replace words on a page, and is not in what its Markdown makes."""
    more = html.aliens(path.read_text(encoding="utf-8-sig")) - html.aliens(made)
    return (Found(alien, NOTHING) for alien in sorted(more))


def _said(text: str) -> Iterator[str]:
    """Every time and number of a text, and the numbers in its times."""
    yield from figures(text)
    yield from NUMBER.findall(text)


def _markdown(settings: Path) -> Markdown:
    """What turns Markdown into pages, with the extensions that the site has."""
    with settings.open("rb") as file:
        wanted = (yaml_load(file) or {}).get("markdown_extensions") or []
    option = MarkdownExtensions(builtins=["toc", "tables", "fenced_code"])
    return Markdown(extensions=option.run_validation(wanted), extension_configs=option.configdata)


def _known(root: Path, templates: str, charters: Iterable[Charter], declared: Iterable[str]) -> Iterator[str]:
    """The times and numbers that may stand in the frame of any page."""
    words = [LexborHTMLParser(templates).text()]
    words += [(root / SETTINGS).read_text(encoding="utf-8"), *declared]
    words += _names(charters)
    return (figure for text in words for figure in _said(text))


def _source(folder: Path, address: str) -> Path | None:
    """The Markdown file that MkDocs makes a page of; None where somebody else makes it."""
    name = address.removesuffix(".html")
    folder_page = name.removesuffix("/index")
    there = [f"{name}.md", f"{folder_page}.md"]
    there += [f"{folder_page}/README.md"] if name != folder_page else []
    return next((folder / file for file in there if (folder / file).is_file()), None)


def _differ(said: tuple[str, ...], policy: tuple[str, ...], declared: Container[str]) -> Iterator[Found]:
    """Pair what is published with what is written, where they are not the same."""
    for one, other in paired(said, policy):
        if one is None and other is not None:
            yield Found(NOTHING, f'"{policy[other]}"')
        elif other is None and one is not None and said[one] not in declared:
            yield Found(f'"{said[one]}"', NOTHING)
        elif one is not None and other is not None and said[one] != policy[other]:
            yield Found(f'"{said[one]}"', f'"{policy[other]}"')
