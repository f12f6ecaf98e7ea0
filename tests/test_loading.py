"""What `check` loads: it is run at every save, and on machines that can make no paper."""

from __future__ import annotations

import subprocess
import sys

from projects import ROOT

HEAVY = ("weasyprint", "segno", "fontTools", "pikepdf", "docx", "PIL", "mkdocs", "pyvoikko")
CHECK = f"""
import sys
from macros.cli import main
status = main(["check"])
print([name for name in {HEAVY!r} if name in sys.modules])
sys.exit(status)
"""


def test_check_loads_nothing_that_makes_pages_or_paper() -> None:
    result = subprocess.run(
        [sys.executable, "-c", CHECK], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert result.stdout.splitlines() == ["Ei ongelmia.", "[]"], result.stderr
