"""What a charter must keep: one small function a rule, in a registry.

In: a Charter. Out: the problems that the rules find in it. A new rule is one function under `@rule` in the module
of its theme, with a case that breaks it and one that keeps it. Ids such as PE-06 are those of the guides that the
handbook names; an id in words is our own.
"""

from charterpress.rules import (
    bounds,
    charter,
    consistency,
    easy_read,
    law,
    losses,
    order,
    promises,
    rivals,
    slots,
    times,
    words,
)
from charterpress.rules.registry import RULES, Finding, Rule, broken, rule

__all__ = [
    "RULES",
    "Finding",
    "Rule",
    "bounds",
    "broken",
    "charter",
    "consistency",
    "easy_read",
    "law",
    "losses",
    "order",
    "promises",
    "rivals",
    "rule",
    "slots",
    "times",
    "words",
]
