"""Print how many mutants the proof catches, by type of file and kind of mutation; exit 1 when any is missed.

Sampled: on pages and in data files one in three of the limits added outside every standard; of PDFs, which take
long to set, a few settings a file, each with many mutants in places of their own.

Words after the command choose files: `python -m tests.mutants halton .pdf`.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from os import cpu_count
from pathlib import Path

from charterpress import checks
from charterpress.proof import prove
from charterpress.publications import Type, publications
from charterpress.site import as_of
from tests.mutants import single, whole
from tests.mutants.alter import Kind
from tests.mutants.file import File, Outcome, Tried

PROJECT = Path(__file__).parent.parent.parent
SHOWN = 20
PARTS = 4
"""Into how many parts the work on one file is cut, so that all cores are busy to the end."""


def main(wanted: Sequence[str]) -> int:
    """Make all mutants, prove each, print the table."""
    started = time.perf_counter()
    site, charters = PROJECT / "site", checks.check(checks.sources(PROJECT / "charters")).charters
    if not site.is_dir():
        sys.exit("There is no site to alter; build it first: make site")
    day = as_of()
    clean = prove(site, charters, day, PROJECT, checks.declared(PROJECT / "charters"))
    if clean:
        print(*clean, sep="\n")
        sys.exit(f"{len(clean)} complaints about the clean site; build it first: make site")
    files = [File(site, PROJECT, one, charter, day) for charter in charters for one in publications(charter)]
    files = [file for file in files if all(word in file.address for word in wanted)]
    if not files:
        sys.exit(f"No published file has {' and '.join(wanted)} in its name.")
    tried = tuple(_tried(files))
    outcomes = [outcome for each in tried for outcome in each.outcomes]
    noisy = [outcome for outcome in outcomes if outcome.caught and not outcome.exact]
    _print_table(outcomes)
    _print_misses("missed", [outcome for outcome in outcomes if not outcome.caught])
    _print_misses("caught, but not with one precise complaint for each place", noisy)
    possible, seconds = sum(each.possible for each in tried), time.perf_counter() - started
    print(f"\nThe clean site: no complaint. Tried {len(outcomes):,} of {possible:,} mutants in {seconds:.0f} s.")
    return 0 if all(outcome.exact for outcome in outcomes) else 1


def _tried(files: Sequence[File]) -> Iterator[Tried]:
    # Not fork: the text library keeps threads, which a forked process would wait for in vain.
    with ProcessPoolExecutor(cpu_count(), get_context("forkserver")) as pool:
        work = [pool.submit(whole.attempt, files, turn) for turn in range(whole.ROUNDS)]
        work += [pool.submit(single.attempt, file, part, PARTS) for file in files for part in range(PARTS)]
        for done in work:
            yield done.result()


def _print_table(outcomes: Sequence[Outcome]) -> None:
    made = Counter(key for one in outcomes for key in _keys(one))
    caught = Counter(key for one in outcomes if one.caught for key in _keys(one))
    exact = Counter(key for one in outcomes if one.exact for key in _keys(one))
    types = [*(type_.value for type_ in Type), "all"]
    print(f"{'made, caught, one complaint':32}" + "".join(f"{type_:^20}" for type_ in types))
    for kind in [*Kind, "all"]:
        cells = (
            f"{made[kind, t]:7}{caught[kind, t]:6}{exact[kind, t]:6} " if made[kind, t] else " " * 20 for t in types
        )
        print(f"{kind:32}{''.join(cells)}".rstrip())


def _keys(outcome: Outcome) -> Iterator[tuple[str, str]]:
    """The cells of the table that an outcome counts in."""
    type_ = outcome.address.rpartition(".")[2]
    yield from ((kind, column) for kind in (outcome.kind, "all") for column in (type_, "all"))


def _print_misses(what: str, outcomes: Sequence[Outcome]) -> None:
    if outcomes:
        print(f"\n{len(outcomes)} {what}; the first {min(SHOWN, len(outcomes))}:")
    for outcome in outcomes[:SHOWN]:
        print(f"{outcome.address}: {outcome.kind}: {outcome.said}", *outcome.complaints, sep="\n    ")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
