"""Slotted dataclasses that cost little to define.

For each class the standard decorator writes and compiles the source of six methods: two thirds of a millisecond,
which for the hundred classes of a run was a third of its time. Here the fields are the standard ones (so `fields`,
`replace`, `asdict` and `match` work) and the methods are shared by all classes. Annotations must be strings, as
`from __future__ import annotations` makes them. Type checkers see the standard decorator.
"""

from __future__ import annotations

import dataclasses
from itertools import count
from typing import TYPE_CHECKING, Any, NoReturn

__all__ = ["dataclass"]

OFTEN = 100  # objects of one class, from which a method of its own pays

if TYPE_CHECKING:
    from dataclasses import dataclass
else:

    def dataclass(*, frozen: bool = False, slots: bool = False, kw_only: bool = False) -> Any:
        """Return a decorator that does what the standard one does, always with slots."""
        return lambda plain: _recorded(plain, _SHARED | (_FROZEN if frozen else _OPEN), kw_only)


class _Factory:
    """A default that is made anew for each object."""

    def __init__(self, make: Any) -> None:
        self.make = make


def _recorded(plain: type, methods: dict[str, Any], kw_only: bool) -> type:
    own = _own_fields(plain, kw_only=kw_only)
    inherited = {name: each for base in plain.__mro__[:0:-1] for name, each in _fields_of(base).items()}
    fields = inherited | own
    body = {name: value for name, value in plain.__dict__.items() if name not in own and name not in _OF_EACH_CLASS}
    for name, method in methods.items():
        if body.get(name) is None:  # Python itself sets __hash__ to None where there is an __eq__
            body[name] = method
    body["__slots__"] = tuple(name for name in own if name not in inherited)
    body["__dataclass_fields__"] = fields
    body["__match_args__"] = tuple(name for name, each in fields.items() if not each.kw_only)
    made: Any = type(plain)(plain.__name__, plain.__bases__, body)
    made.__plan__ = tuple((name, _setter(made, name), _default(each)) for name, each in fields.items())
    made.__setters__ = {name: put for name, put, _ in made.__plan__}
    made.__times__ = count(1)
    return made  # type: ignore[no-any-return]  # it is the class, with slots


def _own_fields(plain: type, *, kw_only: bool) -> dict[str, Any]:
    """Return the fields that a class itself declares, as the standard decorator makes them from its annotations."""
    own: dict[str, Any] = {}
    for name, kind in plain.__annotations__.items():
        if not kind.startswith("ClassVar"):
            given = plain.__dict__.get(name, dataclasses.MISSING)
            each: Any = given if isinstance(given, dataclasses.Field) else dataclasses.field(default=given)
            each.name, each.type, each.kw_only, each._field_type = name, kind, kw_only, _FIELD
            own[name] = each
    return own


def _fields_of(base: type) -> dict[str, Any]:
    fields: dict[str, Any] = base.__dict__.get("__dataclass_fields__", {})
    return fields


def _setter(made: type, name: str) -> Any:
    """Return what sets a field without asking the class, which would refuse."""
    return getattr(made, name).__set__


def _default(field: dataclasses.Field[Any]) -> Any:
    return field.default if field.default_factory is dataclasses.MISSING else _Factory(field.default_factory)


def _init(self: Any, *values: Any, **named: Any) -> None:
    # The one method that runs thousands of times a deck: everything in it is there for speed.
    if next(self.__times__) == OFTEN:
        type(self).__init__ = _compiled_init(type(self))
    setters = self.__setters__
    for put, value in zip(setters.values(), values, strict=False):
        put(self, value)
    try:
        for name, value in named.items():
            setters[name](self, value)
    except KeyError:
        raise TypeError(f"{type(self).__name__} has no {name}") from None
    if (values and named) or len(values) + len(named) != len(setters):
        _complete(self, values, named)


def _complete(self: Any, values: tuple[Any, ...], named: dict[str, Any]) -> None:
    """Set what has a default; raise `TypeError` where a value is missing, given twice, or one too many."""
    plan, given = self.__plan__, len(values)
    if given > len(plan) or any(name in named for name, _, _ in plan[:given]):
        raise TypeError(f"{type(self).__name__} was given a value too many")
    for name, put, default in plan[given:]:
        if name not in named:
            if default is dataclasses.MISSING:
                raise TypeError(f"{type(self).__name__} needs {name}")
            put(self, default.make() if default.__class__ is _Factory else default)


def _compiled_init(made: Any) -> Any:
    """Return a method of its own for a class that is made often: compiling it takes as long as a hundred objects."""
    fields = sorted(made.__dataclass_fields__.values(), key=lambda each: each.kw_only)
    known: dict[str, Any] = {"MISSING": dataclasses.MISSING}
    parameters, lines, keywords = ["self"], [], False
    for each in fields:
        if each.kw_only and not keywords:
            parameters.append("*")
            keywords = True
        name, default = each.name, _default(each)
        known |= {f"set_{name}": made.__setters__[name], f"default_{name}": default}
        parameters.append(name if default is dataclasses.MISSING else f"{name}=default_{name}")
        is_made = f"default_{name}.make() if {name} is default_{name} else {name}"
        lines.append(f"    set_{name}(self, {is_made if isinstance(default, _Factory) else name})")
    source = "\n".join([f"def __init__({', '.join(parameters)}):", *(lines or ["    pass"])])
    exec(source, known)  # of our own making: the names are those of our fields
    return known["__init__"]


def _values(self: Any) -> tuple[Any, ...]:
    return tuple([getattr(self, name) for name, _, _ in self.__plan__])


def _repr(self: Any) -> str:
    shown = (f"{each.name}={getattr(self, each.name)!r}" for each in dataclasses.fields(self) if each.repr)
    return f"{type(self).__qualname__}({', '.join(shown)})"


def _eq(self: Any, other: object) -> bool:
    return _values(self) == _values(other) if other.__class__ is self.__class__ else NotImplemented


def _hash(self: Any) -> int:
    return hash(_values(self))


def _reduce(self: Any) -> tuple[Any, tuple[type, dict[str, Any]]]:
    return _again, (type(self), dict(zip(self.__setters__, _values(self), strict=True)))


def _again(made: type, values: dict[str, Any]) -> Any:
    return made(**values)


def _refuse(self: Any, name: str, *value: Any) -> NoReturn:
    raise dataclasses.FrozenInstanceError(f"{type(self).__name__}.{name} never changes")


_SHARED: dict[str, Any] = {"__init__": _init, "__repr__": _repr, "__eq__": _eq, "__reduce__": _reduce}
_FROZEN = {"__hash__": _hash, "__setattr__": _refuse, "__delattr__": _refuse}
_OPEN = {"__hash__": None}  # what changes is no key
_OF_EACH_CLASS = ("__dict__", "__weakref__")  # what Python makes anew for a class
_FIELD = dataclasses._FIELD  # type: ignore[attr-defined]  # by which `fields` tells a field from a ClassVar
