"""Kinds of text: how each is recognised and what it should say."""

from collections.abc import Mapping
from typing import Literal

from .base import Bilingual, Table
from .cards import Basis, Severity

Where = Literal["anywhere", "title", "top", "body", "label", "list", "end"]
Scope = Literal["sentence", "block", "section", "document"]


class GenreCue(Table):
    """Evidence for a kind of text: phrases (see docs/genres.md), a feature of its build, or an element it has.

    ``where`` it must stand; each place counts ``weight``, at most ``most`` times. ``quoted`` false leaves direct
    speech out.
    """

    phrases: tuple[str, ...] = ()
    feature: str | None = None
    element: str | None = None
    where: Where = "anywhere"
    quoted: bool = True
    weight: float
    most: int = 1


class Evidence(Table):
    """One way to recognise an element: phrases, layers of the reading (``date``, ``money``, …), or both.

    All of ``needs`` must stand in the same ``scope`` as the phrase; without phrases the first need is what is looked
    for. A need may name alternatives (``date|clock``). ``unless`` are phrases that must not stand in the same
    sentence. ``quoted`` false leaves direct speech out.
    """

    phrases: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    scope: Scope = "sentence"
    where: Where = "anywhere"
    unless: tuple[str, ...] = ()
    quoted: bool = True


class GenreElement(Table):
    """Something a kind of text should say.

    ``ask`` is the question when it is missing, ``fill`` a line to fill in. ``weight`` is its share of the score.
    It is asked for only where ``when`` (if given) is met and ``not_when`` is not.
    """

    title: Bilingual
    ask: Bilingual
    fill: Bilingual
    weight: float
    severity: Severity = "suggestion"
    basis: tuple[Basis, ...]
    evidence: tuple[Evidence, ...]
    when: tuple[Evidence, ...] = ()
    not_when: tuple[Evidence, ...] = ()


class Genre(Table):
    """A kind of text: its key, what it is called, what it is for, how it is recognised, and what it should say.

    ``prior`` is the evidence it starts with.
    """

    name: str
    title: Bilingual
    about: Bilingual
    prior: float = 0.0
    cues: tuple[GenreCue, ...] = ()
    elements: Mapping[str, GenreElement] = {}
