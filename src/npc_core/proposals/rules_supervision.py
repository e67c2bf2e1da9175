"""Priority supervision, visits, publication and secrecy, commendation and criticism of a suggestion's handling."""

from __future__ import annotations

from npc_core.congress.actors import Role
from npc_core.kernel.findings import Fact, Finding, Rule, Severity
from npc_core.kernel.provisions import Provision, Silence
from npc_core.kernel.text import Text, join
from npc_core.law.book import RuleBook
from npc_core.procedure import asking_words
from npc_core.procedure.asking import BY, among, by_whom, role_of
from npc_core.procedure.procedures import Demand, Demanded
from npc_core.proposals import words
from npc_core.proposals.acts import FollowedUp, MadePriority, Replied, Urged
from npc_core.proposals.acts_supervision import Commended, Criticised, PriorityReported, Published, Visited
from npc_core.proposals.facts import ReplyMode, Signer
from npc_core.proposals.facts_supervision import CriticismGround, FaceBy, PriorityGround, SecrecyGround
from npc_core.proposals.rules import Matter

PRIORITY_GROUND = Rule(
    "suggestions.priority_ground", Text("重点督办的条件", "ground for priority supervision"), severity=Severity.DEFECT
)
PRIORITY_LEAD = Rule(
    "suggestions.priority_lead", Text("重点建议的领办", "who takes on a priority suggestion"), severity=Severity.DEFECT
)
URGED_BY = Rule("suggestions.urged_by", Text("督促办理的机构", "who urges the handling"), severity=Severity.NOTICE)
PRIORITY_REPORT = Rule(
    "suggestions.priority_reported_to", Text("重点督办的报告对象", "to whom it is reported"), severity=Severity.DEFECT
)
FACE_BY = Rule("suggestions.face_by", Text("面复的人员", "who answers face to face"), severity=Severity.DEFECT)
VISITOR = Rule("suggestions.visited_by", Text("回访的机构", "who visits"), severity=Severity.NOTICE)
ON_SITE = Rule("suggestions.found_on_site", Text("现场核实", "what was found on site"), severity=Severity.DEFECT)
SECRECY = Rule("suggestions.secrecy", Text("办理中的保密", "secrecy"))
VETO = Rule("suggestions.publication_veto", Text("代表认为不宜公开", "the deputy objects to publication"))
COMMENDER = Rule("suggestions.commended_by", Text("表彰的机关", "who commends"), severity=Severity.NOTICE)
CRITIC = Rule("suggestions.criticised_by", Text("批评和责令改正的机关", "who criticises"))
CRITICISM_GROUND = Rule("suggestions.criticism_ground", Text("批评和责令改正的情形", "ground for criticism"))

_GROUND = Fact("act.ground", Text("因何情形？", "On what ground?"))
_LED_BY = Fact("replied.led_by", Text("由谁牵头办理？", "Who took it on?"))
_FACE_BY = Fact("replied.face_by", Text("由谁面复？", "Who answered face to face?"))
_TO = Fact("priority_reported.to", Text("向谁报告？", "To whom was it reported?"))
_FOUND = Fact("visited.fulfilled", Text("现场核实是否落实？", "Was it found to be carried out?"))
_SECRET = Fact("dossier.secret", Text("是否有应当保密的情形？", "Is anything in it to be kept secret?"))
_OBJECTS = Fact("dossier.objects_to_publication", Text("代表是否认为不宜公开？", "Does the deputy object?"))
_FACE = (ReplyMode.FACE_TO_FACE, ReplyMode.BOTH)
_DEPUTIES = (Role.DEPUTY, Role.DEPUTIES)


def is_priority(case: Matter) -> bool:
    """Tell whether the suggestion was chosen for priority supervision."""
    return case.last(MadePriority) is not None


def check_priority_ground(case: Matter, act: MadePriority, book: RuleBook) -> Finding:
    """Tell whether the suggestion is one that the place has chosen for priority supervision; noted, never barring."""
    return among(PRIORITY_GROUND, book.suggestions.priority_criteria, act.ground, PriorityGround, _GROUND)


def check_priority_lead(case: Matter, act: Replied, book: RuleBook) -> Finding:
    """Tell whether whoever the place names took on a priority suggestion; noted, never barring."""
    lead = book.suggestions.priority_lead
    if isinstance(lead, Provision) and not is_priority(case):
        return PRIORITY_LEAD.holds((lead,), asking_words.not_required_here, what=PRIORITY_LEAD.label)
    return among(PRIORITY_LEAD, lead, act.led_by, Signer, _LED_BY)


def check_urged_by(case: Matter, act: Urged, book: RuleBook) -> Finding:
    """Tell whether one that the law names urges the handling; noted, never barring.

    Law: DL2025-52-1; before 2025-03-12, and of priority suggestions, local rules.
    """
    section = book.suggestions
    local = section.priority_supervised_by
    if is_priority(case) and isinstance(local, Provision):
        return by_whom(URGED_BY, local, role_of(act.by))
    return by_whom(URGED_BY, section.supervised_by, role_of(act.by))


def demand_priority_report(case: Matter, book: RuleBook) -> Demanded:
    """Return whether the supervision is to be reported: where the place says so, of priority suggestions."""
    to = book.suggestions.priority_report_to
    required = isinstance(to, Provision) and is_priority(case)
    return Demanded(Demand.REQUIRED if required else Demand.ALLOWED, (to,))


def check_priority_report(case: Matter, act: PriorityReported, book: RuleBook) -> Finding:
    """Tell whether the body that the place names got the report; noted, never barring."""
    return by_whom(PRIORITY_REPORT, book.suggestions.priority_report_to, act.to, _TO)


def check_face_by(case: Matter, act: Replied, book: RuleBook) -> Finding:
    """Tell whether one that the place names answered face to face; noted, never barring."""
    section = book.suggestions
    of_priority = is_priority(case) and isinstance(section.priority_reply_face_by, Provision)
    named = section.priority_reply_face_by if of_priority else section.reply_face_by
    if isinstance(named, Provision) and act.mode is not None and act.mode not in _FACE:
        return FACE_BY.holds((named,), asking_words.not_required_here, what=FACE_BY.label)
    return among(FACE_BY, named, act.face_by, FaceBy, _FACE_BY)


def check_visitor(case: Matter, act: Visited, book: RuleBook) -> Finding:
    """Tell whether one that the law or the place names follows the handling up; noted, never barring.

    Law: DL2025-52-1; deputies and long-term promises: local rules.

    Returns:
        `by_whom`, or that the law is silent.
    """
    section = book.suggestions
    by = role_of(act.by)
    inspection = section.deputy_inspection_of_handling
    if by in _DEPUTIES:
        if isinstance(inspection, Silence):
            return VISITOR.silent(inspection)
        return VISITOR.holds((inspection,), asking_words.by_whom, by=by, law=_DEPUTIES)
    local = section.crossyear_followup_by
    if isinstance(local, Provision) and by in local.value:
        return by_whom(VISITOR, local, by)
    return by_whom(VISITOR, section.supervised_by, by)


def check_on_site(case: Matter, act: Visited, book: RuleBook) -> Finding:
    """Tell whether what was found on site agrees with what the body said; noted, never barring.

    Returns:
        `found_fulfilled`, `found_unfulfilled`, `nothing_claimed`, or what is missing.
    """
    duty = book.suggestions.followup_duty
    if isinstance(duty, Silence):
        return ON_SITE.silent(duty)
    claimed = any(isinstance(each, FollowedUp) and each.body == act.body and each.fulfilled for each in case.acts)
    if act.fulfilled is None:
        return ON_SITE.unknown((duty,), _FOUND)
    if act.fulfilled:
        return ON_SITE.holds((duty,), words.found_fulfilled)
    if not claimed:
        return ON_SITE.holds((duty,), words.nothing_claimed)
    return ON_SITE.fails((duty,), words.found_unfulfilled)


def demand_publication(case: Matter, book: RuleBook) -> Demanded:
    """Return whether suggestion and reply are to be published: where the place says so."""
    rule = book.suggestions.contents_published
    required = isinstance(rule, Provision) and rule.value == "shall" and not _kept_secret(case, book)
    return Demanded(Demand.REQUIRED if required else Demand.ALLOWED, (rule,))


def _kept_secret(case: Matter, book: RuleBook) -> tuple[SecrecyGround, ...]:
    """Return the grounds of the matter for which the place has something kept secret."""
    grounds = book.suggestions.confidentiality
    if isinstance(grounds, Silence):
        return ()
    return tuple(each for each in case.facts.secret or () if each.code in grounds.value)


def check_secrecy(case: Matter, act: Published, book: RuleBook) -> Finding:
    """Tell whether nothing was made public that the place keeps secret.

    Returns:
        `nothing_secret`, `to_be_kept_secret`, or what is missing.
    """
    grounds = book.suggestions.confidentiality
    if isinstance(grounds, Silence):
        return SECRECY.silent(grounds)
    if case.facts.secret is None:
        return SECRECY.unknown((grounds,), _SECRET)
    found = _kept_secret(case, book)
    if found:
        return SECRECY.fails((grounds,), words.to_be_kept_secret, grounds=join(tuple(each.label for each in found)))
    return SECRECY.holds((grounds,), words.nothing_secret)


def check_veto(case: Matter, act: Published, book: RuleBook) -> Finding:
    """Tell whether the deputy does not object to the publication, where the place lets the deputy decide.

    Returns:
        `deputy_agrees`, `deputy_objects`, or what is missing.
    """
    veto = book.suggestions.publication_deputy_veto
    if isinstance(veto, Silence):
        return VETO.silent(veto)
    objects = case.facts.objects_to_publication
    if objects is None:
        return VETO.unknown((veto,), _OBJECTS)
    return VETO.fails((veto,), words.deputy_objects) if objects else VETO.holds((veto,), words.deputy_agrees)


def check_commender(case: Matter, act: Commended, book: RuleBook) -> Finding:
    """Tell whether one that the place names commends the handling; noted, never barring."""
    return by_whom(COMMENDER, book.suggestions.commendation, role_of(act.by), BY)


def check_critic(case: Matter, act: Criticised, book: RuleBook) -> Finding:
    """Tell whether one that the place names criticises the handling."""
    return by_whom(CRITIC, book.suggestions.accountability_decider, role_of(act.by), BY)


def check_criticism_ground(case: Matter, act: Criticised, book: RuleBook) -> Finding:
    """Tell whether the ground is one that the place knows; some places know any violation of their rules."""
    grounds = book.suggestions.accountability_grounds
    if isinstance(grounds, Provision) and "any_violation" in grounds.value and act.ground is not None:
        any_one = CriticismGround.ANY_VIOLATION.label
        return CRITICISM_GROUND.holds((grounds,), asking_words.one_of, used=act.ground.label, law=any_one)
    return among(CRITICISM_GROUND, grounds, act.ground, CriticismGround, _GROUND)
