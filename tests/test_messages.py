"""Every sentence that reading can say stands beside an example that it is said of."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from macros.common import files
from macros.content import messages, reading, yaml_source, yaml_syntax

EXAMPLES = Path(__file__).parent / "examples/invalid"
EXPECTED = "\n".join(path.read_text("utf-8") for path in EXAMPLES.glob("*/odotettu.txt"))
HOLE = re.compile(r"\{\w+\}")
CONSTANTS = [
    value
    for module in (files, reading, yaml_source, yaml_syntax)
    for name, value in vars(module).items()
    if name.isupper() and isinstance(value, str) and value.endswith(".")
]
SENTENCES = sorted({*messages.SENTENCES.values(), *messages.PATTERNS.values(), *CONSTANTS})


@pytest.mark.parametrize("sentence", SENTENCES)
def test_sentence_has_its_example(sentence: str) -> None:
    parts = [re.escape(part) for part in HOLE.split(sentence)]
    assert re.search(".+".join(parts), EXPECTED)
