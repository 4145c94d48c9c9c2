"""``--min-score NAME=N``, given once for each score; a number alone is the overall one."""

import argparse
from typing import Any

from govtext.errors import ConfigError, Wording

from .usage import Parser


class Least(argparse.Action):
    """Collects the least scores by name; whether a name may be one is checked with the configuration."""

    def __call__(self, parser: argparse.ArgumentParser, options: argparse.Namespace, value: Any, *_: Any) -> None:
        """Add one pair."""
        name, sign, number = value.rpartition("=")
        try:
            least = float(number)
        except ValueError:
            from govtext.language.personal.model import quoted

            assert isinstance(parser, Parser)
            parser.refuse(
                Wording(
                    f"--min-score: {quoted(value)}: write a name and a number, for instance jargon=70",
                    f"--min-score: {quoted(value)}: tulis nama dan angka, misalnya jargon=70",
                )
            )
        found = getattr(options, self.dest) or {}
        setattr(options, self.dest, {**found, (name if sign else "overall"): least})


def checked(least: dict[str, float] | None) -> None:
    """Refuse names and numbers that no configuration may have.

    Raises :class:`~govtext.errors.ConfigError`.
    """
    from govtext.config import build

    if least is not None:
        try:
            build({"min-score": least}, "--min-score")
        except ConfigError as error:
            said = (told.replace("'min-score.", "'").replace("'min_score.", "'") for told in error.both)
            raise ConfigError(*said) from error
