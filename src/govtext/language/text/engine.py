"""What govtext takes of spaCy, imported without spaCy's own command line.

``import spacy`` loads the commands that train and download models, with the web clients they need, only to offer
``spacy.info``: a quarter of its time. Here a function that fetches the real one when it is called stands in for it.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Any


def _info(*arguments: Any, **options: Any) -> Any:
    """Do what ``spacy.info`` does."""
    from spacy.cli.info import info

    return info(*arguments, **options)


@contextmanager
def _without_commands() -> Iterator[None]:
    """Keep ``spacy.cli`` from being loaded meanwhile; afterwards it can be imported like any module."""
    if "spacy" in sys.modules:
        yield
        return
    stand_ins = {name: ModuleType(name) for name in ("spacy.cli", "spacy.cli.info")}
    vars(stand_ins["spacy.cli.info"])["info"] = _info
    sys.modules.update(stand_ins)
    try:
        yield
    finally:
        for name in stand_ins:
            del sys.modules[name]


with _without_commands():
    from spacy.attrs import IDX, IS_SPACE, LENGTH, LOWER, ORTH  # type: ignore[import-not-found]  # compiled, no stub
    from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]  # compiled, no stub
    from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex
    from spacy.vocab import Vocab

__all__ = [
    "IDX", "IS_SPACE", "LENGTH", "LOWER", "ORTH", "Tokenizer", "Vocab", "compile_infix_regex",
    "compile_prefix_regex", "compile_suffix_regex",
]  # fmt: skip
