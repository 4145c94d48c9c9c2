/** The desk's own words in Indonesian and English. What is said about a draft comes from the server. */

const WORDS = {
  id: {
    skip: "Langsung ke naskah", desk: "meja naskah", tools: "Perintah", title: "govtext · meja naskah",
    new: "Naskah baru…", open: "Buka berkas…", undo: "Urungkan", redo: "Ulangi",
    copy: "Salin", copied: "Tersalin", copy_failed: "Peramban tidak mengizinkan penyalinan. Pilih teksnya (Ctrl+A), lalu salin (Ctrl+C).",
    download: "Unduh…", downloads: "Unduh", save: "Naskah seperti di lembar", save_about: "Teks persis seperti yang Anda tulis.",
    word: "Naskah untuk Word (.docx)", word_about: "Judul, daftar, tabel, dan tautan ikut; kepala naskah (genre: …) ditinggal.",
    report: "Laporan pemeriksaan (.html)", report_about: "Satu halaman untuk dibuka di peramban atau dicetak; data pribadi disamarkan.",
    from_word: "Berkas Word dibuka sebagai teks: judul, daftar, dan tabel tetap dikenali; gambar, kop surat, dan ukuran huruf tidak ikut. Setelah selesai, tekan Unduh… untuk mendapat berkas Word lagi.",
    draft: "Naskah", genre: "Jenis naskah", channel: "Saluran", format: "Bentuk", plain: "Teks biasa", legend: "Tanda yang ditampilkan",
    placeholder: "Tempel naskah di sini, buka berkas, atau mulai dari kerangka.",
    keys: "F8 temuan berikutnya · Shift+F8 sebelumnya · Ctrl+. ke kartunya · Esc ke naskah",
    result: "Hasil pemeriksaan", findings: "Temuan", scores: "Nilai", speakers: "Pembicara", elements: "Unsur",
    footer: "Naskah hanya ada di tab ini dan di memori server selama diperiksa. Menutup tab menghapusnya. Keputusan tetap pada penulis.",
    templates: "Mulai dari kerangka", templates_about: "Kerangka menggantikan isi naskah; Urungkan mengembalikannya.", close: "Tutup",
    key_title: "Kunci API", key: "Kunci", cancel: "Batal", use: "Pakai",
    key_about: "Server ini meminta kunci. Mintalah kepada pengelolanya; kunci hanya diingat selama tab ini terbuka.",
    any_genre: "Tebak dari naskah", any_channel: "Belum dipilih", guessed: "Terbaca sebagai: {name} ({sure}%). Bila keliru, pilih sendiri.",
    guess_unknown: "Jenis naskah belum dapat ditebak. Pilih sendiri agar unsurnya diperiksa.", from_draft: "Jenis menurut kepala naskah: {name}.",
    empty: "Belum ada naskah.", checking: "Memeriksa…", checked: "Sudah diperiksa.", waiting: "Menunggu Anda berhenti mengetik…", failed: "Belum diperiksa: ada masalah.",
    facts: "{words} kata · {sentences} kalimat", difficulty: "tingkat kesulitan (perkiraan): {label}",
    spoken: "{count} temuan. Nilai keseluruhan {score}.", no_score: "belum dinilai", grade: "mutu", of_100: "dari 100",
    overall: "Keseluruhan", balance: "Keberimbangan", jargon: "Bebas jargon", readability: "Keterbacaan", kip: "Keterbukaan", suppression: "Pengecualian",
    error: "galat", warning: "peringatan", suggestion: "saran", line: "baris", why: "Mengapa dan dasarnya", reason: "Mengapa", basis: "Dasar",
    show: "Tunjukkan di naskah", stale: "Kalimat ini baru diubah; tunggu pemeriksaan.", remove: "hapus bagian ini", try: "Coba", choose: "Ganti dengan",
    advice: "Saran", absences: "Yang perlu ditanyakan", absences_about: "Tidak ditemukan di naskah. Bila sudah ada atau tidak perlu, abaikan.",
    allowed: "Dibiarkan dengan alasan", none: "Tidak ada temuan. Baca sekali lagi: yang tidak ditemukan mesin tetap tugas Anda.",
    none_yet: "Temuan muncul di sini setelah ada naskah. Yang dibaca:", sample: "Lihat dengan naskah contoh",
    about_balance: "Siapa yang berbicara, apa buktinya, bagaimana nadanya, dan sisi mana yang belum disebut.",
    about_jargon: "Istilah asing, bahasa kantor, dan singkatan yang tidak dikenal pembaca.",
    about_readability: "Kalimat, paragraf, dan pembuka yang terlalu panjang atau berbelit.",
    about_kip: "Hal yang perlu diketahui warga tetapi belum ada, data pribadi, dan bagian yang perlu diperiksa PPID.",
    peek: "Temuan pada kursor", previous: "Temuan sebelumnya", next: "Temuan berikutnya", to_next: "ke yang berikutnya", hidden: "Semua tanda dimatikan; nyalakan lagi di atas naskah.", more: "Tampilkan {count} lagi",
    fix_all: "Terapkan usul yang aman", fix_none: "Tidak ada usul aman yang dapat diterapkan.", fixed: "{count} usul diterapkan. Urungkan mengembalikannya.",
    applied: "Diterapkan: {label}.", undone: "Diurungkan.", redone: "Diulangi.", also: "Juga",
    speaker: "Pembicara", group: "Golongan", share: "Kutipan (bagian kata)", group_shares: "Kata yang dikutip, menurut golongan", no_speakers: "Belum ada yang dikutip.", nameless: "tanpa nama",
    speakers_about: "Bila golongan seseorang keliru dibaca, betulkan di sini; nilai keberimbangan dihitung ulang.", group_of: "Golongan {name}",
    unknown_group: "belum dikenali", reread: "menurut bacaan govtext", corrected: "Golongan {name} dibetulkan.",
    element: "Unsur", present: "ada", absent: "tidak ditemukan", uncertain: "tidak pasti", not_applicable: "tidak berlaku",
    no_elements: "Pilih jenis naskah agar unsurnya diperiksa.", insert: "Sisipkan kalimat kerangka", inserted: "Kalimat kerangka disisipkan di akhir naskah; lengkapi yang dalam kurung.",
    elements_about: "{present} dari {all} unsur untuk {name} ditemukan.", evidence: "Lihat di naskah",
    again: "Coba lagi", dismiss: "Tutup pesan", retry_in: "Dicoba lagi otomatis dalam {wait} detik.", opened: "{name} dibuka.", template_in: "Kerangka {name} dimasukkan.",
    too_big: "Berkas ini lebih dari 50 MB. Bagi naskah menjadi beberapa berkas.", not_text: "Berkas ini tidak dapat dibaca sebagai teks UTF-8. Simpan ulang sebagai UTF-8 atau .docx.",
    not_kind: "Jenis berkas ini tidak dibaca. Buka .md, .txt, .html, atau .docx.", nothing: "Tempel atau buka naskah dulu.", language_other: "English",
  },
  en: {
    skip: "Skip to the draft", desk: "desk for drafts", tools: "Commands", title: "govtext · desk for drafts",
    new: "New draft…", open: "Open file…", undo: "Undo", redo: "Redo",
    copy: "Copy", copied: "Copied", copy_failed: "The browser does not allow copying. Select the text (Ctrl+A) and copy it (Ctrl+C).",
    download: "Download…", downloads: "Download", save: "The draft as on the sheet", save_about: "The text exactly as you wrote it.",
    word: "The draft for Word (.docx)", word_about: "Headings, lists, tables and links come along; the draft's head (genre: …) stays behind.",
    report: "The report (.html)", report_about: "One page to open in a browser or to print; personal data is masked.",
    from_word: "The Word file is open as text: headings, lists and tables are still known as such; pictures, letterhead and font sizes are left behind. When you are done, press Download… to get a Word file again.",
    draft: "Draft", genre: "Kind of text", channel: "Channel", format: "Form", plain: "Plain text", legend: "Marks that are shown",
    placeholder: "Paste a draft here, open a file, or start from a template.",
    keys: "F8 next finding · Shift+F8 previous · Ctrl+. to its card · Esc to the draft",
    result: "Result of the check", findings: "Findings", scores: "Scores", speakers: "Speakers", elements: "Elements",
    footer: "The draft is in this tab only, and in the server's memory while it is checked. Closing the tab deletes it. The decision stays with the writer.",
    templates: "Start from a template", templates_about: "The template takes the place of the draft; Undo brings it back.", close: "Close",
    key_title: "API key", key: "Key", cancel: "Cancel", use: "Use",
    key_about: "This server asks for a key. Its operator can give you one; it is remembered only while this tab is open.",
    any_genre: "Guess from the draft", any_channel: "Not chosen", guessed: "Read as: {name} ({sure}%). If that is wrong, choose yourself.",
    guess_unknown: "The kind of text cannot be guessed yet. Choose it to have its elements checked.", from_draft: "Kind as the draft's head says: {name}.",
    empty: "No draft yet.", checking: "Checking…", checked: "Checked.", waiting: "Waiting for you to stop typing…", failed: "Not checked: there is a problem.",
    facts: "{words} words · {sentences} sentences", difficulty: "difficulty (estimate): {label}",
    spoken: "{count} findings. Overall score {score}.", no_score: "no score yet", grade: "grade", of_100: "of 100",
    overall: "Overall", balance: "Balance", jargon: "Free of jargon", readability: "Readability", kip: "Public information", suppression: "Exceptions",
    error: "error", warning: "warning", suggestion: "suggestion", line: "line", why: "Why, and its basis", reason: "Why", basis: "Basis",
    show: "Show in the draft", stale: "This passage has just changed; wait for the check.", remove: "remove this", try: "Try", choose: "Replace with",
    advice: "Advice", absences: "Questions to ask", absences_about: "Not found in the draft. If it is there after all, or not needed, pass over it.",
    allowed: "Allowed, with a reason", none: "No findings. Read it once more: what a machine does not find is still yours to see.",
    none_yet: "Findings appear here once there is a draft. What is read:", sample: "See it with a sample draft",
    about_balance: "Who speaks, what the evidence is, the tone, and which sides are not mentioned yet.",
    about_jargon: "Foreign terms, office language, and short forms that readers do not know.",
    about_readability: "Sentences, paragraphs and openings that are too long or tangled.",
    about_kip: "What citizens need to know and is not there yet, personal data, and passages for the PPID to look at.",
    peek: "The finding at the caret", previous: "Previous finding", next: "Next finding", to_next: "to the next one", hidden: "All marks are switched off; switch them on above the draft.", more: "Show {count} more",
    fix_all: "Apply safe suggestions", fix_none: "There is no safe suggestion to apply.", fixed: "{count} suggestions applied. Undo brings the draft back.",
    applied: "Applied: {label}.", undone: "Undone.", redone: "Redone.", also: "Also",
    speaker: "Speaker", group: "Group", share: "Quotations (share of words)", group_shares: "Words quoted, by group", no_speakers: "Nobody is quoted yet.", nameless: "no name",
    speakers_about: "Where somebody's group is read wrongly, correct it here; the balance score is worked out again.", group_of: "Group of {name}",
    unknown_group: "not recognised", reread: "as govtext reads it", corrected: "The group of {name} is corrected.",
    element: "Element", present: "found", absent: "not found", uncertain: "uncertain", not_applicable: "does not apply",
    no_elements: "Choose a kind of text to have its elements checked.", insert: "Insert a skeleton sentence", inserted: "A skeleton sentence stands at the end of the draft; fill in what is in brackets.",
    elements_about: "{present} of {all} elements of {name} found.", evidence: "See it in the draft",
    again: "Try again", dismiss: "Close message", retry_in: "It is tried again in {wait} seconds.", opened: "{name} is open.", template_in: "The template {name} is in place.",
    too_big: "This file is larger than 50 MB. Divide the draft into several files.", not_text: "This file cannot be read as UTF-8 text. Save it as UTF-8 or .docx.",
    not_kind: "This kind of file is not read. Open .md, .txt, .html or .docx.", nothing: "Paste or open a draft first.", language_other: "Bahasa Indonesia",
  },
};

export const PARTS = {
  id: {
    suara: "Siapa yang berbicara", bukti: "Bukti", sisi_lain: "Batas, biaya, sisi lain", nada: "Nada", manfaat: "Manfaat bagi warga",
    kepadatan: "Kepadatan jargon", panjang_kalimat: "Panjang kalimat", anak_kalimat: "Anak kalimat", kelengkapan: "Kelengkapan unsur", pelindungan: "Pelindungan data",
  },
  en: {
    suara: "Who speaks", bukti: "Evidence", sisi_lain: "Limits, costs, other sides", nada: "Tone", manfaat: "Use for citizens",
    kepadatan: "Density of jargon", panjang_kalimat: "Length of sentences", anak_kalimat: "Clauses", kelengkapan: "Completeness", pelindungan: "Protection of data",
  },
};
export const FORCE = {
  id: { wajib_teks: "wajib bagi teks", wajib_lembaga: "wajib bagi lembaga", anjuran: "anjuran" },
  en: { wajib_teks: "binding on the text", wajib_lembaga: "binding on the body", anjuran: "advice" },
};
export const GROUPS = {
  pemerintah: { id: "pemerintah", en: "government" }, legislatif: { id: "legislatif", en: "legislature" },
  aparat: { id: "aparat penegak hukum", en: "law enforcement" }, ahli: { id: "ahli", en: "experts" },
  masyarakat_sipil: { id: "masyarakat sipil", en: "civil society" }, pelaku_usaha: { id: "pelaku usaha", en: "business" },
  media: { id: "media", en: "media" }, warga: { id: "warga", en: "citizens" },
};

let language = "id";
export const current = () => language;

/** Return the words called `key`, with `{names}` filled in. */
export const say = (key, values = {}) =>
  (WORDS[language][key] ?? key).replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ""));
export const part = (name) => PARTS[language][name] ?? name.replaceAll("_", " ");
export const number = (value, digits = 1) => value.toLocaleString(language, { maximumFractionDigits: digits });

/** Speak `code` from now on, in all of the page that is not about a draft. */
export function speak(code) {
  language = code in WORDS ? code : "id";
  document.documentElement.lang = language;
  document.title = say("title");
  for (const element of document.querySelectorAll("[data-word]")) element.textContent = say(element.dataset.word);
  for (const element of document.querySelectorAll("[data-label]")) element.setAttribute("aria-label", say(element.dataset.label));
  for (const element of document.querySelectorAll("[data-placeholder]")) element.placeholder = say(element.dataset.placeholder);
}
