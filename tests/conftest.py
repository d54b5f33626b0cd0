"""What all tests share: properties that give the same answer on every machine, and a built project."""

from __future__ import annotations

from hypothesis import settings

# The speed of a machine is no property of the code.
settings.register_profile("steady", deadline=None, print_blob=True)
settings.load_profile("steady")
