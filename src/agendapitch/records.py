"""Slotted dataclasses that cost little to define.

For each class the standard decorator writes and compiles the source of six methods: two thirds of a millisecond,
which for the hundred classes of a run was a third of its time. Here the methods are shared by all classes, and the
standard module, which would load half a parser of Python, is left alone until somebody asks it: then its `fields`,
`replace` and `asdict` work on these too. Annotations must be strings, as `from __future__ import annotations` makes
them. Type checkers see the standard decorator and functions.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import count
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NoReturn

__all__ = ["MISSING", "dataclass", "field", "fields", "replace"]

OFTEN = 40  # objects of one class, from which a method of its own pays

if TYPE_CHECKING:
    from dataclasses import MISSING, dataclass, field, fields, replace
else:
    MISSING = object()

    def dataclass(*, frozen: bool = False, slots: bool = False, kw_only: bool = False) -> Any:
        """Return a decorator that does what the standard one does, always with slots."""
        return lambda plain: _recorded(plain, _SHARED | (_FROZEN if frozen else _OPEN), kw_only)

    def field(*, default: Any = MISSING, default_factory: Any = None, **said: Any) -> Any:
        """Return a field that is more than a name and a default; `repr` and `metadata` are the standard's."""
        return _Field(_Factory(default_factory) if default_factory else default, **said)

    def fields(record: Any) -> Any:
        """Return the fields of a class or an object: each has a `name` and the `metadata` of its declaration."""
        return record.__fields__

    def replace(record: Any, **changes: Any) -> Any:
        """Return a copy of an object with some of its values changed."""
        return type(record)(**(dict(zip(record.__setters__, _values(record), strict=True)) | changes))


class _Factory:
    """A default that is made anew for each object."""

    def __init__(self, make: Any) -> None:
        self.make = make


class _Field:
    """What a class says about one of its values."""

    __slots__ = ("default", "kw_only", "metadata", "name", "repr", "type")

    def __init__(
        self, default: Any, *, repr: bool = True, metadata: Mapping[str, Any] = MappingProxyType({})  # noqa: A002 - as the standard has it
    ) -> None:
        self.default, self.repr, self.metadata = default, repr, metadata
        self.name, self.type, self.kw_only = "", "", False


class _StandardFields:
    """The fields of a class as the standard library knows them, made when it first asks for them."""

    def __get__(self, record: Any, made: Any) -> dict[str, Any]:
        import dataclasses

        standard: dict[str, Any] = {}
        for each in made.__fields__:
            given = {} if each.default is MISSING else {"default": each.default}
            if isinstance(each.default, _Factory):
                given = {"default_factory": each.default.make}
            told: Any = dataclasses.field(repr=each.repr, metadata=each.metadata, **given)
            told.name, told.type, told.kw_only = each.name, each.type, each.kw_only
            told._field_type = dataclasses._FIELD  # type: ignore[attr-defined]  # what tells it from a ClassVar
            standard[each.name] = told
        made.__dataclass_fields__ = standard
        return standard


def _recorded(plain: type, methods: dict[str, Any], kw_only: bool) -> type:
    own = _own_fields(plain, kw_only=kw_only)
    inherited = {each.name: each for base in plain.__mro__[:0:-1] for each in base.__dict__.get("__fields__", ())}
    every = inherited | own
    body = {name: value for name, value in plain.__dict__.items() if name not in own and name not in _OF_EACH_CLASS}
    for name, method in methods.items():
        if body.get(name) is None:  # Python itself sets __hash__ to None where there is an __eq__
            body[name] = method
    body["__slots__"] = tuple(name for name in own if name not in inherited)
    body["__fields__"] = tuple(every.values())
    body["__dataclass_fields__"] = _StandardFields()
    body["__match_args__"] = tuple(name for name, each in every.items() if not each.kw_only)
    made: Any = type(plain)(plain.__name__, plain.__bases__, body)
    # Setting a field by what the class has for it does not ask the class, which would refuse.
    made.__setters__ = {name: getattr(made, name).__set__ for name in every}
    made.__times__ = count(1)
    return made  # type: ignore[no-any-return]  # it is the class, with slots


def _own_fields(plain: type, *, kw_only: bool) -> dict[str, _Field]:
    """Return the fields that a class itself declares by its annotations."""
    own: dict[str, _Field] = {}
    for name, kind in plain.__annotations__.items():
        if not kind.startswith("ClassVar"):
            given = plain.__dict__.get(name, MISSING)
            each = given if isinstance(given, _Field) else _Field(given)
            each.name, each.type, each.kw_only = name, kind, kw_only
            own[name] = each
    return own


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
    every, given = self.__fields__, len(values)
    if given > len(every) or any(each.name in named for each in every[:given]):
        raise TypeError(f"{type(self).__name__} was given a value too many")
    for each in every[given:]:
        if each.name not in named:
            default = each.default
            if default is MISSING:
                raise TypeError(f"{type(self).__name__} needs {each.name}")
            self.__setters__[each.name](self, default.make() if default.__class__ is _Factory else default)


def _compiled_init(made: Any) -> Any:
    """Return a method of its own for a class that is made often: compiling it takes as long as forty objects."""
    known: dict[str, Any] = {"MISSING": MISSING}
    parameters, lines, keywords = ["self"], [], False
    for each in sorted(made.__fields__, key=lambda each: each.kw_only):
        if each.kw_only and not keywords:
            parameters.append("*")
            keywords = True
        name, default = each.name, each.default
        known |= {f"set_{name}": made.__setters__[name], f"default_{name}": default}
        parameters.append(name if default is MISSING else f"{name}=default_{name}")
        is_made = f"default_{name}.make() if {name} is default_{name} else {name}"
        lines.append(f"    set_{name}(self, {is_made if isinstance(default, _Factory) else name})")
    source = "\n".join([f"def __init__({', '.join(parameters)}):", *(lines or ["    pass"])])
    exec(source, known)  # of our own making: the names are those of our fields
    return known["__init__"]


def _values(self: Any) -> tuple[Any, ...]:
    return tuple([getattr(self, name) for name in self.__setters__])


def _repr(self: Any) -> str:
    shown = (f"{each.name}={getattr(self, each.name)!r}" for each in self.__fields__ if each.repr)
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
    from dataclasses import FrozenInstanceError

    raise FrozenInstanceError(f"{type(self).__name__}.{name} never changes")


_SHARED: dict[str, Any] = {"__init__": _init, "__repr__": _repr, "__eq__": _eq, "__reduce__": _reduce}
_FROZEN = {"__hash__": _hash, "__setattr__": _refuse, "__delattr__": _refuse}
_OPEN = {"__hash__": None}  # what changes is no key
_OF_EACH_CLASS = ("__dict__", "__weakref__")  # what Python makes anew for a class
