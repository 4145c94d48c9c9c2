"""A report to read in a browser or on paper: one file that asks nothing of the network and runs nothing."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from ..harmless import harmless
from .view import DraftView
from .words import WORDS

if TYPE_CHECKING:
    from jinja2 import Template

    from govtext.report import Batch


def as_html(batch: "Batch", drafts: Mapping[str | None, str], language: str) -> str:
    """Return the run as one HTML page: each draft with its marks, findings, speakers, elements and scores."""
    views = [
        DraftView(number, report, drafts[report.source], language) for number, report in enumerate(batch.reports, 1)
    ]
    return _template().render(batch=batch, drafts=views, words=WORDS[language], language=language, style=_style())


@cache
def _template() -> "Template":
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
        finalize=lambda value: harmless(value) if type(value) is str else value,
    )
    environment.filters["round_half"] = lambda value: f"{value:.0f}"
    return environment.get_template("report.html")


@cache
def _style() -> str:
    return (Path(__file__).parent / "report.css").read_text(encoding="utf-8")
