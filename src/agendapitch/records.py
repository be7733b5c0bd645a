"""Slotted dataclasses that cost little to define.

For each class the standard decorator writes and compiles the source of six methods: two thirds of a millisecond,
which for the hundred classes of a run was a third of its time. Here the fields are the standard ones (so `fields`,
`replace`, `asdict` and `match` work) and the methods are shared by all classes. Type checkers see the standard
decorator.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any, NoReturn

__all__ = ["dataclass"]

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
    for name, method in methods.items():
        if name not in plain.__dict__ or plain.__dict__[name] is None:  # Python itself sets __hash__ to None
            setattr(plain, name, method)
    made: Any = dataclasses.dataclass(init=False, repr=False, eq=False, slots=True, kw_only=kw_only)(plain)
    made.__plan__ = tuple((each.name, _setter(made, each.name), _default(each)) for each in dataclasses.fields(made))
    made.__setters__ = {name: put for name, put, _ in made.__plan__}
    return made  # type: ignore[no-any-return]  # it is the class, with slots


def _setter(made: type, name: str) -> Any:
    """Return what sets a field without asking the class, which would refuse."""
    return getattr(made, name).__set__


def _default(field: dataclasses.Field[Any]) -> Any:
    return field.default if field.default_factory is dataclasses.MISSING else _Factory(field.default_factory)


def _init(self: Any, *values: Any, **named: Any) -> None:
    # The one method that runs thousands of times a deck: everything in it is there for speed.
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


def _values(self: Any) -> tuple[Any, ...]:
    return tuple([getattr(self, name) for name, _, _ in self.__plan__])


def _repr(self: Any) -> str:
    shown = (f"{each.name}={getattr(self, each.name)!r}" for each in dataclasses.fields(self) if each.repr)
    return f"{type(self).__qualname__}({', '.join(shown)})"


def _eq(self: Any, other: object) -> bool:
    return _values(self) == _values(other) if other.__class__ is self.__class__ else NotImplemented


def _hash(self: Any) -> int:
    return hash(_values(self))


def _reduce(self: Any) -> tuple[type, tuple[Any, ...]]:
    return type(self), _values(self)


def _refuse(self: Any, name: str, *value: Any) -> NoReturn:
    raise dataclasses.FrozenInstanceError(f"{type(self).__name__}.{name} never changes")


_SHARED: dict[str, Any] = {"__init__": _init, "__repr__": _repr, "__eq__": _eq, "__reduce__": _reduce}
_FROZEN = {"__hash__": _hash, "__setattr__": _refuse, "__delattr__": _refuse}
_OPEN = {"__hash__": None}  # what changes is no key
