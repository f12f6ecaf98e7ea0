"""One command run: its words understood, what must hold looked at, and then its work."""

from __future__ import annotations

import importlib
import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ..common.asked import Asked
from ..common.problems import suggestion
from ..web import public_address
from . import places, speech, words
from .words import Takes

MISUNDERSTOOD = 2
"""Exit status of words that no command takes."""
PRINT = "print"
OUTSIDE = (
    "Tämä kansio ei ole käsikirjan kansio: siinä ei ole tiedostoa mkdocs.yml eikä kansiota data. "
    "Siirry käsikirjan kansioon ja yritä uudelleen."
)


@dataclass(frozen=True)
class Command:
    """What a command does in Finnish, and the function that does it: `.room.module:function`.

    `takes` is what may follow its name, `first` names commands that must succeed before it, and
    `writes` the folders that must be writable.
    """

    help: str
    does: str
    takes: Takes = Takes.NOTHING
    first: tuple[str, ...] = ()
    writes: tuple[str, ...] = ()

    def function(self) -> Callable[[Asked], int]:
        """The function, loaded now."""
        module, _, name = self.does.partition(":")
        package = __name__.partition(".")[0]
        found: Callable[[Asked], int] = getattr(importlib.import_module(module, package), name)
        return found


Commands = Mapping[str, Command]


def run(commands: Commands, arguments: Sequence[str]) -> int:
    """Understands the arguments and runs their command; its exit status."""
    name, rest = (arguments[0], tuple(arguments[1:])) if arguments else ("", ())
    asks_help = any(word in words.HELP[:2] for word in rest)
    if name in words.HELP or (name in commands and asks_help and not _takes_any(commands, name)):
        speech.say(_help(commands, name))
        return 0
    fault = _fault(commands, name, rest)
    if fault:
        speech.complain(fault)
        return MISUNDERSTOOD
    return _run_whole(commands, name, rest)


def _takes_any(commands: Commands, name: str) -> bool:
    return commands[name].takes is Takes.ANY


def _fault(commands: Commands, name: str, rest: Sequence[str]) -> str | None:
    """Why the words are not understood."""
    if not name:
        return f"Komento puuttuu.\n\n{_help(commands)}"
    if name not in commands:
        near = suggestion(name, commands)
        return f"Komentoa ”{name}” ei ole.{near} Komennot kertoo python -m macros help."
    return words.fault(name, commands[name].takes, rest)


def _help(commands: Commands, name: str = "") -> str:
    """All commands with what they do, or one of them."""
    if name in commands:
        return f"{words.usage(name, commands[name].takes)}\n{commands[name].help}"
    width = max(map(len, commands))
    lines = [f"  {each:{width}}  {command.help}" for each, command in commands.items()]
    return "\n".join(["Juurruttajan käsikirjan komennot: python -m macros <komento>", "", *lines])


def _run_whole(commands: Commands, name: str, rest: tuple[str, ...]) -> int:
    """Looks at the folder, the address and the places to write, and does the work."""
    root = Path.cwd()
    site = public_address.read(os.environ)
    os.environ[public_address.NAME] = site  # MkDocs and the tests read it for themselves
    order = _order(commands, name)
    folders = dict.fromkeys(folder for each in order for folder in commands[each].writes)
    faults = [] if _is_project(root) else [OUTSIDE]
    faults += places.faults(root, folders)
    for fault in faults:
        speech.complain(fault)
    if faults:
        return 1
    asked = Asked(root, site, (), speech.say, speech.progress)
    for each in order:
        own = replace(asked, words=rest) if each == name else asked
        if status := commands[each].function()(own):
            return status
    return 0


def _is_project(root: Path) -> bool:
    return (root / "mkdocs.yml").exists() or (root / "data").exists()


def _order(commands: Commands, name: str) -> list[str]:
    """The command after all that must come first, each once; with PDF=off nothing is printed."""
    order: list[str] = []
    for each in commands[name].first:
        if each != PRINT or os.environ.get("PDF") != "off":
            order += [step for step in _order(commands, each) if step not in order]
    return [*order, name]
