"""Loads what a first draft needs: imported by a process that others are to be forked from, and by nothing else."""

import gc
from contextlib import suppress

_SAMPLE = """# Dinas Contoh Me-launching Aplikasi Antrean

KOTA CONTOH – Dinas Contoh me-launching aplikasi antrean untuk 1.250 warga, Senin (2/3/2026). “Warga tidak perlu
menunggu lama,” ujar Kepala Dinas Contoh, Rina Wati. Menurut data BPS, jumlah pendaftar naik 12,5 persen dibandingkan
tahun lalu.
"""

gc.disable()  # nothing that is loaded here goes away again
with suppress(Exception):  # a process that is forked tells what is wrong, and for which draft
    from govtext.analyzer import Analyzer

    Analyzer().analyze(_SAMPLE)
gc.freeze()
gc.enable()
