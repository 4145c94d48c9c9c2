"""Sentences and tokens against treebanks that a user downloads."""

import importlib.util
import os
from pathlib import Path
from types import ModuleType

import pytest

ROOT = os.environ.get("GOVTEXT_CORPORA")
SCRIPT = Path(__file__).parents[2] / "scripts" / "measure_sentences.py"


@pytest.fixture(scope="module")
def measure() -> ModuleType:
    spec = importlib.util.spec_from_file_location("measure_sentences", SCRIPT)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.corpora
@pytest.mark.skipif(not ROOT, reason="GOVTEXT_CORPORA is not set")
@pytest.mark.parametrize(
    ("treebank", "boundaries", "tokens"), [("id_gsd-ud-test", 0.94, 0.989), ("id_pud-ud-test", 0.985, 0.989)]
)
def test_agreement_with_a_treebank(measure: ModuleType, treebank: str, boundaries: float, tokens: float) -> None:
    sentences = measure.read_treebank(Path(str(ROOT)) / "ud" / f"{treebank}.conllu")
    assert measure.f1(*measure.score_boundaries([text for text, _ in sentences])) >= boundaries
    assert measure.f1(*measure.score_tokens(sentences)) >= tokens
