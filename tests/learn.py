"""Learns what words and verdicts weigh from the labelled texts: what `make weights` runs.

    expressions of all texts -> what each word is worth
    expressions of texts that no row was made of -> how far each row and step is to be trusted, beside the words

In: `labelled.py`, and the golden cases and examples of the reader, which must hold. Out: weights.tsv beside weights.py,
and how well expressions are told by weights that were learnt from other texts.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from statistics import mean

import yaml
from sklearn.feature_extraction import DictVectorizer
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import GroupKFold

from charterpress.deadlines.actors import ACTORS
from charterpress.deadlines.context import Context, Meaning
from charterpress.deadlines.judgement import AGAIN, verdict
from charterpress.deadlines.reading import Kind
from charterpress.deadlines.rules import RULES
from charterpress.deadlines.sentences import Sentences
from charterpress.deadlines.tidy import tidy
from charterpress.deadlines.weights import EVEN, FILE, VERDICT, features
from tests.labelled import EXAMPLES, Labelled, digest, texts

GOLDEN_TIMES = 4
"""A golden case counts as much as so many texts."""
SELDOM = 4
"""A word in fewer expressions than this tells nothing that carries over."""
FREEDOM = 0.3
"""How much words and verdicts may weigh: less keeps them closer to nothing (C of the logistic regression)."""
LEAST = 0.15
"""A word that is worth less than this is left out, which loses nothing."""
PARTS = 5
HEAD = f"""\
# What a verdict and the words around an expression are worth as log odds: for a deadline of the council above 0.
# Learnt by make weights: teach it in tests/examples/labelled, not here. weights.py says what the places mean.
# texts: {digest()}
"""


@dataclass(frozen=True)
class Example:
    """An expression of a text: what may weigh, what judged it, and how; is it a deadline; the number of its text."""

    seen: tuple[tuple[str, str], ...]
    by: str
    held: bool
    deadline: bool
    text: int


def examples(known: Iterable[Labelled]) -> Iterator[Example]:
    """Give every expression with a limit, but those that only say one again."""
    for number, labelled in enumerate(known):
        plain = tidy(labelled.text)
        sentences = Sentences(plain)
        meaning: Meaning | None = None
        for place, one in enumerate(sentences.found):
            context = Context.of(sentences, place)
            meaning = verdict(context, meaning)
            if one.limit and not one.kind and meaning.rule not in AGAIN:
                seen = [(where, word) for where, words in features(context.at).items() for word in words]
                holds = labelled.holds(*plain.span(one.start, one.end))
                yield Example(tuple(sorted(seen)), meaning.rule, meaning.kind is Kind.DEADLINE, holds, number)


def golden() -> Iterator[Labelled]:
    """Give the golden cases of the reader and the examples of its rows."""
    for file in sorted((EXAMPLES / "english").glob("*.yml")):
        for case in yaml.safe_load(file.read_text(encoding="utf-8")):
            place, deadlines = 0, []
            for words, kind, *_ in (line.split(" / ") for line in case["readings"]):
                start = case["text"].index(words, place)
                place = start + len(words)
                deadlines += [(start, place)] if kind == Kind.DEADLINE else []
            yield Labelled(case["text"], tuple(deadlines))
    for row in (*RULES, *ACTORS):
        before, words, after = re.split(r"[\[\]]", row.example)
        deadlines = [(len(before), len(before + words))] if row.kind is Kind.DEADLINE else []
        yield Labelled(before + words + after, tuple(deadlines))


@dataclass(frozen=True)
class Words:
    """What each word at each place is worth, and what holds before any."""

    worth: dict[tuple[str, str], float]
    even: float

    def weigh(self, one: Example) -> float:
        """The log odds that the words alone give."""
        return self.even + sum(self.worth.get(word, 0) for word in one.seen)


def words_of(known: Sequence[Example]) -> Words:
    """Learn from expressions what words are worth."""
    counter = CountVectorizer(analyzer=lambda one: one.seen, binary=True, min_df=SELDOM)
    counts = counter.fit_transform(known)
    model = LogisticRegression(C=FREEDOM, solver="liblinear", random_state=0)
    model.fit(counts, [one.deadline for one in known])
    worth = {word: float(model.coef_[0][column]) for word, column in counter.vocabulary_.items()}
    return Words({word: each for word, each in worth.items() if abs(each) >= LEAST}, float(model.intercept_[0]))


def unseen(known: Sequence[Example], others: Sequence[Example]) -> list[float]:
    """What words give each expression that were learnt from the others and from those of other texts."""
    told = [0.0] * len(known)
    for rest, part in GroupKFold(PARTS, shuffle=True, random_state=0).split(known, groups=[one.text for one in known]):
        words = words_of([*others, *(known[place] for place in rest)])
        for place in part:
            told[place] = words.weigh(known[place])
    return told


@dataclass(frozen=True)
class Trust:
    """What each verdict is worth, what a word's worth counts beside it, and what holds before both."""

    worth: dict[str, float]
    words: float
    even: float

    def weigh(self, one: Example, words: float) -> float:
        """The log odds of verdict and words together."""
        return self.even + self.words * words + self.worth.get(one.by, 0)


def trust_of(known: Sequence[Example], words: Sequence[float]) -> Trust:
    """Learn how far each verdict is to be trusted, beside what unseen words say."""
    counter = DictVectorizer(sparse=False)
    told = [{"words": each, "held": one.held, one.by: 1.0} for one, each in zip(known, words, strict=True)]
    model = LogisticRegression(C=FREEDOM, solver="liblinear", random_state=0)
    model.fit(counter.fit_transform(told), [one.deadline for one in known])
    worth = dict(zip(counter.feature_names_, map(float, model.coef_[0]), strict=True))
    held = {one.by: worth["held"] * one.held for one in known}
    rows = {by: worth[by] + each for by, each in held.items()}
    return Trust(rows, worth["words"], float(model.intercept_[0]))


def written(words: Words, trust: Trust) -> str:
    """The weights as a table of places, words and worths; of each place the weightiest first."""
    worth = {word: each * trust.words for word, each in words.worth.items()}
    worth |= {(VERDICT, by): each for by, each in trust.worth.items()}
    rows = sorted(worth.items(), key=lambda one: (one[0][0], -one[1], one[0][1]))
    even = words.even * trust.words + trust.even
    lines = [f"{place}\t{word}\t{each:.2f}" for (place, word), each in (((EVEN, ""), even), *rows)]
    return HEAD + "".join(f"{line}\n" for line in lines)


def main() -> None:
    """Learn, write, and say how well it went."""
    sys.stdout.write("Learning …\n")
    known = list(examples(texts(untouched=False)))
    known += [example for example in examples(golden()) for _ in range(GOLDEN_TIMES)]
    fresh = list(examples(texts(untouched=True)))
    words = unseen(fresh, known)
    trust = trust_of(fresh, words)
    FILE.write_text(written(words_of([*known, *fresh]), trust), encoding="utf-8")
    sure = [one.deadline for one in fresh]
    both = [trust.weigh(one, each) for one, each in zip(fresh, words, strict=True)]
    sys.stdout.write(
        f"{len(known):,} expressions of texts that rows were made of, {len(fresh):,} of others. Of those others,\n"
        f"{_right(sure, [one.held - 0.5 for one in fresh])} are judged right by the tables alone, "
        f"{_right(sure, words)} by words of other texts alone, {_right(sure, both)} by both;\n"
        f"a deadline outweighs another time in {roc_auc_score(sure, both):.1%} of pairs.\n"
    )


def _right(sure: Sequence[bool], told: Sequence[float]) -> str:
    return f"{mean(each == (worth > 0) for each, worth in zip(sure, told, strict=True)):.1%}"


if __name__ == "__main__":
    main()
