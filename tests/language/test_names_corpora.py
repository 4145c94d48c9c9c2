"""How well people are found in tagged news that the rules were not written for."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

SCRIPT = Path(__file__).resolve().parents[2] / "scripts" / "measure_names.py"


@pytest.fixture(scope="module")
def measure() -> ModuleType:
    spec = importlib.util.spec_from_file_location("measure_names", SCRIPT)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["measure_names"] = module
    spec.loader.exec_module(module)
    return module


@pytest.mark.corpora
@pytest.mark.parametrize(("name", "floor"), [("idner_news_2k", 0.84), ("nergrit", 0.75)])
def test_people_in_news(corpora: Path, measure: ModuleType, name: str, floor: float) -> None:
    path = corpora / "ner" / f"{name}.test.conll"
    if not path.is_file():
        pytest.skip(f"{path.name} is not among the real texts")
    assert measure.score(path).f1 >= floor
