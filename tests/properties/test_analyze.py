"""Whatever the text, the report keeps its promises."""

from concurrent.futures import ThreadPoolExecutor

from hypothesis import given, settings
from hypothesis import strategies as st

from govtext import Analyzer
from govtext.document import read
from govtext.reading import Reading

ANALYZER = Analyzer()
PIECES = [
    "Bupati", "me-launching", "stakeholder", "NIK 3374015208910002", "0812-5550-0142", "OPD", "# ", "\n\n", "\r\n",
    "- ", "**", "“", "”", '"', "`", "<b>", "</b>", "<!--", "-->", "|", "---\n", "[x](y)", "🔥", "#Tag", "é", "\ufeff",
    " ", ". ", ", ", "Rp1.250.000", "Selasa, 12/09/2023", "ujar Ratna", "(", ")", "di laksanakan", "seluruh masyarakat",
    "\ud800", "\x00", "dalam rangka", "melakukan koordinasi", "Dinas Komunikasi dan Informatika (Diskominfo)",
]  # fmt: skip
DRAFTS = st.one_of(
    st.text(),
    st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join),
    st.lists(st.sampled_from(PIECES), max_size=60).map("".join),
)
FORMATS = st.sampled_from(["markdown", "text"])


@given(DRAFTS, FORMATS)
@settings(max_examples=150)
def test_spans_lie_inside_in_order_and_say_what_they_cover(text: str, format: str) -> None:
    report = ANALYZER.analyze(text, format=format)
    places = [finding.span for finding in report.findings if finding.span]
    assert [(place.start, -place.end) for place in places] == sorted((place.start, -place.end) for place in places)
    shown = Reading(read(text, format)).shown
    if not report.reading.personal_data and format == "text":
        assert shown == text
    for finding in report.findings:
        if finding.span is None:
            continue
        assert 0 <= finding.span.start < finding.span.end <= len(text)
        assert finding.text == shown[finding.span.start : finding.span.end]
        assert len(finding.text) == finding.span.end - finding.span.start
        for suggestion in finding.suggestions:
            for edit in suggestion.edits:
                assert 0 <= edit.start <= edit.end <= len(text)
    mentions = [*report.reading.quotes, *report.reading.acronyms, *report.reading.claims]
    for item in mentions:
        assert 0 <= item.span.start < item.span.end <= len(text)


@given(DRAFTS, FORMATS)
@settings(max_examples=60)
def test_the_same_text_gives_the_same_report(text: str, format: str) -> None:
    assert ANALYZER.analyze(text, format=format) == ANALYZER.analyze(text, format=format)


@given(st.lists(DRAFTS, min_size=8, max_size=8))
@settings(max_examples=15)
def test_eight_threads_give_what_one_gives(texts: list[str]) -> None:
    alone = [ANALYZER.analyze(text) for text in texts]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(ANALYZER.analyze, texts)) == alone


@given(DRAFTS)
@settings(max_examples=60)
def test_finding_ids_are_unique(text: str) -> None:
    report = ANALYZER.analyze(text, format="text")
    ids = [finding.id for finding in report.findings]
    assert len(set(ids)) == len(ids)


@given(DRAFTS, FORMATS)
@settings(max_examples=60)
def test_scores_are_numbers_in_range_or_none_with_a_reason(text: str, format: str) -> None:
    scores = ANALYZER.analyze(text, format=format).scores
    for name in ("overall", "balance", "jargon", "readability", "kip"):
        score = getattr(scores, name)
        if score.value is None:
            assert score.reason
            assert score.grade is None
        else:
            assert 0 <= score.value <= 100
            assert score.grade in "ABCDE"


_LEAD = "Bupati me-launching aplikasi baru."
_LAST = "Dinas melakukan koordinasi dalam rangka perbaikan jalan."
_BETWEEN = st.sampled_from(
    [
        "Hujan turun sejak pagi.",
        "## Jadwal",
        "- satu butir",
        "> kata orang",
        "**Tebal** sekali.",
        "| a | b |\n|---|---|\n| 1 | 2 |",
    ]
)


@given(st.lists(_BETWEEN, min_size=1, max_size=4))
@settings(max_examples=40)
def test_ids_stay_when_a_paragraph_is_put_between_two(between: list[str]) -> None:
    def ids(*paragraphs: str) -> set[str]:
        report = ANALYZER.analyze("\n\n".join(("# Aplikasi untuk warga", *paragraphs)))
        return {finding.id for finding in report.findings if finding.rule.startswith("jargon.")}

    before = ids(_LEAD, _LAST)
    assert len(before) >= 3
    assert before <= ids(_LEAD, *between, _LAST)


def test_ids_do_not_hang_on_case_or_emphasis_of_the_neighbours() -> None:
    def ids(text: str) -> set[str]:
        return {finding.id for finding in ANALYZER.analyze(text).findings if finding.rule == "jargon.foreign_term"}

    assert ids("Bupati me-launching aplikasi.") == ids("BUPATI me-launching **aplikasi**.")
