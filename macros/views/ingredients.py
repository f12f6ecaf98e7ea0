"""Fields in the data → lines of a draft: phrases and the places of what a team has written."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ..content.block_rows import Row, rows, whole
from ..content.blocks import DecisionBlock, ScalesBlock
from ..content.fields import Block, Field, FieldKind
from ..content.handbook import Handbook
from ..content.phrases import ROW, SLOT, plain, slots
from ..content.sheet import DATE, PROJECT

ALONE = "{1}"
"""An answer alone; without a phrase it is taken as it is, and gets no point."""
DECISION = "{mita}[, {kuka}][, {milloin}]"
"""A decision as it is read: what, who, when."""


@dataclass(frozen=True)
class Line:
    """A sentence of a draft: a phrase whose slots are numbered, and the paths they stand for."""

    phrase: str
    paths: tuple[str, ...]


def lines(
    book: Handbook,
    references: Sequence[str],
    phrases: Sequence[str] = (),
) -> tuple[Line, ...]:
    """What `työpohja.kenttä` references give to a draft, by the phrases where there are some."""
    if phrases:
        paths = {str(at): _path(each) for at, each in enumerate(references, start=1)}
        return tuple(_numbered(phrase, paths) for phrase in phrases)
    return tuple(line for each in references for line in _of_reference(book, each))


def as_written(all_lines: Iterable[Line]) -> tuple[Line, ...]:
    """Lines of which those that are an answer alone are taken letter by letter."""
    written = []
    for line in all_lines:
        is_alone = line.phrase == ALONE
        written.append(Line("", line.paths) if is_alone else line)
    return tuple(written)


def encoded(all_lines: Iterable[Line]) -> str:
    """Lines as the browser reads them: a list of phrases, each with its paths."""
    listed = [[each.phrase, *each.paths] for each in all_lines]
    return json.dumps(listed, ensure_ascii=False)


def _path(reference: str) -> str:
    worksheet, _, field = reference.partition(".")
    return f"{worksheet}/{field}"


def _numbered(
    phrase: str,
    paths: Mapping[str, str],
) -> Line:
    """The line of a phrase in which fields go by name: they get numbers in their order."""
    each_once = dict.fromkeys(slots(phrase))
    names = tuple(each_once)
    number = {name: at for at, name in enumerate(names, start=1)}

    def with_number(slot: re.Match[str]) -> str:
        name, form = slot[1], slot[2]
        return f"{{{number[name]}{form}}}"

    text = SLOT.sub(with_number, phrase)
    return Line(text, tuple(paths[name] for name in names))


def _of_reference(
    book: Handbook,
    reference: str,
) -> tuple[Line, ...]:
    """The lines of one field, or of a whole block row by row."""
    id_, _, wanted = reference.partition(".")
    sheet = book.worksheet[id_].sheet
    for block in sheet.blocks:
        if block.id == wanted:
            return _of_block(book, reference, block)
    every = (PROJECT, DATE, *sheet.fields())
    field = next(each for each in every if each.id == wanted)
    phrases = _phrases(book, reference) or (_slot(wanted, field),)
    return tuple(_numbered(each, {wanted: f"{id_}/{wanted}"}) for each in phrases)


def _phrases(
    book: Handbook,
    reference: str,
) -> tuple[str, ...]:
    """The phrases that the data has for a block or a field; none where it has none."""
    return {each.block: each.phrases for each in book.forms.rows}.get(reference, ())


def _of_block(
    book: Handbook,
    reference: str,
    block: Block,
) -> tuple[Line, ...]:
    phrases = _phrases(book, reference)
    worksheet = reference.partition(".")[0]
    found = []
    for row in whole(block) if phrases else rows(block):
        paths = {name: f"{worksheet}/{id_}" for name, (id_, _) in row.cells.items()}
        for phrase in phrases or _usual(block, row):
            titled = phrase.replace(f"{{{ROW}}}", plain(row.title or ""))
            found.append(_numbered(titled, paths))
    return tuple(found)


def _usual(
    block: Block,
    row: Row,
) -> tuple[str, ...]:
    """How a row is written when the data does not say: its name, then its cells by theirs."""
    if isinstance(block, DecisionBlock):
        return (DECISION,)
    lead = _lead(row.title)
    if isinstance(block, ScalesBlock):
        return (f"{lead}{{arvio}}/5", "{naytto}")
    (first, (_, field)), *others = row.cells.items()
    phrase = lead + _slot(first, field)
    for name, (_, other) in others:
        phrase += f"[, {_called(other)}: {_slot(name, other)}]"
    return (phrase,)


def _lead(title: str | None) -> str:
    """The name of a row before its answers; a question needs no colon."""
    if not title:
        return ""
    name = plain(title).rstrip(".:")
    if name.endswith("?"):
        return f"{name} "
    return f"{name}: "


def _called(field: Field) -> str:
    """What a field is called within a sentence."""
    asked = plain(field.title or field.question)
    name = asked.rstrip("?")
    first, rest = name[:1], name[1:]
    return first.lower() + rest


def _slot(
    name: str,
    field: Field,
) -> str:
    """The slot of a field; a thing to tick has its own words, for its answer has none."""
    if field.kind is FieldKind.TICK:
        return f"{plain(field.question)}{{{name}}}"
    if field.kind is FieldKind.EURO:
        return f"{{{name}|€}}"
    return f"{{{name}}}"
