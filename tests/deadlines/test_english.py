"""The reader of English: every rule's own example, and the golden cases beside it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from charterpress.deadlines.__main__ import explained
from charterpress.deadlines.actors import ACTORS
from charterpress.deadlines.context import Context
from charterpress.deadlines.english import Kind, Reading, deadlines, read
from charterpress.deadlines.forms import FORMS, Form
from charterpress.deadlines.grammar import MARK, Actor, Rule, tight
from charterpress.deadlines.lexicon import AFTER, BEFORE, NAMES, UNIT_WORDS, BoundWord, UnitWord, lay, number
from charterpress.deadlines.protocol import answer
from charterpress.deadlines.rules import RULES
from charterpress.deadlines.sentences import Sentences
from charterpress.deadlines.tables import cells
from charterpress.deadlines.tidy import tidy

CASES = Path(__file__).parent.parent / "examples" / "english"


def marked(example: str) -> tuple[str, Reading]:
    """The text of an example without its brackets, and what is read in them."""
    assert re.search(r"\[.+\]", example), f"the expression of an example stands in brackets: {example}"
    start, end = example.index("["), example.index("]") - 1
    text = example.replace("[", "").replace("]", "")
    found = [reading for reading in read(text) if reading.start < end and start < reading.end]
    assert found, f"nothing is read in the brackets of: {example}"
    return text, found[0]


def why(text: str, pattern: str = "") -> str:
    """What decided an example, for whoever wrote a row that did not; and whether its own pattern is found at all."""
    sentences = Sentences(tidy(text))
    contexts = [Context.of(sentences, place) for place in range(len(sentences.found))]
    seen = [f"{one.before}{MARK}{one.signs}{one.after}" for one in contexts]
    found = not pattern or any(re.search(pattern, sentence) for sentence in seen)
    return "\n".join([*explained(text), "an earlier row took it" if found else "its own pattern is not found in it"])


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_the_example_of_a_form_is_read_whole(form: Form) -> None:
    """The expression in the brackets is one reading, from its first to its last character."""
    text, reading = marked(form.example)
    assert text[reading.start : reading.end] == form.example[form.example.index("[") + 1 : form.example.index("]")]


@pytest.mark.parametrize("row", RULES, ids=lambda row: row.name)
def test_the_example_of_a_rule_is_decided_by_it(row: Rule) -> None:
    """Each rule decides its own example, so no earlier rule hides it."""
    text, reading = marked(row.example)
    assert (row.name, row.kind, row.owner) == (reading.rule, reading.kind, reading.owner), why(text, row.pattern)
    assert row.bound in (None, reading.limit and reading.limit.bound)


@pytest.mark.parametrize("actor", ACTORS, ids=lambda actor: actor.name)
def test_the_example_of_an_actor_is_decided_by_it(actor: Actor) -> None:
    """Each actor owes the act of its own example."""
    text, reading = marked(actor.example)
    assert (actor.name, actor.kind, actor.owner) == (reading.rule, reading.kind, reading.owner), why(text)


@pytest.mark.parametrize("word", UNIT_WORDS, ids=lambda word: word.example)
def test_a_unit_is_known_by_its_example(word: UnitWord) -> None:
    """The example of a unit is read with that unit."""
    limit = read(f"Letters | {word.example}")[0].limit
    assert limit
    assert word.unit == limit.unit


@pytest.mark.parametrize("word", [*BEFORE, *AFTER], ids=lambda word: word.example)
def test_a_bound_is_known_by_its_example(word: BoundWord) -> None:
    """The example of a bound is read with that bound, and its words belong to the expression."""
    (reading,) = read(word.example)
    assert reading.limit
    assert (word.bound, word.example) == (reading.limit.bound, reading.words)


@pytest.mark.parametrize(
    ("words", "value"),
    [("twenty-one", 21), ("one hundred and twenty", 120), ("1,000", 1000), ("2.5", 2.5), ("10th", 10), ("fifth", 5)],
)
def test_numbers_in_words_and_digits(words: str, value: float) -> None:
    """A number has one value however it is written."""
    assert value == number(words)


@pytest.mark.parametrize(
    ("table", "heads"),
    [
        ("how | target (days)\nletters | 10", ["how", "target (days)"]),
        ("how | answer in (days) | email | 1 | letter | 5", ["how", "answer in (days)"] * 2),
        ("emails | 5 days | letters | 10 days", []),
        ("no table at all", []),
    ],
)
def test_a_cell_knows_its_head(table: str, heads: list[str]) -> None:
    """A cell stands below the head of its column, also where the whole table is one line."""
    assert heads == [cell.head for cell in cells(table)]


def test_only_what_was_reached_is_a_result() -> None:
    """A column of targets is none, whatever year it is for."""
    table = "how | actual (days) | target 2026 | 2025\nletters | 12 | 10 | 11"
    assert [False, True, False, True] == [cell.result for cell in cells(table)]


def test_why_a_text_is_read_as_it_is() -> None:
    """The golden line, the row that judged with its reason, the sentence as it saw it, and what words weigh."""
    *lines, words = explained("Letters are answered within the next 5 days.")
    assert lines == [
        "within the next 5 days / deadline / council / within 5 day",
        "    by the row 'passive' of actors: Something is done: the council does it.",
        "    letters are answered TIME.",
    ]
    assert words.startswith("    with the words around it +")
    assert "'passive' the verdict" in words


def test_a_text_without_a_time_is_told() -> None:
    """Nothing found is no silence."""
    assert explained("Hello.") == ["no time expression is found in: Hello."]


def test_a_list_or_name_that_is_none_is_told() -> None:
    """A pattern that asks for what nobody wrote would never be found; it stops at once."""
    with pytest.raises(ValueError, match="<leave> is no list of WORDS"):
        tight(r"(?<=a)(?P<low>b)<customer>_<leave>_TIME")
    with pytest.raises(ValueError, match=r"\{LEAVE\} is the name of no pattern"):
        lay("{NUMBER}_{LEAVE}", NAMES)


def cases() -> list[Any]:
    """Every golden case: its file, its text and what should be read in it."""
    return [
        pytest.param(case["text"], case["readings"], id=f"{path.stem}: {case['text'][:40]}")
        for path in sorted(CASES.glob("*.yml"))
        for case in yaml.safe_load(path.read_text(encoding="utf-8"))
    ]


@pytest.mark.parametrize(("text", "readings"), cases())
def test_a_golden_case_is_read_as_written(text: str, readings: list[str]) -> None:
    """The whole answer for a text is exactly what its case says."""
    assert readings == [str(reading) for reading in read(text)]
    assert explained(text)


def test_only_deadlines_are_deadlines() -> None:
    """The customer's duty is read, but it is no deadline of the council."""
    text = "Tell us within 2 days. We answer within 5 days."
    assert [reading.kind for reading in read(text)] == [Kind.DUTY, Kind.DEADLINE]
    assert [reading.words for reading in deadlines(text)] == ["within 5 days"]


def test_the_protocol_gives_plain_values() -> None:
    """A scorer gets names of its own: "about" is an average there."""
    expected = {
        "quantity": 10,
        "quantity_max": 15,
        "unit": "working_day",
        "start": 9,
        "end": 36,
        "comparator": "average",
        "percent": None,
    }
    assert [expected] == answer("We reply about 10 to 15 working days after you write.")
