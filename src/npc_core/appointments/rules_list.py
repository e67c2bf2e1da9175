"""Rules about the list of candidates: nominated, in number, after a primary where there are too many."""

from __future__ import annotations

from npc_core.appointments import election_words as words
from npc_core.appointments.electing import Matter, decision_of, nominees_of, results_of, round_of, seats_left
from npc_core.appointments.facts_election import ListFixed, Nominated, NomineeDeclined, PrimaryHeld
from npc_core.kernel.days import earliest, latest
from npc_core.kernel.findings import Fact, Finding, Rule, all_of
from npc_core.kernel.provisions import Provision, Silence
from npc_core.kernel.text import Text
from npc_core.law.book import RuleBook
from npc_core.voting.elections import Candidacy, Primary, Round
from npc_core.voting.rounds import check_days_given
from npc_core.voting.rules_candidates import Numbers, check_number_of_candidates, cut_primary, is_chief, numbers_of

PERIOD = Rule("appointments.nomination_period", Text("提名、酝酿的时间", "time for nomination and discussion"))
NOMINATED = Rule("appointments.candidates_nominated", Text("候选人经提名", "candidates were nominated"))
PRIMARY = Rule("appointments.primary", Text("预选", "primary"))
SURPLUS = Rule("appointments.fixed_surplus", Text("选举办法规定的差额数", "surplus fixed by the election measures"))
ENOUGH = Rule("appointments.enough_nominees", Text("提名人数", "enough nominees"))

_GENERAL = Fact("dossier.general", Text("是否换届选举？", "Is it an election at the change of term?"))
_FIRST = Fact("nominated.on", Text("何时开始提名？", "When did nominations begin?"))
_NOMINEES = Fact("nominated.nominees", Text("提名了哪些人？", "Who was nominated?"))


def check_period(case: Matter, act: ListFixed, book: RuleBook) -> Finding:
    """Tell whether there was time enough for nomination and discussion, at a general election.

    Law: LOL2022-27-2 and the older clauses.

    Returns:
        `time_given`, `not_a_general_election`, or what is missing.

    Reading: `two_days`, where it could change the answer.
    """
    asked = book.nominations.period
    if isinstance(asked, Silence):
        return PERIOD.silent(asked)
    if case.facts.by_election or case.facts.general is False or results_of(case):
        return PERIOD.holds((asked,), words.not_a_general_election)
    if case.facts.general is None:
        return PERIOD.unknown((asked,), _GENERAL)
    began = [each.on for each in case.acts if isinstance(each, Nominated)]
    if not began:
        return PERIOD.unknown((asked,), _FIRST)
    return check_days_given(PERIOD, asked, earliest(min(began, key=earliest)), latest(act.on), book)


def check_nominated(case: Matter, act: ListFixed | NomineeDeclined | PrimaryHeld, book: RuleBook) -> Finding:
    """Tell whether everybody who is listed, declines or stands in a primary was nominated and did not decline.

    In a further election those may stand, too, who got votes before, in their order.

    Law: LOL2022-26-1, LOL2022-29-2b and the older clauses.

    Returns:
        `all_were_nominated`, `not_nominated`, or what is missing.
    """
    further = round_of(case) is Round.FURTHER
    named = book.voting.officials_further_sources if further else book.nominations.nominated_by
    if isinstance(named, Silence):
        return NOMINATED.silent(named)
    strangers = set(_people_of(act)) - set(nominees_of(case))
    if strangers and case.partial:
        return NOMINATED.unknown((named,), _NOMINEES)
    if strangers:
        return NOMINATED.fails((named,), words.not_nominated, number=len(strangers))
    return NOMINATED.holds((named,), words.all_were_nominated)


def _people_of(act: ListFixed | NomineeDeclined | PrimaryHeld) -> tuple[str, ...]:
    if isinstance(act, ListFixed):
        return act.candidates
    return (act.nominee,) if isinstance(act, NomineeDeclined) else tuple(line.name for line in act.count.lines)


def places_of(case: Matter, book: RuleBook) -> int | None:
    """Return how many may stand, where the election measures or, for a chief post, a reading fix it [people].

    Reading: `primary_target`.
    """
    office = case.facts.post.office
    fixed = book.nominations.fixed_surplus.get(office)
    if isinstance(fixed, Provision):
        return case.facts.seats + fixed.value
    candidates = book.offices.candidates.get(office)
    if isinstance(candidates, Provision) and is_chief(candidates.value):
        return 1 if book.choice("primary_target").alternative == "to_one" else case.facts.seats + 1
    return None


def check_primary(case: Matter, act: ListFixed, book: RuleBook) -> Finding:
    """Tell whether a primary was held, and followed, where more were nominated than may stand, and only there.

    Law: LOL2022-27-1f, LOL2022-27-1g and the older clauses.

    Returns:
        `primary_followed`, `primary_not_followed`, `primary_not_needed`, `primary_out_of_place`, `primary_missing`,
        `nominees_left_out`, or what is missing.

    Reading: `primary_target` for a chief post, `cutoff_tie` where the primary ends in a tie.
    """
    fitting, asked = book.nominations.all_stand_when_fitting, book.nominations.primary_when_too_many
    if isinstance(asked, Silence):
        return PRIMARY.silent(asked)
    assert isinstance(fitting, Provision)  # two clauses of one paragraph
    held, places = case.last(PrimaryHeld), None if case.facts.by_election else places_of(case, book)
    nominees, candidates = len(nominees_of(case)), len(act.candidates)
    fit = nominees <= (candidates if places is None else places)
    if results_of(case) or (fit and held is None and candidates >= nominees):
        return PRIMARY.holds((fitting,), words.primary_not_needed, nominees=nominees, candidates=candidates)
    if fit and places is not None:
        said = words.nominees_left_out if held is None else words.primary_out_of_place
        return PRIMARY.fails((fitting,), said, nominees=nominees, candidates=candidates)
    if held is not None:
        return _followed(case, act, held, asked)
    if case.partial:
        return PRIMARY.unknown((asked,), _NOMINEES)
    if case.facts.by_election:  # its method is for the congress to decide
        return PRIMARY.notice((asked,), words.primary_missing, nominees=nominees, candidates=candidates)
    return PRIMARY.fails((asked,), words.primary_missing, nominees=nominees, candidates=candidates)


def _followed(case: Matter, act: ListFixed, held: PrimaryHeld, asked: Provision[bool]) -> Finding:
    """Tell whether those listed are the first of the primary."""
    listed = set(act.candidates)
    primary = Primary(
        on=latest(held.on), decision=decision_of(case), count=held.count, places=max(len(act.candidates), 1)
    )
    cut = cut_primary(primary, case.law)
    if listed - {*cut.admitted, *cut.tied} or not listed >= set(cut.admitted):
        return PRIMARY.fails((asked,), words.primary_not_followed, candidates=len(listed))
    followed = PRIMARY.holds((asked,), words.primary_followed, candidates=len(listed))
    return all_of(PRIMARY, followed, cut.finding)


def check_surplus(case: Matter, act: ListFixed, book: RuleBook) -> Finding:
    """Tell whether the surplus of candidates is the one that the session's own election measures fix.

    Law: LOL2022-27-1e and the older clauses; the measures of the session, as local rules of the tier `session`.

    Returns:
        `surplus`, `surplus_not_fixed`, or that nothing is laid down.
    """
    office = case.facts.post.office
    fixed = book.nominations.fixed_surplus.get(office)
    if fixed is None or case.facts.by_election or results_of(case):
        return SURPLUS.holds((), words.surplus_not_fixed, office=office.label)
    if isinstance(fixed, Silence):
        return SURPLUS.silent(fixed)
    extra = len(act.candidates) - case.facts.seats
    return SURPLUS.decide(extra == fixed.value, (fixed,), words.surplus, extra=extra, fixed=fixed.value)


def check_enough(case: Matter, act: ListFixed, book: RuleBook) -> Finding:
    """Tell whether enough people were nominated for an election that must have more candidates than posts.

    Law: LOL2022-27-1c, LOL2022-27-1d, LOL2022-29-3 and the older clauses.

    Returns:
        `enough_nominated`, `too_few_nominated` with what follows.

    Reading: `few_nominees`.
    """
    numbers = numbers_of(
        decision_of(case), max(seats_left(case), 1), book, office=case.facts.post.office, round_=round_of(case)
    )
    nominees = max(len(nominees_of(case)), len(act.candidates))
    if not isinstance(numbers, Numbers) or numbers.span is None or case.partial or nominees >= numbers.span.least:
        return ENOUGH.holds((), words.enough_nominated, nominees=nominees)
    choice = book.choice("few_nominees")
    return ENOUGH.fails(
        (*numbers.basis, choice),
        words.too_few_nominated,
        nominees=nominees,
        needed=numbers.span.least,
        then=choice.label,
    )


def check_candidates(case: Matter, act: ListFixed, book: RuleBook) -> Finding:
    """Tell whether as many stand as the law allows for the office.

    Law: LOL2022-27-1a to 27-1d, LOL2022-29-3, LOL2022-30-1a and the older clauses.

    Returns:
        The findings of `check_number_of_candidates`.
    """
    nominees = max(len(nominees_of(case)), len(act.candidates))
    candidacy = Candidacy(
        on=latest(act.on),
        decision=decision_of(case),
        seats=max(seats_left(case), 1),
        candidates=len(act.candidates),
        nominees=None if case.partial else nominees,
        office=case.facts.post.office,
        round=round_of(case),
    )
    return check_number_of_candidates(candidacy, case.law)
