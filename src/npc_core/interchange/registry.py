"""What can be stored and what can be asked, by stable id."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import lru_cache
from importlib import import_module
from typing import Any, NamedTuple

from npc_core.kernel.errors import UnknownRule
from npc_core.kernel.findings import Finding, Rule
from npc_core.kernel.text import Text
from npc_core.law.laws import Law
from npc_core.procedure.procedures import Procedure

_PROCEDURES = {
    "appointments.appointment": "npc_core.appointments.appointment:APPOINTMENT",
    "appointments.election": "npc_core.appointments.election:ELECTION",
    "appointments.formation": "npc_core.appointments.formation:FORMATION",
    "appointments.recall": "npc_core.appointments.recall:RECALL",
    "appointments.removal": "npc_core.appointments.removal:REMOVAL",
    "appointments.resignation": "npc_core.appointments.resignation:RESIGNATION",
    "deputies.credentials": "npc_core.deputies.credentials:CREDENTIALS",
    "deputies.recall": "npc_core.deputies.recall:RECALL",
    "deputies.resignation": "npc_core.deputies.resignation:RESIGNATION",
    "elections.by_election_by_congress": "npc_core.elections.upward:BY_ELECTION_BY_CONGRESS",
    "elections.by_election_by_standing_committee": "npc_core.elections.upward:BY_ELECTION_BY_STANDING_COMMITTEE",
    "elections.by_election_by_voters": "npc_core.elections.direct:BY_ELECTION_BY_VOTERS",
    "elections.direct_election": "npc_core.elections.direct:DIRECT_ELECTION",
    "elections.indirect_election": "npc_core.elections.upward:INDIRECT_ELECTION",
    "proposals.bill": "npc_core.proposals.bills.bill:BILL",
    "proposals.inquiry": "npc_core.proposals.inquiries.inquiry:INQUIRY",
    "proposals.investigation": "npc_core.proposals.investigations.investigation:INVESTIGATION",
    "performance.review": "npc_core.performance.review:REVIEW",
    "performance.yearly": "npc_core.performance.yearly:YEARLY",
    "proposals.suggestion": "npc_core.proposals.suggestion:SUGGESTION",
}

_ALLOCATION = "npc_core.elections.rules_allocation"
_MINORITIES = "npc_core.elections.rules_minorities"
_PLANNER = "npc_core.elections.rules_planner"
_PUBLISHED = "npc_core.elections.rules_published"
_QUOTA = "npc_core.elections.rules_quota"
_DEPUTIES = "npc_core.deputies.facts"
_GROUNDS = "npc_core.deputies.rules_grounds"
_IMMUNE, _IMMUNITY = "npc_core.deputies.facts_immunity", "npc_core.deputies.rules_immunity"
_COMPETENCE = "npc_core.elections.competence"
_POLL = "npc_core.elections.rules_poll"
_VOTERS = "npc_core.elections.rules_voters"
_OFFICE = "npc_core.appointments.rules_office"
_OFFICE_FACTS = "npc_core.appointments.facts_office"
_LEDGERS = "npc_core.ledgers.facts"
_MANDATES = "npc_core.ledgers.rules_mandates"
_PERFORMANCE = "npc_core.performance"
_SESSIONS = "npc_core.sessions.facts"
_RULES = {
    "appointments.annulment": (
        "npc_core.appointments.rules_annulment:check_annulment",
        "npc_core.appointments.rules_annulment:AppointmentMade",
        "law",
    ),
    "elections.allocated_by": (f"{_ALLOCATION}:check_allocated_by", f"{_ALLOCATION}:Allocators", "law"),
    "elections.allocation": (f"{_ALLOCATION}:check_allocation", "npc_core.elections.allocation:SeatsAllocated", "law"),
    "elections.minority_seats": (f"{_MINORITIES}:check_minority", f"{_MINORITIES}:MinoritySeats", "law"),
    "elections.published_share": (f"{_PUBLISHED}:check_published_share", f"{_PUBLISHED}:PublishedShare", ""),
    "elections.published_total": (f"{_PUBLISHED}:check_published_total", f"{_PUBLISHED}:PublishedTotal", ""),
    "elections.quota": (f"{_QUOTA}:check_quota", "npc_core.elections.quota_facts:QuotaFixed", "law"),
    "elections.quota_fixing": (f"{_QUOTA}:check_fixing", "npc_core.elections.quota_facts:QuotaFixing", "day"),
    "elections.quota_reachable": (f"{_QUOTA}:check_reachable", "npc_core.elections.quota_facts:QuotaFixed", "law"),
    "elections.timetable": (f"{_PLANNER}:check_timetable", f"{_PLANNER}:TimetableKept", "law"),
    "elections.townships": (f"{_ALLOCATION}:check_townships", f"{_ALLOCATION}:TownshipsCovered", "law"),
    "deputies.detention_report": (f"{_IMMUNITY}:check_detention_report", f"{_IMMUNE}:DetainedInTheAct", "law"),
    "deputies.dual_mandate": (
        "npc_core.deputies.rules_mandates:check_several_mandates",
        f"{_DEPUTIES}:MandatesHeld",
        "law",
    ),
    "deputies.end": (f"{_GROUNDS}:check_end", f"{_DEPUTIES}:EndClaimed", "law"),
    "deputies.end_announced_by": (f"{_GROUNDS}:check_end_announcement", f"{_DEPUTIES}:EndTold", "law"),
    "deputies.mandate": ("npc_core.deputies.rules_mandates:check_mandate", f"{_DEPUTIES}:MandateClaimed", "law"),
    "deputies.permission": (f"{_IMMUNITY}:check_permission", f"{_IMMUNE}:MeasureTaken", "law"),
    "deputies.permission_review": (f"{_IMMUNITY}:check_permission_review", f"{_IMMUNE}:PermissionDecided", "law"),
    "deputies.report": (f"{_GROUNDS}:check_report", f"{_DEPUTIES}:ReportMade", "law"),
    "deputies.resumption": (f"{_GROUNDS}:check_resumption", f"{_DEPUTIES}:ResumptionClaimed", "law"),
    "deputies.speech": (f"{_IMMUNITY}:check_speech", f"{_IMMUNE}:HeldLiable", "law"),
    "deputies.supervised_by": (
        "npc_core.deputies.rules_mandates:check_supervision",
        f"{_DEPUTIES}:Supervision",
        "law",
    ),
    "deputies.suspension": (f"{_GROUNDS}:check_suspension", f"{_DEPUTIES}:SuspensionClaimed", "law"),
    "deputies.suspension_notice": (f"{_GROUNDS}:check_suspension_notice", f"{_DEPUTIES}:NoticeGiven", "law"),
    "deputies.township_report": (f"{_IMMUNITY}:check_township_report", f"{_IMMUNE}:TownshipReport", "law"),
    "deputies.army_recall": ("npc_core.deputies.army:check_army_recall", "npc_core.deputies.army:ArmyRecall", "law"),
    "deputies.army_resignation": (
        "npc_core.deputies.army:check_army_resignation",
        "npc_core.deputies.army:ArmyResignation",
        "law",
    ),
    "elections.army_poll": ("npc_core.elections.army:check_army_poll", "npc_core.elections.army:ArmyPoll", "law"),
    "elections.ballot_paper": (f"{_POLL}:check_paper", f"{_POLL}:Paper", "law"),
    "elections.done_by": (f"{_COMPETENCE}:check_doing", f"{_COMPETENCE}:Doing", "law"),
    "elections.right_to_vote": (f"{_VOTERS}:check_right_to_vote", f"{_VOTERS}:Voter", "law"),
    "elections.voter_list_entry": (f"{_VOTERS}:check_voter_list_entry", f"{_VOTERS}:VoterEntry", "law"),
    "appointments.chairs_nationality": (f"{_OFFICE}:check_chairs_nationality", f"{_OFFICE_FACTS}:ChairsHeld", "law"),
    "appointments.credentials_committee": (
        f"{_OFFICE}:check_credentials_committee",
        f"{_OFFICE_FACTS}:CredentialsCommittee",
        "law",
    ),
    "appointments.leaves_for_incompatible": (
        f"{_OFFICE}:check_leaves_for_incompatible",
        f"{_OFFICE_FACTS}:IncompatibleTaken",
        "law",
    ),
    "appointments.replaces_below": (f"{_OFFICE}:check_replaces_below", f"{_OFFICE_FACTS}:ReplacedBelow", "law"),
    "appointments.right_to_elect": (f"{_OFFICE}:check_right_to_elect", f"{_OFFICE_FACTS}:RightToElect", "law"),
    "appointments.special_committees": (
        f"{_OFFICE}:check_special_committees",
        f"{_OFFICE_FACTS}:SpecialCommittees",
        "law",
    ),
    "appointments.term_of_office": (f"{_OFFICE}:check_term_of_office", f"{_OFFICE_FACTS}:OfficeTerm", "law"),
    "inquiries.question": (
        "npc_core.proposals.inquiries.question:check_question",
        "npc_core.proposals.inquiries.question:QuestionPut",
        "law",
    ),
    "ledgers.balance": (f"{_MANDATES}:check_balance", f"{_LEDGERS}:Balance", "law"),
    "ledgers.end_announced": (f"{_MANDATES}:check_announced", f"{_LEDGERS}:MandateEnded", "day"),
    "ledgers.linked_office": (
        "npc_core.ledgers.rules_linked:check_linked_office",
        "npc_core.ledgers.rules_linked:OfficeAfterMandate",
        "law",
    ),
    "ledgers.ground": (f"{_MANDATES}:check_ground", f"{_LEDGERS}:MandateEnded", "law"),
    "performance.scheme": (
        "npc_core.performance.guard:check_scheme",
        "npc_core.performance.guard:SchemeAdopted",
        "law",
    ),
    "performance.care": (f"{_PERFORMANCE}.rules_duties:check_care", f"{_PERFORMANCE}.duties:CareTaken", "law"),
    "performance.conduct": (f"{_PERFORMANCE}.rules_duties:check_conduct", f"{_PERFORMANCE}.duties:ConductSeen", "law"),
    "performance.consequence": (
        f"{_PERFORMANCE}.rules_consequences:check_consequence",
        f"{_PERFORMANCE}.consequences:FollowUp",
        "law",
    ),
    "performance.counts": (f"{_PERFORMANCE}.rules_duties:check_counts", f"{_PERFORMANCE}.duties:OccasionOf", "law"),
    "performance.duty": (f"{_PERFORMANCE}.rules_duties:check_duty", f"{_PERFORMANCE}.duties:DutyKept", "law"),
    "performance.file": (f"{_PERFORMANCE}.rules_files:check_file", f"{_PERFORMANCE}.files:FileKept", "law"),
    "performance.group": (f"{_PERFORMANCE}.rules_groups:check_group", f"{_PERFORMANCE}.groups:GroupFormed", "law"),
    "performance.group_membership": (
        f"{_PERFORMANCE}.rules_groups:check_membership",
        f"{_PERFORMANCE}.groups:GroupMembership",
        "law",
    ),
    "performance.group_year": (
        f"{_PERFORMANCE}.rules_groups:check_group_year",
        f"{_PERFORMANCE}.groups:GroupYear",
        "law",
    ),
    "performance.guarantee": (
        f"{_PERFORMANCE}.rules_duties:check_guarantee",
        f"{_PERFORMANCE}.duties:GuaranteeGiven",
        "law",
    ),
    "performance.hindrance": (
        f"{_PERFORMANCE}.rules_duties:check_hindrance",
        f"{_PERFORMANCE}.duties:HindranceAnswered",
        "law",
    ),
    "performance.leave_asked": (
        f"{_PERFORMANCE}.rules_attendance:check_leave",
        f"{_PERFORMANCE}.attendance:LeaveAsked",
        "law",
    ),
    "performance.member_absences": (
        f"{_PERFORMANCE}.rules_attendance:check_member_absences",
        f"{_PERFORMANCE}.attendance:CommitteeYear",
        "law",
    ),
    "performance.opinion_suggested": (
        f"{_PERFORMANCE}.rules_stations:check_conversion",
        f"{_PERFORMANCE}.opinions:OpinionBecameSuggestion",
        "law",
    ),
    "performance.report_coverage": (
        f"{_PERFORMANCE}.rules_review:check_coverage",
        f"{_PERFORMANCE}.review_acts:TermOfReports",
        "law",
    ),
    "performance.review_result": (
        f"{_PERFORMANCE}.rules_review_vote:check_review_result",
        f"{_PERFORMANCE}.review_acts:ReviewCounted",
        "law",
    ),
    "performance.station_year": (
        f"{_PERFORMANCE}.rules_stations:check_station_year",
        f"{_PERFORMANCE}.opinions:StationYear",
        "law",
    ),
    "performance.two_absences": (
        f"{_PERFORMANCE}.rules_attendance:check_absences",
        f"{_PERFORMANCE}.attendance:AttendanceRecord",
        "law",
    ),
    "performance.visit": (f"{_PERFORMANCE}.rules_visits:check_visit", f"{_PERFORMANCE}.visits:InspectionVisit", "law"),
    "performance.visit_before_session": (
        f"{_PERFORMANCE}.rules_visits:check_before_session",
        f"{_PERFORMANCE}.visits:BeforeSession",
        "law",
    ),
    "performance.visit_report": (
        f"{_PERFORMANCE}.rules_visits:check_visit_report",
        f"{_PERFORMANCE}.visits:VisitReport",
        "day",
    ),
    "performance.year": (f"{_PERFORMANCE}.rules_duties:check_year", f"{_PERFORMANCE}.duties:DeputyYear", "law"),
    "sessions.attendance": ("npc_core.sessions.rules_deputies:check_absence", f"{_SESSIONS}:DeputyAbsence", "law"),
    "sessions.committee_size": (
        "npc_core.sessions.rules_bodies:check_committee_size",
        f"{_SESSIONS}:CommitteeSize",
        "law",
    ),
    "sessions.composition": (
        "npc_core.sessions.rules_bodies:check_composition",
        f"{_SESSIONS}:CompositionHeld",
        "law",
    ),
    "sessions.doing": ("npc_core.sessions.rules:check_done", f"{_SESSIONS}:Done", "law"),
    "sessions.election_ballot": ("npc_core.sessions.rules_deputies:check_ballot", f"{_SESSIONS}:ElectionBallot", "law"),
    "sessions.extraordinary": (
        "npc_core.sessions.rules:check_extraordinary_session",
        f"{_SESSIONS}:ExtraordinarySession",
        "law",
    ),
    "sessions.first_session": ("npc_core.sessions.rules:check_first_session", f"{_SESSIONS}:FirstSession", "day"),
    "sessions.in_year": ("npc_core.sessions.rules:check_sessions_in_year", f"{_SESSIONS}:YearOfSessions", "law"),
    "sessions.meeting_interval": ("npc_core.sessions.rules:check_meeting_interval", f"{_SESSIONS}:MeetingDays", "law"),
    "sessions.seat": ("npc_core.sessions.rules_bodies:check_seat", f"{_SESSIONS}:SeatHeld", "law"),
    "sessions.term": ("npc_core.sessions.rules:check_term", f"{_SESSIONS}:TermHeld", "law"),
    "suggestions.published": (
        "npc_core.proposals.published:check_published",
        "npc_core.proposals.published:Publication",
        "",
    ),
    "voting.count": ("npc_core.voting.rules:check_count", "npc_core.voting.facts:Vote", ""),
    "voting.election": ("npc_core.voting.rules_election:check_election", "npc_core.voting.elections:Election", "law"),
    "voting.majority": ("npc_core.voting.rules:check_majority", "npc_core.voting.facts:Vote", "book"),
    "voting.movers": ("npc_core.voting.rules_movers:check_movers", "npc_core.voting.initiatives:Movers", "law"),
    "voting.number_of_candidates": (
        "npc_core.voting.rules_candidates:check_number_of_candidates",
        "npc_core.voting.elections:Candidacy",
        "law",
    ),
    "voting.quorum": ("npc_core.voting.rules:check_quorum", "npc_core.voting.facts:Vote", "book"),
    "voting.secrecy": ("npc_core.voting.rules:check_secrecy", "npc_core.voting.facts:BallotHeld", "book"),
    "voting.vote": ("npc_core.voting.rules:check_vote", "npc_core.voting.facts:Vote", "law"),
}
"""Each rule that stands alone: its function, its facts, and what it takes: law, a day's book, law and day, nothing."""


class Askable(NamedTuple):
    """A rule that can be asked by id."""

    id: str
    function: Callable[..., Finding]
    facts: type[Any]
    takes: str

    @property
    def label(self) -> Text:
        """Return what the rule is called; the rule stands in the module of its function, under this id."""
        declared = vars(import_module(self.function.__module__)).values()
        return next(each.label for each in declared if isinstance(each, Rule) and each.id == self.id)

    def ask(self, facts: Any, law: Law, on: date | None = None) -> Finding:
        """Return the rule's finding on facts, under a law; `on` for rules that ask about a day of their own."""
        if self.takes == "law":
            return self.function(facts, law)
        if self.takes == "day":
            return self.function(facts, law, on)
        return self.function(facts, law.on(facts.on)) if self.takes == "book" else self.function(facts)


@lru_cache(maxsize=512)
def _load(home: str) -> Any:
    module, name = home.split(":")
    return getattr(import_module(module), name)


def procedure_ids() -> tuple[str, ...]:
    """Return the ids of all procedures.

    >>> "appointments.appointment" in procedure_ids()
    True
    """
    return tuple(sorted(_PROCEDURES))


def find_procedure(procedure_id: str) -> Procedure[Any, Any] | None:
    """Return a procedure by its id, None if there is none."""
    home = _PROCEDURES.get(procedure_id)
    found: Procedure[Any, Any] | None = _load(home) if home else None
    return found


def rule_ids() -> tuple[str, ...]:
    """Return the ids of all rules that can be asked standing alone."""
    return tuple(sorted(_RULES))


def rules() -> dict[str, Askable]:
    """Return every rule that can be asked standing alone, by id.

    >>> rules()["voting.vote"].label.en
    'result of the vote'
    """
    return {each: find_rule(each) for each in rule_ids()}


def find_rule(rule_id: str) -> Askable:
    """Return a rule by its id.

    Raises:
        UnknownRule: there is no such rule.

    >>> find_rule("voting.vote").facts.__name__
    'Vote'
    """
    found = _RULES.get(rule_id)
    if found is None:
        raise UnknownRule(rule_id, rule_ids())
    function, facts, takes = found
    return Askable(rule_id, _load(function), _load(facts), takes)
