"""What WeasyPrint leaves unfinished in a PDF, finished with pikepdf: metadata and form fields."""

from __future__ import annotations

import io
from dataclasses import dataclass

import pikepdf


@dataclass(frozen=True)
class Particulars:
    """What a PDF says of itself. `source` is the full address of its page, `date` the day of its version as YYYY-MM-DD."""

    title: str
    description: str
    date: str
    source: str
    identifier: str
    short: frozenset[str] = frozenset()


def finished(raw: bytes, about: Particulars) -> bytes:
    """The PDF with its licence and source in the metadata."""
    with pikepdf.open(io.BytesIO(raw)) as pdf:
        _describe(pdf, about)
        out = io.BytesIO()
        pdf.save(out, static_id=False, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate, compress_streams=True)
    return out.getvalue()


def _describe(pdf: pikepdf.Pdf, about: Particulars) -> None:
    with pdf.open_metadata(set_pikepdf_as_editor=False) as data:
        data["dc:rights"] = "CC BY 4.0"
        data["dc:source"] = about.source
        data["dc:language"] = ["fi-FI"]
        data["xmpRights:WebStatement"] = "https://creativecommons.org/licenses/by/4.0/deed.fi"
        data["xmpRights:Marked"] = "True"
