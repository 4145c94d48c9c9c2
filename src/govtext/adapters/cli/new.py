"""``govtext new``: a skeleton for a new draft."""

import argparse

from .console import OK


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    new = commands.add_parser("new", help="kerangka naskah baru | a skeleton for a new draft")
    new.add_argument(
        "--genre",
        required=True,
        metavar="GENRE",
        help="jenis naskah, misalnya pengumuman_layanan | kind of text, for instance pengumuman_layanan",
    )
    new.add_argument("--lang", choices=("id", "en"), default="id")
    new.set_defaults(run=_new)


def _new(options: argparse.Namespace) -> int:
    from govtext.outputs.template import template

    print(template(options.genre, options.lang))
    return OK
