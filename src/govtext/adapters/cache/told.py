"""An answer read back, which is asked like the report it was written from."""

import json
from collections.abc import Collection
from typing import Any

_NAMELESS = '{\n "source": null,'


class Told(dict[str, Any]):
    """A value of the wire format without its model: the same fields in the same order, read by the same names."""

    __slots__ = ()

    def __getattr__(self, name: str) -> Any:
        try:
            return self[name]
        except KeyError:
            raise AttributeError(f"there is no {name!r} on the wire here") from None

    @property
    def family(self) -> str:
        """Of a finding, the part of its rule's name before the dot."""
        return str(self["rule"]).partition(".")[0]

    def model_dump(self, *, mode: str, exclude: Collection[str] = ()) -> "Told":
        """Return what the model would give for JSON: itself, without the fields in ``exclude``."""
        assert mode == "json"
        return Told({name: value for name, value in self.items() if name not in exclude})

    def model_copy(self, *, update: dict[str, Any]) -> "Told":
        """Return a copy with other values of the fields in ``update``."""
        return Told({**self, **update})


class ToldReport:
    """A report as it is written, of the draft ``source``; it is read when something in it is asked for.

    ``written`` is its JSON with an indent of 1 and no name, which :meth:`nameless` makes.
    """

    __slots__ = ("_told", "_written", "source")

    def __init__(self, written: str, source: str | None) -> None:
        self._written = written
        self._told: Told | None = None
        self.source = source

    @staticmethod
    def nameless(report: dict[str, Any]) -> str:
        """Return how ``report`` is written; its name is left out, so that a draft that was renamed has the same."""
        return json.dumps({**report, "source": None}, ensure_ascii=False, indent=1)

    def indented(self) -> str:
        """Return its JSON with an indent of 1."""
        return f'{{\n "source": {json.dumps(self.source, ensure_ascii=False)},{self._written[len(_NAMELESS) :]}'

    def on_one_line(self) -> str:
        """Return its JSON on one line: within a string JSON has no line ends."""
        lines = self.indented().replace(",\n", ", \n").split("\n")
        return "".join([line.lstrip(" ") for line in lines])

    def __getattr__(self, name: str) -> Any:
        if name == "code" or name.startswith("__"):  # what tells a problem from a report, and pickle and its like
            raise AttributeError(name)
        if self._told is None:
            self._told = json.loads(self.indented(), object_hook=Told)
        return getattr(self._told, name)

    def __reduce__(self) -> tuple[type["ToldReport"], tuple[str, str | None]]:
        return type(self), (self._written, self.source)
