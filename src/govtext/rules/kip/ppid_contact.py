"""Ask where to turn when a text invites requests for information and gives no way to make one."""

from collections.abc import Iterator

from govtext.genres.evidence import search_of
from govtext.genres.sought import Sought
from govtext.reading import Reading
from govtext.rules.rule import Hit, rule
from govtext.tables import Card, Evidence

_INVITES = Sought(
    Evidence(
        phrases=(
            "(mengajukan|ajukan|diajukan|menyampaikan|sampaikan|disampaikan) "
            "(permintaan|permohonan|keberatan) informasi*",
            "(permintaan|permohonan) informasi( publik)? (dapat|bisa|diajukan|disampaikan|ditujukan|dilayani)*",
            "(meminta|minta|memperoleh|mendapatkan) (informasi|dokumen|salinan)* … (ppid|pejabat pengelola informasi*)",
            "(dokumen|salinan|informasi|data) … (dapat|bisa) (diminta|diperoleh) … (ppid|pejabat pengelola informasi*)",
            "(menghubungi|hubungi|bertanya (ke|kepada)|datang ke) ppid",
        )
    )
)
_SAID = ("informasi", "ppid")
"""One of these stands in every invitation."""
_WAYS = (
    Sought(Evidence(needs=("phone|email|link|handle",))),
    Sought(Evidence(phrases=("(jalan|jl.?|gedung|lantai|loket|meja layanan|alamat:)",))),
)


@rule
def ppid_contact(reading: Reading, card: Card) -> Iterator[Hit]:
    """Yield one question when requests are invited and no number, address or link is given."""
    if not any(word in reading.index.lower for word in _SAID):
        return
    search = search_of(reading)
    if search.met((_INVITES,)) and not search.met(_WAYS):
        yield Hit(None, kind="kontak_ppid")
