"""What is wrong in the body of a request, place by place, in both languages."""

from collections.abc import Mapping, Sequence
from typing import Any

from govtext.config.veil import veiled
from govtext.tables.misfits import misfit

from .problems import Fault, Said

_MOST = 20
"""Faults that are told of one body."""


def faults(errors: Sequence[Any]) -> list[Fault]:
    """Return the first of pydantic's errors as faults; what was sent is in none of them, but for its keys."""
    return [_fault(error) for error in errors[:_MOST]]


def _fault(error: Mapping[str, Any]) -> Fault:
    message, said = str(error["msg"]), misfit(error)
    where = ".".join(veiled(str(part)) for part in error["loc"])
    return Fault(where=where, message=message, messages=Said(id=said.id, en=said.en))
