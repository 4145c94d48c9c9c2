"""What the server says to whoever starts it: where it is, who can reach it, how it is stopped."""

import ipaddress

from govtext.errors import Wording

from .settings import Settings

STOPPING = Wording("stopping; requests under way are answered first", "berhenti sesudah permintaan yang masuk dijawab")
STOPPED = Wording("stopped", "sudah berhenti")


def started(settings: Settings, port: int) -> Wording:
    """Return what is said once the server listens at ``port``."""
    what = Wording("the desk and the API", "meja naskah dan API") if settings.desk else Wording("the API", "API")
    where = settings.public_url or _address(settings.host, port)
    reach = _reach(settings)
    return Wording(
        f"{what.en}: {where} ({reach.en}). Stop with Ctrl-C.",
        f"{what.id}: {where} ({reach.id}). Hentikan dengan Ctrl-C.",
    )


def _address(host: str, port: int) -> str:
    """Return an address that a browser on this computer can open."""
    try:
        place = ipaddress.ip_address(host)
    except ValueError:
        return f"http://{host}:{port}"
    if place.is_unspecified:
        return f"http://localhost:{port}"
    return f"http://[{host}]:{port}" if place.version == 6 else f"http://{host}:{port}"


def _reach(settings: Settings) -> Wording:
    if settings.keys:
        names = ", ".join(settings.keys)
        key = Wording(f"with an API key: {names}", f"dengan kunci API: {names}")
    else:
        key = Wording("without an API key", "tanpa kunci API")
    if settings.on_loopback:
        return Wording("this computer only", "hanya dari komputer ini") if not settings.keys else key
    return Wording(f"from other computers, too, {key.en}", f"juga dari komputer lain, {key.id}")
