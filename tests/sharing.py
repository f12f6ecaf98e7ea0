"""What is dear to make and is made once for all the processes that run the tests."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from servers import until


@dataclass(frozen=True)
class Once:
    """A folder that all test processes of one run share."""

    folder: Path

    def make(self, name: str, maker: Callable[[Path], str]) -> tuple[Path, str]:
        """The path `name` of the shared folder, and what `maker` said when it made it.

        The first process that asks makes it, and the others wait; if it fails, so do they.
        """
        target, told = self.folder / name, self.folder / f"{name}.json"
        if self._first(name):
            self._tell(told, maker, target)
        until(told.exists, f"{name} of another test process", seconds=300)
        said = json.loads(told.read_text("utf-8"))
        assert said is not None, f"{name} could not be made"
        return target, str(said)

    def _first(self, name: str) -> bool:
        """Whether nobody has begun to make it; from now on somebody has."""
        try:
            (self.folder / f"{name}.begun").open("x").close()
        except FileExistsError:
            return False
        return True

    def _tell(self, told: Path, maker: Callable[[Path], str], target: Path) -> None:
        """Makes it and tells the others what was said, or null when it failed."""
        said = None
        try:
            said = maker(target)
        finally:
            fresh = told.with_suffix(".uusi")
            fresh.write_text(json.dumps(said), "utf-8")
            fresh.replace(told)
