"""JSON with an indent of 1, into which values can be put that are written already."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

_written = json.JSONEncoder(ensure_ascii=False).encode


class Written(str):
    """A value, or several elements of a list, as JSON for the depth it stands at; it is taken as it is."""

    __slots__ = ()


def indented(value: Any, depth: int = 0) -> Written:
    """Return ``value`` as ``json.dumps`` writes it with an indent of 1, for a place ``depth`` levels deep."""
    return Written("".join(_pieces(value, depth)))


def elements(values: Iterable[Any], depth: int) -> Written:
    """Return ``values`` as elements of a list, which stand ``depth`` levels deep; empty where there are none."""
    return Written(f",\n{' ' * depth}".join([indented(value, depth) for value in values]))


def _pieces(value: Any, depth: int) -> Iterator[str]:
    """Yield what ``value`` is put together from; nothing that is long is put together twice."""
    if isinstance(value, Written):
        yield value
    elif isinstance(value, dict) and value:
        start = f"{{\n{' ' * (depth + 1)}"
        for key, item in value.items():
            yield f"{start}{_written(key)}: "
            yield from _pieces(item, depth + 1)
            start = f",\n{' ' * (depth + 1)}"
        yield f"\n{' ' * depth}}}"
    elif isinstance(value, list | tuple) and value:
        start = f"[\n{' ' * (depth + 1)}"
        for item in value:
            yield start
            yield from _pieces(item, depth + 1)
            start = f",\n{' ' * (depth + 1)}"
        yield f"\n{' ' * depth}]"
    else:
        yield _written(value)
