"""Options that commands for drafts have in common: what is chosen for all drafts of a run."""

import argparse
from pathlib import Path

DRAFTS = "berkas, folder, pola, atau - untuk masukan standar | files, folders, globs, or - for standard input"
"""What may be named where drafts are."""


def add_choices(command: argparse.ArgumentParser) -> None:
    """Add the kind and the channel of the drafts, the language, the configuration, and a name for standard input."""
    command.add_argument(
        "--genre",
        help="jenis semua naskah ini, apa pun kata naskah atau pengaturan | "
        "kind of all these drafts, whatever they or the configuration say",
    )
    command.add_argument(
        "--channel",
        help="tempat semua naskah ini terbit, misalnya instagram | "
        "where all these drafts are published, for instance instagram",
    )
    add_language(command)
    command.add_argument(
        "--config",
        type=Path,
        metavar="FILE",
        help="pakai pengaturan ini untuk setiap naskah | use this configuration for every draft",
    )
    command.add_argument(
        "--stdin-filename",
        metavar="NAME",
        help="nama (dan bentuk) masukan standar | the name (and so the format) of standard input",
    )


def add_language(command: argparse.ArgumentParser) -> None:
    """Add the language of the messages."""
    command.add_argument(
        "--lang", choices=("id", "en"), help="bahasa pesan (bawaan: id) | language of the messages (default: id)"
    )
