"""Telling a draft that could not be read from a report."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing_extensions import TypeIs

    from govtext.report import InputProblem, Report


def is_problem(result: "Report | InputProblem") -> "TypeIs[InputProblem]":
    """Tell whether ``result`` says why a draft could not be read: only that has a code."""
    return hasattr(result, "code")
