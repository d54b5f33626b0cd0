"""Files kept from one run to the next, so that what has not changed is not made again.

A file is kept under a digest of everything that decides its bytes, and carries a digest of the bytes
themselves: a file that is damaged, or not ours, is as good as none.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Mapping
from pathlib import Path


class Store:
    """A folder of kept files. A folder that cannot be read or written keeps nothing, and nothing fails."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def get(self, key: str) -> bytes | None:
        """The bytes kept under a key, or None."""
        with contextlib.suppress(OSError):
            digest, _, content = (self._folder / key).read_bytes().partition(b"\n")
            if digest.decode("ascii", "replace") == hashlib.sha256(content).hexdigest():
                return content
        return None

    def keep(self, files: Mapping[str, bytes]) -> None:
        """Keep these files, and no others: what the last run did not need is not needed."""
        with contextlib.suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            for key, content in files.items():
                self._write(key, content)
            for path in self._folder.iterdir():
                if path.name not in files:
                    path.unlink()

    def _write(self, key: str, content: bytes) -> None:
        if (self._folder / key).exists() and self.get(key) == content:
            return
        aside = self._folder / f"{key}.{os.getpid()}"
        aside.write_bytes(hashlib.sha256(content).hexdigest().encode() + b"\n" + content)
        aside.replace(self._folder / key)
