"""Rules about the lists: who is on them, consultation and primary, how many stand, and how they are presented."""

from __future__ import annotations

from npc_core.elections import candidate_words as words
from npc_core.elections.acts_candidates import (
    CandidatesPresented,
    CandidatesPublished,
    Consulted,
    FormalListFixed,
    FundingFound,
    MemberLeft,
    Nominated,
    PrimaryHeld,
)
from npc_core.elections.acts_preparation import MethodAdopted
from npc_core.elections.matter import (
    Matter,
    decision_of,
    election_day_of,
    is_by_election,
    is_direct,
    nominees_of,
    results_of,
    seats_left,
)
from npc_core.kernel.days import earliest, latest
from npc_core.kernel.findings import Fact, Finding, Rule, all_of
from npc_core.kernel.provisions import Silence
from npc_core.kernel.text import Text
from npc_core.law.book import RuleBook
from npc_core.voting.elections import Candidacy, Primary
from npc_core.voting.rounds import check_days_given, find_round
from npc_core.voting.rules_candidates import check_number_of_candidates, cut_primary
from npc_core.voting.rules_turnout import check_turnout

EVERYBODY = Rule("elections.list_everyone", Text("候选人名单的完整", "completeness of the list"))
STRANGERS = Rule("elections.listed_were_nominated", Text("候选人经推荐", "candidates were recommended"))
TO_ALL = Rule("elections.printed_for_all", Text("印发全体代表", "printed for all deputies"))
CONSULTED = Rule("elections.consulted", Text("讨论、协商", "consultation"))
REDUCED = Rule("elections.reduced", Text("超过差额的减少", "reduction of too many candidates"))
COMPETITIVE = Rule("elections.competitive", Text("差额选举", "more candidates than seats"))
ORDER = Rule("elections.primary_order", Text("按预选得票确定名单", "list in the order of the primary"))
SECRET = Rule("elections.primary_secret", Text("预选的无记名投票", "secrecy of the primary"))
NOTICE = Rule("elections.primary_announced", Text("预选公告", "announcement of the primary"))
LEFT = Rule("elections.candidates_left_committee", Text("候选人辞去选举委员会职务", "candidates left the committee"))
OPEN = Rule("elections.candidates_from_outside", Text("候选人的范围", "who may be a candidate"))
PERIOD = Rule("elections.nomination_period", Text("提名、酝酿的时间", "time for nomination and discussion"))
PRESENTED = Rule("elections.presenting_stops", Text("介绍候选人的时间", "time of presenting candidates"))
MEETING = Rule("elections.candidates_meet_voters", Text("候选人与选民见面", "candidates meet the voters"))
NUMBER = Rule("elections.number_as_fixed", Text("候选人人数与已定的一致", "number of candidates as fixed"))

_NOMINEES = Fact("nominated.nominees", Text("推荐了哪些人？", "Who was recommended?"))
_TO_ALL = Fact("candidates_published.to_all", Text("是否印发全体代表？", "Did all deputies get the list?"))
_SECRET = Fact("primary_held.secret", Text("预选是否无记名？", "Was the primary secret?"))
_ANNOUNCED = Fact("primary_held.announced", Text("预选是否公告？", "Was the primary announced?"))
_MEMBERS = Fact("formal_list_fixed.committee_members", Text("候选人中有无选举委员会成员？", "Committee members?"))
_OUTSIDE = Fact("formal_list_fixed.only_deputies", Text("是否只限本级代表？", "Was the list confined to deputies?"))
_FIRST = Fact("nominated.on", Text("何时开始提名？", "When did nominations begin?"))
_AGREED = Fact("consulted.agreed", Text("是否形成较为一致的意见？", "Was a common opinion reached?"))
_DAY = Fact("election_day_set.election_day", Text("选举日是哪一天？", "Which day is the election day?"))
_MEETING = Fact("candidates_presented.meeting", Text("候选人是否与选民见面？", "Did the candidates meet voters?"))
_ASKED = Fact("candidates_presented.asked_for", Text("选民是否要求见面？", "Did voters ask for a meeting?"))


def check_list_everyone(case: Matter, act: CandidatesPublished, book: RuleBook) -> Finding:
    """Tell whether everybody lawfully recommended is on the list, and nobody else.

    Law: DE1983-10-2 (direct elections), EL2020-32-2b (indirect).

    Returns:
        `list_is_complete`, `list_differs`, or what is missing.
    """
    section = book.deputy_elections
    asked = section.list_everyone if is_direct(case) else section.candidates_printed
    if isinstance(asked, Silence):
        return EVERYBODY.silent(asked)
    named, listed = set(nominees_of(case)), set(act.candidates)
    if named == listed:
        return EVERYBODY.holds((asked,), words.list_is_complete, number=len(listed))
    if case.partial:
        return EVERYBODY.unknown((asked,), _NOMINEES)
    return EVERYBODY.fails((asked,), words.list_differs, missing=len(named - listed), strangers=len(listed - named))


def check_printed(case: Matter, act: CandidatesPublished, book: RuleBook) -> Finding:
    """Tell whether the list was printed for all deputies.

    Law: EL2020-32-2b.

    Returns:
        `printed_for_all`, or what is missing.
    """
    asked = book.deputy_elections.candidates_printed
    if isinstance(asked, Silence):
        return TO_ALL.silent(asked)
    if act.to_all is None:
        return TO_ALL.unknown((asked,), _TO_ALL)
    return TO_ALL.decide(act.to_all, (asked,), words.printed_for_all, yes="yes" if act.to_all else "no")


def check_consulted(case: Matter, act: FormalListFixed, book: RuleBook) -> Finding:
    """Tell whether the voter groups discussed the candidates before the formal list was fixed.

    Law: EL2020-32-1c.

    Returns:
        `were_consulted`, `not_consulted`, or what is missing.
    """
    asked = book.deputy_elections.voter_groups_consult
    if isinstance(asked, Silence):
        return CONSULTED.silent(asked)
    if case.last(Consulted) is not None or results_of(case):
        return CONSULTED.holds((asked,), words.were_consulted)
    if case.partial:
        return CONSULTED.unknown((asked,), Fact("consulted", Text("是否讨论、协商？", "Was there a consultation?")))
    return CONSULTED.fails((asked,), words.not_consulted)


def check_reduced(case: Matter, act: FormalListFixed, book: RuleBook) -> Finding:
    """Tell whether candidates beyond the largest lawful number were reduced by agreement, or by a primary.

    Law: EL2020-32-1d, EL2020-32-1e, EL2020-32-2c, EL2020-32-2d.

    Returns:
        `nobody_left_out`, `primary_was_held`, `reduced_by_agreement`, `primary_owed`, or what is missing.
    """
    section, voting = book.deputy_elections, book.voting
    direct = is_direct(case)
    within = section.larger_part_decides if direct else section.voted_directly
    primary = voting.direct_primary if direct else voting.indirect_primary
    if isinstance(within, Silence):
        return REDUCED.silent(within)
    assert not isinstance(primary, Silence)  # one article
    if results_of(case):
        return REDUCED.holds((within,), words.nobody_left_out)
    left_out = set(nominees_of(case)) - set(act.candidates)
    if not left_out:
        return REDUCED.holds((within,), words.nobody_left_out)
    if case.last(PrimaryHeld) is not None:
        return REDUCED.holds((primary,), words.primary_was_held, number=len(left_out))
    agreed = case.last(Consulted)
    if direct and agreed is not None and agreed.agreed is None:
        return REDUCED.unknown((within, primary), _AGREED)
    if direct and agreed is not None and agreed.agreed:
        return REDUCED.holds((within,), words.reduced_by_agreement, number=len(left_out))
    if case.partial:
        return REDUCED.unknown((within, primary), _AGREED)
    return REDUCED.fails((primary, within), words.primary_owed, number=len(left_out))


def check_strangers(case: Matter, act: FormalListFixed | PrimaryHeld, book: RuleBook) -> Finding:
    """Tell whether everybody who stands was recommended, did not decline, and took no funding from abroad.

    Law: EL2020-30-2a, EL2020-35-2; in a further election EL2020-45-4b.

    Returns:
        `all_recommended`, `not_recommended`, or what is missing.
    """
    section = book.deputy_elections
    asked = section.nominated_in_unit
    if isinstance(asked, Silence):
        return STRANGERS.silent(asked)
    standing = act.candidates if isinstance(act, FormalListFixed) else tuple(line.name for line in act.count.lines)
    strangers = set(standing) - set(nominees_of(case))
    funded = {each.person for each in case.acts if isinstance(each, FundingFound)}
    if strangers & funded and not isinstance(section.foreign_funding_effect, Silence):
        return STRANGERS.fails((section.foreign_funding_effect,), words.not_recommended, number=len(strangers & funded))
    if strangers and results_of(case):
        strangers = set()  # whoever was written in and has votes of the first ballot stands in order
    if strangers and (case.partial or not any(isinstance(each, Nominated) for each in case.acts)):
        return STRANGERS.unknown((asked,), _NOMINEES)
    if strangers:
        return STRANGERS.fails((asked,), words.not_recommended, number=len(strangers))
    return STRANGERS.holds((asked,), words.all_recommended)


def check_number(case: Matter, act: FormalListFixed, book: RuleBook) -> Finding:
    """Tell whether as many stand as the law allows, and as many as were fixed.

    Law: EL2020-31-1, 31-2a, 31-2b, 45-4b, 45-4c, 57-4a.

    Returns:
        The findings of `check_number_of_candidates`, with `more_than_seats`.
    """
    decision, seats = decision_of(case), max(seats_left(case), 1)
    round_ = find_round(results_of(case))
    candidates = len(set(act.candidates))
    facts = Candidacy(on=latest(act.on), decision=decision, seats=seats, candidates=candidates, round=round_)
    counted = check_number_of_candidates(facts, case.law)
    asked = book.deputy_elections.more_candidates_than_seats
    if is_by_election(case) or isinstance(asked, Silence):
        return counted
    more = COMPETITIVE.decide(candidates > seats, (asked,), words.more_than_seats, candidates=candidates, seats=seats)
    return all_of(NUMBER, counted, more)


def check_primary_order(case: Matter, act: FormalListFixed, book: RuleBook) -> Finding:
    """Tell whether the formal list is what the order of votes in the primary gives.

    Law: EL2020-32-1e, EL2020-32-2d, DE1983-10-3.

    Returns:
        `as_the_primary_gave`, `no_primary`, or what is missing.

    Reading: `cutoff_tie`.
    """
    voting = book.voting
    order = voting.direct_primary if is_direct(case) else voting.indirect_primary
    if isinstance(order, Silence):
        return ORDER.silent(order)
    held = case.last(PrimaryHeld)
    if held is None or results_of(case):
        return ORDER.holds((order,), words.no_primary)
    facts = Primary(
        on=latest(held.on),
        decision=decision_of(case),
        count=held.count,
        places=max(len(act.candidates), 1),
        registered=held.registered,
        took_part=held.took_part,
    )
    cut = cut_primary(facts, case.law)
    named = set(act.candidates)
    ok = set(cut.admitted) <= named <= set(cut.admitted) | set(cut.tied)
    return ORDER.decide(ok, (order,), words.as_the_primary_gave, listed=len(named)).resting_on(
        *(() if not cut.finding.fails else (cut.finding,))
    )


def check_primary_held(case: Matter, act: PrimaryHeld, book: RuleBook) -> Finding:
    """Tell whether a primary was secret and announced, and enough voters took part, where local rules ask for it.

    Law: local rules alone (Beijing 41, Zhejiang 36).

    Returns:
        `primary_was_secret`, `primary_was_announced`, the findings of `cut_primary`, that the law is silent.
    """
    section = book.deputy_elections
    method, notice = section.primary_method, section.primary_notice_required
    findings = []
    if isinstance(method, Silence) or "secret_ballot" not in method.value:
        findings.append(SECRET.silent(method) if isinstance(method, Silence) else SECRET.holds((method,), words.open_))
    elif act.secret is None:
        findings.append(SECRET.unknown((method,), _SECRET))
    else:
        told = "yes" if act.secret else "no"
        findings.append(SECRET.decide(act.secret, (method,), words.primary_was_secret, yes=told))
    if isinstance(notice, Silence):
        findings.append(NOTICE.silent(notice))
    elif act.announced is None:
        findings.append(NOTICE.unknown((notice,), _ANNOUNCED))
    else:
        told = "yes" if act.announced else "no"
        findings.append(NOTICE.decide(act.announced, (notice,), words.primary_was_announced, yes=told))
    turnout = book.voting.direct_primary_turnout
    if not isinstance(turnout, Silence):
        findings.append(check_turnout(act.registered, act.took_part, act.count.cast, (turnout,), turnout.value))
    return all_of(NOTICE, *findings)


def check_members_left(case: Matter, act: FormalListFixed, book: RuleBook) -> Finding:
    """Tell whether members of the election committee who stand have left it.

    Law: EL2020-10-2. The text fixes no day; on the formal list at the latest.

    Returns:
        `members_left`, or what is missing.
    """
    asked = book.deputy_elections.candidates_leave_committee
    if isinstance(asked, Silence):
        return LEFT.silent(asked)
    if act.committee_members is None:
        return LEFT.unknown((asked,), _MEMBERS)
    left = {each.member for each in case.acts if isinstance(each, MemberLeft)}
    sitting = set(act.committee_members) & set(act.candidates) - left
    return LEFT.decide(not sitting, (asked,), words.members_left, number=len(sitting))


def check_from_outside(case: Matter, act: FormalListFixed, book: RuleBook) -> Finding:
    """Tell whether candidates were not confined to deputies of the congress that elects.

    Law: EL2020-33-1.

    Returns:
        `open_to_all`, or what is missing.
    """
    asked = book.deputy_elections.candidates_from_outside
    if isinstance(asked, Silence):
        return OPEN.silent(asked)
    if act.only_deputies is None:
        return OPEN.unknown((asked,), _OUTSIDE)
    yes = not act.only_deputies
    return OPEN.decide(yes, (asked,), words.open_to_all, yes="yes" if yes else "no")


def check_nomination_period(case: Matter, act: FormalListFixed, book: RuleBook) -> Finding:
    """Tell whether there were two days for nomination and discussion.

    Law: EL2020-32-2a; in a by-election the law is silent.

    Returns:
        `time_given`, that the law is silent, or what is missing.

    Reading: `two_days`, where it could change the answer.
    """
    section = book.by_elections if is_by_election(case) else book.deputy_elections
    asked = section.nomination_period
    if isinstance(asked, Silence):
        return PERIOD.silent(asked)
    if results_of(case):
        return PERIOD.holds((asked,), words.not_in_later_votes)
    began = [each.on for each in case.acts if isinstance(each, Nominated)]
    if not began:
        return PERIOD.unknown((asked,), _FIRST)
    return check_days_given(PERIOD, asked, earliest(min(began, key=earliest)), latest(act.on), book)


def check_number_as_fixed(case: Matter, act: FormalListFixed, book: RuleBook) -> Finding:
    """Tell whether as many stand as the body that fixes the number said.

    Law: EL2020-32-2d (the congress's election method); Beijing 62 (by-elections).

    Returns:
        `number_as_fixed`, `no_number_fixed`.
    """
    method = case.last(MethodAdopted)
    fixed = None if method is None else method.candidates
    if fixed is None or results_of(case):
        return NUMBER.holds((), words.no_number_fixed)
    number = len(act.candidates)
    return NUMBER.decide(number == fixed, (), words.number_as_fixed, number=number, fixed=fixed)


def check_presented(case: Matter, act: CandidatesPresented, book: RuleBook) -> Finding:
    """Tell whether candidates are presented before the election day: on it, presenting must stop.

    Law: EL2020-34-1a, EL2020-34-1d.

    Returns:
        `presented_in_time`, or what is missing.
    """
    asked = book.deputy_elections.presenting_stops
    if isinstance(asked, Silence):
        return PRESENTED.silent(asked)
    day = election_day_of(case)
    if day is None or earliest(act.on) < day <= latest(act.on):
        return PRESENTED.unknown((asked,), _DAY)
    on = latest(act.on)
    return PRESENTED.decide(on < day, (asked,), words.presented_in_time, on=on, day=day)


def check_meeting(case: Matter, act: CandidatesPresented, book: RuleBook) -> Finding:
    """Tell whether the candidates met the voters, where these asked for it or local rules say always; noted.

    Law: EL2020-34-1c; Shanghai 33 (always), Shandong 37 (asked for in writing).

    Returns:
        `met_the_voters`, `nobody_asked`, or what is missing.
    """
    asked = book.deputy_elections.candidate_meets_voters
    if isinstance(asked, Silence):
        return MEETING.silent(asked)
    if act.meeting:
        return MEETING.holds((asked,), words.met_the_voters, yes="yes")
    wanted = True if asked.value == "always" else act.asked_for
    if asked.value == "on_written_request" and act.asked_for:
        wanted = act.in_writing
    if wanted is False:
        return MEETING.holds((asked,), words.nobody_asked)
    if act.meeting is None or wanted is None:
        return MEETING.unknown(
            (asked,), *((_MEETING,) if act.meeting is None else ()), *((_ASKED,) if wanted is None else ())
        )
    return MEETING.fails((asked,), words.met_the_voters, yes="no")
