"""Why YAML could not open a text, as a line to go to and a sentence that says what to do there.

YAML tells where it stopped, which is often far below the mistake; what it was in the middle of
begins where the mistake is.
"""

from __future__ import annotations

import re

import yaml

CURLY = "”“„‟«»’‘‚"
CURLY_START = re.compile(rf"\s*(?:- +|[\w-]+: +)*[{CURLY}]")
MERGING = re.compile(r"(<{7}|={7}|>{7})( |$)")
NO_SPACE_AFTER_DASH = re.compile(r"-[^\s-]")
NO_SPACE_AFTER_COLON = re.compile(r"(?:- +)?([\w-]+):\S")
READ_OTHERWISE = re.compile(r"\s*(?:- +|[\w-]+: +)+(?:[*&@%`]|\[[^\]]*\]\()")
"""A text at whose start YAML reads a mark of its own, or a link as a list."""
QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"')
AFTER_QUOTED = re.compile(r"\s*([,\]}:#]|$)|\s+[\w-]+:")
"""What may follow a quoted text, or does so where a comma is missing before the next field."""
MISPLACED = ("found '-'", "found '<block sequence start>'", "found '<block mapping start>'")
"""What YAML met where a row does not begin in the column of the rows it belongs to."""

CURLY_QUOTES = (
    "YAML ei tunne kaarevia lainausmerkkejä. "
    'Kirjoita tekstin ympärille suorat "…" ja sen sisälle kaarevat ”…”.'
)
OPEN_QUOTE = 'Lainausmerkki jää auki. Lisää puuttuva " tekstin loppuun.'
QUOTE_WITHIN = 'Teksti päättyy kesken lainausmerkkiin ". Kirjoita tekstin sisälle kaarevat ”…”.'
TAB = "Rivillä on sarkain. Käytä välilyöntejä."
COLON = "Tekstissä on kaksoispiste. Kirjoita koko teksti lainausmerkkeihin."
MERGE = "Rivillä on gitin merkki ristiriidasta. Jätä oikea teksti ja poista rivit <<<, === ja >>>."
OPEN_BRACKET = "Hakasulku [ jää auki, tai kohtien välistä puuttuu pilkku. Lisää ] tai pilkku."
OPEN_BRACE = "Aaltosulku { jää auki, tai kenttien välistä puuttuu pilkku. Lisää } tai pilkku."
AFTER_DASH = "Väliviivan jälkeen puuttuu välilyönti."
AFTER_COLON = "Kaksoispisteen jälkeen puuttuu välilyönti."
DASH = "Rivin alusta puuttuu väliviiva tai kentän nimi."
ROW = (
    "Rivi ei ole kenttä eikä luettelon kohta. Kentän nimen perään tulee kaksoispiste ja "
    "välilyönti. Jos rivi jatkaa edellistä tekstiä, sisennä se."
)
INDENT = "Rivi alkaa väärästä sarakkeesta. Sisennä se yhtä paljon kuin muut saman kohdan rivit."
AFTER_FOLD = (
    "Merkin >- perässä on tekstiä. Aloita teksti seuraavalta riviltä ja sisennä se kahdella "
    "välilyönnillä."
)
START = "Teksti alkaa merkillä, jonka YAML lukee muuksi. Kirjoita koko teksti lainausmerkkeihin."
BROKEN = "YAML ei aukea tältä riviltä. Tarkista sisennys, väliviivat ja lainausmerkit."


def syntax_fault(error: yaml.YAMLError, text: str) -> tuple[int, str]:
    """The line and the sentence for a text that YAML cannot open."""
    rows = text.split("\n")
    line = _line(error, "problem_mark", rows) or 1
    for number, row in enumerate(rows, start=1):
        if MERGING.match(row):
            return number, MERGE
    if opened := _open_quote(rows[:line]):
        return opened, OPEN_QUOTE
    if _ends_early(rows[line - 1]):
        return line, QUOTE_WITHIN
    if begun := _begun(error, rows):
        return begun
    message = _at(str(getattr(error, "problem", "")), rows[line - 1])
    is_first_item = message == INDENT and rows[line - 2].lstrip().startswith('"')
    return (line - 1, DASH) if is_first_item else (line, message)


def _line(error: yaml.YAMLError, name: str, rows: list[str]) -> int:
    """The line (from 1) of one of the error's marks; 0 when it has none.

    YAML ends lines at more letters than an editor does, and so may count more of them.
    """
    mark = getattr(error, name, None)
    return min(int(mark.line) + 1, len(rows)) if mark else 0


def _begun(error: yaml.YAMLError, rows: list[str]) -> tuple[int, str] | None:
    """The fault told where what YAML was reading begins; None when it says nothing of that."""
    context = str(getattr(error, "context", ""))
    line = _line(error, "context_mark", rows)
    if "flow sequence" in context:
        return line, OPEN_BRACKET
    if "flow mapping" in context:
        return line, OPEN_BRACE
    if "simple key" in context:
        return line, _no_field(rows[line - 1].strip())
    return None


def _no_field(row: str) -> str:
    """What a row lacks that should be a field or an item and is neither."""
    if NO_SPACE_AFTER_DASH.match(row):
        return AFTER_DASH
    if NO_SPACE_AFTER_COLON.match(row):
        return AFTER_COLON
    return DASH if row.startswith('"') else ROW


def _at(what: str, row: str) -> str:
    """The fault told of the row where YAML stopped."""
    if "\\t" in what:
        return TAB
    if CURLY_START.match(row):
        return CURLY_QUOTES
    if "mapping values are not allowed" in what:
        return COLON
    if "expected a comment or a line break" in what:
        return AFTER_FOLD
    if what.endswith(MISPLACED):
        return INDENT
    return START if READ_OTHERWISE.match(row) else BROKEN


def _ends_early(row: str) -> bool:
    """Whether a quoted text of the row ends, by a mark meant to be within it, before its end."""
    return any(not AFTER_QUOTED.match(row, each.end()) for each in QUOTED.finditer(row))


def _open_quote(rows: list[str]) -> int | None:
    """The line whose quotation mark has no pair, if those up to the fault do not come out even."""
    odd = []
    for line, row in enumerate(rows, start=1):
        marks = row.replace('\\"', "").count('"')
        if marks % 2:
            odd.append(line)
    return odd[-1] if len(odd) % 2 else None
