"""Opaque ids of people, constituencies and matters: the application's strings, equal by id, masked when shown."""

from __future__ import annotations


class PersonId(str):
    """The application's id of a person. It is masked in `repr`, so that logs and errors name nobody.

    >>> PersonId("P-88")
    PersonId('P…')
    """

    __slots__ = ()

    def __repr__(self) -> str:
        """Return a masked form."""
        return f"PersonId({self[:1] + '…'!r})"


class UnitId(str):
    """The application's id of a constituency (选区) or electing unit (选举单位)."""

    __slots__ = ()


class CaseId(str):
    """The application's id of a matter."""

    __slots__ = ()


class HandlerId(str):
    """The application's id of a handling body (承办单位)."""

    __slots__ = ()


class GroupId(str):
    """The application's id of a deputy group (代表小组)."""

    __slots__ = ()


class StationId(str):
    """The application's id of a liaison station (代表联络站)."""

    __slots__ = ()


class RecordId(str):
    """The application's id of a record in an activity register (履职登记)."""

    __slots__ = ()
