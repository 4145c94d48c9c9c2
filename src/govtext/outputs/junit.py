"""JUnit XML, for the test pages of Jenkins, GitLab and others: a draft is a suite, a finding a case."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from .harmless import harmless_lines
from .paths import relative
from .wording import SEVERITY, remark

if TYPE_CHECKING:
    from govtext.report import Batch, InputProblem, Report
    from govtext.wire.finding import Finding

_CLEAN = {"id": "tidak ada temuan", "en": "no findings"}


def as_junit(batch: "Batch", drafts: Mapping[str | None, str], language: str) -> str:
    """Return the run as JUnit XML.

    An error or warning is a failure, a suggestion a case that passes and says it in its output, a finding allowed
    beside the text is skipped, and a draft that could not be read is an error.
    """
    suites = Element("testsuites", name="govtext")
    for problem in batch.errors:
        _problem(suites, problem)
    for report in batch.reports:
        _suite(suites, report, language)
    for count in ("tests", "failures", "errors"):
        suites.set(count, str(sum(int(suite.get(count, "0")) for suite in suites)))
    indent(suites, " ")
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(suites, encoding="unicode")


def _problem(suites: Element, problem: "InputProblem") -> None:
    name = harmless_lines(relative(problem.source))
    suite = SubElement(suites, "testsuite", name=name, tests="1", failures="0", errors="1", skipped="0")
    case = SubElement(suite, "testcase", name=problem.code, classname=name)
    message = harmless_lines(problem.message)
    SubElement(case, "error", type=problem.code, message=message).text = message


def _suite(suites: Element, report: "Report", language: str) -> None:
    name = harmless_lines(relative(report.source))
    suite = SubElement(suites, "testsuite", name=name)
    for finding in report.findings:
        _case(suite, finding, name, language)
    if not report.findings:
        SubElement(suite, "testcase", name=_CLEAN[language], classname=name)
    for count, tag in (("tests", "testcase"), ("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        suite.set(count, str(sum(1 for _ in suite.iter(tag))))


def _case(suite: Element, finding: "Finding", classname: str, language: str) -> None:
    where = f":{finding.span.line}:{finding.span.column}" if finding.span else ""
    name = f"{finding.rule}{where} ({finding.id})"
    case = SubElement(suite, "testcase", name=name, classname=classname)
    lines = [harmless_lines(line) for line in _told(finding, f"{classname}{where}", language)]
    if finding.suppressed is not None:
        SubElement(case, "skipped", message=harmless_lines(finding.suppressed))
    elif finding.severity == "suggestion":
        SubElement(case, "system-out").text = "\n".join(lines)
    else:
        SubElement(case, "failure", type=finding.rule, message=lines[1]).text = "\n".join(lines)


def _told(finding: "Finding", where: str, language: str) -> Iterator[str]:
    yield f"{where}: {SEVERITY[language][finding.severity]}"
    yield from remark(finding, language)
