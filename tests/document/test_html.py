"""HTML as editors store it: what is read, as what, and where it stands in the source."""

import re
from html.parser import HTMLParser
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govtext import analyze, fix
from govtext.document import Document, Kind, Span, read
from govtext.document.html.tokens import attributes, tokens

GUTENBERG = """<!-- wp:paragraph {"dropCap":true} -->
<p class="has-drop-cap">Bupati <strong>me</strong>-launching&nbsp;aplikasi &ldquo;Siap&#8221; untuk warga caf&eacute; R&amp;D.</p>
<!-- /wp:paragraph -->

<!-- wp:heading -->
<h2 class="wp-block-heading">Jadwal</h2>
<!-- /wp:heading -->

<!-- wp:image {"id":7} -->
<figure class="wp-block-image"><img src="a.jpg" alt="Warga &quot;antre&quot; air"/><figcaption>Antrean air bersih.</figcaption></figure>
<!-- /wp:image -->
"""


def blocks(source: str) -> list[tuple[Kind, str]]:
    document = read(source, "html")
    return [(block.kind, " ".join(document.visible(block.span).split())) for block in document.blocks]


def at(document: Document, words: str) -> str:
    """Return what stands in the source where ``words`` are read."""
    assert document.origin
    start = document.text.index(words)
    place = document.in_source(Span(start, start + len(words)))
    return document.origin.source[place.start : place.end]


def test_a_gutenberg_draft() -> None:
    assert blocks(GUTENBERG) == [
        (Kind.PARAGRAPH, "Bupati me-launching aplikasi “Siap” untuk warga café R&D."),
        (Kind.HEADING, "Jadwal"),
        (Kind.ALT_TEXT, 'Warga "antre" air'),
        (Kind.PARAGRAPH, "Antrean air bersih."),
    ]
    document = read(GUTENBERG, "html")
    assert at(document, "me-launching") == "me</strong>-launching"
    assert at(document, "launching aplikasi") == "launching&nbsp;aplikasi"
    assert at(document, "“Siap”") == "&ldquo;Siap&#8221;"
    assert at(document, "café") == "caf&eacute;"
    assert at(document, "R&D") == "R&amp;D"
    assert at(document, 'Warga "antre" air') == "Warga &quot;antre&quot; air"


def test_findings_point_into_the_source() -> None:
    report = analyze(GUTENBERG, format="html")
    assert report.format == "html"
    found = next(item for item in report.findings if item.rule == "jargon.foreign_term")
    assert found.text == "me</strong>-launching"
    assert found.span
    assert GUTENBERG[found.span.start : found.span.end] == found.text
    assert (found.span.line, found.span.column) == (2, 40)
    assert not any(suggestion.safe for suggestion in found.suggestions)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<ul><li>Satu<li>Dua<ul><li>Dalam</ul></ul>", ["list_item Satu", "list_item Dua", "list_item Dalam"]),
        ("<blockquote><p>Kata orang.</p></blockquote>", ["block_quote Kata orang."]),
        ("<p>Dia berkata <q>siap</q>.</p>", ["paragraph Dia berkata “siap”."]),
        ("<p>Satu baris.<br>Dua baris.</p>", ["paragraph Satu baris.", "paragraph Dua baris."]),
        ("Satu paragraf<br /><br>dan lagi satu.", ["title Satu paragraf", "paragraph dan lagi satu."]),
        ("<p>Kata\n      yang\t dilipat.</p>", ["paragraph Kata yang dilipat."]),
        ("<p>Su&shy;ram<wbr>nya.</p>", ["paragraph Suramnya."]),
        ("<p>Satu.<script>if (a < b) '<p>x</p>'</script><style>p{}</style></p>", ["paragraph Satu."]),
        ("<p title='a > b' data-x=\"<b>\">Tanda.</p>", ["paragraph Tanda."]),
        ("<p>5 < 6 & 7 > 2; AT&T.</p>", ["paragraph 5 < 6 & 7 > 2; AT&T."]),
        ("<p>Kata <code>apotik</code> dan <kbd>x</kbd>.</p>", ["paragraph Kata dan ."]),
        ("<h3>Judul <em>miring</em></h2><p>Isi tulisan.", ["title Judul miring", "paragraph Isi tulisan."]),
        ("<h2>Lupa ditutup<p>Isi tulisan.</p>", ["title Lupa ditutup", "paragraph Isi tulisan."]),
        ("<o:p>Dari Word.</o:p><span style='x'>Rp</span>5<span> juta</span>.", ["paragraph Dari Word.Rp5 juta."]),
        ("<div><div>Luar<div>dalam</div>akhir</div>", ["title Luar", "paragraph dalam", "paragraph akhir"]),
        ("", []),
        ("<p>&nbsp;</p><p></p>", []),
        ("<p>Belum <b>selesai", ["paragraph Belum selesai"]),
        ("<p>Awal <a href='x", ["paragraph Awal <a href='x"]),
    ],
)  # fmt: skip
def test_what_is_read_as_what(source: str, expected: list[str]) -> None:
    assert [f"{kind} {words}" for kind, words in blocks(source)] == expected


def test_tables_keep_rows_and_columns() -> None:
    document = read("<table><thead><tr><th>Desa<th>Warga<tbody><tr><td>Lor<td>5</table>", "html")
    cells = [(block.row, block.column, document.visible(block.span)) for block in document.blocks]
    assert cells == [(0, 0, "Desa"), (0, 1, "Warga"), (1, 0, "Lor"), (1, 1, "5")]


def test_links_and_images() -> None:
    source = '<p>Lihat <a href="https://x.go.id/?a=1&amp;b=2"><b>di</b> sini</a>. <img src=f.png></p>'
    document = read(source, "html")
    link, image = document.links
    assert (at(document, "di sini"), link.target) == ("di</b> sini", "https://x.go.id/?a=1&b=2")
    assert image.image
    assert not document.words_of(image.text)
    report = analyze(source, format="html", genre="siaran_pers")
    missing = next(item for item in report.findings if item.rule == "kip.alt_text")
    assert missing.text == "<img src=f.png>"


def test_personal_data_is_masked_in_the_source_too() -> None:
    source = (
        '<p>NIK 337401<b>5208910002</b>.</p><!-- 3374015208910002 --><p data-nik="3374015208910002">Warga datang.</p>'
    )
    report = analyze(source, format="html")
    assert [item.kind for item in report.reading.personal_data] == ["nik"]
    assert "5208910002" not in report.model_dump_json()
    from govtext import Analyzer

    shown = Analyzer().examine(read(source, "html")).shown
    assert len(shown) == len(source)
    assert "5208910002" not in shown
    assert "<p>NIK " in shown


def test_a_comment_to_govtext_is_kept_in_its_place() -> None:
    source = "<!-- govtext: allow jargon.nonstandard_form -- nama lama -->\n<p>Warga ke apotik itu.</p>"
    document = read(source, "html")
    assert [document.text[span.start : span.end] for span in document.comments] == [source.partition("\n")[0]]


def test_fixes_change_words_and_leave_tags() -> None:
    source = "<p>Di <b>apotik</b>&nbsp;itu, warga meng<i>analisa</i> air. <q>Apotik</q> <code>apotik</code></p>\r\n"
    assert fix(source, format="html").text == source.replace("<b>apotik</b>", "<b>apotek</b>")


@pytest.mark.parametrize(
    "unit", ["<!--", "<a ", "</", "&", "<![CDATA[", '<a b="', "<a =", "<a x='", "<a/", "<x<", "<?", "<li>"]
)
def test_malformed_markup_takes_linear_time(unit: str) -> None:
    def seconds(times: int) -> float:
        source = unit * times
        return min(_timed(source) for _ in range(3))

    assert seconds(32000) < 30 * seconds(4000) + 0.01  # eight times as long; 64 times would be quadratic


def _timed(source: str) -> float:
    begun = process_time()
    list(tokens(source))
    return process_time() - begun


FRAGMENTS = [
    "kata", "Bupati", "é", "👩‍👩‍👧", "1️⃣", "\udcff", "\0", "\ufeff", " ", "\n", "\r\n", "\u00a0", "&nbsp;", "&amp;", "&ldquo;", "&#8220;",
    "&shy;", "&", "&copy", "&#0;", "&notit;", "<b>", "</b>", "<p>", "</p>", "<br>", "<div>", "</div>", "<ul>", "<li>", "</ul>", "<table>", "<tr>", "<td>",
    "</table>", "<q>", "</q>", "<blockquote>", "</blockquote>", "<h1>", "</h2>", "<pre>", "</pre>", "<code>", "</code>",
    "<script>", "</script>", "<!--", "-->", "<!-- govtext: x -->", "<a href='q'>", "</a>", "<img alt='f&amp;g' src=x>", "<img>", "<", ">", '"', "'", "=", "<x y=\"",
]  # fmt: skip
MARKUP = st.lists(st.sampled_from(FRAGMENTS), max_size=40).map("".join)


@given(st.one_of(MARKUP, st.text(st.characters(exclude_categories=()), max_size=60)))
@settings(max_examples=400)
def test_any_source_is_read_and_every_character_has_its_place(source: str) -> None:
    found = list(tokens(source))
    assert [token.start for token in found] == [0, *(token.end for token in found)][: len(found)]
    assert not found or found[-1].end == len(source)
    document = read(source, "html")
    assert document.origin
    assert document.origin.source == source
    assert len(document.text) == len(document.mask)
    assert [piece.start for piece in document.origin.pieces] == [0, *(piece.end for piece in document.origin.pieces)][
        : len(document.origin.pieces)
    ]
    last = 0
    for piece in document.origin.pieces:
        assert last <= piece.source_start <= piece.source_end <= len(source)
        last = piece.source_end
        if piece.same:
            read_there = document.text[piece.start : piece.end]
            assert read_there == re.sub("[\ud800-\udfff]", " ", source[piece.source_start : piece.source_end])
    end = 0
    for block in document.blocks:
        assert end <= block.span.start < block.span.end <= len(document.text)
        assert document.visible(block.span) == document.visible(block.span).strip()
        end = block.span.end
    report = analyze(source, format="html")
    for finding in report.findings:
        if finding.span and finding.text is not None:
            assert 0 <= finding.span.start <= finding.span.end <= len(source)
            assert len(finding.text) == finding.span.end - finding.span.start
    assert fix(fix(source, format="html").text, format="html").text == fix(source, format="html").text


class _Words(HTMLParser):
    """What Python's own parser reads between the tags."""

    def __init__(self) -> None:
        super().__init__()
        self.found = ""

    def handle_data(self, data: str) -> None:
        self.found += data


WELL_FORMED = st.recursive(
    st.sampled_from(["kata ", "air", " &amp; ", "&ldquo;x&rdquo;", "\n", "caf&eacute;", "5 ", "<br/>", "&#8220;"]),
    lambda inner: st.tuples(
        st.sampled_from(["p", "div", "b", "em", "span", "li", "ul", "h2", "blockquote", "td", "section"]),
        st.sampled_from(["", ' class="a > b"', " data-x='<i>'", " hidden"]),
        st.lists(inner, max_size=4).map("".join),
    ).map(lambda made: f"<{made[0]}{made[1]}>{made[2]}</{made[0]}>"),
    max_leaves=25,
)


@given(WELL_FORMED)
def test_the_words_are_those_another_parser_reads(source: str) -> None:
    other = _Words()
    other.feed(source)
    other.close()
    assert "".join(read(source, "html").mask.split()) == "".join(other.found.split())


def test_attributes_as_editors_write_them() -> None:
    (token,) = tokens("""<img ALT='a > "b"' src=x.jpg data-y loading = "lazy" alt="z">""")
    found = attributes("""<img ALT='a > "b"' src=x.jpg data-y loading = "lazy" alt="z">""", token)
    assert {name: value.text for name, value in found.items()} == {
        "alt": 'a > "b"',
        "src": "x.jpg",
        "data-y": "",
        "loading": "lazy",
    }
