"""What a screen reader would say of a page: the simulator's phrases as a tree, and their laws."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from projects import ROOT

from macros.upkeep import browser_tests

READER = ROOT / "tests/spoken/read.mjs"
Places = tuple[Path, tuple[str, ...]]
"""A page's file and the selectors of what is read of it."""
END = "end of "
GROUPS = {
    *("article", "complementary", "contentinfo", "dialog", "figure", "form", "group", "list"),
    *("main", "navigation", "radiogroup", "region", "search", "table", "tabpanel", "toolbar"),
}
FIELDS = {
    *("checkbox", "combobox", "listbox", "searchbox"),
    *("slider", "spinbutton", "switch", "textbox"),
}
WORDS = {
    *("button", "columnheader", "heading", "image"),
    *("link", "option", "radio", "rowheader", "status"),
}
"""Roles that are named by what is in them, and say it once in a real reader."""
QUIET = {
    *("caption", "cell", "code", "definition", "deletion", "emphasis", "insertion", "listitem"),
    *("none", "paragraph", "row", "rowgroup", "strong", "superscript", "subscript", "term", "time"),
}
"""Roles that only say how a text is set; the simulator tells a row and a cell by all they hold."""
OPTIONS = {"option", "radio"}
"""What is chosen from: its own label stands beside it, as HTML has it."""
STATE = re.compile(
    r"(, (not )?(checked|expanded|pressed|required|disabled|selected|modal|busy|atomic|current)"
    r"|, (position|set size|level|max value|min value|current value) [\d.]+"
    r"|, \d+ (?:of|/) \d+|, (?:current page|current item|read only|has popup.*|invalid"
    r"|opens? .*|polite|assertive|orientated \w+|autocomplete.*|placeholder .*|value .*"
    r"|\d+ controls?|1 control))+$"
)
MARKS = re.compile(r"[\W_]+")


@dataclass(frozen=True)
class Said:
    """A phrase: its role (empty for mere text), what it names, and what is said within it."""

    role: str
    name: str
    state: str = ""
    within: list[Said] = field(default_factory=list)

    @property
    def bare(self) -> str:
        """The name by its letters alone, for comparing."""
        return MARKS.sub("", self.name.replace("\u00ad", "")).lower()


def read_aloud(pages: Mapping[str, Places], without: str = "") -> dict[str, dict[str, Said]]:
    """What is said of each place of each page, by the page's name.

    `without`: the selector of what is taken away first.
    """
    asked = [
        {"name": name, "file": str(file), "places": places, "without": without}
        for name, (file, places) in pages.items()
    ]
    done = browser_tests.node(ROOT, str(READER), json.dumps(asked))
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    return {
        name: {place: tree(phrases) for place, phrases in places.items()}
        for name, places in found.items()
    }


def tree(phrases: Sequence[str]) -> Said:
    """The phrases of one place as a tree: a phrase that has an end holds what is before it.

    The simulator says a dialog twice, as the place and as what is open: once is enough.
    """
    root = Said("", "")
    open_ = [("", root)]
    ends = Counter(phrase.removeprefix(END) for phrase in phrases if phrase.startswith(END))
    for phrase in phrases:
        if phrase.startswith(END):
            last = max(
                n for n, (opener, _) in enumerate(open_) if opener in (phrase.removeprefix(END), "")
            )
            del open_[max(last, 1) :]
            continue
        said = parsed(phrase)
        if said.role == "dialog" and open_[-1][0] == phrase:
            continue
        open_[-1][1].within.append(said)
        if ends[phrase] > 0:
            ends[phrase] -= 1
            open_.append((phrase, said))
    return root


def parsed(phrase: str) -> Said:
    """A phrase as role, name and state."""
    role, _, rest = phrase.partition(", ")
    if role not in GROUPS | FIELDS | WORDS | QUIET:
        return Said("", phrase)
    state = STATE.search(f", {rest}") if rest else None
    name = f", {rest}"[: state.start()].removeprefix(", ") if state else rest
    return Said(role, name, state.group().removeprefix(", ") if state else "")


def walk(said: Said, above: tuple[Said, ...] = ()) -> Iterator[tuple[Said, tuple[Said, ...]]]:
    """Every phrase in its order, with those it is within."""
    for each in said.within:
        yield each, above
        inner = Said("", "") if is_whole(each) else each
        yield from walk(inner, (*above, each))


def is_whole(said: Said) -> bool:
    """Whether what is within says nothing that the phrase itself does not."""
    inside = [each for each, _ in walk_all(said)]
    texts = all(not each.role or each.role in QUIET for each in inside)
    return said.role in WORDS and texts


def walk_all(said: Said) -> Iterator[tuple[Said, tuple[Said, ...]]]:
    """Every phrase within another, however deep."""
    for each in said.within:
        yield each, (said,)
        yield from walk_all(each)


def script(said: Said) -> str:
    """What is said as lines, for eyes to review: deeper in a group, further right."""
    lines = []
    for each, above in walk(said):
        if each.role in QUIET or (not each.name and not each.role):
            continue
        depth = sum(one.role in GROUPS for one in above)
        told = ", ".join(part for part in (each.role, each.name, each.state) if part)
        lines.append("  " * depth + told.replace("\u00ad", ""))
    return "\n".join(lines) + "\n"


# --- Laws ----------------------------------------------------------------------------------------


def namesakes(said: Said) -> list[str]:
    """Groups within a group of the same name."""
    found = []
    for each, above in walk(said):
        names = {one.bare for one in above if one.role in GROUPS}
        if each.role in GROUPS and each.bare and each.bare in names:
            found.append(f"{each.role}, {each.name}")
    return found


def fields_of(said: Said) -> list[str]:
    """The names of all fields and buttons; a choice goes by the group that it is in, too."""
    found = []
    for each, above in walk(said):
        if each.role == "radio":
            group = next((one.name for one in reversed(above) if one.role in GROUPS), "")
            found.append(f"radio, {group}: {each.name}")
        elif each.role in FIELDS or each.role == "button":
            found.append(f"{each.role}, {each.name}")
    return found


def alike(said: Said) -> list[str]:
    """Names that several fields have, and fields that have none."""
    count = Counter(fields_of(said))
    return [name for name, times in count.items() if times > 1 or name.endswith(", ")]


def echoes(said: Said) -> list[str]:
    """What is said twice in a row: a name and its text, or a prompt and its field."""
    found = []
    before = Said("", "")
    for each, _ in walk(said):
        if each.role in QUIET or not each.bare:
            continue
        if is_echo(before, each):
            found.append(f"{before.role}, {before.name} | {each.role}, {each.name}")
        before = each
    return found


def is_echo(before: Said, after: Said) -> bool:
    """Whether the second phrase only says what the first has said, or the first begins it."""
    if before.role in OPTIONS or len(before.bare) < 2:
        return False
    if before.bare == after.bare:
        return True
    named = after.role in FIELDS or after.role in GROUPS
    return named and not before.role and after.bare.startswith(before.bare)


RUN_TOGETHER = re.compile(r"[a-zåäö][A-ZÅÄÖ][a-zåäö]|[.?!][A-ZÅÄÖ][a-zåäö]")
NAMES = re.compile("ProperDocs|MiniSearch")
"""Names of programs that are written so."""


def run_together(said: Said) -> list[str]:
    """Names in which one part runs into the next without a space."""
    named = [each for each, _ in walk(said) if each.role in WORDS | FIELDS]
    told = [(each, NAMES.sub("", each.name)) for each in named]
    return [f"{each.role}, {each.name}" for each, name in told if RUN_TOGETHER.search(name)]
