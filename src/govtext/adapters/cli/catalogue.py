"""``govtext rules`` and ``govtext explain``: what there is and why."""

import argparse

from govtext.errors import ConfigError

from .console import OK


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the commands."""
    explain = commands.add_parser("explain", help="jelaskan sebuah aturan | explain a rule")
    explain.add_argument("rule", metavar="RULE")
    explain.add_argument("--lang", choices=("id", "en"), default="id")
    explain.set_defaults(run=_explain)

    rules = commands.add_parser("rules", help="daftar aturan | list the rules")
    rules.add_argument("--lang", choices=("id", "en"), default="id")
    rules.set_defaults(run=_rules)


def _explain(options: argparse.Namespace) -> int:
    import difflib

    from govtext.outputs.explain import explanation
    from govtext.rules import ALL

    names = [rule.name for rule in ALL]
    if options.rule not in names:
        near = difflib.get_close_matches(options.rule, names, n=1, cutoff=0.3)
        raise ConfigError(f"no rule {options.rule!r}" + (f". Did you mean {near[0]!r}?" if near else ""))
    print(explanation(options.rule, options.lang))
    return OK


def _rules(options: argparse.Namespace) -> int:
    from govtext.rules import ALL
    from govtext.tables import card

    width = max(len(rule.name) for rule in ALL)
    for rule in ALL:
        own = card(rule.name)
        print(f"{rule.name:{width}}  {own.severity:10}  {own.title.in_language(options.lang)}")
    return OK
