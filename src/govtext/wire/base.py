"""What every value on the wire has in common: frozen, fields may be added to it within a version."""

from typing import Any, NoReturn, Self, TypeVar

from pydantic import BaseModel, ConfigDict

_set = object.__setattr__
"""Values are frozen, so that their own way to set something is closed."""

_K = TypeVar("_K")
_V = TypeVar("_V")


class Wire(BaseModel):
    """A frozen value that is written to the wire as it is."""

    model_config = ConfigDict(frozen=True, json_schema_serialization_defaults_required=True)

    @classmethod
    def made(cls, **values: Any) -> Self:
        """Return a value made of all its fields, in their order, without checking them.

        For what the program itself makes by the dozen: to check it costs more than to make it.
        """
        one = cls.__new__(cls)
        _set(one, "__dict__", values)
        _set(one, "__pydantic_fields_set__", set(values))
        _set(one, "__pydantic_extra__", None)
        _set(one, "__pydantic_private__", None)
        return one


class FrozenMap(dict[_K, _V]):
    """A mapping that cannot be changed; a ``dict`` so that it serialises and compares like one."""

    def _refuse(self, *_: object, **__: object) -> NoReturn:
        raise TypeError("results and choices are frozen: make a new one")

    __setitem__ = __delitem__ = clear = pop = popitem = setdefault = update = __ior__ = _refuse

    def __reduce__(self) -> tuple[type["FrozenMap[_K, _V]"], tuple[dict[_K, _V]]]:
        return type(self), (dict(self),)


def wire_schema(model: type[BaseModel]) -> dict[str, Any]:
    """Return the JSON Schema of what ``model`` writes.

    Every field that is always written is required; unknown fields are allowed, for they may be added within a version.
    """
    schema: dict[str, Any] = model.model_json_schema(mode="serialization")
    _open(schema)
    return schema


def _open(node: object) -> None:
    if isinstance(node, dict):
        if node.get("additionalProperties") is False:
            del node["additionalProperties"]
        for value in node.values():
            _open(value)
    elif isinstance(node, list):
        for value in node:
            _open(value)
