"""Every case of every rule, one test each."""

import pytest
from cases import Case, cases

from govtext.analyzer import Analyzer
from govtext.config import build
from govtext.rules import ALL

EVERY = [case for rule in ALL for case in cases(rule.name)]


@pytest.mark.parametrize("case", EVERY, ids=lambda case: f"{case.rule}: {case.title}")
def test_case(case: Case) -> None:
    choices: dict[str, object] = {"select": [case.rule, *filter(None, case.options.get("with", "").split(","))]}
    if "accept" in case.options:
        choices["accept"] = case.options["accept"].split(",")
    analyzer = Analyzer(build(choices))
    report = analyzer.analyze(
        case.text,
        format=case.options.get("format", "markdown"),
        genre=case.options.get("genre"),
        channel=case.options.get("channel"),
    )
    own = [finding for finding in report.findings if finding.rule == case.rule]
    found = [case.text[finding.span.start : finding.span.end] for finding in own if finding.span]
    wanted = [case.text[start:end] for start, end in case.spans]
    assert found == wanted
    assert tuple((f.span.start, f.span.end) for f in own if f.span) == case.spans
    assert tuple(sorted(f.kind or "" for f in own if f.span is None)) == case.absences
    for finding in own:
        assert finding.message
        assert "{" not in finding.message
