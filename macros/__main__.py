"""`python -m macros …`: the command line, from any Python; what is missing is set up first."""

from __future__ import annotations

import sys

from . import bootstrap

if __name__ == "__main__":
    if not bootstrap.here_is_enough():
        sys.exit(bootstrap.main(sys.argv[1:]))
    from .cli import main

    sys.exit(main(sys.argv[1:]))
