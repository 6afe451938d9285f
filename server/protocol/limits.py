"""What each field of a message may hold, in a form that a form can use."""

from typing import Any

from msgspec import Struct, inspect

from server.domain.words import VISIBLE

Limits = dict[str, Any]


def fields(shape: type[Struct]) -> dict[str, Limits]:
    """The limits of each field by its name on the wire; an act's own id is left out.

    Raises TypeError for what is no struct, as only structs are said.
    """
    found = inspect.type_info(shape)
    if not isinstance(found, inspect.StructType):
        raise TypeError(shape)
    act = found.tag is not None
    return {
        field.encode_name: limits(field.type)
        for field in found.fields
        if not (act and field.encode_name == "id")
    }


def limits(kind: inspect.Type) -> Limits:
    """The kind of value, and its limits."""
    match kind:
        case inspect.Metadata(type=inner):
            return limits(inner)
        case inspect.StrType():
            return text(kind)
        case inspect.EnumType(cls=choices):
            return {"kind": "choice", "choices": [choice.value for choice in choices]}
        case inspect.IntType(ge=least, le=most):
            return {"kind": "number"} | known(min=least, max=most)
        case inspect.DateType():
            return {"kind": "date"}
        case inspect.UnionType(types=(inner, inspect.NoneType())):
            return {**limits(inner), "optional": True}
        case inspect.BoolType():
            return {"kind": "flag"}
        case inspect.StructType(cls=shape):
            return {"kind": "object", "fields": fields(shape)}
        case inspect.VarTupleType(item_type=item, max_length=most):
            return {"kind": "list", "item": limits(item)} | known(maxLength=most)
    raise TypeError(f"no form could ask for {kind}")


def text(kind: inspect.StrType) -> Limits:
    """Words of a person, if they must be seen or may be missing; an id otherwise."""
    spoken = kind.pattern == VISIBLE or (kind.max_length and not kind.min_length)
    return {"kind": "text" if spoken else "id"} | known(maxLength=kind.max_length)


def known(**values: int | None) -> Limits:
    return {name: value for name, value in values.items() if value is not None}
