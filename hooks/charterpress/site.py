"""The site around the charters: what MkDocs is given, and what it is asked to do.

MkDocs calls the hooks, the hooks call the two classes here, and these call the stages: load and check,
publish, prove. Nothing is written before all charters are loaded and checked.
"""

from __future__ import annotations

import json
import logging
import os
import shutil
import traceback
from collections.abc import Iterable
from datetime import date
from importlib.resources import files as resources
from pathlib import Path

from jinja2 import TemplateError, TemplateSyntaxError
from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import _TocToken, get_toc
from selectolax.lexbor import LexborHTMLParser

from charterpress import checks
from charterpress.exchange import mark
from charterpress.formats import Published, publish
from charterpress.formats.page import home
from charterpress.formats.pdf import PdfError
from charterpress.model import Charter
from charterpress.proof import prove
from charterpress.proof.difference import OWN_WORDS, SAID, About
from charterpress.publications import Type

UNPROVED = ".unproved"
AS_OF = "CHARTERPRESS_AS_OF"
"""The environment variable that carries `--as-of` through MkDocs to the hooks."""

_FONTS = ("*-Regular.ttf", "*-Bold.ttf", "LICENSE")
_log = logging.getLogger("charterpress")


def as_of() -> date:
    """The day for which the site is made: today, unless told."""
    told = os.environ.get(AS_OF)
    return date.fromisoformat(told) if told else date.today()  # noqa: DTZ011  # the reader's own day


class Publisher:
    """Loads and checks the charters, and gives their publications to MkDocs."""

    def __init__(self) -> None:
        self._charters: tuple[Charter, ...] = ()
        self._pages: dict[str, Published] = {}
        self._home = b""

    def on_pre_build(self, config: MkDocsConfig) -> None:
        """Load and check everything before MkDocs empties the site's folder."""
        folder = Path(config.docs_dir)
        checked = checks.check(checks.sources(folder))
        if not checked.charters and not checked.problems:
            raise PluginError(f"no charter in {folder}; write one, for example my-council.yml")
        errors = [problem for problem in (*checked.problems, *checks.strays(folder)) if not problem.warning]
        if errors:
            count = f"{len(errors)} problem{'s' if len(errors) > 1 else ''} in the charters; nothing was published"
            raise PluginError("\n".join([*map(str, errors), count]))
        self._charters = checked.charters
        _log.info("Checked %d charters. Making their pages, PDFs and data …", len(self._charters))

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Make every publication and add it to MkDocs' files."""
        root, day = Path(config.config_file_path).parent, as_of()
        try:
            made = publish(self._charters, day, root)
            self._home = home(self._charters, day, root)
        except PdfError as error:
            raise PluginError(str(error)) from None
        except (TemplateError, UnicodeDecodeError) as error:
            raise PluginError(failure(error)) from None
        self._pages = {_source(page.address): page for page in made if page.publication.type is Type.HTML}
        _add(files, config, made)
        if files.get_file_from_path("index.md") is None:
            files.append(File.generated(config, "index.md", content=_matter({"title": config.site_name})))
        for font in _fonts():
            files.append(File.generated(config, f"assets/fonts/{font.name}", content=font.read_bytes()))
        pages = sum(published.pages or 0 for published in made)
        _log.info("Made %d files, among them PDFs of %d pages. Proving them …", len(made), pages)
        return files

    def on_page_content(self, html: str, page: Page, **_: object) -> str:
        """Put the finished inside of a charter's page in the place of MkDocs' own."""
        published = self._pages.get(page.file.src_uri)
        content = published.content if published else self._home if page.is_homepage and not html.strip() else None
        if content is None:
            return html
        text = content.decode()
        page.toc = get_toc(_headings(text))
        return text


class Prover:
    """Proves the finished site against policy data loaded afresh."""

    def on_post_build(self, config: MkDocsConfig) -> None:
        """Stop the build when anything published differs; the unproved site is moved aside for a look."""
        site = Path(config.site_dir)
        folder = Path(config.docs_dir)
        charters = checks.check(checks.sources(folder)).charters
        root = Path(config.config_file_path).parent
        differences = prove(site, charters, as_of(), root, checks.declared(folder))
        if not differences:
            mark(site)
            _log.info("Proved: everything published agrees with the charters.")
            return
        aside = root / f"site{UNPROVED}"
        shutil.rmtree(aside, ignore_errors=True)
        shutil.move(site, aside)
        count = f"{len(differences)} difference{'s' if len(differences) > 1 else ''}"
        to_do = [f"{SAID}: correct the charter, page or template that is wrong"]
        to_do += [OWN_WORDS] if any(one.about is About.WORDS for one in differences) else []
        raise PluginError(
            "\n".join([*map(str, differences), f"{count}; the unproved site is in {aside.name}/", *to_do])
        )


def _add(files: Files, config: MkDocsConfig, made: Iterable[Published]) -> None:
    """Add publications to MkDocs' files; PluginError where a hand-written page has the address of one."""
    made = tuple(made)
    taken = {file.dest_uri: file.src_uri for file in files}
    for published in made:
        if published.address in taken:
            reason = f"it has the address of a charter's own file, {published.address}"
            raise PluginError(f"{Path(config.docs_dir).name}/{taken[published.address]}: {reason}; rename it")
        page = published.publication.type is Type.HTML
        name = _source(published.address) if page else published.address
        content = _front_matter(published, made) if page else published.content
        files.append(File.generated(config, name, content=content))


def failure(error: Exception) -> str:
    """What a template, a page or a hook of the project did wrong, and where."""
    if isinstance(error, TemplateSyntaxError):
        return f"{error.filename or error.name}:{error.lineno}: {error.message}"
    if isinstance(error, UnicodeDecodeError):
        return f"a page or template is not saved as UTF-8: {error}"
    steps = [step for step in traceback.extract_tb(error.__traceback__) if step.filename.endswith(".html")]
    where = f"{steps[-1].filename}:{steps[-1].lineno}: " if steps else ""
    return f"{where}{error if isinstance(error, TemplateError) else repr(error)}"


def _source(address: str) -> str:
    """The Markdown file that MkDocs believes a page comes from."""
    return address.removesuffix(".html") + ".md"


def _front_matter(published: Published, made: Iterable[Published]) -> str:
    """What the theme needs to know of a page, as front matter."""
    charter, publication = published.charter, published.publication
    pages = [page for page in made if page.charter is charter and page.publication.type is Type.HTML]
    title = charter.title if publication.name == "charter" else f"{publication.title}: {charter.title}"
    trail = [{"title": "Charters", "url": "."}]
    if publication.name != "charter":
        trail.append({"title": f"{charter.name}: {charter.title}", "url": f"{charter.id}/"})
    return _matter(
        {
            "title": f"{title}, {charter.name}",
            "description": f"{publication.title} of {charter.name}: {charter.title}",
            "council": charter.name,
            "charter_title": charter.title,
            "trail": trail,
            "siblings": [
                {
                    "title": page.publication.title,
                    "url": page.address.removesuffix("index.html"),
                    "current": page is published,
                }
                for page in pages
            ],
            "example": charter.example is not None,
        }
    )


def _matter(meta: dict[str, object]) -> str:
    """Front matter; JSON is YAML."""
    return f"---\n{json.dumps(meta, ensure_ascii=False)}\n---\n"


def _headings(html: str) -> list[_TocToken]:
    """The second-level headings that have an address, as MkDocs' table of contents wants them."""
    return [
        {"level": 2, "id": node.attributes["id"] or "", "name": str(escape(node.text(strip=True))), "children": []}
        for node in LexborHTMLParser(html).css("h2[id]")
    ]


def _fonts() -> list[Path]:
    """The type for low vision with its licence, from its package."""
    folder = Path(str(resources("fontpkg_atkinson_hyperlegible")))
    return [path for pattern in _FONTS for path in sorted(folder.rglob(pattern))]
