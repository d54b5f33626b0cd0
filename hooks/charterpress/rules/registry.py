"""The registry of rules: each is one small function from a charter to what it finds wrong."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from charterpress.model import Charter, Place, Problem


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a rule finds: a Problem without the rule's id. `warning` softens it where the rule is an error."""

    place: Place
    found: str
    expected: str
    remedy: str
    warning: bool = False


Check = Callable[[Charter], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its id, what it asks in one sentence, whether it only warns, and the function that checks it."""

    id: str
    asks: str
    warning: bool
    check: Check

    def problems(self, charter: Charter) -> Iterator[Problem]:
        """Give what is wrong with the charter by this rule."""
        for one in self.check(charter):
            yield Problem(one.place, self.id, one.found, one.expected, one.remedy, self.warning or one.warning)


_rules: dict[str, Rule] = {}
RULES: Mapping[str, Rule] = MappingProxyType(_rules)
"""Every rule by its id, in the order of the modules that hold them: the list that the handbook prints."""


class RegistryError(ValueError):
    """A rule that cannot be entered. Only a programmer sees it, when the rules are imported."""


def rule(id_: str, asks: str, *, warning: bool = False) -> Callable[[Check], Check]:
    """Enter a rule. `asks` is the one sentence that tells a press officer what to keep to."""
    if id_ in _rules:
        raise RegistryError(f"the rule {id_} is entered twice")
    if not re.fullmatch(r"[A-Z].+\.", asks):
        raise RegistryError(f"the rule {id_} needs a sentence that says what it asks")

    def enter(check: Check) -> Check:
        _rules[id_] = Rule(id_, asks, warning, check)
        return check

    return enter


def broken(charter: Charter) -> tuple[Problem, ...]:
    """Return every problem that the rules find in a charter, in the order of the source, none twice."""
    return tuple(sorted({problem for rule_ in RULES.values() for problem in rule_.problems(charter)}))
