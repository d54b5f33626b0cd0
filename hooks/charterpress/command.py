"""The terminal: `charterpress build | check | prove | deadlines | serve | new`.

Exit codes: 0 fine, 1 problems found, 2 wrong use. Nothing that a user can cause prints a traceback.
"""

from __future__ import annotations

import argparse
import io
import logging
import os
import sys
import time
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from charterpress import __version__

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

FINE, PROBLEMS, WRONG_USE = 0, 1, 2

_EPILOG = "Help on one of them: charterpress COMMAND --help"


class UsageError(Exception):
    """Wrong use that argparse cannot see; the message says what to do."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a terminal may lack letters that a charter has
    options = _parser().parse_args(arguments)
    run: Callable[[argparse.Namespace], int] = options.run
    try:
        code = run(options)
        print(end="", flush=True)
    except UsageError as error:
        print(f"charterpress: {error}", file=sys.stderr)
        return WRONG_USE
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PROBLEMS
    except KeyboardInterrupt:
        print("charterpress: stopped; nothing was changed", file=sys.stderr)
        return PROBLEMS
    except OSError as error:
        print(f"charterpress: {_refused(error)}", file=sys.stderr)
        return PROBLEMS
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="charterpress",
        description="Publish councils' customer charters, and prove every published deadline.",
        epilog=_EPILOG,
    )
    parser.add_argument("--version", action="version", version=f"charterpress {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)

    build = commands.add_parser("build", help="build the site aside, prove it, put it in place")
    build.set_defaults(run=_build)
    build.add_argument("--site", type=Path, help="the folder that the site is put in (default: site/ of the project)")
    _add_as_of(build)

    check = commands.add_parser("check", help="check charters without building anything")
    check.set_defaults(run=_check)
    check.add_argument("files", nargs="*", type=Path, metavar="FILE", help="charters (default: all of the project)")
    check.add_argument("--quiet", action="store_true", help="leave warnings out")

    prove = commands.add_parser("prove", help="read a built site again and compare it with the charters")
    prove.set_defaults(run=_prove)
    prove.add_argument("site", nargs="?", type=Path, metavar="SITE", help="the site's folder (default: site/)")
    _add_as_of(prove)

    deadlines = commands.add_parser("deadlines", help="find the deadlines in any text, HTML or PDF")
    deadlines.set_defaults(run=_deadlines)
    deadlines.add_argument("files", nargs="*", metavar="FILE", help="text, HTML or PDF; - or none: standard input")
    deadlines.add_argument(
        "--all",
        action="store_true",
        help="every time expression, not only the body's own deadlines: duties of others, conditions, lengths, dates …",
    )
    deadlines.add_argument("--json", action="store_true", help="answer in JSON lines, one a deadline")

    serve = commands.add_parser("serve", help="show the site in a browser, made anew at every edit")
    serve.set_defaults(run=_serve)
    serve.add_argument("--address", default="127.0.0.1:8000", metavar="HOST:PORT", help="where (default: %(default)s)")
    _add_as_of(serve)

    new = commands.add_parser("new", help="write a charter to start from")
    new.set_defaults(run=_new)
    new.add_argument("name", metavar="NAME", help="the charter's file and web address, such as my-council")
    new.add_argument("--council", metavar="WORDS", help="the council's name (default: guessed from NAME)")
    return parser


def _add_as_of(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--as-of",
        type=_day,
        default=date.today(),  # noqa: DTZ011  # the reader's own day
        metavar="YYYY-MM-DD",
        help="the day on which the charters are read (default: today)",
    )


def _day(words: str) -> date:
    try:
        return date.fromisoformat(words)
    except ValueError:
        raise argparse.ArgumentTypeError(f'"{words}" is no date; write for example 2026-06-04') from None


def project_root() -> Path:
    """The nearest folder upwards that holds mkdocs.yml."""
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / "mkdocs.yml").is_file():
            return folder
    raise UsageError("no mkdocs.yml in this folder or above it; go to the folder of your project")


def _check(options: argparse.Namespace) -> int:
    from charterpress.checks import check, sources

    if options.files:
        root = next((folder for folder in (Path.cwd(), *Path.cwd().parents) if (folder / "mkdocs.yml").is_file()), None)
        files: tuple[Path, ...] = tuple(options.files)
        checked = check(files, root and root / "charters" / "pictures")
    else:
        root = project_root()
        files = tuple(_short(path) for path in sources(root / "charters"))
        checked = check(files)
        if not files:
            raise UsageError(f"no charter in {_short(root / 'charters')}; write one, for example my-council.yml")
    errors = [problem for problem in checked.problems if not problem.warning]
    for problem in errors if options.quiet else checked.problems:
        print(problem)
    warnings = len(checked.problems) - len(errors)
    print(
        f"{_count(len(files), 'file')} checked: {_count(len(errors), 'error')}, {_count(warnings, 'warning')}",
        file=sys.stderr,
    )
    return PROBLEMS if errors else FINE


def _build(options: argparse.Namespace) -> int:
    from charterpress.exchange import ExchangeError, alone, begin, exchange, recover

    root = project_root()
    live = (options.site or root / "site").absolute()
    if not live.name:
        raise UsageError(f"{live} cannot be a site; name a folder in it")
    started = time.perf_counter()
    try:
        with alone(live):
            if recovered := recover(live):
                print(recovered)
            new = begin(live)
            if not _mkdocs_build(root, new, options.as_of):
                recover(live)
                print(f"{_short(live)} is as it was", file=sys.stderr)
                return PROBLEMS
            how = exchange(new, live)
    except ExchangeError as error:
        print(f"charterpress: {error}", file=sys.stderr)
        return PROBLEMS
    print(f"{_short(live)} was {how}, {time.perf_counter() - started:.1f} s in all")
    return FINE


def _mkdocs_build(root: Path, site: Path, day: date) -> bool:
    """Build and prove the site in a folder; False, reported, when anything is wrong."""
    from mkdocs.commands.build import build
    from mkdocs.exceptions import Abort, MkDocsException

    from charterpress.site import AS_OF, failure

    os.environ[AS_OF] = day.isoformat()
    config = _mkdocs_config(root, site)
    try:
        build(config)
    except (Abort, MkDocsException) as error:
        print(
            "charterpress: what is said above stops the build" if isinstance(error, Abort) else error,
            file=sys.stderr,
        )
        return False
    except OSError as error:
        print(f"charterpress: {_refused(error)}", file=sys.stderr)
        return False
    except Exception as error:  # noqa: BLE001 # a person's page, template or hook may fail in any way
        print(f"charterpress: {failure(error)}", file=sys.stderr)
        return False
    return True


def _mkdocs_config(root: Path, site: Path | None = None) -> MkDocsConfig:
    """The project's MkDocs configuration. Progress goes to standard error, and MkDocs' messages from warnings up."""
    from mkdocs.config import load_config
    from mkdocs.exceptions import Abort, ConfigurationError

    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    for name, level in (("mkdocs", logging.WARNING), ("charterpress", logging.INFO)):
        log = logging.getLogger(name)
        if not log.handlers:
            handler = logging.StreamHandler()
            handler.setFormatter(logging.Formatter("%(message)s"))
            log.addHandler(handler)
        log.setLevel(level)
    try:
        where = {"site_dir": str(site)} if site else {}
        config = load_config(str(root / "mkdocs.yml"), strict=True, **where)
    except (Abort, ConfigurationError) as error:
        raise UsageError(f"mkdocs.yml: {error}") from None
    for hook in ("publish.py", "prove.py"):
        if not any(Path(name).name == hook for name in config.hooks):
            raise UsageError(f"mkdocs.yml: hooks/{hook} is missing under hooks: nothing would be published and proved")
    return config


def _prove(options: argparse.Namespace) -> int:
    from charterpress.checks import check, declared, sources
    from charterpress.proof import prove
    from charterpress.proof.difference import SAID, About

    root = project_root()
    site = options.site or root / "site"
    if not site.is_dir():
        raise UsageError(f"{_short(site)} is no folder; build the site first: charterpress build")
    checked = check(sources(root / "charters"))
    errors = [problem for problem in checked.problems if not problem.warning]
    for problem in errors:
        print(problem)
    if errors:
        print(f"charterpress: {_count(len(errors), 'error')} in the charters: nothing was proved", file=sys.stderr)
        return PROBLEMS
    differences = prove(site, checked.charters, options.as_of, root, declared(root / "charters"))
    stale = len(differences) > 1 and all(difference.about is About.STALE for difference in differences)
    for difference in differences[:1] if stale else differences:
        print(difference)
    if stale:
        print(f"and {len(differences) - 1} more: the site is not of {options.as_of}, or of an older charter. {_AGAIN}")
    print(f"{_short(site)}: {_count(len(differences), 'difference')}", file=sys.stderr)
    if differences and not stale:
        print(f"{SAID}: {_TO_DO}", file=sys.stderr)
    return PROBLEMS if differences else FINE


_AGAIN = "Build it again (charterpress build), or prove it as of its own day (--as-of)"
_TO_DO = "correct the charter if it is wrong, then build the site again (charterpress build)"
_ASKED = '{"id": "1", "text": "We answer within 10 days."}'


def _deadlines(options: argparse.Namespace) -> int:
    from charterpress.audit import MOST_BYTES, AuditError, audit
    from charterpress.audit.report import answers, json_lines, table

    failed = False
    for name in options.files or ["-"]:
        try:
            data = _read(name, MOST_BYTES + 1)
            if name == "-" and options.json and data.lstrip()[:1] in (b"", b"{"):
                for number, line in answers(_utf8(data).split("\n")):
                    if line is None:
                        print(f"charterpress: line {number}: expected an object such as {_ASKED}", file=sys.stderr)
                        failed = True
                    else:
                        print(line)
                continue
            items = audit(data)
        except (AuditError, OSError, ValueError) as error:
            reason = error.strerror if isinstance(error, OSError) else str(error)
            print(f"charterpress: {name}: {reason}", file=sys.stderr)
            failed = True
            continue
        shown = "standard input" if name == "-" else name
        report = json_lines if options.json else table
        for line in report(shown, items, everything=options.all):
            print(line)
    return PROBLEMS if failed else FINE


def _utf8(data: bytes) -> str:
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ValueError(f"line {line}: the letters cannot be read: send UTF-8") from None


def _read(name: str, most: int) -> bytes:
    """The first bytes of a file, or of standard input; what may never end is cut off or refused."""
    if name == "-":
        return sys.stdin.buffer.read(most) if sys.stdin else b""
    path = Path(name)
    if path.is_fifo() and not name.startswith("/dev/"):
        raise ValueError(f"this is a pipe: send it to standard input, with < {name}")
    if path.is_dir():
        raise ValueError("this is a folder: name the files in it")
    if name.startswith(("http://", "https://")):
        raise ValueError("this is an address: save the page first, and name its file")
    with path.open("rb") as file:
        return file.read(most)


def _serve(options: argparse.Namespace) -> int:
    from mkdocs.commands.serve import serve
    from mkdocs.exceptions import Abort

    from charterpress.site import AS_OF, failure

    root = project_root()
    os.environ[AS_OF] = options.as_of.isoformat()
    _mkdocs_config(root)
    logging.getLogger("mkdocs").setLevel(logging.INFO)
    try:
        serve(str(root / "mkdocs.yml"), dev_addr=options.address)
    except Abort:
        return PROBLEMS
    except (OSError, OverflowError) as error:
        reason = getattr(error, "strerror", None) or error
        raise UsageError(f"cannot serve at {options.address}: {reason}") from None
    except Exception as error:  # noqa: BLE001 # a person's page, template or hook may fail in any way
        print(f"charterpress: {failure(error)}", file=sys.stderr)
        return PROBLEMS
    return FINE


def _new(options: argparse.Namespace) -> int:
    from charterpress.starter import StarterError, write

    try:
        path = _short(write(project_root() / "charters", options.name, options.council))
    except StarterError as error:
        print(f"charterpress: {error}", file=sys.stderr)
        return PROBLEMS
    print(f"{path} is written. Change it, then check it: charterpress check {path}")
    return FINE


def _refused(error: OSError) -> str:
    """What the system refuses, and where."""
    reason = error.strerror or str(error)
    return f"{os.fsdecode(error.filename)}: {reason}" if isinstance(error.filename, str | bytes) else reason


def _short(path: Path) -> Path:
    """A path as short as it can be said from here."""
    absolute = path.absolute()
    return absolute.relative_to(Path.cwd()) if absolute.is_relative_to(Path.cwd()) else absolute


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


if __name__ == "__main__":
    sys.exit(main())
