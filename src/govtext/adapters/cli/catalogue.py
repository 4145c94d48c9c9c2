"""``govtext rules`` and ``govtext explain``: what there is and why, a project's own rules among it."""

import argparse
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from govtext.errors import ConfigError, Wording

from .console import OK

if TYPE_CHECKING:
    from govtext.config import Config


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the commands."""
    explain = commands.add_parser("explain", help="jelaskan sebuah aturan | explain a rule")
    explain.add_argument(
        "rule",
        metavar="RULE",
        help="aturan, atau keluarga untuk melihat aturannya | a rule, or a family to list its rules",
    )
    explain.set_defaults(run=_explain)
    rules = commands.add_parser("rules", help="daftar aturan | list the rules")
    rules.set_defaults(run=_rules)
    for command in (explain, rules):
        command.add_argument(
            "path",
            nargs="?",
            metavar="FILE",
            help="seperti untuk naskah atau folder ini (bawaan: folder kerja) | "
            "as for this draft or folder (default: the working folder)",
        )
        command.add_argument(
            "--config",
            type=Path,
            metavar="FILE",
            help="pakai pengaturan ini, bukan yang ditemukan, kecuali kuncinya | "
            "use this configuration instead of those found, but for locks",
        )
        command.add_argument(
            "--lang",
            choices=("id", "en"),
            help="bahasa (bawaan: menurut pengaturan) | language (default: that of the configuration)",
        )


def _explain(options: argparse.Namespace) -> int:
    import difflib

    from govtext.language.personal.model import quoted
    from govtext.outputs.explain import catalogue, explanation, names

    config = _config(options)
    language = options.lang or config.language
    known = names(config)
    if options.rule in known:
        _print(explanation(options.rule, language, config).splitlines())
        return OK
    if any(name.startswith(f"{options.rule}.") for name in known):
        _print(catalogue(config, language, options.rule))
        return OK
    families = dict.fromkeys(name.partition(".")[0] for name in known)
    near = difflib.get_close_matches(options.rule, [*known, *families], n=1, cutoff=0.3)
    cure = Wording("See govtext rules.", "Lihat govtext rules.")
    if near:
        cure = Wording(f"Did you mean {near[0]!r}?", f"Mungkin maksud Anda {near[0]!r}?")
    raise ConfigError(
        f"no rule {quoted(options.rule)}. {cure.en}", f"tidak ada aturan {quoted(options.rule)}. {cure.id}"
    )


def _rules(options: argparse.Namespace) -> int:
    from govtext.outputs.explain import catalogue

    config = _config(options)
    _print(catalogue(config, options.lang or config.language))
    return OK


def _config(options: argparse.Namespace) -> "Config":
    from .in_force import in_force

    return in_force(options.path, options.config)[0]


def _print(lines: Iterable[str]) -> None:
    from govtext.outputs.harmless import harmless

    for line in lines:
        print(harmless(line))
