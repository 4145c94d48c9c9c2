"""What the HTML report shows, taken from the wire format and the tables, ready for the template."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from markupsafe import Markup

from govtext.tables import FAMILIES, Basis, Genre, difficulty_norm, genres, sources

from ..cards import known_card
from ..overview import Voice, evidence, voices
from ..parts import MARK, NAME, Checked
from ..wording import FORCE, cite, role
from .highlight import Line, Mark, lines
from .words import PARTS, WORDS

if TYPE_CHECKING:
    from govtext.report import Report
    from govtext.wire.finding import Finding
    from govtext.wire.score import Score


class BasisView(NamedTuple):
    """A source as it is cited, what the article asks, how binding it is, and where it can be read."""

    cited: str
    about: str
    force: str
    url: str | None


class FindingView(NamedTuple):
    """A finding with its number in the draft and everything its card shows.

    ``wording`` tells whether it is about the words themselves.
    """

    number: int
    finding: "Finding"
    family: str
    title: str
    message: str
    why: str
    wording: bool
    tries: Sequence[str]
    bases: Sequence[BasisView]
    also: Sequence[str]
    related: Sequence[tuple[int, str]]
    told: int | None = None
    """The number of an earlier finding of the same rule, whose card tells the reason in full."""


class PartView(NamedTuple):
    """A score or a part of one: its value (None with a reason), grade and what the grade is called."""

    key: str
    title: str
    value: float | None
    grade: str | None
    label: str | None
    reason: str | None
    parts: Sequence["PartView"] = ()


class ElementView(NamedTuple):
    """An element of the kind of text, with the words that show it or the question that is left."""

    title: str
    state: str
    evidence: str
    line: int | None
    ask: str
    bases: Sequence[BasisView]


class DraftView:
    """One draft of the report. ``key`` keeps the anchors of several drafts apart; it and ``name`` are marks."""

    key = Markup(f"n{MARK}")
    name = Markup(NAME)

    def __init__(self, checked: Checked, language: str) -> None:
        report, shown = checked.report, checked.draft
        self.report = report
        kind = genres().get(report.genre.name or "")
        self.kind = kind.title.in_language(language) if kind else WORDS[language]["unknown_kind"]
        self.overall = _score("overall", report.scores.overall, language)
        self.scores = [_score(name, getattr(report.scores, name), language) for name in FAMILIES]
        self.bands = [
            (band.label.in_language(language), band.name == report.difficulty.band) for band in difficulty_norm().bands
        ]
        told = [finding for finding in report.findings if finding.suppressed is None]
        own = checked.cards
        every = _once([_finding(at, finding, kind, own, language) for at, finding in enumerate(told, 1)])
        self.placed = [view for view in every if view.finding.span]
        self.absences = [view for view in every if not view.finding.span]
        self.allowed = [_finding(0, one, kind, own, language) for one in report.findings if one.suppressed is not None]
        self.counts = {
            severity: sum(finding.severity == severity for finding in told)
            for severity in ("error", "warning", "suggestion")
        }
        self.families = [
            (family, sum(view.family == family for view in self.placed)) for family in (*FAMILIES, "other")
        ]
        self.lines: Sequence[Line] = list(lines(shown, [_mark(view) for view in self.placed], _has_headings(report)))
        self.voices: Sequence[Voice] = voices(report, shown, language)
        self.elements = _elements(report, shown, language)


def _once(views: Sequence[FindingView]) -> Sequence[FindingView]:
    """Return ``views`` with each reason told once, and what each article asks."""
    first: dict[str, int] = {}
    known: set[str] = set()
    shorter = []
    for view in views:
        number = first.setdefault(view.finding.rule, view.number)
        bases = [basis._replace(about="") if basis.cited in known else basis for basis in view.bases]
        known.update(basis.cited for basis in bases)
        shorter.append(view._replace(bases=bases, told=number if number != view.number else None))
    return shorter


def _has_headings(report: "Report") -> bool:
    return report.format == "markdown"


def _finding(number: int, finding: "Finding", kind: Genre | None, own: Mapping[str, Any], language: str) -> FindingView:
    card = known_card(finding.rule, own)
    title = _title(finding.rule, own, language)
    element = kind.elements.get(finding.kind or "") if kind and finding.rule == "kip.missing_element" else None
    if element:
        title += f": {element.title.in_language(language)}"
    return FindingView(
        number=number,
        finding=finding,
        family=finding.family if finding.family in FAMILIES else "other",
        title=title,
        message=finding.message,
        why=card.why.in_language(language) if card else "",
        wording=card is None or card.scope == "wording",
        tries=[suggestion.label for suggestion in finding.suggestions],
        bases=_bases(finding.basis, language),
        also=[_title(also.rule, own, language) for also in finding.also],
        related=[(related.span.line, role(related.role, language)) for related in finding.related],
    )


def _title(rule: str, own: Mapping[str, Any], language: str) -> str:
    card = known_card(rule, own)
    return card.title.in_language(language) if card else rule


def _bases(bases: Sequence[Basis], language: str) -> Sequence[BasisView]:
    shown = []
    for basis in bases:
        source = sources().get(basis.source)
        articles = source.articles if source else ()
        about = next((one.about.in_language(language) for one in articles if one.number == basis.article), "")
        url = source.url if source else None
        shown.append(
            BasisView(
                cite(basis.source, basis.article),
                about,
                FORCE[language][basis.force],
                url if url and url.startswith("https://") else None,
            )
        )
    return shown


def _mark(view: FindingView) -> Mark:
    span = view.finding.span
    assert span is not None
    return Mark(view.number, span.start, span.end, view.family, view.wording, view.finding.severity)


def _score(name: str, score: "Score", language: str) -> PartView:
    parts = [
        PartView(part.name, PARTS[language].get(part.name, _name(part.name)), part.value, None, None, part.reason)
        for part in score.parts
        if part.name not in FAMILIES and (part.weight or part.value is not None or part.reason)
    ]
    return PartView(name, WORDS[language][name], score.value, score.grade, score.label, score.reason, parts)


def _name(key: str) -> str:
    return key.replace("_", " ").capitalize()


def _elements(report: "Report", shown: str, language: str) -> Sequence[ElementView]:
    kind = genres().get(report.genre.name or "")
    views = []
    for key, element in report.reading.elements.items():
        asked = kind.elements.get(key) if kind else None
        views.append(
            ElementView(
                title=asked.title.in_language(language) if asked else _name(key),
                state=element.state,
                evidence=evidence(element, shown),
                line=element.evidence[0].line if element.evidence else None,
                ask=asked.ask.in_language(language) if asked else "",
                bases=_bases(asked.basis, language) if asked else (),
            )
        )
    order = {"absent": 0, "uncertain": 1, "present": 2, "not_applicable": 3}
    return sorted(views, key=lambda view: order[view.state])
