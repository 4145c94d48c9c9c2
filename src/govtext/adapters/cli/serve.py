"""``govtext serve``: the HTTP server, its desk and its API."""

import argparse
from pathlib import Path

from govtext.errors import ConfigError, Misfit

from .console import OK


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    serve = commands.add_parser("serve", help="jalankan server dan meja naskah | run the server and the desk")
    serve.add_argument(
        "--settings",
        type=Path,
        metavar="FILE",
        help="pengaturan server (docs/server.md) | settings of the server (docs/server.md)",
    )
    serve.add_argument(
        "--host",
        help="alamat server (bawaan: 127.0.0.1, hanya komputer ini) | "
        "address to listen at (default: 127.0.0.1, this computer only)",
    )
    serve.add_argument("--port", type=int, help="porta server (bawaan: 8087) | port to listen at (default: 8087)")
    serve.add_argument(
        "--workers",
        type=int,
        metavar="N",
        help="jumlah proses pemeriksa (bawaan: satu tiap prosesor) | analysing processes (default: one a processor)",
    )
    serve.add_argument(
        "--requests-per-minute",
        type=int,
        metavar="N",
        help="batas tiap kunci atau alamat; 0: tanpa batas | of one key or address; 0: no limit",
    )
    serve.add_argument(
        "--config",
        metavar="FILE",
        help="govtext.toml yang mendasari permintaan | a govtext.toml laid under what requests ask for",
    )
    serve.add_argument(
        "--new-key",
        metavar="NAME",
        help="cetak kunci API baru dan isian pengaturannya, lalu selesai | "
        "print a new API key and its entry in the settings, and end",
    )
    serve.set_defaults(run=_serve)


def _serve(options: argparse.Namespace) -> int:
    from govtext.adapters.server.settings import load

    if options.new_key is not None:
        return _print_key(options.new_key)
    names = ("host", "port", "workers", "requests_per_minute", "config")
    chosen = {name: getattr(options, name) for name in names if getattr(options, name) is not None}
    settings = load(options.settings, chosen)
    try:
        from govtext.adapters.server.run import run
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] == "govtext":
            raise
        raise ConfigError(
            f"{error.name} is not installed. Install: pip install 'govtext[server]'",
            f"{error.name} belum terpasang. Pasang dengan: pip install 'govtext[server]'",
        ) from error
    run(settings)
    return OK


def _print_key(name: str) -> int:
    from govtext.adapters.server.keys import digest_of, new_key
    from govtext.adapters.server.settings import key_name

    try:
        header = f'"{name}"' if "." in key_name(name) else name
    except Misfit as error:
        raise ConfigError(*error.both.under("--new-key")) from error
    secret = new_key()
    print(f"# Kunci, hanya ditampilkan sekali | the key, shown only once: {secret}")
    print(f'[keys.{header}]\nsha256 = "{digest_of(secret)}"')
    return OK
