"""Layers that evidence may need, by name: dates, sums, contacts, names, voices."""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property

from govtext.document import Kind, Span
from govtext.reading import Reading

_PHONE = re.compile(
    r"(?<![\w/.\-])(?:(?:\+62|62|0)[ .\-]?8\d{1,2}[ .\-]?\d{3,4}[ .\-]?\d{2,5}"
    r"|\(0\d{2,3}\)\s{0,2}\d{3,4}[ \-]?\d{2,4}(?:[ \-]\d{1,4})?|0\d{2,3}[ \-]\d{3,4}[ \-]?\d{2,4}"
    r"|1500[ \-]?\d{3}|14\d{3}"
    r"|(?<=\b)11[0-9]|129|108|123)(?![\w/]|[.,\-]\d)"
)
_SHORT_NUMBER = re.compile(r"^(?:1\d\d|14\d{3})$")
_CALLS = re.compile(
    r"telepon|telp|nomor|hubungi|call|hotline|darurat|layanan|halo|kontak|informasi|pengaduan|aduan|\bWA\b|SMS|panggil",
    re.IGNORECASE,
)
_EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
_HANDLE = re.compile(r"(?<![\w@./])@[A-Za-z]\w{1,30}(?:\.\w{1,30}){0,3}")
_ADDRESS = re.compile(
    r"(?<![\w@.-])(?:https?://\S{1,200}|www\.\S{1,200}|[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,4}\.(?:id|com|org|net|info)(?:/\S{0,200})?)"
    r"(?!@)",
    re.IGNORECASE,
)
_PLACE_WORD = re.compile(
    r"\b(?:kantor|balai|aula|gedung|loket|halaman|lapangan|alun-alun|pasar|gudang|puskesmas|posyandu|pustu|rsud|"
    r"rumah\s+sakit|sekolah|masjid|gereja|pura|kelenteng|terminal|stasiun|pelabuhan|bandara|taman|stadion|gor|gelanggang|"
    r"pendopo|pendapa|balai\s*kota|balairung|hotel|mal|mall|ruang|jalan|jl\.|kampus|kebun|sawah|pantai|waduk|"
    r"jembatan|dermaga|museum|perpustakaan|plaza|rusunawa|posko|gerai|kampung|desa|kelurahan|kecamatan|distrik|nagari|"
    r"dusun|kabupaten|kota|provinsi|lingkungan|wilayah|kawasan|sungai|gunung|daerah|rt|rw)\b",
    re.IGNORECASE,
)
_DATELINE = re.compile(r"\A\s*(?P<place>[A-Z][\w’' -]{1,40}(?:,\s[\w’'/. -]{1,40}){0,3})\s{1,4}[–—-]{1,2}\s")
_AGENCY = re.compile(
    r"\b(?:Dinas|Badan|Kantor|Kementerian|Pemerintah|Pemkab|Pemkot|Pemprov|Pemda|Pemdes|BPBD|BNPB|BMKG|PVMBG|Basarnas|"
    r"Puskesmas|RSUD|RSUP|UPTD?|Bagian|Sekretariat|Perumda|Perusahaan\s+Umum|PDAM|PLN|PT|KPU|Bawaslu|Satuan|Satpol|"
    r"Balai|Inspektorat|Pokja|UKPBJ|Bidang|Seksi|Kecamatan|Kelurahan|Distrik|Kepala\s+Desa|Dis[a-z]{3,16}|Din[a-z]{3,9}|Bappe\w{1,8}|Bape\w{1,10}|"
    r"Polres|Polda|Polsek|Kejaksaan|Pos)\b"
)
_OUTSIDE = frozenset({"ahli", "masyarakat_sipil", "pelaku_usaha", "media", "warga", "legislatif", "aparat"})
_PAPER = re.compile(
    r"\b(?:KTP|KK|kartu|surat|fotokopi|foto ?copy|fotocopy|salinan|buku|ijazah|akta|rapor|paspor|denah|pas\s?foto|foto|"
    r"identitas|rujukan|dokumen|berkas|formulir|bukti|materai|meterai|nomor induk|NIB|NPWP|SIM|STNK|sertifikat|rekomendasi|SK)\b",
    re.IGNORECASE,
)
_FIRM = re.compile(r"\b(?:CV|PT|UD|Koperasi|Firma|Perum)\b\.?\s+[A-Z]")

_CITIZEN = re.compile(
    r"\b(?:warga|pedagang|petani|nelayan|petambak|peternak|perajin|sopir|pengemudi|ibu\s+rumah\s+tangga|orang\s+tua|"
    r"wali\s+murid|siswa|siswi|pelajar|mahasiswa|penumpang|pembeli|pelanggan|pasien|pengunjung|buruh|pelaku\s+usaha|"
    r"tokoh|pemilik\s+(?:toko|warung|kios)|ketua\s+(?:rt|rw|kelompok|paguyuban|komunitas))\s+(?=[A-Z\d]|di\b|asal\b|yang\b)"
    r"|,\s+(?:warga|pedagang|petani|nelayan|petambak|peternak|perajin|sopir|orang\s+tua|siswa|mahasiswa|pelanggan)\b"
)
_ORDERS = frozenset({"jangan", "hindari", "mohon", "harap", "segera", "silakan", "silahkan", "mari", "tetap"})
_AFFIXED = re.compile(r"(?:men|mem|meng|meny|me[lrwy]|di|ter|ber|ada|masih|akan|telah|sudah)")
_SHORTEST_ORDER = 12

_GAP = re.compile(r"\[(?:[a-z]|Rp|Jenis|Instansi|KOTA|Bahaya)[^\]\n]{0,80}\]")
"""A place of a skeleton that is not filled in yet."""


class Layers:
    """The layers of one reading; each is a list of spans in the order of the text, made when first asked for."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._mask = reading.document.mask
        self._made: dict[str, tuple[Span, ...]] = {}

    def spans(self, name: str) -> tuple[Span, ...]:
        """Return the spans of layer ``name``; of several with ``|`` between them all in one list."""
        if name not in self._made:
            parts = [span for part in name.split("|") for span in LAYERS[part](self)]
            self._made[name] = tuple(sorted(parts))
        return self._made[name]

    def _dates(self, kinds: Iterable[str]) -> list[Span]:
        wanted = frozenset(kinds)
        return [mention.span for mention in self._reading.dates if mention.kind in wanted]

    def days(self) -> list[Span]:
        """Days: with their number or the name of the weekday."""
        return [
            mention.span
            for mention in self._reading.dates
            if mention.kind in ("date", "weekday")
            or (mention.kind == "range" and (mention.day or mention.weekday is not None))
        ]

    def dates(self) -> list[Span]:
        """Days, months and parts of a year."""
        return self._dates(("date", "weekday", "month", "quarter")) + [
            mention.span
            for mention in self._reading.dates
            if mention.kind == "range" and (mention.month or mention.day)
        ]

    def periods(self) -> list[Span]:
        """Everything a calendar has, years included."""
        return self._dates(("date", "month", "quarter", "range", "year", "weekday"))

    def quantities(self, *kinds: str) -> list[Span]:
        """Amounts of the given kinds."""
        return [quantity.span for quantity in self._reading.quantities if quantity.kind in kinds]

    def money(self) -> list[Span]:
        """Sums of money, cells of columns headed “(Rp)” included."""
        blocks = self._reading.document.blocks
        columns: set[int | None] = set()
        cells = []
        for block in blocks:
            if block.kind is not Kind.TABLE_CELL:
                columns = set()
            elif block.row == 0:
                columns = (
                    columns | {block.column}
                    if "rp" in self._mask[block.span.start : block.span.end].lower()
                    else columns
                )
            elif block.column in columns:
                cells.append(block.span)
        exact = [
            q.span for q in self._reading.quantities if q.kind == "money" or (q.kind == "range" and q.unit == "rupiah")
        ]
        return sorted({*exact, *cells})

    def phones(self) -> list[Span]:
        """Phone numbers; short ones only beside a word of calling."""
        found = []
        for match in _PHONE.finditer(self._mask):
            if _SHORT_NUMBER.match(match.group()) and not _CALLS.search(
                self._mask, max(0, match.start() - 40), min(len(self._mask), match.end() + 20)
            ):
                continue
            found.append(Span(*match.span()))
        return found

    def links(self) -> list[Span]:
        """Addresses on the web, written out or behind words."""
        hidden = [
            link.text
            for link in self._reading.document.links
            if not link.image and not link.target.startswith("mailto:")
        ]
        return hidden + self._matches(_ADDRESS)

    def emails(self) -> list[Span]:
        """Addresses of e-mail."""
        mailto = [link.text for link in self._reading.document.links if link.target.startswith("mailto:")]
        return mailto + self._matches(_EMAIL)

    def places(self) -> list[Span]:
        """Names of places, the place of a dateline, and rooms, buildings and areas."""
        named = [name.span for name in self._reading.names.all if name.kind == "place"]
        return named + self._matches(_PLACE_WORD) + self.datelines()

    def datelines(self) -> list[Span]:
        """The place that opens the first paragraph."""
        for block in self._reading.document.blocks:
            if block.kind is Kind.PARAGRAPH:
                match = _DATELINE.match(self._mask[block.span.start : block.span.end])
                if match:
                    return [Span(block.span.start + match.start("place"), block.span.start + match.end("place"))]
                break
        return []

    def bodies(self) -> list[Span]:
        """Offices and bodies, by their names."""
        return self._names("organisation") + self._matches(_AGENCY)

    def people(self) -> list[Span]:
        """People by name."""
        return [person.span for person in self._reading.names.persons]

    def actors(self) -> list[Span]:
        """Whoever may act: people, bodies, offices."""
        return self._names("person", "organisation", "office") + self.people() + self._matches(_AGENCY)

    def _names(self, *kinds: str) -> list[Span]:
        return [name.span for name in self._reading.names.all if name.kind in kinds]

    def voices(self) -> list[Span]:
        """Quotations with somebody behind them."""
        return [quote.span for quote in self._reading.quotes if quote.speaker]

    def outside_voices(self) -> list[Span]:
        """Quotations of people outside the executive, and of whoever complains."""
        return [
            quote.span
            for quote in self._reading.quotes
            if (quote.speaker and (quote.group in _OUTSIDE or self._complains(quote.cue)))
            or (quote.group is None and self._beside_citizen(quote.span))
        ]

    def _beside_citizen(self, span: Span) -> bool:
        """Tell whether the sentences around a quotation, its own paragraph, name a citizen by what he or she does."""
        block = self._reading.document.block_at(span.start)
        return block is not None and _CITIZEN.search(self._mask, block.span.start, block.span.end) is not None

    def _complains(self, cue: Span | None) -> bool:
        return cue is not None and "keluh" in self._mask[cue.start : cue.end].lower()

    def named_voices(self) -> list[Span]:
        """Quotations of people by name."""
        named = {person.name for person in self._reading.names.persons}
        return [quote.span for quote in self._reading.quotes if quote.speaker in named]

    def gaps(self) -> list[Span]:
        """Places still to be filled in; brackets inside speech are an editor's."""
        return [gap for gap in self._matches(_GAP) if not any(s.start <= gap.start < s.end for s in self.direct_speech)]

    def images(self) -> list[Span]:
        """Images with their alt texts."""
        return [link.text for link in self._reading.document.links if link.image]

    def prose(self) -> list[Span]:
        """Sentences that say something."""
        return [sentence.span for sentence in self._reading.prose if self._reading.tokens.words(sentence.span) >= 4]

    def imperatives(self) -> list[Span]:
        """Sentences that begin with a bare verb: *Tutup keran*, *Bawalah KTP*, *Jangan menyeberang*."""
        tokens, tags = self._reading.tokens, self._reading.tags
        found = []
        for sentence in self._reading.sentences:
            first = next((index for index in tokens.within(sentence.span) if tokens.texts[index].isalpha()), None)
            if (
                first is not None
                and sentence.span.length > _SHORTEST_ORDER
                and (
                    tokens.lower[first] in _ORDERS
                    or (tags.pos[first] == "VERB" and not _AFFIXED.match(tokens.lower[first]))
                )
            ):
                found.append(sentence.span)
        return found

    def _matches(self, pattern: re.Pattern[str]) -> list[Span]:
        return [Span(*match.span()) for match in pattern.finditer(self._mask)]

    @cached_property
    def direct_speech(self) -> tuple[Span, ...]:
        """Direct quotations."""
        return tuple(quote.span for quote in self._reading.quotes if quote.kind == "direct")


LAYERS: Mapping[str, Callable[[Layers], Iterable[Span]]] = {
    "actor": Layers.actors,
    "body": Layers.bodies,
    "clock": lambda layers: [mention.span for mention in layers._reading.times],
    "count": lambda layers: layers.quantities("count", "measure"),
    "date": Layers.dates,
    "dateline": Layers.datelines,
    "day": Layers.days,
    "duration": lambda layers: layers.quantities("duration"),
    "email": Layers.emails,
    "firm": lambda layers: layers._matches(_FIRM),
    "gap": Layers.gaps,
    "handle": lambda layers: layers._matches(_HANDLE),
    "image": Layers.images,
    "link": Layers.links,
    "imperative": Layers.imperatives,
    "money": Layers.money,
    "number": lambda layers: [quantity.span for quantity in layers._reading.quantities if quantity.kind != "ordinal"],
    "outside_voice": Layers.outside_voices,
    "paper": lambda layers: layers._matches(_PAPER),
    "percent": lambda layers: layers.quantities("percent", "percent_points", "fraction"),
    "period": Layers.periods,
    "person": Layers.people,
    "phone": Layers.phones,
    "place": Layers.places,
    "prose": Layers.prose,
    "regulation": lambda layers: layers._names("regulation"),
    "relative": lambda layers: layers._dates(("relative",)),
    "title": lambda layers: [quoted.inner_span for quoted in layers._reading.quoted if quoted.role == "title"],
    "named_voice": Layers.named_voices,
    "voice": Layers.voices,
}
"""Every layer that data/genres may name."""
