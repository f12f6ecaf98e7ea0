"""The browser side's own tools: tsc over its types, biome over its looks, unit tests in Node."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from ..common.refused import RefusedError
from ..web.bundles import node_environment

BROWSER = Path("macros/browser")
TARGET = Path(".cache/selain-testit")
TOOLS = Path("node_modules/.bin")
TYPES = (
    "macros/browser/core/tsconfig.json",
    "macros/browser/tsconfig.json",
    "macros/browser/tsconfig.test.json",
)
"""core is compiled without the DOM library: that it needs none is so checked."""
OPTIONS = (
    *("--bundle", "--platform=node", "--format=esm"),
    *("--sourcemap", "--log-level=warning"),
)
APART = "--packages=external"
"""Tests load packages from where they are; what is run elsewhere has them with it."""
Done = subprocess.CompletedProcess[str]


def check_types(root: Path, project: str) -> Done:
    """What tsc says of one of TYPES."""
    return _run(root, _tool(root, "tsc"), "--project", project)


def check_looks(root: Path) -> Done:
    """What biome says of the scripts and style sheets: lint and form."""
    biome = _tool(root, "biome")
    return _run(root, biome, "check", "--max-diagnostics=200", "--error-on-warnings")


def files(root: Path) -> list[Path]:
    """Every file of unit tests, from the root."""
    found = (root / BROWSER).rglob("*.test.ts")
    return sorted(path.relative_to(root) for path in found)


def run(root: Path, tests: Sequence[Path], *options: str) -> Done:
    """Bundles the test files into one and runs it in Node, which starts but once.

    `options` go to Node as they are.
    """
    entry = root / TARGET / f"kaikki-{os.getpid()}.ts"  # runs beside each other keep apart
    entry.parent.mkdir(parents=True, exist_ok=True)
    addresses = [(root / path).resolve().as_posix() for path in tests]
    entry.write_text("".join(f'import "{each}";\n' for each in addresses), "utf-8")
    made = entry.with_suffix(".mjs")
    done = bundle(root, entry, made, APART)
    if done.returncode:
        return done
    return node(root, "--enable-source-maps", *options, "--test", str(made))


def bundle(
    root: Path,
    entry: Path,
    made: Path,
    *options: str,
) -> Done:
    """Bundles a script for Node into one file, and what the bundler said."""
    tool = _tool(root, "esbuild")
    return _run(root, tool, str(entry), *OPTIONS, *options, f"--outfile={made}")


def node(root: Path, *words: str) -> Done:
    """Runs Node with the words, and what it said."""
    return _run(root, "node", *words)


def _tool(root: Path, name: str) -> str:
    tool = shutil.which(name, path=str(root / TOOLS))
    if tool is None:
        raise RefusedError(f"Työkalu {name} puuttuu. Aja make test, niin se asentuu.")
    return tool


def _run(root: Path, *command: str) -> Done:
    around = {**node_environment(), "NO_COLOR": "1"}
    return subprocess.run(
        command,
        cwd=root,
        capture_output=True,
        text=True,
        env=around,
    )
