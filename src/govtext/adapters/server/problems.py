"""Errors as problem+json (RFC 9457): what is wrong and what to do, in both languages; never a word of a draft."""

import json
from collections.abc import Mapping
from typing import NamedTuple

from pydantic import BaseModel, Field
from starlette.responses import Response

from govtext.errors import Wording

from .unreadable import cure

MEDIA_TYPE = "application/problem+json"


class _Kind(NamedTuple):
    status: int
    title: tuple[str, str]
    cure: tuple[str, str]


KINDS: Mapping[str, _Kind] = {
    "bad_request": _Kind(
        400,
        ("Permintaan tidak dapat dibaca", "The request cannot be read"),
        ("Kirim JSON yang sah dalam UTF-8.", "Send valid JSON in UTF-8."),
    ),
    "unauthorized": _Kind(
        401,
        ("Kunci API diperlukan", "An API key is needed"),
        (
            "Kirim kunci yang berlaku: Authorization: Bearer KUNCI, atau X-API-Key: KUNCI.",
            "Send a valid key: Authorization: Bearer KEY, or X-API-Key: KEY.",
        ),
    ),
    "unknown_host": _Kind(
        400,
        ("Nama server ini tidak dikenal", "This server does not go by that name"),
        (
            "Pakai alamat yang tercantum dalam pengaturan hosts, atau tambahkan nama ini di sana.",
            "Use an address in the hosts setting, or add this name there.",
        ),
    ),
    "not_found": _Kind(
        404,
        ("Tidak ada di sini", "Nothing is here"),
        ("Periksa alamatnya; daftarnya ada di /v1/openapi.json.", "Check the address; /v1/openapi.json lists all."),
    ),
    "method_not_allowed": _Kind(
        405,
        ("Metode ini tidak dilayani di alamat ini", "This method is not served at this address"),
        ("Pakai metode dalam kepala Allow.", "Use a method of the Allow header."),
    ),
    "slow_body": _Kind(
        408,
        ("Isi permintaan datang terlalu lambat", "The body came too slowly"),
        ("Coba lagi, atau kirim naskah yang lebih kecil.", "Try again, or send a smaller draft."),
    ),
    "too_large": _Kind(
        413,
        ("Permintaan terlalu besar", "The request is too large"),
        ("Bagi naskah dan kirim bagian demi bagian.", "Divide the draft and send it part by part."),
    ),
    "unsupported_media_type": _Kind(
        415,
        ("Jenis isi ini tidak dibaca", "This kind of body is not read"),
        ("Kirim Content-Type: application/json.", "Send Content-Type: application/json."),
    ),
    "invalid": _Kind(
        422,
        ("Isi permintaan tidak sesuai", "The body is not as it should be"),
        ("Perbaiki yang disebut dalam errors.", "Correct what errors names."),
    ),
    "bad_config": _Kind(
        422,
        ("Pilihan tidak dapat dipakai", "A choice cannot be used"),
        ("Perbaiki pilihan yang disebut dalam reason.", "Correct the choice that reason names."),
    ),
    "bad_input": _Kind(
        422,
        ("Naskah tidak dapat dibaca", "The draft cannot be read"),
        ("Lakukan yang disebut dalam reason.", "Do what reason says."),
    ),
    "rate_limited": _Kind(
        429,
        ("Terlalu banyak permintaan", "Too many requests"),
        ("Tunggu sebanyak detik dalam Retry-After.", "Wait for the seconds in Retry-After."),
    ),
    "internal": _Kind(
        500,
        ("Kesalahan di server", "A fault in the server"),
        ("Coba lagi; bila berulang, beri tahu pengelola server.", "Try again; if it persists, tell the operator."),
    ),
    "busy": _Kind(
        503,
        ("Server sedang penuh", "The server is busy"),
        ("Coba lagi setelah detik dalam Retry-After.", "Try again after the seconds in Retry-After."),
    ),
    "too_slow": _Kind(
        504,
        ("Naskah ini melampaui jatah waktu", "This draft took longer than its time budget"),
        ("Bagi naskah dan kirim bagian demi bagian.", "Divide the draft and send it part by part."),
    ),
}


class Said(BaseModel):
    """The same message in both languages."""

    id: str = Field(examples=["Tulis salah satu dari: 'markdown', 'text'."])
    en: str = Field(examples=["Write one of: 'markdown', 'text'."])


class Fault(BaseModel):
    """One thing that is wrong in a body: where, and what it should be."""

    where: str = Field(examples=["body.format"])
    message: str = Field(examples=["Input should be 'markdown', 'text', 'html' or 'docx'"])
    messages: Said


class Problem(BaseModel):
    """RFC 9457: ``title``, ``detail`` and ``reason`` in Indonesian, or in English where Accept-Language prefers it.

    ``messages`` has ``detail`` in both languages and ``reasons`` has ``reason``, which is there where there is more to
    say; ``errors`` lists what is wrong in a body. ``code`` is stable.
    """

    type: str = Field(examples=["urn:govtext:problem:bad_input"])
    title: str = Field(examples=["Naskah tidak dapat dibaca"])
    status: int = Field(examples=[422])
    detail: str = Field(examples=["Naskah tidak dapat dibaca. Berkas ini rusak atau bukan .docx."])
    code: str = Field(examples=["bad_input"])
    messages: Said
    reason: str | None = Field(None, examples=["<docx>: ini bukan .docx, atau berkasnya rusak."])
    reasons: Said | None = None
    errors: list[Fault] = []


class Refusal(Exception):  # noqa: N818 - not a fault of ours: an answer
    """An answer other than the one asked for: ``code`` is a key of ``KINDS``.

    ``detail`` is the narrower code of a draft that cannot be read, as the wire format has it.
    """

    def __init__(
        self,
        code: str,
        reason: Wording | None = None,
        headers: Mapping[str, str] | None = None,
        detail: str | None = None,
    ) -> None:
        super().__init__(code)
        self.code = code
        self.reason = reason
        self.detail = detail or code
        self.headers = dict(headers or {})
        self.faults: list[Fault] = []

    @property
    def status(self) -> int:
        """The HTTP status."""
        return KINDS[self.code].status

    @property
    def plain(self) -> str:
        """The refusal in one line, Indonesian and English, as LanguageTool's clients show it."""
        return f"{self.line.id} | {self.line.en}"

    @property
    def line(self) -> Wording:
        """The refusal in one line."""
        (id_title, en_title), (id_cure, en_cure) = KINDS[self.code].title, self.cure
        reason = self.reason or Wording("", "")
        return Wording(
            " ".join(filter(None, (f"{en_title}.", reason.en, en_cure))),
            " ".join(filter(None, (f"{id_title}.", reason.id, id_cure))),
        )

    @property
    def cure(self) -> tuple[str, str]:
        """What to do, in Indonesian and English."""
        return (cure(self.detail) if self.code == "bad_input" else None) or KINDS[self.code].cure


def problem(refusal: Refusal, language: str = "id") -> Problem:
    """Return ``refusal`` as a problem told in ``language``."""
    kind = KINDS[refusal.code]
    said = Said(id=f"{kind.title[0]}. {refusal.cure[0]}", en=f"{kind.title[1]}. {refusal.cure[1]}")
    return Problem(
        type=f"urn:govtext:problem:{refusal.code}",
        title=kind.title[1 if language == "en" else 0],
        status=kind.status,
        detail=said.en if language == "en" else said.id,
        code=refusal.code,
        messages=said,
        reason=refusal.reason.told(language) if refusal.reason else None,
        reasons=Said(id=refusal.reason.id, en=refusal.reason.en) if refusal.reason else None,
        errors=refusal.faults,
    )


def answer(refusal: Refusal, language: str = "id", *, plain: bool = False) -> Response:
    """Return the response: problem+json in ``language``, or one line for clients of LanguageTool's protocol."""
    if plain:
        return Response(
            f"Error: {refusal.plain}", refusal.status, refusal.headers, media_type="text/plain; charset=utf-8"
        )
    content = json.dumps(problem(refusal, language).model_dump(), ensure_ascii=False)
    headers = {**refusal.headers, "Content-Language": language, "Vary": "Accept-Language"}
    return Response(content, refusal.status, headers, media_type=MEDIA_TYPE)
