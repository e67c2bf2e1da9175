"""What deputies do and what is made of it: the activity register, points schemes, evaluation of one and of many.

The names below load the modules they live in on first use.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from npc_core.kernel.lazy import lazily

if TYPE_CHECKING:
    from npc_core.performance.duplicates import Duplicate, find_duplicates, merge, without_duplicates
    from npc_core.performance.records import Activity, ActivityKind, Details, Measure, Presence, Source, State
    from npc_core.performance.register import (
        Entered,
        Keepers,
        LeaveDecided,
        Merged,
        Register,
        RegisterEntry,
        Struck,
        Verified,
        check_entry,
        check_leave_decision,
        check_verification,
        of_the_group,
    )

_HOMES = {
    "Activity": "records",
    "ActivityKind": "records",
    "Details": "records",
    "Duplicate": "duplicates",
    "Entered": "register",
    "Keepers": "register",
    "LeaveDecided": "register",
    "Measure": "records",
    "Merged": "register",
    "Presence": "records",
    "Register": "register",
    "RegisterEntry": "register",
    "Source": "records",
    "State": "records",
    "Struck": "register",
    "Verified": "register",
    "check_entry": "register",
    "check_leave_decision": "register",
    "check_verification": "register",
    "find_duplicates": "duplicates",
    "merge": "duplicates",
    "of_the_group": "register",
    "without_duplicates": "duplicates",
}

__getattr__ = lazily(__name__, _HOMES)


def __dir__() -> list[str]:
    """Return the public names."""
    return sorted(__all__)


__all__ = [
    "Activity",
    "ActivityKind",
    "Details",
    "Duplicate",
    "Entered",
    "Keepers",
    "LeaveDecided",
    "Measure",
    "Merged",
    "Presence",
    "Register",
    "RegisterEntry",
    "Source",
    "State",
    "Struck",
    "Verified",
    "check_entry",
    "check_leave_decision",
    "check_verification",
    "find_duplicates",
    "merge",
    "of_the_group",
    "without_duplicates",
]
