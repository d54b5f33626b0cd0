"""What all tests share: properties without a clock, and one folder for what is built only once."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest
from hypothesis import settings

# The speed of a machine is no property of the code.
settings.register_profile("steady", deadline=None, print_blob=True)
settings.load_profile("steady")

# Whoever runs the tests in the background of a shell has them ignore Ctrl+C, and so would every command they start.
signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that all workers of this run share, and no other run."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own
