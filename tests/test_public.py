"""The public surface, pinned: a name that appears or disappears here is a decision."""

import inspect
import json
import pickle
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import jsonschema
import pytest
from pydantic import ValidationError

import govtext
from govtext.outputs.json import as_json
from govtext.report import batch_schema

DRAFT = "# Judul\n\nBupati me-launching aplikasi untuk stakeholder. NIK 3374015208910002 tertulis di sini.\n"


def test_the_public_names() -> None:
    assert sorted(govtext.__all__) == [
        "Analyzer",
        "Batch",
        "Card",
        "Config",
        "ConfigError",
        "DataError",
        "Finding",
        "FixResult",
        "GovtextError",
        "Hit",
        "InputError",
        "Report",
        "Rule",
        "Score",
        "Span",
        "Suggestion",
        "__version__",
        "analyze",
        "fix",
    ]
    for name in govtext.__all__:
        assert getattr(govtext, name) is not None
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        govtext.nothing  # noqa: B018


@pytest.mark.parametrize(
    ("named", "parameters"),
    [
        ("analyze", "text, *, format, source, genre, channel, config"),
        ("fix", "text, *, format, source, genre, channel, config, select"),
        ("Analyzer", "config, rules"),
        ("Analyzer.analyze", "self, text, *, format, source, genre, channel"),
        ("Analyzer.analyze_document", "self, document, *, genre, channel"),
        ("Analyzer.analyze_many", "self, texts, *, format, jobs, batch"),
        ("Analyzer.batch", "self, reports, errors"),
        ("Rule", "name, check, card"),
        ("Hit", "span, params, kind, variant, suggestions, related, severity, certainty"),
        ("Span", "start, end"),
    ],
)
def test_the_parameters(named: str, parameters: str) -> None:
    """Parameters may be added behind these, with a default."""
    function: object = govtext
    for name in named.split("."):
        function = getattr(function, name)
    assert _parameters(function).startswith(parameters)


def _parameters(function: object) -> str:
    told, keywords = [], False
    for parameter in inspect.signature(function).parameters.values():  # type: ignore[arg-type]
        if parameter.kind is parameter.KEYWORD_ONLY and not keywords:
            told, keywords = [*told, "*"], True
        told.append(parameter.name)
    return ", ".join(told)


def test_importing_govtext_imports_nothing_heavy() -> None:
    probe = (
        "import sys, govtext; print(sorted({'spacy', 'pydantic', 'nltk', 'langdetect', 'Sastrawi'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_results_are_frozen() -> None:
    report = govtext.analyze(DRAFT)
    with pytest.raises(ValidationError):
        report.source = "x"
    with pytest.raises(ValidationError):
        report.findings[0].message = "x"
    for mapping in (report.findings[0].params, report.metrics, report.reading.elements):
        with pytest.raises(TypeError, match="frozen"):
            mapping["x"] = "y"  # type: ignore[index]
    assert pickle.loads(pickle.dumps(report)) == report


def test_choices_are_frozen_and_travel() -> None:
    own = {"OPD": "Organisasi Perangkat Daerah"}
    config = govtext.Config(
        acronyms=own,
        speakers={"Rina": "ahli"},
        severities={"jargon.cliche": "error"},
        thresholds={"readability.long_sentence": {"words": 30}},
        words={"jargon.cliche": {"gercep": "cepat"}},
        min_score={"jargon": 60},
    )
    tables: list[Any] = [config.acronyms, config.speakers, config.severities, config.thresholds, config.words]
    tables += [config.lexicons, config.min_score, config.wording.words, config.wording.cards, govtext.Config().acronyms]
    tables += [config.thresholds["readability.long_sentence"], config.words["jargon.cliche"]]
    for table in tables:
        with pytest.raises(TypeError, match="choices are frozen: make a new one"):
            table["x"] = "y"
    own["XYZ"] = "lain"
    assert config.acronyms == {"OPD": "Organisasi Perangkat Daerah"}
    again = pickle.loads(pickle.dumps(config))
    assert again == config and again.digest == config.digest
    with pytest.raises(TypeError, match="frozen"):
        again.acronyms["x"] = "y"


def test_choices_may_be_a_mapping() -> None:
    choices = {"ignore": ["jargon.foreign_term"], "fail-on": "never"}
    analyzer = govtext.Analyzer(choices)
    assert analyzer.config == govtext.Config(ignore=("jargon.foreign_term",), fail_on="never")
    assert govtext.analyze(DRAFT, config=choices) == analyzer.analyze(DRAFT)
    assert govtext.fix("Bupati me-launching aplikasi.", config=choices).applied == ()
    with pytest.raises(govtext.ConfigError, match=r"'genr'.*'genre'"):
        govtext.Analyzer({"genr": "lain"})


@pytest.mark.parametrize("wrong", ["govtext.toml", 3, ["jargon"]])
def test_what_are_no_choices_is_told(wrong: Any) -> None:
    with pytest.raises(
        TypeError, match=r"config is a govtext\.Config or a mapping.*govtext\.config\.load reads a file"
    ):
        govtext.Analyzer(wrong)


def test_a_real_batch_is_valid_under_its_schema() -> None:
    analyzer = govtext.Analyzer()
    batch = analyzer.batch([analyzer.analyze(DRAFT, genre="siaran_pers"), analyzer.analyze("")])
    schema = batch_schema()
    jsonschema.validate(json.loads(as_json(batch)), schema)
    more = {**json.loads(as_json(batch)), "later": 1}
    more["reports"][0]["findings"][0]["later"] = 1
    jsonschema.validate(more, schema)
    less = json.loads(as_json(batch))
    del less["reports"][0]["findings"][0]["suggestions"]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(less, schema)


def test_eight_threads_read_alike() -> None:
    analyzer = govtext.Analyzer()
    alone = analyzer.analyze(DRAFT).model_dump_json()
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(lambda _: analyzer.analyze(DRAFT).model_dump_json(), range(64)))
    assert set(together) == {alone}
