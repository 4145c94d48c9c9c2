"""Options that cannot be understood: what ``argparse`` says of them, in Indonesian as well."""

import argparse
import re
import sys
from collections.abc import Mapping, Sequence
from typing import Any, NoReturn

from govtext.errors import Wording

from .console import BROKEN
from .spoken import spoken

_TOLD: Mapping[str, str] = {
    r"the following arguments are required: (.*)": r"argumen ini wajib ada: \1",
    r"unrecognized arguments: (.*)": r"argumen ini tidak dikenal: \1",
    r"argument (.*?): invalid choice: (.*) \(choose from (.*)\)": r"argumen \1: \2 tidak dikenal (pilih dari \3)",
    r"argument (.*?): expected one argument": r"argumen \1: harus diikuti satu nilai",
    r"argument (.*?): expected at least one argument": r"argumen \1: harus diikuti sedikitnya satu nilai",
    r"argument (.*?): invalid int value: (.*)": r"argumen \1: \2 bukan bilangan bulat",
    r"argument (.*?): invalid \S+ value: (.*)": r"argumen \1: nilai \2 tidak sah",
    r"argument (.*?): ignored explicit argument (.*)": r"argumen \1: tidak menerima nilai \2",
    r"ambiguous option: (.*) could match (.*)": r"opsi \1 tidak jelas: bisa \2",
}
"""What ``argparse`` says, as patterns, and the same in Indonesian; words of other versions of it stay English."""

_HELP: Mapping[str, str] = {
    r"^positional arguments:": "argumen | positional arguments:",
    r"^options:": "opsi | options:",
    r"show this help message and exit": "tampilkan bantuan ini | show this help",
    r"show program's version number and exit": "tampilkan versi | show the version",
}
"""What ``argparse`` writes into the help by itself, as patterns, and what stands there instead."""

_USAGE = "pemakaian: "


class Parser(argparse.ArgumentParser):
    """A parser that tells what is wrong in the language of ``--lang``, else of the configuration."""

    _given: Sequence[str] = ()

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        """Parse as usual, and know what was given if it cannot be."""
        self._given = sys.argv[1:] if args is None else list(args)
        return super().parse_known_args(args, namespace)

    def format_help(self) -> str:
        """Return what ``--help`` prints, with the words of ``argparse`` in both languages."""
        told = super().format_help()
        for pattern, both in _HELP.items():
            told = re.sub(pattern, both, told, count=1, flags=re.MULTILINE)
        return told

    def error(self, message: str) -> NoReturn:
        """Tell how the command is used and what is wrong, and end with status 2."""
        self.refuse(Wording(message, _translated(message)))

    def refuse(self, said: Wording) -> NoReturn:
        """Do the same with a message of our own."""
        language = spoken(argparse.Namespace(lang=self._language()))
        usage, error = self.format_usage(), "error"
        if language != "en":
            further = " " * (len(_USAGE) - len("usage: "))
            usage, error = usage.replace("usage: ", _USAGE, 1).replace("\n ", f"\n {further}"), "galat"
        self.exit(BROKEN, f"{usage}{self.prog}: {error}: {said.told(language)}\n")

    def _language(self) -> str | None:
        """Return what ``--lang`` says among arguments that could not be parsed."""
        words = " ".join(self._given)
        found = re.search(r"(?:^|\s)--lang[ =](id|en)(?:\s|$)", words)
        return found[1] if found else None


def _translated(message: str) -> str:
    for pattern, told in _TOLD.items():
        if match := re.fullmatch(pattern, message, re.DOTALL):
            return match.expand(told)
    return message
