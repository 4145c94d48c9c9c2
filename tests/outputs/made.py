"""Runs over drafts given as texts, written in each form of output: shared by the tests of outputs."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from govtext import Analyzer
from govtext.document import read
from govtext.outputs import FORMATS
from govtext.outputs.draft import Draft
from govtext.outputs.json import as_lines
from govtext.outputs.parts import Known
from govtext.outputs.text import TextWriter
from govtext.report import Batch, InputProblem

ANALYZER = Analyzer()
WHOLE = sorted(name for name, form in FORMATS.items() if form.at_once)
SCHEMAS = Path(__file__).parent / "schemas"
PROBLEM = InputProblem(source="gone.md", code="not_found", message="gone.md: no such file")

RELEASE = """# 🔥 Bupati Launching Aplikasi

KOTA CONTOH 👍 Bupati me-launching aplikasi untuk stakeholder, Senin (2/3/2026).

Penerima pertama: NIK 3374015208910002, 🎉 juga stakeholder.
"""


class Made:
    """A run over ``drafts`` by name: its batch, and what each form of output says of it."""

    def __init__(
        self,
        drafts: Mapping[str | None, str],
        errors: tuple[InputProblem, ...] = (),
        format: str = "markdown",
        suppressed: str | None = None,
    ) -> None:
        analyses = {name: ANALYZER.examine(read(text, format, name)) for name, text in drafts.items()}
        reports = [analysis.report for analysis in analyses.values()]
        if suppressed is not None:
            reports = [
                report.model_copy(
                    update={
                        "findings": tuple(
                            finding.model_copy(update={"suppressed": suppressed}) for finding in report.findings
                        )
                    }
                )
                for report in reports
            ]
        self.shown = {name: Draft(analysis.shown, analysis.offsets) for name, analysis in analyses.items()}
        self.batch: Batch = ANALYZER.batch(reports, errors)

    def written(self, format: str, language: str = "id") -> str:
        """Return the run in one form."""
        if format == "text":
            return "\n".join(
                line
                for report in self.batch.reports
                for line in TextWriter(language).lines(report, self.shown[report.source])
            )
        if format == "jsonl":
            return "\n".join(as_lines(self.batch.reports))
        known = {name: Known(shown) for name, shown in self.shown.items()}
        return FORMATS[format].render(self.batch, known, language)

    def loaded(self, format: str) -> Any:
        """Return the run in a form that is JSON, read back from its bytes."""
        return json.loads(self.written(format).encode("utf-8", "replace"))


def made(text: str, **choices: Any) -> Made:
    """Return the run over one draft, ``siaran/rilis.md``."""
    return Made({"siaran/rilis.md": text}, **choices)


def schema(name: str) -> Any:
    """Return one of the schemas kept beside the tests."""
    return json.loads((SCHEMAS / f"{name}.schema.json").read_text(encoding="utf-8"))
