"""Names of a package that are loaded when first used, so that importing one of its modules does not load the others."""

import sys
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module


def attributes(package: str, names: Mapping[str, Sequence[str]]) -> Callable[[str], object]:
    """Return the ``__getattr__`` of ``package``; ``names`` tells by module, within it, what comes from there.

    No name may be that of a module of the package: once that module is loaded, the name would be taken.
    """
    homes = {name: module for module, own in names.items() for name in own}

    def attribute(name: str) -> object:
        home = homes.get(name)
        if home is None:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        value: object = getattr(import_module(f".{home}", package), name)
        setattr(sys.modules[package], name, value)
        return value

    return attribute
