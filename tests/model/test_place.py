"""Problems: one line that a person or an editor can follow."""

from __future__ import annotations

from charterpress.model import Place, Problem

PROBLEM = Problem(Place("anytown.yml", 12, 16), "notation", '"10 days"', "a limit", 'write "within 10 days"')


def test_a_problem_is_one_line() -> None:
    """A problem names file, line, column, rule, what was found, what was expected and what to do."""
    assert 'anytown.yml:12:16: error [notation]: found "10 days"; expected a limit; write "within 10 days"' == str(
        PROBLEM
    )


def test_problems_sort_as_one_reads() -> None:
    """Problems stand in the order of the file: line 9 before line 12, whatever their rule."""
    earlier = Problem(Place("anytown.yml", 9, 40), "words", "", "", "")

    assert [earlier, PROBLEM] == sorted([PROBLEM, earlier])
