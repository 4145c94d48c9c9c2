"""/v2: LanguageTool's HTTP protocol, so that its editors and libraries can ask govtext."""

import json
from typing import Any, NamedTuple

from fastapi import APIRouter, Request
from starlette.responses import PlainTextResponse, Response

from govtext.errors import Misfit, Wording
from govtext.rules import ALL
from govtext.tables import FAMILIES, card

from .annotations import Annotated, BadAnnotation, parse_data
from .forms import parse_form
from .matches import CATEGORY_IDS, SOFTWARE, rule_of
from .problems import Refusal, answer
from .services import Services, services

router = APIRouter(prefix="/v2", include_in_schema=False)

_LANGUAGES = {"id": "id", "id-id": "id-ID"}
_LISTED = [{"name": "Indonesian", "code": "id", "longCode": code} for code in ("id", "id-ID")]
_YES = ("true", "yes")
_LEVELS = ("default", "picky")
_TOO_SLOW = Wording(
    "Checking took longer than the time budget. Please submit a shorter text.",
    "Pemeriksaan melampaui jatah waktu. Kirim teks yang lebih pendek.",
)


class BadParameter(Misfit):
    """A parameter cannot be used; the message is what the client is told."""


class _Asked(NamedTuple):
    """A request, read: what to check and with which rules."""

    sent: Annotated
    auto: bool
    level: str
    mode: str
    select: list[str]
    ignore: list[str]
    nothing: bool


@router.api_route("/check", methods=["GET", "POST"])
async def check(request: Request) -> Response:
    """Answer with the matches in a text."""
    own = services(request)
    form = await _form(request)
    try:
        asked = _read(form)
    except (BadParameter, BadAnnotation) as error:
        return _told(400, error.both)
    if len(asked.sent.text) > own.settings.max_text:
        most = own.settings.max_text
        return _told(
            413,
            Wording(
                f"Your text exceeds the limit of {most} characters. Please submit a shorter text.",
                f"Teks Anda melebihi batas {most} karakter. Kirim teks yang lebih pendek.",
            ),
        )
    try:
        return Response(await own.pool.run(_task(asked, own), request.is_disconnected), media_type="application/json")
    except Refusal as refusal:
        if refusal.code == "too_slow":
            return _told(500, _TOO_SLOW)
        return answer(refusal, plain=True)


@router.get("/languages")
async def languages(request: Request) -> Response:
    """List the languages."""
    _admit(request, request.query_params.get("apiKey"))
    return _json(_LISTED)


@router.get("/maxtextlength")
async def max_text_length(request: Request) -> Response:
    """Tell the most characters a text may have."""
    _admit(request, request.query_params.get("apiKey"))
    return PlainTextResponse(str(services(request).settings.max_text))


@router.get("/info")
async def info(request: Request) -> Response:
    """Tell which software answers."""
    _admit(request, request.query_params.get("apiKey"))
    return _json({"software": SOFTWARE})


@router.get("/configinfo")
async def config_info(request: Request) -> Response:
    """List the rules and the longest text."""
    _admit(request, request.query_params.get("apiKey"))
    own = services(request)
    try:
        _language(request.query_params.get("language", "id-ID"))
    except BadParameter as error:
        return _told(400, error.both)
    rules = [_listed(rule.name, own.base.language) for rule in ALL]
    parameter = {"maxTextLength": own.settings.max_text}
    return _json({"software": SOFTWARE, "parameter": parameter, "rules": rules})


@router.get("/healthcheck")
async def health() -> Response:
    """Tell that the server lives."""
    return PlainTextResponse("OK")


async def _form(request: Request) -> dict[str, str]:
    form = parse_form(await request.body(), request.url.query.encode())
    _admit(request, form.get("apiKey"))
    return form


def _admit(request: Request, secret: str | None) -> None:
    """Let the request in by the key in its form, where it brought none in its headers and one is needed."""
    admit = getattr(request.state, "admit", None)
    if admit is not None:
        admit(secret)


def _read(form: dict[str, str]) -> _Asked:
    sent = _sent(form)
    language = form.get("language")
    if not language:
        raise BadParameter(
            "Missing 'language' parameter, e.g. 'language=id-ID' or 'language=auto'",
            "Parameter 'language' belum ada. Tulis misalnya 'language=id-ID' atau 'language=auto'",
        )
    auto = _language(language) == "auto"
    if form.get("preferredVariants") and not auto:
        raise BadParameter(
            "You specified 'preferredVariants' but you didn't specify 'language=auto'",
            "'preferredVariants' hanya berlaku bersama 'language=auto'",
        )
    level = form.get("level") or "default"
    if level.lower() not in _LEVELS:
        right = ", ".join(_LEVELS)
        raise BadParameter(f"'level' must be one of: {right}", f"'level' harus salah satu dari: {right}")
    return _Asked(sent, auto, level.lower(), (form.get("mode") or "ALL").upper(), *_rules(form))


def _sent(form: dict[str, str]) -> Annotated:
    if "text" in form and "data" in form:
        raise BadParameter(
            "Set only 'text' or 'data' parameter, not both", "Isi salah satu saja: parameter 'text' atau 'data'"
        )
    if "data" in form:
        return parse_data(form["data"])
    if "text" not in form:
        raise BadParameter("Missing 'text' or 'data' parameter", "Parameter 'text' atau 'data' belum ada")
    return Annotated.plain(form["text"])


def _language(written: str) -> str:
    if written.lower() == "auto":
        return "auto"
    found = _LANGUAGES.get(written.lower().replace("_", "-"))
    if found is None:
        right = ", ".join(_LANGUAGES.values())
        raise BadParameter(
            f"The language asked for is not known to govtext. Supported codes are: {right}, auto",
            f"Bahasa yang diminta tidak dikenal govtext. Kode yang dapat dipakai: {right}, auto",
        )
    return found


def _rules(form: dict[str, str]) -> tuple[list[str], list[str], bool]:
    """Return rules to run, rules not to run, and whether there are none at all; ids of other checkers mean nothing."""
    enabled = _listing(form, "enabledRules") + _listing(form, "enabledCategories")
    disabled = _listing(form, "disabledRules") + _listing(form, "disabledCategories")
    if (form.get("enabledOnly") or "").lower() not in _YES:
        return [], _known(disabled), False
    if disabled:
        raise BadParameter(
            "You cannot specify disabled rules or categories using enabledOnly=true",
            "Dengan enabledOnly=true, 'disabledRules' dan 'disabledCategories' tidak dapat dipakai",
        )
    if not enabled:
        raise BadParameter(
            "You must specify enabled rules or categories when using enabledOnly=true",
            "Dengan enabledOnly=true, isi 'enabledRules' atau 'enabledCategories'",
        )
    chosen = _known(enabled)
    return chosen, [], not chosen


def _listing(form: dict[str, str], name: str) -> list[str]:
    return [part.strip() for part in form.get(name, "").split(",") if part.strip()]


def _known(names: list[str]) -> list[str]:
    rules = {rule.name for rule in ALL}
    found = (CATEGORY_IDS.get(name.upper(), name.lower()) for name in names)
    return [name for name in dict.fromkeys(found) if name in rules or name in FAMILIES]


def _task(asked: _Asked, own: Services) -> dict[str, Any]:
    config = own.base.laid_under()
    config["ignore"] = [*config.get("ignore", ()), *asked.ignore]
    if asked.select:
        config["select"] = asked.select
    url = own.settings.public_url
    return {
        "do": "check",
        "text": asked.sent.text,
        "pieces": asked.sent.pieces,
        "auto": asked.auto,
        "level": asked.level,
        "mode": asked.mode,
        "nothing": asked.nothing,
        "url": url.rstrip("/") if url else None,
        "config": config,
    }


def _listed(name: str, language: str) -> dict[str, Any]:
    rule = rule_of(card(name), language)
    return {
        "ruleId": name,
        "description": rule["description"],
        "categoryId": rule["category"]["id"],
        "categoryName": rule["category"]["name"],
        "isDictionaryBasedSpellingRule": False,
    }


def _json(content: object) -> Response:
    return Response(json.dumps(content, ensure_ascii=False), media_type="application/json")


def _told(status: int, message: Wording) -> Response:
    """Answer in one line, Indonesian and English, as clients show it."""
    return PlainTextResponse(f"Error: {message.id} | {message.en}", status)
