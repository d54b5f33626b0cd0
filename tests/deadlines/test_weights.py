"""What the words around an expression weigh."""

from __future__ import annotations

from math import isclose

from hypothesis import given
from hypothesis import strategies as st
from tests.labelled import digest, texts

from charterpress.deadlines.english import read
from charterpress.deadlines.judgement import WORDS_AGAINST, WORDS_FOR, Context
from charterpress.deadlines.reading import Kind
from charterpress.deadlines.sentences import Sentences
from charterpress.deadlines.tidy import tidy
from charterpress.deadlines.weights import FILE, features, weighed, weight

FOR = "All roads that we work on will be put back as they were within five working days."
AGAINST = "It is for the owner of a wall to clean it within 24 hours of the vandalism."


def context(text: str) -> Context:
    """The first expression of a text, with what stands around it."""
    return Context.of(Sentences(tidy(text)), 0)


def test_words_decide_what_no_row_does() -> None:
    """Words that speak for a deadline make one, and words that speak against it make none."""
    assert [(Kind.DEADLINE, WORDS_FOR)] == [(one.kind, one.rule) for one in read(FOR)]
    assert [(Kind.DURATION, WORDS_AGAINST)] == [(one.kind, one.rule) for one in read(AGAINST)]


def test_a_weight_is_the_sum_of_what_is_told_of_it() -> None:
    """Whoever asks why is told all words that weighed."""
    asked = context(AGAINST).weighable
    assert isclose(weight(*asked), sum(worth for worth, _, _ in weighed(*asked)))
    assert ("before it in its sentence", "owner") in [(place, word) for _, place, word in weighed(*asked)]


@given(st.integers(2, 60), st.integers(2, 60))
def test_a_number_weighs_the_same_whatever_it_is(one: int, other: int) -> None:
    """Who alters a figure does not alter what the figure is for."""
    seen = [
        features(*context(f"Forms: within {number} days. Calls: {number} rings.").weighable) for number in (one, other)
    ]
    assert seen[0] == seen[1]


def test_the_weights_are_learnt_from_the_labelled_texts_as_they_are() -> None:
    """After a change of the texts, make weights has been run."""
    assert f"texts: {digest()}\n" in FILE.read_text(encoding="utf-8")


def test_the_labelled_texts_are_read_as_they_are_labelled() -> None:
    """A change of the tables that loses what they held is seen: few deadlines are missed, few made up."""
    right = missed = false = 0
    for known in texts():
        found = [(one.start, one.end) for one in read(known.text) if one.kind is Kind.DEADLINE]
        false += sum(not known.holds(*place) for place in found)
        hit = [place for place in known.deadlines if any(start < place[1] and place[0] < end for start, end in found)]
        right += len(hit)
        missed += len(known.deadlines) - len(hit)
    assert missed < 0.03 * right
    assert false < 0.05 * right
