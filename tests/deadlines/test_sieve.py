"""The sieve before the patterns of the reader: what can match always passes it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from charterpress.deadlines.actors import ACTORS
from charterpress.deadlines.forms import FORMS
from charterpress.deadlines.grammar import MARK, SIGNS
from charterpress.deadlines.rules import RULES
from charterpress.deadlines.sieve import Sieve, loose
from charterpress.deadlines.tidy import tidy

CASES = Path(__file__).parent.parent / "examples" / "english"
ROWS = [(one.name, one.pattern) for one in (*FORMS, *RULES, *ACTORS)]


def texts() -> list[str]:
    """The golden texts and all examples as the patterns see them, with all signs for a time, and accented."""
    rows = [row["text"] for file in sorted(CASES.glob("*.yml")) for row in yaml.safe_load(file.read_text("utf-8"))]
    signs = f"{MARK}{''.join(SIGNS.values())}"
    marked = [re.sub(r"(?:within )?\b\d+ (?:working )?\w+", signs, tidy(text).text) for text in rows]
    marked += [re.sub(r"\[.*\]", signs, one.example.lower()) for one in (*FORMS, *RULES, *ACTORS)]
    foreign = [text.replace("a", "\N{LATIN SMALL LETTER A WITH ACUTE}") for text in marked[::5]]
    return [*(tidy(text).text for text in rows), *marked, *foreign]


@pytest.mark.parametrize(
    ("pattern", "loosened"),
    [
        ("a(?!b(c)d)e", "ae"),
        ("(?<!x)a(?=b(?:c))(d)", "a(d)"),
        ("(?<=x)(?>a|b)c(?=d(?!e))", "(a|b)c(d)"),
        ("a{0,3}b{1,2}c{2}d{,4}?", "a*b+c+d*"),
        ("a*+b?+c\\Z", "a*b?c\\z"),
        ("[(?=]\\((?:a|b)", "[(?=]\\((?:a|b)"),
    ],
)
def test_what_re2_cannot_read_is_left_out(pattern: str, loosened: str) -> None:
    """Look-arounds go, bounds become repetitions."""
    assert loosened == loose(pattern)


def test_every_pattern_that_matches_passes() -> None:
    """No golden text loses a form, a rule or an actor to the sieve."""
    sieve, compiled = Sieve(ROWS), [re.compile(pattern) for _, pattern in ROWS]
    asked = set()
    for text in texts():
        matching = {place for place, pattern in enumerate(compiled) if pattern.search(text)}
        assert matching <= set(sieve.passed(text)), text
        asked |= matching
    assert len(asked) > 0.9 * len(ROWS)


def test_few_pass_that_do_not_match() -> None:
    """Most patterns need not be tried on a text."""
    sieve, all_texts = Sieve(ROWS), texts()
    assert sum(len(sieve.passed(text)) for text in all_texts) < 0.1 * len(ROWS) * len(all_texts)


@pytest.mark.parametrize("pattern", ["(TIME", r"a\g<b>"])
def test_a_slip_in_a_pattern_names_its_row(pattern: str) -> None:
    """Whoever writes a row is told which one is wrong, whichever engine finds it."""
    with pytest.raises(ValueError, match="'half open'"):
        Sieve([("half open", pattern)]).pattern(0)


def test_half_a_character_does_no_harm() -> None:
    """A lone surrogate, which no file can hold but a machine's answer may, is no error."""
    assert [0] == Sieve([("d", "days"), ("w", "weeks")]).passed("5 days \ud800")
