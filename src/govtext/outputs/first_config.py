"""A first govtext.toml: every key with a remark, nothing chosen yet but what asks nothing of a project."""

_ID = """\
# Pengaturan govtext untuk naskah di folder ini dan di bawahnya. Baris yang diawali # tidak berlaku; hapus tanda # untuk
# memakainya. Yang berlaku untuk sebuah naskah dan asalnya: govtext config naskah.md. Lengkapnya: docs/configuration.md

# Tingkat temuan terlemah yang menggagalkan pemeriksaan: error, warning, suggestion, atau never.
fail-on = "error"

# Bahasa pesan: id atau en.
language = "id"

# Jenis naskah dan saluran, bila semua naskah di sini sama. Tanpa ini setiap naskah dikenali sendiri.
# genre = "siaran_pers"
# channel = "situs"

# Aturan atau keluarga aturan yang tidak dijalankan.
# ignore = ["jargon.cliche"]

# Istilah yang boleh dipakai, apa pun besar kecil hurufnya.
# accept = ["command center"]

# Nilai paling sedikit (0-100) agar naskah lolos: overall, jargon, readability, kip.
# min-score = { jargon = 60, readability = 55 }

# Masa kampanye: ajakan bernuansa pemilihan ditimbang lebih berat.
# pemilihan = { mulai = 2027-02-01, sampai = 2027-06-30 }

# Kunci yang tidak boleh diubah folder di bawahnya, kepala naskah, atau baris perintah.
# locked = ["fail-on"]

# Aturan sendiri: satu berkas satu aturan, kata dan gantinya, tanpa program.
# rules = ["aturan/*.toml"]

# Singkatan yang sudah dikenal pembaca.
# [acronyms]
# OPD = "Organisasi Perangkat Daerah"

# Narasumber yang kelompoknya salah dibaca.
# [speakers]
# "Ratna Dewi" = "ahli"

# Tingkat temuan sebuah aturan; nilai tidak berubah karenanya.
# [severities]
# "jargon.foreign_term" = "warning"

# Ambang sebuah aturan; yang dapat diubah: govtext explain readability.long_sentence
# [thresholds."readability.long_sentence"]
# words = 30

# Kata tambahan untuk aturan bawaan, dengan gantinya; atau berkas CSV dengan kolom term dan prefer.
# [words."jargon.foreign_term"]
# onboarding = "pengenalan kerja"
# [lexicons]
# foreign_terms = "kata.csv"

# Pilihan untuk sebagian naskah saja.
# [[paths]]
# match = "takarir/**"
# genre = "media_sosial"
# channel = "instagram"
"""

_EN = """\
# govtext's configuration for the drafts in this folder and below it. Lines that begin with # have no effect; take the #
# away to use them. What holds for a draft, and from where: govtext config draft.md. More: docs/configuration.md

# The weakest finding that makes a check fail: error, warning, suggestion or never.
fail-on = "error"

# The language of messages: id or en.
language = "en"

# Kind of text and channel, where all drafts here are alike. Without them each draft is recognised by itself.
# genre = "siaran_pers"
# channel = "situs"

# Rules or families of rules not to run.
# ignore = ["jargon.cliche"]

# Terms that may be used, whatever their case.
# accept = ["command center"]

# The least score (0-100) of a draft that passes: overall, jargon, readability, kip.
# min-score = { jargon = 60, readability = 55 }

# The days of a campaign, in which appeals for candidates weigh more.
# pemilihan = { mulai = 2027-02-01, sampai = 2027-06-30 }

# Keys that folders below, front matter and the command line may not change.
# locked = ["fail-on"]

# Own rules: a file for each, words and what to write instead, no code.
# rules = ["aturan/*.toml"]

# Short forms that readers know.
# [acronyms]
# OPD = "Organisasi Perangkat Daerah"

# Speakers whose group is read wrongly.
# [speakers]
# "Ratna Dewi" = "ahli"

# The severity of a rule's findings; scores do not change with it.
# [severities]
# "jargon.foreign_term" = "warning"

# Thresholds of a rule; which there are: govtext explain readability.long_sentence
# [thresholds."readability.long_sentence"]
# words = 30

# Further words for a built-in rule, with what to write instead; or a CSV file with the columns term and prefer.
# [words."jargon.foreign_term"]
# onboarding = "pengenalan kerja"
# [lexicons]
# foreign_terms = "kata.csv"

# Choices for some drafts only.
# [[paths]]
# match = "takarir/**"
# genre = "media_sosial"
# channel = "instagram"
"""


def first_config(language: str) -> str:
    """Return the content of a first govtext.toml with remarks in ``language`` (``id`` or ``en``)."""
    return _EN if language == "en" else _ID
