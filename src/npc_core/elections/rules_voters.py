"""Who may vote, who is on the voter list, and how objections to it are decided."""

from __future__ import annotations

from datetime import date
from typing import Any

from attrs import frozen

from npc_core.congress.actors import Role
from npc_core.elections import voter_words as words
from npc_core.elections.acts_preparation import JudgmentGiven, Objected, ObjectionDecided, Sued
from npc_core.elections.matter import Matter, election_day_of
from npc_core.kernel.days import check_day, earliest, latest
from npc_core.kernel.errors import ImpossibleFacts
from npc_core.kernel.findings import Fact, Finding, Rule, Verdicts, all_of
from npc_core.kernel.labels import Labelled
from npc_core.kernel.periods import Unit, add
from npc_core.kernel.provisions import Basis, Provision, Silence
from npc_core.kernel.text import Text
from npc_core.law.book import RuleBook
from npc_core.law.laws import Law
from npc_core.procedure.acts import Act

RIGHT = Rule(
    "elections.right_to_vote",
    Text("选举权", "the right to vote"),
    verdicts=Verdicts(Text("可以参加选举", "may vote"), Text("不得参加选举", "may not vote")),
)
AGE = Rule("elections.voter_age", Text("选民的年龄", "age of a voter"))
DEPRIVED = Rule("elections.political_rights", Text("政治权利", "political rights"))
SUSPENDED = Rule("elections.vote_suspended", Text("停止行使选举权利", "suspension of the right to vote"))
LISTED = Rule("elections.voter_list_entry", Text("选民名单的记载", "entry of the voter list"))
JUDGED = Rule("elections.judgment_before_poll", Text("判决的时间", "time of the judgment"))
KNOWN = Rule("elections.objection_known", Text("申诉的提出", "objection raised"))

_BORN = Fact("voter.born", Text("何时出生？", "When born?"))
_CITIZEN = Fact("voter.citizen", Text("是否中国公民？", "A citizen of the People's Republic?"))
_DEPRIVED = Fact("voter.deprived", Text("是否被剥夺政治权利？", "Deprived of political rights?"))
_HELD = Fact("voter.suspended_by", Text("由哪个机关决定停止行使？", "Which organ suspended the right?"))
_LISTED_ON = Fact("voter.listed_on", Text("选民名单何时公布？", "When was the voter list published?"))
_CHANGE = Fact("entry.change", Text("上次登记后有什么变化？", "What changed since the last registration?"))
_LISTED = Fact("entry.listed", Text("是否列入名单？", "Is the person listed?"))
_DAY = Fact("election_day_set.election_day", Text("选举日是哪一天？", "Which day is the election day?"))


@frozen(kw_only=True)
class Voter:
    """Somebody who wants to vote, or to stand, in a direct election.

    Args:
        on: the election day.
        born: the day of birth; None where it is not known.
        listed_on: the day on which the voter list is published.
        citizen: whether a citizen of the People's Republic.
        deprived: whether deprived of political rights.
        suspended: whether the right to vote is suspended while in custody.
        suspended_by: which organ decided so.
    """

    on: date
    born: date | None = None
    listed_on: date | None = None
    citizen: bool | None = None
    deprived: bool | None = None
    suspended: bool = False
    suspended_by: Role | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse days that are none."""
        check_day("voter.on", self.on)
        for name in ("born", "listed_on"):
            if getattr(self, name) is not None:
                check_day(f"voter.{name}", getattr(self, name))
        if self.born is not None and self.born > self.on:
            raise ImpossibleFacts("voter.born", self.born, Text("不晚于选举日", "not after the election day"))


class Change(Labelled):
    """What happened to somebody since the last registration of voters."""

    NONE = ("none", Text("没有变化", "nothing"))
    NEWLY_OF_AGE = ("newly_of_age", Text("新满十八周岁", "came of age"))
    RIGHTS_RESTORED = ("rights_restored", Text("恢复政治权利", "political rights restored"))
    MOVED_IN = ("moved_in", Text("迁入本选区", "moved into the constituency"))
    MOVED_OUT = ("moved_out", Text("迁出本选区", "moved out of the constituency"))
    DIED = ("died", Text("死亡", "died"))
    DEPRIVED = ("deprived", Text("被剥夺政治权利", "deprived of political rights"))
    INCAPABLE = ("incapable", Text("经确认不能行使选举权利", "confirmed as unable to vote"))


@frozen(kw_only=True)
class VoterEntry:
    """How a voter list treats somebody.

    Args:
        on: the day on which the list is published.
        change: what happened since the last registration; `NONE` for a voter registered already.
        listed: whether the person is on the list of this constituency.
    """

    on: date
    change: Change | None = None
    listed: bool | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a day that is none."""
        check_day("entry.on", self.on)


def check_right_to_vote(facts: Voter, law: Law) -> Finding:
    """Tell whether somebody may vote and stand: age, citizenship, political rights, no suspension.

    Law: EL2020-4-1, EL2020-4-2, CON2018-34-1, DE1983-4-1.

    Args:
        facts: the person.
        law: the law of the place; judged by the law of the election day.

    Returns:
        HOLDS, FAILS or UNDETERMINED, with `of_age`, `a_citizen`, `has_political_rights`, `suspended` as reasons.

    Reading: `voter_age_day`, where it could change the answer.

    >>> from npc_core.congress.areas import Area
    >>> from npc_core.law.laws import law_of
    >>> voter = Voter(on=date(2021, 9, 28), born=date(2003, 9, 28), citizen=True, deprived=False)
    >>> check_right_to_vote(voter, law_of(Area.from_code("330106"))).holds
    True
    """
    book = law.on(facts.on)
    return all_of(RIGHT, _age(facts, book), _rights(facts, book), _suspension(facts, book))


def _age(facts: Voter, book: RuleBook) -> Finding:
    section = book.deputy_elections
    age = section.voter_age
    if isinstance(age, Silence):
        return AGE.silent(age)
    if facts.citizen is False:
        return AGE.fails((age,), words.not_a_citizen)
    if facts.born is None or facts.citizen is None:
        return AGE.unknown(
            (age,), *((_BORN,) if facts.born is None else ()), *((_CITIZEN,) if facts.citizen is None else ())
        )
    birthday = add(facts.born, age.value, Unit.YEARS)
    basis: tuple[Basis, ...] = (age,)
    on: date | None = facts.on
    local = section.voter_age_reference
    if isinstance(local, Provision):
        basis = (age, local)
    elif birthday <= facts.on and not (facts.listed_on is not None and birthday <= facts.listed_on):
        choice = book.choice("voter_age_day")
        basis = (age, choice)
        on = facts.on if choice.alternative == "election_day" else facts.listed_on
    if on is None:
        return AGE.unknown(basis, _LISTED_ON)
    return AGE.decide(birthday <= on, basis, words.of_age, birthday=birthday, on=on, age=age.value)


def _rights(facts: Voter, book: RuleBook) -> Finding:
    asked = book.deputy_elections.political_rights
    if isinstance(asked, Silence):
        return DEPRIVED.silent(asked)
    if facts.deprived is None:
        return DEPRIVED.unknown((asked,), _DEPRIVED)
    has = not facts.deprived
    return DEPRIVED.decide(has, (asked,), words.has_political_rights, yes="yes" if has else "no")


def _suspension(facts: Voter, book: RuleBook) -> Finding:
    asked = book.deputy_elections.suspended_by
    if isinstance(asked, Silence):
        return SUSPENDED.silent(asked)
    if not facts.suspended:
        return SUSPENDED.holds((asked,), words.not_suspended)
    if facts.suspended_by is None:
        return SUSPENDED.unknown((asked,), _HELD)
    void = facts.suspended_by not in asked.value
    return SUSPENDED.decide(void, (asked,), words.suspended, by=facts.suspended_by.label, law=asked.value)


def check_voter_list_entry(facts: VoterEntry, law: Law) -> Finding:
    """Tell whether the voter list treats somebody as it must after a change since the last registration.

    Law: EL2020-27-1a to 27-1d, EL2020-27-2, DE1983-3-1.

    Args:
        facts: what happened, and whether the person is listed.
        law: the law of the place; judged by the law of the day of the list.

    Returns:
        `entry`, or what is missing.

    >>> from npc_core.congress.areas import Area
    >>> from npc_core.law.laws import law_of
    >>> entry = VoterEntry(on=date(2021, 9, 1), change=Change.DIED, listed=True)
    >>> check_voter_list_entry(entry, law_of(Area.from_code("411424"))).explain("en", cite="short")
    'fails: died: must not be listed, and is listed [Election Law, art. 27]'
    """
    book = law.on(facts.on)
    if facts.change is None:
        return LISTED.unknown((), _CHANGE)
    found = _provision_of(facts.change, book)
    if isinstance(found, Silence):
        return LISTED.silent(found)
    if facts.listed is None:
        return LISTED.unknown((found,), _LISTED)
    due = facts.change in _STAYS
    told = {"due": "yes" if due else "no", "listed": "yes" if facts.listed else "no"}
    return LISTED.decide(facts.listed is due, (found,), words.entry, change=facts.change.label, **told)


_STAYS = (Change.NONE, Change.NEWLY_OF_AGE, Change.RIGHTS_RESTORED, Change.MOVED_IN)


def _provision_of(change: Change, book: RuleBook) -> Provision[tuple[str, ...]] | Provision[bool] | Silence:
    section = book.deputy_elections
    if change is Change.NONE:
        return section.registration_lasts
    if change is Change.INCAPABLE:
        return section.incapacity_left_off
    if change in (Change.MOVED_IN, Change.MOVED_OUT):
        return section.register_moved
    return section.register_added if change in _STAYS else section.register_struck


_BEFORE: dict[type[Act], type[Act]] = {ObjectionDecided: Objected, Sued: ObjectionDecided, JudgmentGiven: Sued}


def _objection_of(act: Any) -> str:
    found: str = act.objection
    return found


def check_objection_known(case: Matter, act: ObjectionDecided | Sued | JudgmentGiven, book: RuleBook) -> Finding:
    """Tell whether the objection that is decided, or taken to court, was raised, and decided before it goes to court.

    Law: EL2020-29-1b, EL2020-29-1c, EL2020-29-1e.

    Returns:
        `objection_known`, `objection_unknown`, or that the law is silent.
    """
    section = book.deputy_elections
    asked = {
        ObjectionDecided: section.voter_list_decision_period,
        Sued: section.voter_list_court_lead,
        JudgmentGiven: section.judgment_final,
    }[type(act)]
    if isinstance(asked, Silence):
        return KNOWN.silent(asked)
    before = _BEFORE[type(act)]
    known = any(isinstance(each, before) and _objection_of(each) == act.objection for each in case.acts)
    if not known and case.partial:
        return KNOWN.unknown((asked,), Fact(f"act.{act.objection}", Text("此前如何办理？", "What was done before?")))
    if known:
        return KNOWN.holds((asked,), words.objection_known)
    return KNOWN.fails((asked,), words.objection_unknown)


def check_judgment_before_poll(case: Matter, act: JudgmentGiven, book: RuleBook) -> Finding:
    """Tell whether the court decided before the election day.

    Law: EL2020-29-1d.

    Returns:
        `judged`, or what is missing.

    Reading: `before_election_day`, where it could change the answer.
    """
    asked = book.deputy_elections.judgment_before_poll
    if isinstance(asked, Silence):
        return JUDGED.silent(asked)
    day = election_day_of(case)
    if day is None or earliest(act.on) < day <= latest(act.on):
        return JUDGED.unknown((asked,), _DAY)
    on = latest(act.on)
    if on != day:
        return JUDGED.decide(on < day, (asked,), words.judged, on=on, day=day)
    choice = book.choice("before_election_day")
    return JUDGED.decide(choice.alternative == "on_the_day_too", (asked, choice), words.judged, on=on, day=day)
