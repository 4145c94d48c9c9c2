"""spaCy is there whole for whoever uses it beside govtext, though govtext does not load its commands."""

import subprocess
import sys


def _printed(program: str) -> str:
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    return done.stdout.strip()


def test_the_commands_of_spacy_are_not_loaded() -> None:
    assert _printed(
        "import sys; from govtext.language.text.tokens import Tokens; Tokens('Bupati hadir.')\n"
        "print(sorted({'spacy.cli', 'spacy.cli.info', 'typer', 'httpx'} & set(sys.modules)))"
    ) == "[]"  # fmt: skip


def test_the_commands_of_spacy_can_still_be_used() -> None:
    assert _printed(
        "import govtext.language.text.tokens, spacy\n"
        "print(spacy.info(silent=True)['spacy_version'] == spacy.__version__)\n"
        "import spacy.cli; print(callable(spacy.cli.download))"
    ) == "True\nTrue"  # fmt: skip


def test_a_spacy_that_was_there_before_is_left_alone() -> None:
    assert _printed(
        "import spacy; before = spacy.info\n"
        "import govtext.language.text.tokens, sys; print(spacy.info is before, 'spacy.cli.info' in sys.modules)"
    ) == "True True"  # fmt: skip
