"""The real site of all charters, built once, served from this machine, and shown in a real browser."""

from __future__ import annotations

import functools
import http.server
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium import webdriver
from tests import golden
from tests.proof import small
from tests.site.browser import Browser

FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--force-prefers-reduced-motion",
)


@pytest.fixture(scope="session")
def site(shared: Path) -> Path:
    """The site of the project's own charters, built and proved once for all workers."""
    folder = shared / "whole"
    with small.once(shared / "whole.once"):
        if not folder.is_dir():
            small.command(golden.ROOT, "build", "--site", str(folder))
    return folder


@pytest.fixture(scope="session")
def pages(site: Path) -> tuple[str, ...]:
    """The address of every page of the site, as a link would name it."""
    found = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    return tuple(page.removesuffix("index.html") for page in found)


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """The address at which the site is served, on this machine only."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(site)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture(scope="session")
def browser(address: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """One Chromium for each worker."""
    options = webdriver.ChromeOptions()
    options.binary_location = next(
        filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), ""
    )
    for flag in (*FLAGS, f"--user-data-dir={tmp_path_factory.mktemp('chromium')}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"performance": "ALL"})
    driver = webdriver.Chrome(options, webdriver.ChromeService(shutil.which("chromedriver") or "chromedriver"))
    driver.set_script_timeout(60)
    yield Browser(driver, address)
    driver.quit()
