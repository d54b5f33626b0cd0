"""What the words around an expression weigh."""

from __future__ import annotations

from math import isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.labelled import digest, texts

from charterpress.deadlines import judgement, weights
from charterpress.deadlines.actors import ACTORS
from charterpress.deadlines.context import Context
from charterpress.deadlines.english import deadlines, read
from charterpress.deadlines.judgement import STEPS, WORDS_AGAINST, WORDS_FOR, verdict
from charterpress.deadlines.reading import Kind
from charterpress.deadlines.rules import RULES
from charterpress.deadlines.sentences import Sentences
from charterpress.deadlines.tidy import tidy
from charterpress.deadlines.weights import EVEN, FILE, VERDICT, features, weighed, weight

FOR = "French-language callers are put through to a bilingual agent within 30 seconds."
AGAINST = "It is for the owner of a wall to clean it within 24 hours of the vandalism."


def context(text: str) -> Context:
    """The first expression of a text, with what stands around it."""
    return Context.of(Sentences(tidy(text)), 0)


def first_verdict(text: str) -> str:
    """What judges the first expression of a text before its words are weighed."""
    return verdict(context(text), None).rule


def test_words_overrule_a_verdict() -> None:
    """Words that speak for a deadline make one, and words that speak against it make none."""
    assert [(Kind.DEADLINE, WORDS_FOR)] == [(one.kind, one.rule) for one in read(FOR)]
    assert [(Kind.DURATION, WORDS_AGAINST)] == [(one.kind, one.rule) for one in read(AGAINST)]


def test_what_is_weighed_is_there() -> None:
    """A row that is renamed, and so decides alone, is noticed: make weights has to be run."""
    known = {row.name for row in (*ACTORS, *RULES)} | STEPS.keys()
    assert set() == {*weights._weights()[VERDICT], *judgement._NAMES_NOBODY} - known


def test_a_new_row_decides_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """What nobody has learnt to trust is trusted: whoever writes a row sees at once what it does."""
    monkeypatch.delitem(weights._weights()[VERDICT], first_verdict(AGAINST))
    assert [Kind.DEADLINE] == [one.kind for one in read(AGAINST)]


def test_a_paper_of_promises_keeps_them() -> None:
    """Among many promises a line that names nobody is one more, whatever its words weigh."""
    promises = "".join(f"We answer letters within {days} days.\n\n" for days in range(11, 16))
    assert [Kind.DEADLINE] * 6 == [one.kind for one in read(promises + AGAINST)]


def test_a_weight_is_the_sum_of_what_is_told_of_it() -> None:
    """Whoever asks why is told all words that weighed."""
    by, at = first_verdict(AGAINST), context(AGAINST).at
    known = weighed(by, at)
    assert isclose(weight(by, at), sum(worth for worth, _, _ in known))
    assert {(EVEN, ""), (VERDICT, by), ("before it in its sentence", "owner")} <= {
        (where, word) for _, where, word in known
    }


def test_words_of_one_stem_weigh_the_same() -> None:
    """Replies, replied and reply are one word; a short one is left as it is."""
    assert len({weights._stem(word) for word in ("reply", "replies", "replied")}) == 1
    assert ["day", "yes", "0"] == [weights._stem(word) for word in ("days", "yes", "twenty-four")]


NUMBERS = st.one_of(
    st.integers(2, 99).map(str),
    st.integers(1000, 9999).map("{:,}".format),
    st.sampled_from(["2.5", "ten", "twenty-four", "ninety"]),
)


@given(NUMBERS, NUMBERS, NUMBERS)
def test_a_number_weighs_the_same_whatever_it_is(one: str, price: str, other: str) -> None:
    """Who alters a figure, or one beside it, does not alter what the figure is for."""
    text = "The charge is {}p. Snow on your path should be gone within {} days, says the by-law."
    kinds = [[reading.kind for reading in read(text.format(price, number))] for number in (one, other)]
    assert kinds[0] == kinds[1]
    seen, like = (features(context(calls).at) for calls in (f"Calls: {one} rings, {price}%.", "Calls: 3 rings, 5%."))
    assert seen == like


@pytest.mark.parametrize("stop", ["", ".", "!"])
@pytest.mark.parametrize(
    "duty",
    [
        "Object within 21 days",
        "Full charge payable within 28 days",
        "Bring your passport within 10 working days",
        "Confirm your place within 5 days",
        "Neighbours can object within 21 days",
        "Landlords provide a gas certificate to tenants within 28 days",
        "Applicants send plans within 14 days",
        "Symptoms begin within 48 hours",
    ],
)
def test_no_word_makes_ours_what_somebody_else_does(duty: str, stop: str) -> None:
    """Who is named as the one who acts stays so, with and without a full stop."""
    assert () == deadlines(duty + stop)


@pytest.mark.parametrize("stop", ["", "."])
@pytest.mark.parametrize(
    "promise",
    [
        "Parking appeals answered within 15 working days",
        "Public questions answered in writing within 10 days",
        "Missing manhole covers made safe within 1 hour",
        "Queue at the desk: under 10 minutes",
    ],
)
def test_no_word_takes_a_plain_promise(promise: str, stop: str) -> None:
    """What says that a deed of the council is done in time stays a deadline."""
    assert [one.words for one in deadlines(promise + stop)]


def test_the_weights_are_learnt_from_the_labelled_texts_as_they_are() -> None:
    """After a change of the texts, make weights has been run."""
    assert f"# texts: {digest()}\n" in FILE.read_text(encoding="utf-8")


@pytest.mark.parametrize("untouched", [False, True])
def test_the_labelled_texts_are_read_as_they_are_labelled(*, untouched: bool) -> None:
    """A change of the tables that loses what they held is seen: few deadlines are missed, few made up."""
    right = missed = false = 0
    for known in texts(untouched=untouched):
        found = [(one.start, one.end) for one in read(known.text) if one.kind is Kind.DEADLINE]
        false += sum(not known.holds(*place) for place in found)
        hit = [place for place in known.deadlines if any(start < place[1] and place[0] < end for start, end in found)]
        right += len(hit)
        missed += len(known.deadlines) - len(hit)
    most = 0.1 if untouched else 0.04
    assert missed < most * right
    assert false < most * right
