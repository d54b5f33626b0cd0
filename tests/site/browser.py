"""A browser as the tests of the site use it: a window of some width, light or dark, with axe-core and a keyboard."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit

from axe_selenium_python import Axe
from selenium.webdriver import ActionChains, Chrome

AXE = Path(__file__).with_name("axe.min.js")
TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
OPTIONS = {
    "runOnly": list(TAGS),
    "rules": {"target-size": {"enabled": True}},  # runs only when it is named
    "resultTypes": ["violations", "incomplete"],
}
Scheme = Literal["light", "dark"]


@dataclass(frozen=True, slots=True)
class Browser:
    """A browser that looks at the site which is served at an address."""

    driver: Chrome
    address: str

    def window(self, width: int, height: int = 800) -> None:
        """Make the window as wide as a phone or a desk needs it."""
        size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500}
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)

    def scheme(self, scheme: Scheme) -> None:
        """Prefer light or dark colours."""
        features = [{"name": "prefers-color-scheme", "value": scheme}]
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})

    def open(self, page: str) -> None:
        """Go to a page of the site."""
        self.driver.get(self.address + page)

    def ask(self, script: str, *arguments: object) -> Any:  # noqa: ANN401  # whatever the script returns
        """Ask the page something, in JavaScript."""
        return self.driver.execute_script(script, *arguments)

    def press(self, key: str) -> None:
        """Press a key."""
        ActionChains(self.driver, duration=0).send_keys(key).perform()

    def axe(self) -> dict[str, Any]:
        """Everything that axe-core has to say about the page as it stands."""
        axe = Axe(self.driver, str(AXE))
        if not self.ask("return 'axe' in window"):
            axe.inject()
        # A dict would be written as Python, which is no JavaScript.
        results: dict[str, Any] = axe.run(options=json.dumps(OPTIONS))
        return results

    def hosts(self) -> set[str]:
        """The hosts that the browser asked for anything since this was last asked."""
        messages = (json.loads(entry["message"])["message"] for entry in self.driver.get_log("performance"))  # type: ignore[no-untyped-call]
        urls = (m["params"]["request"]["url"] for m in messages if m["method"] == "Network.requestWillBeSent")
        return {urlsplit(url).netloc for url in urls if not url.startswith(("data:", "about:", "chrome:"))}
