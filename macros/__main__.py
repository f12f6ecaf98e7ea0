"""`python -m macros …`: the command line, from any Python; what is missing is set up first."""

from __future__ import annotations

import sys

from . import bootstrap
from .terminal.mishaps import guarded


def main() -> int:
    """The command given; its exit status."""
    if not bootstrap.here_is_enough():
        return bootstrap.main(sys.argv[1:])
    from . import cli  # needs what is installed

    return cli.main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(guarded(main))
