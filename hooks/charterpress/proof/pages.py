"""What no charter says: the frame around every page, and hand-written pages, held against the project's own files.

MkDocs makes both of mkdocs.yml, site_overrides/ and Markdown. A number that none of these has was put there later.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from markdown import Markdown
from mkdocs.config.base import ValidationError
from mkdocs.config.config_options import MarkdownExtensions, PathSpec
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError
from mkdocs.utils.meta import get_data
from mkdocs.utils.yaml import get_yaml_loader, yaml_load
from selectolax.lexbor import LexborHTMLParser
from yaml import YAMLError

from charterpress.model import Charter
from charterpress.proof import html
from charterpress.proof.compare import NUMBER, figures, lost_line, numbers, paired, quoted
from charterpress.proof.difference import NOTHING, Difference, Found, of_file
from charterpress.proof.document import UnreadableError
from charterpress.proof.edition import listed
from charterpress.proof.known import known_words
from charterpress.proof.vocabulary import SETTINGS, foreign, of_project, vocabulary
from charterpress.publications import Note, note_address, publications

_TEMPLATES = "site_overrides"
_OF_TEMPLATES = "404.html"  # the page that MkDocs makes of a template alone
HOME = "index.html"  # made of the charters, where nobody wrote another
_AROUND = "around the page"
_AT_ROOT = "<link[rel~=stylesheet][href^='/']>"  # a page that stands anywhere finds its styles so


@dataclass(frozen=True, slots=True)
class _Project:
    """What pages may hold that no charter says: the project's templates, settings and Markdown.

    `figures` are the times and numbers that may stand in the frame of any page, `words` all words of the project.
    """

    root: Path
    settings: Mapping[str, Any]
    markdown: Markdown
    templates: str
    figures: frozenset[str]
    words: frozenset[str]
    charters: tuple[Charter, ...]
    declared: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Page:
    """A page of the site, and the Markdown file that it is made of, if there is one: as written, and as made."""

    path: Path
    address: str
    source: Path | None
    written: str
    made: str


def pages_differ(site: Path, root: Path, charters: Iterable[Charter], declared: Iterable[str]) -> Iterator[Difference]:
    """Compare the frames of all pages, and hand-written pages, with the files of the project at `root`.

    Times and numbers in a frame must stand in the settings, a template, the name of a charter or the page's Markdown;
    those of a hand-written page must be those of its Markdown in their order, or among the `declared` times; and it has
    no script, style or the like that its Markdown does not have.
    """
    charters = tuple(charters)
    try:
        project = _project(root, charters, frozenset(declared))
    except (OSError, ValueError, YAMLError, ConfigurationError, ValidationError) as error:
        yield Difference.of(SETTINGS, of_file(f"a file that cannot be read: {error}", "the settings of the site"))
        return
    published = {one.address(charter) for charter in charters for one in publications(charter)}
    made = set()
    for path in sorted(site.rglob("*.html")):
        page = _page(path, path.relative_to(site).as_posix(), project)
        made.add(page.source)
        try:
            found = _of_charter(page, project) if page.address in published else _of_others(page, project)
        except UnreadableError:
            continue  # told where the whole page is proved
        yield from (Difference.of(page.address, one) for one in found)
    yield from _lost(project, made)


def _lost(project: _Project, made: Container[Path | None]) -> Iterator[Difference]:
    """Each Markdown file that made no page, unless the settings leave it out, or MkDocs does."""
    settings, folder = project.settings, project.root / "charters"
    left_out = [PathSpec().run_validation(settings[key]) for key in _LEFT_OUT if settings.get(key)]
    for path in sorted(folder.rglob("*.md")):
        name = path.relative_to(folder).as_posix()
        ignored = path.stem == "README" or name.startswith((".", "templates/")) or "/." in name
        if path not in made and not ignored and not any(spec.match_file(name) for spec in left_out):
            address = f"{name.removesuffix('.md')}/index.html".removeprefix("index/")
            yield Difference.of(address.replace("/index/index", "/index"), of_file("no file", f"the page of {name}"))


_LEFT_OUT = ("exclude_docs", "draft_docs")


def _project(root: Path, charters: tuple[Charter, ...], declared: frozenset[str]) -> _Project:
    settings = _settings(root / SETTINGS)
    markdown = _markdown(settings)
    templates = "\n".join(path.read_text(encoding="utf-8") for path in sorted((root / _TEMPLATES).rglob("*.html")))
    figures = frozenset(_known(root, templates, charters, declared))
    words = of_project(root) | vocabulary([str(settings), *_pages(root, markdown), *_names(charters)])
    return _Project(root, settings, markdown, templates, figures, words, charters, declared)


def _page(path: Path, address: str, project: _Project) -> _Page:
    source = _source(project.root / "charters", address)
    written = source.read_text(encoding="utf-8-sig", errors="replace") if source else ""
    return _Page(path, address, source, written, project.markdown.reset().convert(get_data(written)[0]))


def _of_charter(page: _Page, project: _Project) -> list[Found]:
    """What is wrong with the frame of a charter's page; its contents are proved with the charter."""
    frame, _, _ = html.frame(page.path)
    return list(_frame_differs(numbers(frame), frame, page, project))


def _of_others(page: _Page, project: _Project) -> list[Found]:
    """What is wrong with a page that is no charter's; a template, and not Markdown, makes its list of contents."""
    frame, contents, text = html.frame(page.path)
    if wrong := _out_of_place(page, project.charters):
        return [wrong]
    of_template = page.source is None and page.address in (_OF_TEMPLATES, HOME)
    frame += contents + (text if page.address == _OF_TEMPLATES else "")
    whole = frame + (text if of_template and page.address == HOME else "")
    found = list(_frame_differs(figures(frame), whole, page, project))
    if of_template:
        aliens = _aliens(page.path, project.templates)
        return [*(of_file(one.published, one.policy) for one in aliens if one.published != _AT_ROOT), *found]
    return [*found, *(_text_differs(text, page, project) if page.source else ())]


def _frame_differs(said: Iterable[str], text: str, page: _Page, project: _Project) -> Iterator[Found]:
    """What the frame of a page says that the project does not: its figures, or else words of the text."""
    own = {*project.figures, *_said(page.written), *_said(html.words(page.made))}
    strange = [one for one in said if one not in own] or list(foreign(text, project.words))
    yield from (Found(f'"{one}"', NOTHING, _AROUND) for one in strange)


def _text_differs(text: str, page: _Page, project: _Project) -> Iterator[Found]:
    """What a hand-written page says that its Markdown does not, or the other way round."""
    policy = html.words(page.made)
    found = (
        *_differ(figures(text), figures(policy), project.declared),
        *_aliens(page.path, page.made + project.templates),
    )
    known = project.words | vocabulary([policy])
    found = found or tuple(Found(f'"{line}"', NOTHING) for line in foreign(text, known))
    if not found and (lost := lost_line(policy, text)):
        found = (Found(NOTHING, quoted(lost)),)
    yield from (one.at("hand-written page") for one in found)


def _names(charters: Iterable[Charter]) -> Iterator[str]:
    return (known for charter in charters for known in known_words(charter))


def _pages(root: Path, markdown: Markdown) -> Iterator[str]:
    """The words of all hand-written pages, as written and as made: every frame names others."""
    for path in sorted((root / "charters").rglob("*.md")):
        written = path.read_text(encoding="utf-8-sig", errors="replace")
        text, about = get_data(written)
        yield from (written, str(about), html.words(markdown.reset().convert(text)))
        yield re.sub("[-_]", " ", path.stem)  # the title of a page that has none


def _out_of_place(page: _Page, charters: Iterable[Charter]) -> Found | None:
    """What is wrong with a page that nobody made, or with a charter's page, or the list of all, over another one."""
    regions = html.read(page.path).regions
    is_list = any(listed(charter).address in regions for charter in charters)
    edition = note_address(Note.EDITION)
    if (is_list and page.address != HOME) or (edition in regions and edition not in page.made):
        return of_file("a page of the charters", "the page that stands here")
    if not page.source and page.address == HOME and not is_list:
        return of_file("a page that lists no charter", "the list of all charters")
    if not page.source and page.address not in (_OF_TEMPLATES, HOME):
        return of_file("a page", "a charter or a Markdown file that makes it")
    return None


def _aliens(path: Path, made: str) -> Iterator[Found]:
    """What may hide or replace words on a page, and is not in what its Markdown makes."""
    more = html.aliens(path.read_text(encoding="utf-8-sig")) - html.aliens(made)
    return (Found(alien, NOTHING) for alien in sorted(more))


def _said(text: str) -> Iterator[str]:
    """Every time and number of a text, and the numbers in its times."""
    yield from figures(text)
    yield from NUMBER.findall(text)


def _settings(path: Path) -> dict[str, Any]:
    """The settings as MkDocs reads them. Raises ValueError and the errors of MkDocs and YAML."""
    loader = get_yaml_loader(config=MkDocsConfig(config_file_path=str(path)))
    with path.open("rb") as file:
        settings = yaml_load(file, loader=loader) or {}
    if not isinstance(settings, dict):
        raise ValueError("it holds no map of settings")  # noqa: TRY004  # told like every other mistake in the file
    return settings


def _markdown(settings: Mapping[str, Any]) -> Markdown:
    """What turns Markdown into pages, with the extensions that the site has."""
    wanted = settings.get("markdown_extensions") or []
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
