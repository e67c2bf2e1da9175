"""Chapter: published real cases, judged; agree, disagree or cannot say, with the reason."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from chapters.appointments import load
from chapters.performance import published_scheme
from chapters.report import Report
from npc_core import (
    Actor,
    Area,
    Base,
    Between,
    Effect,
    EffectKind,
    Finding,
    Outcome,
    PersonId,
    Post,
    PostAct,
    Provision,
    Rule,
    Text,
    Threshold,
    UnitId,
    all_of,
    interchange,
    law_of,
)
from npc_core.appointments import (
    Formed,
    Item,
    MembersNamed,
    Session,
    Submitted,
    check_agenda,
    open_appointment,
    open_formation,
)
from npc_core.congress.actors import Role
from npc_core.congress.offices import Office
from npc_core.elections import ElectionDaySet, QuotaFixed, VoterListPublished, check_reachable, open_by_election
from npc_core.kernel.findings import Fact
from npc_core.kernel.labels import member
from npc_core.ledgers import Bench
from npc_core.performance import SchemeAdopted, check_scheme

NUMBERS = Rule("example.numbers", Text("公布的名额均可由公式得出", "each published number can be reached"))
MEASURE = Rule("example.measure", Text("当地测评办法", "the local measure"))
SUM = Rule("example.sum", Text("分项之和", "sum of the parts"))
BASE_UNKNOWN = Fact("base", Text("基数是多少人？", "How large is the base?"))

SAID = Rule("example.provisions", Text("规定与报道一致", "the provisions are as reported"))

AGREE = Text("一致", "agree")
DISAGREE = Text("不一致", "disagree")
CANNOT_SAY = Text("不能判定", "cannot say")


def reaches(number: int, needed: int, base: int) -> Text:
    """Say how many there are and how many the local measure asks for."""
    return Text(f"{number} 票，需 {needed} 票（{base} 人）", f"{number}, {needed} needed ({base})")


def adds_up(parts: int, total: int) -> Text:
    """Say what the parts make, and what was published."""
    return Text(f"分项之和 {parts}，公布 {total}", f"the parts make {parts}, published are {total}")


def find(check: dict[str, Any]) -> Finding:
    """Return the finding that answers one check of a published case."""
    rule, area = check["rule"], check["area"]
    if rule == "threshold":
        return measure(check)
    if rule == "sum":
        parts = sum(check["parts"])
        return SUM.decide(parts == check["total"], (), adds_up, parts=parts, total=check["total"])
    if rule == "appointment":
        return submission(check)
    if rule in OFFICES:
        return OFFICES[rule](check)
    if rule == "performance.scheme":
        return scheme(check)
    if rule == "quotas":
        return numbers(check)
    if rule == "voter_list":
        return voter_list(check)
    if rule == "provisions":
        return values(check)
    question = {"format": "npc-core/question@1", "rule": rule, "area": area, "facts": check["facts"]}
    return interchange.ask(question)


def measure(check: dict[str, Any]) -> Finding:
    """Judge a satisfaction vote by the local measure that its source states; it is no rule of ours."""
    asked = Threshold(share=Fraction(check["share"]), strict=check["strict"], base=member(Base, check["base"]))
    number, of = check["number"], check["of"]
    if of == "unknown":
        size = (
            law_of(Area.from_code(check["area"]["code"])).on(date.fromisoformat(check["on"])).standing_committees.size
        )
        most = size.value.crowded_most if isinstance(size, Provision) else None
        if most is None or not asked.met(number, most):
            return MEASURE.unknown((), BASE_UNKNOWN)
        return MEASURE.holds((size,), reaches, number=number, needed=asked.needed(most), base=most)
    return MEASURE.decide(asked.met(number, of), (), reaches, number=number, needed=asked.needed(of), base=of)


def submission(check: dict[str, Any]) -> Finding:
    """Judge a submission to a standing committee."""
    law = law_of(Area.from_code(check["area"]["code"]))
    case = open_appointment(
        law,
        Post(check["office"]),
        PersonId("P"),
        member(PostAct, check["kind"]),
        holds=tuple(member(Office, each) for each in check["holds"]),
        failed_votes=check.get("failed_votes", 0),
        in_session=False,
    )
    return case.check(Submitted(on=date.fromisoformat(check["on"]), by=Actor(member(Role, check["by"]))))


def numbers(check: dict[str, Any]) -> Finding:
    """Ask of each published number of deputies whether the formula can give it."""
    law, facts = law_of(Area.from_code(check["area"]["code"])), check["facts"]
    on = date.fromisoformat(facts["on"])
    return all_of(NUMBERS, *(check_reachable(QuotaFixed(on=on, seats=each), law) for each in facts["seats"]))


def scheme(check: dict[str, Any]) -> Finding:
    """Judge a points scheme that a place published."""
    facts = SchemeAdopted(on=date.fromisoformat(check["on"]), scheme=published_scheme(check["scheme"]))
    return check_scheme(facts, law_of(Area.from_code(check["area"]["code"])))


def voter_list(check: dict[str, Any]) -> Finding:
    """Ask whether the voter list of a by-election was published in time, on a day known only within bounds."""
    day = date.fromisoformat(check["election_day"])
    first, last = map(date.fromisoformat, check["published"])
    case = open_by_election(law_of(Area.from_code(check["area"]["code"])), UnitId("–"), partial=True)
    case = case.record(ElectionDaySet(on=first, election_day=day))
    duties = case.judge(VoterListPublished(on=Between(first, last))).duties
    return next(each for each in duties if each.rule == "elections.voter_list_in_time")


def values(check: dict[str, Any]) -> Finding:
    """Ask of provisions whether they say what a source reports."""
    book = law_of(Area.from_code(check["area"]["code"])).on(date.fromisoformat(check["on"]))
    found = [(book.provision(key), said) for key, said in check["values"].items()]
    basis = tuple(each for each, _ in found)
    ok = all(isinstance(each, Provision) and each.value.words.zh == said for each, said in found)
    return SAID.decide(ok, basis, provisions_say, said=Text("、".join(said for _, said in found), str(len(found))))


def provisions_say(said: Text) -> Text:
    """Say what the provisions are to be."""
    return Text(f"规定：{said.zh}", f"{said.en} provisions as reported")


def matter(check: dict[str, Any]) -> Finding:
    """Judge the last act of a matter."""
    document = {key: check[key] for key in ("procedure", "area", "dossier", "acts")}
    case = interchange.from_document({"format": "npc-core/case@1", **document})
    return case.refolded(case.entries[:-1]).check(case.entries[-1].act)


def agenda(check: dict[str, Any]) -> Finding:
    """Judge the personnel items of one meeting together."""
    on, law = date.fromisoformat(check["on"]), law_of(Area.from_code(check["area"]["code"]))
    begins = EffectKind.OFFICE_BEGINS
    held = (Effect(begins, on - timedelta(days=1), PersonId(who), post=Post(office)) for office, who in check["held"])
    items = [Item(Post(office), PersonId(who), member(PostAct, act)) for act, office, who in check["items"]]
    return check_agenda(Session(on=on, bench=Bench(law=law).apply(*held)), items)


def presidium(check: dict[str, Any]) -> Finding:
    """Judge the list of a presidium: people in several groups are counted once; the law sets no number."""
    listed = [PersonId(f"{group}-{place}") for group, size in enumerate(check["groups"]) for place in range(size)]
    people = tuple(listed[check["twice"] :])  # whoever stands in two groups is one person
    case = open_formation(law_of(Area.from_code(check["area"]["code"])), Formed.PRESIDIUM)
    formed = case.check(MembersNamed(on=date.fromisoformat(check["on"]), members=people, all_deputies=True))
    counted = LIST.decide(len(people) == check["people"], (), people_on_list, people=len(people))
    return all_of(LIST, counted, formed)


LIST = Rule("example.presidium_list", Text("主席团名单", "list of the presidium"))
OFFICES = {"matter": matter, "agenda": agenda, "presidium": presidium}


def people_on_list(people: int) -> Text:
    """Say how many people stand on the list, each counted once."""
    return Text(f"名单{people}人，重复的只计一次", f"{people} people, each counted once")


def agreement(finding: Finding, reported: str) -> Text:
    """Compare a finding with what the source reports."""
    if finding.outcome is Outcome.UNDETERMINED:
        return CANNOT_SAY
    return AGREE if finding.outcome.code == reported else DISAGREE


def write(report: Report) -> None:
    """Write the chapter."""
    lang = report.lang
    report.heading(1, Text("公开报道的真实事例", "Published real cases"))
    rows: list[tuple[str, ...]] = []
    tally: Counter[Text] = Counter()
    for case in load("published_cases.toml")["case"]:
        if "not_judged" in case:
            rows.append((case["id"], case["place"], "–", Text(**case["not_judged"]).to(lang)))
            continue
        for check in case["checks"]:
            finding = find(check)
            result = agreement(finding, check["reported"])
            tally[result] += 1
            what = Text(**check["what"]).to(lang) + " — " if "what" in check else ""
            reason = f"{what}{finding.explain(lang)}"
            if result is not AGREE and "note" in case:
                reason += f"（{Text(**case['note']).to(lang)}）"
            rows.append((case["id"], case["place"], result.to(lang), reason))
    report.table((Text("编号", "id"), Text("地方", "place"), Text("结果", "result"), Text("理由", "reason")), rows)
    report.line(
        Text(
            "，".join(f"{each.zh} {tally[each]}" for each in (AGREE, DISAGREE, CANNOT_SAY)) + "。",
            ", ".join(f"{each.en} {tally[each]}" for each in (AGREE, DISAGREE, CANNOT_SAY)) + ".",
        )
    )
