"""The values of single fields: what is said of one that cannot be read."""

from __future__ import annotations

import pytest
from tests import golden
from tests.proof import small

from charterpress.source import load_text
from charterpress.source.pictures import Pictures


@pytest.mark.parametrize(
    ("written", "remedy"),
    [
        ("2026-4-1", "write 2026-04-01"),
        ("01/04/2026", "write 2026-04-01"),
        ("31/02/2026", "write for example 2026-06-04"),
        ("1 June", "write for example 2026-06-04"),
        ("0206-04-01", "write for example 2026-06-04"),
    ],
)
def test_a_day_that_is_written_otherwise(written: str, remedy: str) -> None:
    """A day that is meant is said; a year that nobody can mean is a problem too."""
    source = small.SOURCE.replace("review_by: 2027-06-01", f"review_by: {written}")
    _, problems = load_text(source, "anytown", "anytown.yml", Pictures.of(golden.PICTURES))
    assert [remedy] == [one.remedy for one in problems if one.rule == "date"]
