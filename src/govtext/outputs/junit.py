"""JUnit XML, for the test pages of Jenkins, GitLab and others: a draft is a suite, a finding a case."""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from .harmless import harmless_lines
from .parts import MARK, NAME, Checked, Part
from .paths import relative
from .wording import SEVERITY, remark

if TYPE_CHECKING:
    from govtext.report import Batch, InputProblem
    from govtext.wire.finding import Finding

_CLEAN = {"id": "tidak ada temuan", "en": "no findings"}
_COUNTS = ("tests", "failures", "errors")
_COUNTED = re.compile(r'<testsuite name="[^"]*" tests="(\d+)" failures="(\d+)" errors="(\d+)"')


def part_of(checked: Checked, language: str) -> str:
    """Return the suite of a draft.

    An error or warning is a failure, a suggestion a case that passes and says it in its output, and a finding allowed
    beside the text is skipped.
    """
    suite = Element("testsuite", name=NAME)
    for finding in checked.report.findings:
        _case(suite, finding, language)
    if not checked.report.findings:
        SubElement(suite, "testcase", name=_CLEAN[language], classname=NAME)
    for count, tag in (*zip(_COUNTS, ("testcase", "failure", "error"), strict=True), ("skipped", "skipped")):
        suite.set(count, str(sum(1 for _ in suite.iter(tag))))
    return _written(suite)


def whole(batch: "Batch", parts: Sequence[Part], language: str) -> str:
    """Return the run as JUnit XML; a draft that could not be read is a suite with an error."""
    suites = [*map(_problem, batch.errors), *map(_filled, parts)]
    counted = [match.groups() for suite in suites if (match := _COUNTED.match(suite))]
    run = Element("testsuites", name="govtext")
    for count, numbers in zip(_COUNTS, zip(*counted, strict=True) if counted else ("000"), strict=True):
        run.set(count, str(sum(map(int, numbers))))
    log = tostring(run, encoding="unicode")
    if suites:
        log = "\n ".join([f"{log.removesuffix(' />')}>", *suites]) + "\n</testsuites>"
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{log}'


def _problem(problem: "InputProblem") -> str:
    name = harmless_lines(relative(problem.source))
    suite = Element("testsuite", name=name, tests="1", failures="0", errors="1", skipped="0")
    case = SubElement(suite, "testcase", name=problem.code, classname=name)
    message = harmless_lines(problem.message)
    SubElement(case, "error", type=problem.code, message=message).text = message
    return _written(suite)


def _case(suite: Element, finding: "Finding", language: str) -> None:
    where = f":{finding.span.line}:{finding.span.column}" if finding.span else ""
    name = f"{finding.rule}{where} ({finding.id})"
    case = SubElement(suite, "testcase", name=name, classname=NAME)
    lines = [harmless_lines(line) for line in _told(finding, where, language)]
    told = MARK + "\n".join(lines)
    if finding.suppressed is not None:
        SubElement(case, "skipped", message=harmless_lines(finding.suppressed))
    elif finding.severity == "suggestion":
        SubElement(case, "system-out").text = told
    else:
        SubElement(case, "failure", type=finding.rule, message=lines[1]).text = told


def _told(finding: "Finding", where: str, language: str) -> Iterator[str]:
    """Yield what a finding says, to follow the name of its draft."""
    yield f"{where}: {SEVERITY[language][finding.severity]}"
    yield from remark(finding, language)


def _written(suite: Element) -> str:
    indent(suite, " ", level=1)
    return tostring(suite, encoding="unicode")


def _filled(part: Part) -> str:
    """Return a suite with the name of its draft, in attributes and in text."""
    told = Element("name", name=(name := harmless_lines(relative(part.source))))
    told.text = name
    attribute, _, text = tostring(told, encoding="unicode").removesuffix("</name>").partition('">')
    return part.text.replace(NAME, attribute.removeprefix('<name name="')).replace(MARK, text)
