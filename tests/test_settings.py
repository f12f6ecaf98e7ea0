"""What lies beside the code: hooks before a commit, editors' settings, locks, no foreign names."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import yaml
from projects import ROOT
from test_habits import TOOLS, name


def test_hooks_before_a_commit_are_the_tools_of_the_tests() -> None:
    settings = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text("utf-8"))
    assert [each["repo"] for each in settings["repos"]] == ["local"], "no host is asked"
    hooks = settings["repos"][0]["hooks"]
    python = ".venv/bin/python -m "
    wanted = {tool: python + " ".join(words) for tool, words in TOOLS.items()}
    wanted["macros check"] = f"{python}macros check"
    assert {each["name"]: each["entry"] for each in hooks} == wanted
    assert all(each["language"] == "system" for each in hooks)
    assert not any(each["pass_filenames"] for each in hooks)


def test_editors_know_the_schema_of_every_data_file() -> None:
    settings = yaml.safe_load((ROOT / ".vscode/settings.json").read_text("utf-8"))
    known = settings["yaml.schemas"]
    for path in sorted((ROOT / "data").rglob("*.yml")):
        wanted = re.search(r"\$schema=\S*/?skeemat/(\S+)", path.read_text("utf-8"))
        assert wanted, name(path)
        schemas = [schema for schema, places in known.items() if matches(name(path), places)]
        assert schemas == [f"./data/skeemat/{wanted[1]}"], name(path)


def matches(path: str, places: str | list[str]) -> bool:
    """Whether a file lies in one of the places: a path, or one with a star for its name."""
    return any(
        Path(path).match(place) for place in ([places] if isinstance(places, str) else places)
    )


def test_no_file_names_a_host_of_packages_or_a_path_of_a_machine() -> None:
    hosts = (
        "pypi" + ".org",
        "registry." + "npmjs",
        "file" + "s.pythonhosted",
        "deb." + "debian",
        "/wo" + "rk/",
        "/ro" + "ot/",
    )
    tracked = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.split("\n")
    found = []
    for each in filter(None, tracked):
        path = ROOT / each
        if path.suffix not in {".png", ".woff2"} and path.is_file():
            text = path.read_text("utf-8", errors="replace")
            found += [f"{each}: {host}" for host in hosts if host in text]
    assert found == []


def test_locks_hold_hashes_for_everything() -> None:
    for lock in ("requirements.txt", "requirements-test.txt", "requirements-node.txt"):
        text = (ROOT / lock).read_text().splitlines()
        blocks = [line for line in text if line and not line.startswith((" ", "#"))]
        assert blocks
        assert all(line.rstrip().endswith("\\") and "==" in line for line in blocks), lock
