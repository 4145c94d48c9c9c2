"""A report to read in a browser or on paper: one file that asks nothing of the network and runs nothing."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..harmless import harmless
from ..parts import BETWEEN, MARK, NAME, Checked, Part
from ..paths import relative
from .words import WORDS

if TYPE_CHECKING:
    from jinja2 import Environment

    from govtext.report import Batch


def part_of(checked: Checked, language: str) -> str:
    """Return a draft's row in the list of drafts, and the draft with its marks and all that was found in it."""
    from .view import DraftView

    macros: Any = _environment().get_template("draft.html").make_module({"words": WORDS[language]})
    view = DraftView(checked, language)
    return BETWEEN.join((macros.row(view), macros.article(view)))


def whole(batch: "Batch", parts: Sequence[Part], language: str) -> str:
    """Return the run as one HTML page."""
    names = [relative(part.source) if part.source else WORDS[language]["nameless"] for part in parts]
    drafts = [_filled(part, number, name) for number, (part, name) in enumerate(zip(parts, names, strict=True), 1)]
    return (
        _environment()
        .get_template("page.html")
        .render(
            batch=batch,
            names=names,
            rows=[row for row, _ in drafts],
            articles=[article for _, article in drafts],
            words=WORDS[language],
            language=language,
            style=_style(),
        )
    )


def _filled(part: Part, number: int, name: str) -> Sequence[str]:
    """Return the row and the article of a draft with its name and its number."""
    from markupsafe import escape

    return part.text.replace(NAME, str(escape(harmless(name)))).replace(MARK, str(number)).split(BETWEEN)


@cache
def _environment() -> "Environment":
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
    return environment


@cache
def _style() -> str:
    return (Path(__file__).parent / "report.css").read_text(encoding="utf-8")
