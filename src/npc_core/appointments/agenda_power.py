"""Whether an act on a post is for the congress or its standing committee: asked of the rules of the matters."""

from __future__ import annotations

from datetime import date

from npc_core.appointments import agenda_words as words
from npc_core.appointments import rules, rules_nomination, rules_recall, rules_removal, rules_resignation
from npc_core.appointments.appointment import open_appointment
from npc_core.appointments.election import open_election
from npc_core.appointments.facts import Submitted
from npc_core.appointments.facts_election import Nominated
from npc_core.appointments.facts_leaving import Moved, Resigned
from npc_core.appointments.recall import open_recall
from npc_core.appointments.removal import open_removal
from npc_core.appointments.resignation import open_resignation
from npc_core.congress.actors import Role
from npc_core.congress.bodies import BodyKind
from npc_core.congress.ids import PersonId
from npc_core.congress.posts import Post, PostAct
from npc_core.kernel.findings import Finding, Rule, Severity
from npc_core.kernel.provisions import Provision, Silence, SilenceReason
from npc_core.kernel.text import Text
from npc_core.law.laws import Law
from npc_core.law.values import Power, Way

BODY = Rule("appointments.item_for_body", Text("议程项目的主体", "whose item it is"), severity=Severity.VOID)
PASSES = Rule("appointments.passed_by_congress", Text("大会通过人选", "passed by the congress"), severity=Severity.VOID)

_NOBODY = PersonId("–")
_OF_CONGRESS = frozenset({PostAct.ELECT, PostAct.PASS, PostAct.RECALL})


def check_item(law: Law, on: date, by: BodyKind, post: Post, act: PostAct, *, in_session: bool = False) -> Finding:
    """Tell whether a body may do an act to a post on a day.

    Law: the sections `offices` and `leaving` of the day.

    Args:
        law: the law of the place.
        on: the day.
        by: the congress, or its standing committee.
        post: the post.
        act: what is done to it.
        in_session: whether the congress is in session on a day on which its standing committee meets.

    Returns:
        `not_for_this_body` for an act of the other body; else the finding of the rule of the matter.
    """
    congress = by is BodyKind.CONGRESS
    if act is not PostAct.ACCEPT and congress is not (act in _OF_CONGRESS):
        return BODY.fails((), words.not_for_this_body, act=act.label, body=by.label)
    book = law.on(on)
    if act is PostAct.ELECT:
        election = open_election(law, post)
        return rules_nomination.check_power(election, Nominated(on=on, nominees=()), book)
    if act is PostAct.PASS:
        return _check_passes(book.offices.power[post.office], post)
    if act is PostAct.RECALL:
        return rules_recall.check_recall_reach(open_recall(law, post, _NOBODY, in_session=True), Moved(on=on), book)
    if act is PostAct.REMOVE:
        removal = open_removal(law, post, _NOBODY, in_session=in_session)
        return rules_removal.check_removal_reach(removal, Moved(on=on), book)
    if act is PostAct.ACCEPT:
        resignation = open_resignation(law, post, _NOBODY, in_session=congress or in_session)
        to = Role.CONGRESS if congress else Role.STANDING_COMMITTEE
        return rules_resignation.check_resigned_to(resignation, Resigned(on=on, to=to), book)
    return rules.check_power(open_appointment(law, post, _NOBODY, act, in_session=in_session), Submitted(on=on), book)


def _check_passes(found: Provision[Power] | Silence, post: Post) -> Finding:
    if isinstance(found, Silence):
        if found.reason is SilenceReason.NO_RULE:
            return PASSES.fails((found,), words.congress_does_not_pass, post=post.label)
        return PASSES.silent(found)
    passes = found.value.way is Way.CONGRESS_PASSES
    said = words.congress_passes if passes else words.congress_does_not_pass
    return PASSES.decide(passes, (found,), said, post=post.label)
