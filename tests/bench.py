"""Measures what `make bench` prints: how long building, checking and proving take, as a person at the terminal waits.

Out: for each command the shortest and the median wall time of three runs. The first build of each run is cold: there is
no site and no cache of an earlier one. Then how fast the reader reads: the charters, which are mostly prose, and the
golden cases of its own tests, where nearly every line holds a time.
"""

from __future__ import annotations

import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

from charterpress.deadlines.english import read

PROJECT = Path(__file__).parent.parent
COMMAND = Path(sys.executable).parent / "charterpress"
RUNS = 3


def forget_the_last_build() -> None:
    """Remove what a first build does not find."""
    shutil.rmtree(PROJECT / "site", ignore_errors=True)
    shutil.rmtree(PROJECT / ".cache" / "charterpress", ignore_errors=True)


def seconds(verb: str) -> float:
    """Run one command to its end; give the seconds that it took."""
    start = time.perf_counter()
    run = subprocess.run([COMMAND, verb], cwd=PROJECT, capture_output=True, text=True, check=False)
    if run.returncode:
        sys.exit(f"charterpress {verb} failed, so there is nothing to measure:\n{run.stdout}{run.stderr}")
    return time.perf_counter() - start


def speed(folder: str) -> float:
    """Kilobytes of text that the reader reads in a second, from the YAML files of a folder, each as plain text."""
    text = "\n\n".join(file.read_text(encoding="utf-8") for file in sorted((PROJECT / folder).glob("*.yml")))
    start = time.perf_counter()
    read(text)
    return len(text.encode()) / 1000 / (time.perf_counter() - start)


def main() -> None:
    """Measure every step in turn, several times, and print the table."""
    steps = {
        "build, the first time": "build",
        "build, a second time": "build",
        "check": "check",
        "prove": "prove",
    }
    taken: dict[str, list[float]] = {name: [] for name in steps}
    for _ in range(RUNS):
        forget_the_last_build()
        for name, verb in steps.items():
            taken[name].append(seconds(verb))
    print(f"{'seconds':24} {'shortest':>9} {'median':>9}")
    for name, times in taken.items():
        print(f"{name:24} {min(times):9.2f} {statistics.median(times):9.2f}")
    print(f"\n{'kB read a second':24} {'most':>9} {'median':>9}")
    for folder in ("charters", "tests/examples/english"):
        read_fast = [speed(folder) for _ in range(RUNS)]
        print(f"{folder:24} {max(read_fast):9.0f} {statistics.median(read_fast):9.0f}")


if __name__ == "__main__":
    main()
