"""Learns the weights of words from the labelled texts: what `make weights` runs.

In: `labelled.py`, and the golden cases and examples of the reader, which must hold. Out: weights.yml beside weights.py,
and how well each fifth of the texts is told by weights that were learnt from the others.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import yaml
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import GroupKFold

from charterpress.deadlines.actors import ACTORS
from charterpress.deadlines.judgement import Context
from charterpress.deadlines.reading import Kind
from charterpress.deadlines.rules import RULES
from charterpress.deadlines.sentences import Sentences
from charterpress.deadlines.tidy import tidy
from charterpress.deadlines.weights import FILE, features
from tests.labelled import EXAMPLES, Labelled, digest, texts

GOLDEN_TIMES = 3
"""A golden case counts as much as so many texts."""
SELDOM = 3
"""A word in fewer expressions than this tells nothing that carries over."""
FREEDOM = 1.0
"""How much a word must tell to weigh at all: less keeps fewer words (C of the logistic regression)."""
FIFTHS = 5
HEAD = """\
# What the words around an expression are worth as log odds: for a deadline of the council above 0, against below.
# Learnt by make weights: teach it in tests/examples/labelled, not here. weights.py says what the places mean.
"""


@dataclass(frozen=True)
class Example:
    """An expression of a text: what may weigh, as pairs of a place and a word; is it a deadline; the text's number."""

    seen: list[tuple[str, str]]
    deadline: bool
    text: int


def examples(known: Iterable[Labelled]) -> Iterator[Example]:
    """Give every expression with a limit."""
    for number, labelled in enumerate(known):
        plain = tidy(labelled.text)
        sentences = Sentences(plain)
        for place, one in enumerate(sentences.found):
            if one.limit and not one.kind:
                places = features(*Context.of(sentences, place).weighable)
                seen = [(where, word) for where, words in places.items() for word in sorted(words)]
                yield Example(seen, labelled.holds(*plain.span(one.start, one.end)), number)


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


def learn(known: Sequence[Example]) -> tuple[CountVectorizer, LogisticRegression]:
    """Fit a logistic regression that gives most words no weight at all (L1)."""
    words = CountVectorizer(analyzer=lambda one: one.seen, binary=True, min_df=SELDOM)
    counts = words.fit_transform(known)
    model = LogisticRegression(C=FREEDOM, l1_ratio=1, solver="liblinear", max_iter=3000, random_state=0)
    return words, model.fit(counts, [one.deadline for one in known])


def told(known: Sequence[Example]) -> list[float]:
    """For each fifth of the texts: how often a deadline outweighs what is none, by weights of the other texts."""
    parts = GroupKFold(FIFTHS, shuffle=True, random_state=0).split(known, groups=[one.text for one in known])
    shares = []
    for others, fifth in parts:
        words, model = learn([known[place] for place in others])
        held = [known[place] for place in fifth]
        worths = model.decision_function(words.transform(held))
        shares.append(float(roc_auc_score([one.deadline for one in held], worths)))
    return shares


def written(words: CountVectorizer, model: LogisticRegression) -> str:
    """The weights as YAML, by place; of each place the weightiest first."""
    places: dict[str, dict[str, float]] = defaultdict(dict)
    worths = [
        (place, word, round(float(model.coef_[0][column]), 2)) for (place, word), column in words.vocabulary_.items()
    ]
    for place, word, worth in sorted(worths, key=lambda one: (one[0], -one[2], one[1])):
        if worth:
            places[place][word] = worth
    values = {"texts": digest(), "even": round(float(model.intercept_[0]), 2), "words": dict(places)}
    return HEAD + yaml.safe_dump(values, sort_keys=False, allow_unicode=True)


def main() -> None:
    """Learn, write, and say how well it went."""
    sys.stdout.write("Learning …\n")
    known = list(examples(texts()))
    must = [example for example in examples(golden()) for _ in range(GOLDEN_TIMES)]
    shares = told(known)
    FILE.write_text(written(*learn([*known, *must])), encoding="utf-8")
    sys.stdout.write(
        f"{sum(one.deadline for one in known):,} deadlines, {sum(not one.deadline for one in known):,} other times.\n"
        "In texts that the weights are not learnt from, a deadline outweighs another time in "
        f"{min(shares):.1%} to {max(shares):.1%} of pairs.\n"
    )


if __name__ == "__main__":
    main()
