"""``govtext cache``: where answers are kept for other runs, and how to have them forgotten."""

import argparse

from govtext.errors import ConfigError

from .console import OK, complain

_TOLD = {
    "id": {
        "kept": "{count} jawaban, {size} dari {most} MiB",
        "cleared": "{count} jawaban dihapus",
    },
    "en": {
        "kept": "{count} answers, {size} of {most} MiB",
        "cleared": "{count} answers removed",
    },
}


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    cache = commands.add_parser("cache", help="jawaban yang tersimpan | answers kept between runs")
    cache.add_argument(
        "action",
        choices=("where", "clear"),
        help="sebut folder dan ukurannya, atau kosongkan | tell the folder and its size, or empty it",
    )
    cache.add_argument("--lang", choices=("id", "en"), default="id")
    cache.set_defaults(run=_cache)


def _cache(options: argparse.Namespace) -> int:
    from govtext.adapters.cache import Store, cache_folder, most_bytes
    from govtext.adapters.cache.place import FOLDER_VARIABLE

    words = _TOLD[options.lang]
    folder, most = cache_folder(), most_bytes()
    if folder is None:
        raise ConfigError(
            f"there is no place to keep answers in: set {FOLDER_VARIABLE}",
            f"tidak ada tempat untuk menyimpan jawaban: atur {FOLDER_VARIABLE}",
        )
    store = Store(folder, most)
    if options.action == "clear":
        complain(words["cleared"].format(count=store.clear()))
        return OK
    print(folder)
    count, size = store.size()
    shown = f"{size / 2**20:.1f}"
    complain(
        words["kept"].format(
            count=count, size=shown.replace(".", ",") if options.lang == "id" else shown, most=most // 2**20
        )
    )
    return OK
