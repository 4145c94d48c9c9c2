"""The public surface, pinned: a name that appears or disappears here is a decision."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
from pydantic import ValidationError

import govtext

DRAFT = "# Judul\n\nBupati me-launching aplikasi untuk stakeholder. NIK 3374015208910002 tertulis di sini.\n"


def test_the_public_names() -> None:
    assert sorted(govtext.__all__) == [
        "Analyzer",
        "Batch",
        "Config",
        "ConfigError",
        "DataError",
        "Finding",
        "GovtextError",
        "InputError",
        "Report",
        "Score",
        "Suggestion",
        "__version__",
        "analyze",
    ]
    for name in govtext.__all__:
        assert getattr(govtext, name) is not None
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        govtext.nothing  # noqa: B018


def test_importing_govtext_imports_nothing_heavy() -> None:
    probe = "import sys, govtext; print(sorted({'spacy', 'pydantic', 'nltk', 'langdetect', 'Sastrawi'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_results_are_frozen() -> None:
    report = govtext.analyze(DRAFT)
    with pytest.raises(ValidationError):
        report.source = "x"
    with pytest.raises(ValidationError):
        report.findings[0].message = "x"


def test_eight_threads_read_alike() -> None:
    analyzer = govtext.Analyzer()
    alone = analyzer.analyze(DRAFT).model_dump_json()
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(lambda _: analyzer.analyze(DRAFT).model_dump_json(), range(64)))
    assert set(together) == {alone}
