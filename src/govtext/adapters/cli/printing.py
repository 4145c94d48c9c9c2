"""Reports for people as they are kept: with a mark in the place of the draft's name, so that a renamed draft fits."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from govtext.adapters.cache import ToldReport

from .answers import Answer

if TYPE_CHECKING:
    from govtext.report import Report

_NAME = "\0"
"""Stands for the name: every other part of a printed report has its control characters replaced."""


def form(answer: Answer, colour: bool) -> str:
    """Return what an answer calls its printed form in its own language, with ``colour`` or without."""
    return f"{answer.language} {colour:d}"


def with_forms(answer: Answer, text: str, colours: Sequence[bool]) -> Answer:
    """Return ``answer``, which is about the draft ``text``, with the printed forms in ``colours`` beside the others."""
    from govtext.outputs.text import TextWriter

    report, shown = cast("Report", ToldReport(answer.report, None)), answer.draft(text)
    new = {
        form(answer, colour): "\n".join(TextWriter(answer.language, colour).lines(report, shown, _NAME))
        for colour in colours
    }
    return answer._replace(printed={**answer.printed, **new})


def printed(answer: Answer, source: str | None, colour: bool) -> str:
    """Return the printed form of ``answer`` about the draft ``source``."""
    return answer.printed[form(answer, colour)].replace(_NAME, _called(source, answer.language))


def _called(source: str | None, language: str) -> str:
    if source:
        from govtext.outputs.harmless import harmless

        return harmless(source)
    from govtext.outputs.text import TextWriter

    return TextWriter(language).name(source)
