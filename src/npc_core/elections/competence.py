"""Who does what in elections of deputies: one list of tasks, asked standing alone and by every act."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, NamedTuple

from attrs import frozen

from npc_core.congress.actors import Actor, Role
from npc_core.elections import poll_words as words
from npc_core.kernel.days import check_day
from npc_core.kernel.findings import Fact, Finding, Rule
from npc_core.kernel.labels import Labelled
from npc_core.kernel.provisions import Basis, Choice, Provision, Silence
from npc_core.kernel.text import Text
from npc_core.law.book import RuleBook
from npc_core.law.laws import Law

DONE_BY = Rule("elections.done_by", Text("选举各项工作的主体", "who does what in an election"))
_BY = Fact("act.by", Text("由谁办理？", "Who did it?"))


class Task(Labelled):
    """Something that the law gives to somebody."""

    ELECT = ("elect", Text("选举本级代表", "elect the deputies of this level"))
    ELECT_UPWARDS = ("elect_upwards", Text("选举上一级代表", "elect deputies of the next higher congress"))
    PRESIDE = ("preside", Text("主持本级代表的选举", "preside over the election of this level"))
    LEAD_COMMITTEE = ("lead_committee", Text("领导选举委员会", "lead the election committee"))
    GUIDE = ("guide", Text("指导县级以下的选举", "guide elections at county level and below"))
    APPOINT_COMMITTEE = ("appoint_committee", Text("任命选举委员会", "appoint the election committee"))
    DRAW_CONSTITUENCIES = ("draw_constituencies", Text("划分选区、分配名额", "draw constituencies, allocate seats"))
    REGISTER_VOTERS = ("register_voters", Text("选民登记和名单", "register voters and publish the list"))
    FIX_ELECTION_DAY = ("fix_election_day", Text("确定选举日期", "fix the election day"))
    CONSENT_TO_SHIFT = ("consent_to_shift", Text("同意提前或者推迟选举日", "consent to moving the election day"))
    COLLATE = ("collate", Text("汇总、公布代表候选人名单", "put the nominations together"))
    CONSULT = ("consult", Text("讨论、协商候选人", "discuss the candidates"))
    FIX_FORMAL_LIST = ("fix_formal_list", Text("确定正式候选人名单", "determine the formal list"))
    PRESIDE_VOTING = ("preside_voting", Text("主持投票", "preside over the voting"))
    CHOOSE_TELLERS = ("choose_tellers", Text("推选监票、计票人员", "choose the tellers"))
    DETERMINE_RESULT = ("determine_result", Text("确定、宣布、公布选举结果", "determine and publish the result"))
    EXAMINE_CREDENTIALS = ("examine_credentials", Text("审查代表资格", "examine credentials"))
    CONFIRM_CREDENTIALS = ("confirm_credentials", Text("确认代表资格", "confirm credentials"))
    ANNOUNCE_END = ("announce_end", Text("公告代表资格终止", "announce the end of a mandate"))
    PRESIDE_UPWARDS = ("preside_upwards", Text("主持上一级代表的选举", "preside over the election of higher deputies"))
    CHOOSE_TELLERS_UPWARDS = (
        "choose_tellers_upwards",
        Text("推选间接选举的监票、计票人员", "choose the tellers of an indirect election"),
    )
    DETERMINE_RESULT_UPWARDS = (
        "determine_result_upwards",
        Text("确定、宣布、公布间接选举结果", "determine and publish the result of an indirect election"),
    )
    EXAMINE_UPWARDS = ("examine_upwards", Text("审查上一级代表资格", "examine credentials of higher deputies"))
    CONFIRM_UPWARDS = ("confirm_upwards", Text("确认上一级代表资格", "confirm credentials of higher deputies"))
    REPORT_VACANCY = ("report_vacancy", Text("报告出缺", "report a vacancy"))
    DECIDE_BY_ELECTION = ("decide_by_election", Text("决定补选", "decide on a by-election"))
    CONDUCT_BY_ELECTION = ("conduct_by_election", Text("主持补选", "conduct a by-election"))
    FIX_CANDIDATE_NUMBER = ("fix_candidate_number", Text("确定补选候选人人数", "fix the number of candidates"))
    ALLOCATE_UPWARDS = ("allocate_upwards", Text("分配上一级代表名额", "allocate seats of the next higher congress"))
    FILL_BETWEEN_SESSIONS = (
        "fill_between_sessions",
        Text("闭会期间补选上一级代表", "fill a seat of the next higher congress between sessions"),
    )
    DECIDE_METHOD = ("decide_method", Text("决定补选办法", "decide on the method of a by-election"))
    FILL_UPWARDS = ("fill_upwards", Text("补选上一级代表", "fill a seat of the next higher congress"))


_FOUND: dict[Task, Callable[[RuleBook], Provision[Any] | Silence]] = {
    Task.ELECT: lambda book: book.deputy_elections.elected_by,
    Task.ELECT_UPWARDS: lambda book: book.deputy_elections.upwards_elected_by,
    Task.PRESIDE: lambda book: book.deputy_elections.presided_by,
    Task.LEAD_COMMITTEE: lambda book: book.deputy_elections.committee_led_by,
    Task.GUIDE: lambda book: book.deputy_elections.guided_by,
    Task.APPOINT_COMMITTEE: lambda book: book.deputy_elections.election_committee_appointed_by,
    Task.DRAW_CONSTITUENCIES: lambda book: book.deputy_elections.constituencies_drawn_by,
    Task.REGISTER_VOTERS: lambda book: book.deputy_elections.voters_registered_by,
    Task.FIX_ELECTION_DAY: lambda book: book.deputy_elections.election_day_fixed_by,
    Task.CONSENT_TO_SHIFT: lambda book: book.deputy_elections.election_day_shift_approver,
    Task.COLLATE: lambda book: book.deputy_elections.collated_by,
    Task.CONSULT: lambda book: book.deputy_elections.voter_groups_consult,
    Task.FIX_FORMAL_LIST: lambda book: book.deputy_elections.formal_list_by,
    Task.PRESIDE_VOTING: lambda book: book.deputy_elections.voting_presided_by,
    Task.CHOOSE_TELLERS: lambda book: book.deputy_elections.tellers_chosen_by,
    Task.DETERMINE_RESULT: lambda book: book.deputy_elections.result_determined_by,
    Task.EXAMINE_CREDENTIALS: lambda book: book.deputy_elections.credentials_reviewed_by,
    Task.CONFIRM_CREDENTIALS: lambda book: book.mandates.confirmed_by,
    Task.ANNOUNCE_END: lambda book: book.mandates.end_announced_by,
    Task.PRESIDE_UPWARDS: lambda book: book.deputy_elections.indirect_presided_by,
    Task.CHOOSE_TELLERS_UPWARDS: lambda book: book.deputy_elections.indirect_tellers_chosen_by,
    Task.DETERMINE_RESULT_UPWARDS: lambda book: book.deputy_elections.indirect_result_by,
    Task.EXAMINE_UPWARDS: lambda book: book.deputy_elections.indirect_credentials_by,
    Task.CONFIRM_UPWARDS: lambda book: book.deputy_elections.indirect_confirmed_by,
    Task.REPORT_VACANCY: lambda book: book.by_elections.vacancy_reporter,
    Task.DECIDE_BY_ELECTION: lambda book: book.by_elections.decided_by,
    Task.CONDUCT_BY_ELECTION: lambda book: book.by_elections.conducted_by,
    Task.FIX_CANDIDATE_NUMBER: lambda book: book.by_elections.candidate_number_fixed_by,
    Task.ALLOCATE_UPWARDS: lambda book: book.deputy_elections.indirect_seats_allocated_by,
    Task.FILL_BETWEEN_SESSIONS: lambda book: book.by_elections.between_sessions_by,
    Task.DECIDE_METHOD: lambda book: book.nominations.by_election_method_by,
    Task.FILL_UPWARDS: lambda book: book.by_elections.deputies_above_elected_by,
}
_READINGS = {Task.CONDUCT_BY_ELECTION: "byelection_rules"}


class Competent(NamedTuple):
    """Who has a task: the provision or silence, and the readings on which it rests."""

    found: Provision[Any] | Silence
    choices: tuple[Choice, ...] = ()

    @property
    def roles(self) -> tuple[Role, ...]:
        """Return the roles that have it; none where the law is silent."""
        if isinstance(self.found, Silence):
            return ()
        value = self.found.value
        return value if isinstance(value, tuple) else (value,)


@frozen(kw_only=True)
class Doing:
    """Somebody did something in an election of deputies.

    Args:
        on: the day.
        task: what was done.
        by: who did it; None where it is not known.
    """

    on: date
    task: Task
    by: Actor | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a day that is none."""
        check_day("doing.on", self.on)


def find_competent(task: Task, book: RuleBook) -> Competent:
    """Return who has a task under the law of a day.

    >>> from npc_core.congress.areas import Area
    >>> from npc_core.law.laws import law_of
    >>> book = law_of(Area.from_code("110101")).on(date(2023, 1, 1))
    >>> find_competent(Task.CONDUCT_BY_ELECTION, book).roles
    (Role.BY_ELECTION_BODY,)
    """
    found = _FOUND[task](book)
    reading = _READINGS.get(task)
    return Competent(found) if reading is None else Competent(*book.unless_local(found, reading))


def check_done_by(task: Task, by: Actor | None, book: RuleBook) -> Finding:
    """Tell whether somebody has a task.

    Law: EL2020-3, 9 to 11, 32-1a, 39-1, 43-1, 46, 57-3; DE1983-1, 2; the rules of provinces on by-elections.

    Returns:
        `done_by`, that the law names nobody, or what is missing.

    Reading: `byelection_rules`, where no local rule says who conducts a by-election.
    """
    competent = find_competent(task, book)
    if isinstance(competent.found, Silence):
        return DONE_BY.silent(competent.found)
    basis: tuple[Basis, ...] = (competent.found, *competent.choices)
    if by is None:
        return DONE_BY.unknown(basis, _BY)
    return DONE_BY.decide(by.role in competent.roles, basis, words.done_by, by=by.label, law=competent.roles)


def check_doing(facts: Doing, law: Law) -> Finding:
    """Tell whether the right body did something in an election of deputies.

    Law: EL2020-3, 9 to 11, 32-1a, 39-1, 43-1, 46, 57-3; LOL2022-8-1, 50-1(2), 50-1(18); CON2018-97-1.

    Args:
        facts: what was done, by whom.
        law: the law of the place; in an indirect election, of the congress that elects.

    Returns:
        `done_by`, that the law names nobody, or what is missing.

    >>> from npc_core.congress.areas import Area
    >>> from npc_core.law.laws import law_of
    >>> doing = Doing(on=date(2021, 9, 1), task=Task.LEAD_COMMITTEE, by=Actor(Role.GOVERNMENT))
    >>> check_doing(doing, law_of(Area.from_code("411424100"))).explain("en", cite="short")
    'fails: done by the government; the law names the standing committee one level up [Election Law, art. 9]'
    """
    return check_done_by(facts.task, facts.by, law.on(facts.on))
