"""What deputies do and what is made of it: the activity register, points schemes, evaluation of one and of many.

The names below load the modules they live in on first use.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from npc_core.kernel.lazy import lazily

if TYPE_CHECKING:
    from npc_core.performance.advice import Advised, find_consequences
    from npc_core.performance.bands import Grade, Rounding, grade_of
    from npc_core.performance.clauses import Assessed, BaseScore, Range, Ranges, Rate, Target
    from npc_core.performance.columnwise import column_types, evaluate_columns, from_columns, to_columns
    from npc_core.performance.conditions import ClearAll, Full, Reached, Share
    from npc_core.performance.duplicates import Duplicate, find_duplicates, merge, without_duplicates
    from npc_core.performance.evaluation import (
        Evaluation,
        Staged,
        combine_stages,
        count_half_days,
        evaluate,
        evaluate_many,
    )
    from npc_core.performance.explained import Explained, Line, explain
    from npc_core.performance.guard import SchemeAdopted, check_scheme
    from npc_core.performance.pictures import grades_of, heat_map, scores_of, timeline
    from npc_core.performance.ranking import AtTheCut, Chosen, Place, Ranking, Ties, find_first, find_last, rank
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
    from npc_core.performance.schemes import Clause, Consequence, ConsequenceKind, Scheme, Stage, StageKind, Subject
    from npc_core.performance.tallies import Each
    from npc_core.performance.windows import Stretch, Window

_HOMES = {
    "Activity": "records",
    "ActivityKind": "records",
    "Advised": "advice",
    "Assessed": "clauses",
    "AtTheCut": "ranking",
    "BaseScore": "clauses",
    "Chosen": "ranking",
    "Clause": "schemes",
    "ClearAll": "conditions",
    "Consequence": "schemes",
    "ConsequenceKind": "schemes",
    "Details": "records",
    "Duplicate": "duplicates",
    "Each": "tallies",
    "Entered": "register",
    "Evaluation": "evaluation",
    "Explained": "explained",
    "Full": "conditions",
    "Grade": "bands",
    "Keepers": "register",
    "LeaveDecided": "register",
    "Line": "explained",
    "Measure": "records",
    "Merged": "register",
    "Place": "ranking",
    "Presence": "records",
    "Range": "clauses",
    "Ranges": "clauses",
    "Ranking": "ranking",
    "Rate": "clauses",
    "Reached": "conditions",
    "Register": "register",
    "RegisterEntry": "register",
    "Rounding": "bands",
    "Scheme": "schemes",
    "SchemeAdopted": "guard",
    "Share": "conditions",
    "Source": "records",
    "Stage": "schemes",
    "StageKind": "schemes",
    "Staged": "evaluation",
    "State": "records",
    "Stretch": "windows",
    "Struck": "register",
    "Subject": "schemes",
    "Target": "clauses",
    "Ties": "ranking",
    "Verified": "register",
    "Window": "windows",
    "check_entry": "register",
    "check_leave_decision": "register",
    "check_scheme": "guard",
    "check_verification": "register",
    "column_types": "columnwise",
    "combine_stages": "evaluation",
    "count_half_days": "evaluation",
    "evaluate": "evaluation",
    "evaluate_columns": "columnwise",
    "evaluate_many": "evaluation",
    "explain": "explained",
    "find_consequences": "advice",
    "find_duplicates": "duplicates",
    "find_first": "ranking",
    "find_last": "ranking",
    "from_columns": "columnwise",
    "grade_of": "bands",
    "grades_of": "pictures",
    "heat_map": "pictures",
    "merge": "duplicates",
    "of_the_group": "register",
    "rank": "ranking",
    "scores_of": "pictures",
    "timeline": "pictures",
    "to_columns": "columnwise",
    "without_duplicates": "duplicates",
}

__getattr__ = lazily(__name__, _HOMES)


def __dir__() -> list[str]:
    """Return the public names."""
    return sorted(__all__)


__all__ = [
    "Activity",
    "ActivityKind",
    "Advised",
    "Assessed",
    "AtTheCut",
    "BaseScore",
    "Chosen",
    "Clause",
    "ClearAll",
    "Consequence",
    "ConsequenceKind",
    "Details",
    "Duplicate",
    "Each",
    "Entered",
    "Evaluation",
    "Explained",
    "Full",
    "Grade",
    "Keepers",
    "LeaveDecided",
    "Line",
    "Measure",
    "Merged",
    "Place",
    "Presence",
    "Range",
    "Ranges",
    "Ranking",
    "Rate",
    "Reached",
    "Register",
    "RegisterEntry",
    "Rounding",
    "Scheme",
    "SchemeAdopted",
    "Share",
    "Source",
    "Stage",
    "StageKind",
    "Staged",
    "State",
    "Stretch",
    "Struck",
    "Subject",
    "Target",
    "Ties",
    "Verified",
    "Window",
    "check_entry",
    "check_leave_decision",
    "check_scheme",
    "check_verification",
    "column_types",
    "combine_stages",
    "count_half_days",
    "evaluate",
    "evaluate_columns",
    "evaluate_many",
    "explain",
    "find_consequences",
    "find_duplicates",
    "find_first",
    "find_last",
    "from_columns",
    "grade_of",
    "grades_of",
    "heat_map",
    "merge",
    "of_the_group",
    "rank",
    "scores_of",
    "timeline",
    "to_columns",
    "without_duplicates",
]
