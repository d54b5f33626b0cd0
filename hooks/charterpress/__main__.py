"""Makes `python -m charterpress` the same as `charterpress`."""

import sys

from charterpress.command import main

if __name__ == "__main__":
    sys.exit(main())
