"""Words by which amounts are plans, papers or duties, not quantities."""

PLANS = frozenset(
    [
        "akan", "bakal", "berpeluang", "berpotensi", "diagendakan", "dijadwalkan", "diperkirakan", "diprakirakan",
        "diprediksi", "direncanakan", "ditargetkan", "diusulkan", "rencananya",
    ]
)  # fmt: skip
SHEETS = frozenset(
    [
        "amplop", "buah", "bulan", "eksemplar", "formulir", "fotokopi", "hari", "jam", "lembar", "map", "materai",
        "menit", "meter", "meterai", "pasfoto", "rangkap", "salinan", "tahun",
    ]
)  # fmt: skip
DUTY = frozenset(
    [
        "boleh", "diharuskan", "dianjurkan", "dibatasi", "dihimbau", "diimbau", "dilarang", "diminta", "disarankan",
        "diwajibkan", "harus", "hindari", "jangan", "larangan", "melarang", "membatasi", "menganjurkan", "mengharuskan",
        "menyarankan", "mewajibkan", "pembatasan", "wajib",
    ]
)  # fmt: skip
