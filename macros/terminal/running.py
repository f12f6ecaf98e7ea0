"""One command run: its words understood, what must hold looked at, and then its work."""

from __future__ import annotations

import importlib
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
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
        """The function, loaded now: it takes what was asked and gives the exit status."""
        path, _, name = self.does.partition(":")
        package = __name__.partition(".")[0]
        module = importlib.import_module(path, package)
        found: Callable[[Asked], int] = getattr(module, name)
        return found


Commands = Mapping[str, Command]


def run(commands: Commands, arguments: Sequence[str]) -> int:
    """Understands the arguments and runs their command; its exit status."""
    name = arguments[0] if arguments else ""
    rest = tuple(arguments[1:])
    if _asks_help(commands, name, rest):
        speech.say(_help(commands, name))
        return 0
    fault = _fault(commands, name, rest)
    if fault:
        speech.complain(fault)
        return MISUNDERSTOOD
    return _run_whole(commands, name, rest)


def _asks_help(commands: Commands, name: str, rest: Sequence[str]) -> bool:
    """Whether help is asked; what pytest is asked is its own matter."""
    if name in words.HELP:
        return True
    if name not in commands or commands[name].takes is Takes.ANY:
        return False
    return any(word in words.HELP_OPTIONS for word in rest)


def _fault(commands: Commands, name: str, rest: Sequence[str]) -> str | None:
    """A Finnish sentence on why the words are not understood; None when they are.

    `rest` are those after the command's name.
    """
    if not name:
        return f"Komento puuttuu.\n\n{_help(commands, name)}"
    if name not in commands:
        near = suggestion(name, commands)
        return f"Komentoa ”{name}” ei ole.{near} Komennot kertoo python -m macros help."
    command = commands[name]
    return words.fault(name, command.takes, rest)


def _help(commands: Commands, name: str) -> str:
    """All commands with what they do, or the one that is named."""
    if name in commands:
        command = commands[name]
        form = words.usage(name, command.takes)
        return f"{form}\n{command.help}"
    lines = ["Juurruttajan käsikirjan komennot: python -m macros <komento>", ""]
    width = max(map(len, commands))
    for each, command in commands.items():
        lines.append(f"  {each:{width}}  {command.help}")
    return "\n".join(lines)


def _run_whole(commands: Commands, name: str, rest: tuple[str, ...]) -> int:
    """Looks at the folder, the address and the places to write, and does the work."""
    root = Path.cwd()
    site = public_address.read(os.environ)
    os.environ[public_address.NAME] = site  # MkDocs and the tests read it for themselves
    order = _order(commands, name)
    faults = list(_hindrances(commands, order, root))
    for fault in faults:
        speech.complain(fault)
    if faults:
        return 1
    asked = Asked(
        root=root,
        site=site,
        words=(),
        say=speech.say,
        progress=speech.progress,
    )
    for each in order:
        # the words are the command's own, and not of those that come first
        own = replace(asked, words=rest) if each == name else asked
        work = commands[each].function()
        status = work(own)
        if status:
            return status
    return 0


def _hindrances(
    commands: Commands,
    order: Sequence[str],
    root: Path,
) -> Iterator[str]:
    """Sentences on the folder and on the places into which the commands write."""
    has_settings = (root / "mkdocs.yml").exists()
    has_data = (root / "data").exists()
    if not has_settings and not has_data:
        yield OUTSIDE
    folders: dict[str, None] = {}  # each once, in order
    for each in order:
        folders.update(dict.fromkeys(commands[each].writes))
    yield from places.faults(root, folders)


def _order(commands: Commands, name: str) -> list[str]:
    """The command after all that must come first, each once.

    With PDF=off nothing is printed.
    """
    order: list[str] = []
    prints = os.environ.get("PDF") != "off"
    for each in commands[name].first:
        if each == PRINT and not prints:
            continue
        for step in _order(commands, each):
            if step not in order:
                order.append(step)
    order.append(name)
    return order
