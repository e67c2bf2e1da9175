"""Handling and answering a suggestion: contact, longer period, joint handling, form of the reply."""

from __future__ import annotations

from npc_core.congress.actors import Role
from npc_core.kernel.findings import Fact, Finding, Rule, Severity
from npc_core.kernel.provisions import Provision, Silence
from npc_core.kernel.text import Text, join
from npc_core.law.book import RuleBook
from npc_core.procedure import asking_words
from npc_core.procedure.asking import BY, among, asked, role_of
from npc_core.proposals import words
from npc_core.proposals.acts import Assigned, ContactedDeputy, ExtensionApproved, Reassigned, Replied
from npc_core.proposals.facts import Handling, ReplyMode, ReplyTo, ResultClass, Signer
from npc_core.proposals.rules import CO_AUTHORS, Matter, handlers_of

CONTACT = Rule("suggestions.contact", Text("答复前联系代表", "contact before the reply"), severity=Severity.DEFECT)
ANSWERER = Rule("suggestions.answerer", Text("答复单位", "who answers"), severity=Severity.DEFECT)
MODE = Rule("suggestions.reply_mode", Text("答复方式", "way of the reply"), severity=Severity.DEFECT)
OFFICIAL = Rule("suggestions.reply_official", Text("公文形式", "official document"), severity=Severity.DEFECT)
NUMBERED = Rule("suggestions.reply_number", Text("答复编号", "number of the reply"), severity=Severity.DEFECT)
SIGNED = Rule("suggestions.reply_signed", Text("答复的签发", "signature of the reply"), severity=Severity.DEFECT)
SEALED = Rule("suggestions.reply_sealed", Text("加盖公章", "seal on the reply"), severity=Severity.DEFECT)
RECIPIENTS = Rule("suggestions.reply_to", Text("答复联名代表", "reply to the signatories"), severity=Severity.DEFECT)
COPIES = Rule("suggestions.reply_copies", Text("答复的抄送", "copies of the reply"), severity=Severity.DEFECT)
RESULT = Rule("suggestions.result_class", Text("办理结果的分类", "class of the result"), severity=Severity.DEFECT)
EXTENSION_BY = Rule("suggestions.extension_by", Text("延期的同意", "consent to a longer period"))
EXTENSION_GROUND = Rule("suggestions.extension_ground", Text("延期的条件", "ground for a longer period"))
EXTENSION_TOLD = Rule(
    "suggestions.extension_told", Text("延期告知代表", "the deputy is told"), severity=Severity.DEFECT
)

HARD = Fact("dossier.hard", Text("是否涉及面广、处理难度大？", "Is it wide in scope and hard to handle?"))
_CONTACTED = Fact("act:contacted_deputy", Text("答复前是否与代表联系沟通？", "Was the deputy heard before the reply?"))
_MODE = Fact("replied.mode", Text("以什么方式答复？", "How was the reply given?"))
_OFFICIAL = Fact("replied.official", Text("是否采用公文形式？", "Was it an official document?"))
_NUMBER = Fact("replied.number", Text("答复的编号是什么？", "What number does the reply bear?"))
_SIGNED = Fact("replied.signed_by", Text("答复由谁签发？", "Who signed the reply?"))
_SEALED = Fact("replied.sealed", Text("是否加盖公章？", "Does the reply bear the seal?"))
_TO = Fact("replied.to", Text("怎样答复联名代表？", "How did the signatories get the reply?"))
_COPIES = Fact("replied.copies", Text("抄送了哪些机构？", "Who got copies?"))
_RESULT = Fact("replied.result", Text("办理结果属哪一类？", "Of which class is the result?"))
_TOLD = Fact("extension_approved.told_deputy", Text("是否告知代表？", "Was the deputy told?"))
_ASSIGNED_BY = Fact("assigned.by", Text("由谁交办？", "Who assigned it?"))


def check_contact(case: Matter, act: Replied, book: RuleBook) -> Finding:
    """Tell whether the body spoke with the deputy before it answered; noted, never barring.

    Law: DL2025-51-2a and the older clause.

    Returns:
        `contacted`, `not_contacted`, or that it is not known.
    """
    required = book.suggestions.contact_deputy_before_reply
    if isinstance(required, Silence):
        return CONTACT.silent(required)
    body = act.body or "–"
    if any(isinstance(each, ContactedDeputy) and each.body == act.body for each in case.acts):
        return CONTACT.holds((required,), words.contacted, body=body)
    if case.partial:
        return CONTACT.unknown((required,), _CONTACTED)
    return CONTACT.fails((required,), words.not_contacted, body=body)


def check_answerer(case: Matter, act: Replied, book: RuleBook) -> Finding:
    """Tell whether the body is one that answers: the lead answers for the joint bodies, where the place says so."""
    lead = book.suggestions.joint_reply_by
    if isinstance(lead, Silence):
        return ANSWERER.silent(lead)
    if handlers_of(case).get(act.body) is Handling.JOINT:
        return ANSWERER.fails((lead,), words.joint_body_replied, body=act.body or "–")
    return ANSWERER.holds((lead,), words.answers_it)


def check_mode(case: Matter, act: Replied, book: RuleBook) -> Finding:
    """Tell whether the place knows this way of answering; noted, never barring."""
    return among(MODE, book.suggestions.reply_mode, act.mode, ReplyMode, _MODE)


def check_official(case: Matter, act: Replied, book: RuleBook) -> Finding:
    """Tell whether the reply came as an official document, where the place asks for it; noted, never barring."""
    form = book.suggestions.reply_document_form
    if isinstance(form, Silence):
        return OFFICIAL.silent(form)
    if _spoken(act, form):
        return OFFICIAL.holds((form,), asking_words.not_required_here, what=OFFICIAL.label)
    if act.official is None:
        return OFFICIAL.unknown((form,), _OFFICIAL)
    told = "yes" if act.official else "no"
    return OFFICIAL.decide(act.official, (form,), asking_words.told_whether, what=OFFICIAL.label, told=told)


def _spoken(act: Replied, form: Provision[str] | Silence) -> bool:
    """Tell whether the reply was only spoken, in a place that asks for a form of written replies alone."""
    written_only = isinstance(form, Provision) and form.value == "official_document_if_written"
    return written_only and act.mode is ReplyMode.FACE_TO_FACE


def check_number(case: Matter, act: Replied, book: RuleBook) -> Finding:
    """Tell whether the reply bears a number, where the place asks for one; noted, never barring."""
    told = None if act.number is None else bool(act.number)
    return asked(NUMBERED, book.suggestions.reply_number, told, _NUMBER)


def check_signed(case: Matter, act: Replied, book: RuleBook) -> Finding:
    """Tell whether the reply was signed by whoever the place names; noted, never barring."""
    named = book.suggestions.reply_signed_by
    if isinstance(named, Provision) and _spoken(act, book.suggestions.reply_document_form):
        return SIGNED.holds((named,), asking_words.not_required_here, what=SIGNED.label)
    return among(SIGNED, named, act.signed_by, Signer, _SIGNED)


def check_sealed(case: Matter, act: Replied, book: RuleBook) -> Finding:
    """Tell whether the reply bears the seal, where the place asks for it; noted, never barring."""
    seal = book.suggestions.reply_sealed
    if isinstance(seal, Provision) and _spoken(act, book.suggestions.reply_document_form):
        return SEALED.holds((seal,), asking_words.not_required_here, what=SEALED.label)
    return asked(SEALED, seal, act.sealed, _SEALED)


def check_recipients(case: Matter, act: Replied, book: RuleBook) -> Finding:
    """Tell whether the signatories of a joint suggestion got the reply as the place asks; noted, never barring."""
    ways = book.suggestions.reply_to_joint_signatories
    if isinstance(ways, Silence):
        return RECIPIENTS.silent(ways)
    if case.facts.co_authors is None:
        return RECIPIENTS.unknown((ways,), CO_AUTHORS)
    if not case.facts.co_authors:
        return RECIPIENTS.holds((ways,), asking_words.not_required_here, what=RECIPIENTS.label)
    return among(RECIPIENTS, ways, act.to, ReplyTo, _TO)


def check_copies(case: Matter, act: Replied, book: RuleBook) -> Finding:
    """Tell whether everybody whom the place names got a copy; noted, never barring."""
    named = book.suggestions.reply_copies_to
    if isinstance(named, Silence):
        return COPIES.silent(named)
    if act.copies is None:
        return COPIES.unknown((named,), _COPIES)
    missing = tuple(role.label for role in named.value if role not in act.copies)
    if missing:
        return COPIES.fails((named,), asking_words.some_missing, what=COPIES.label, missing=join(missing))
    return COPIES.holds((named,), asking_words.all_there, what=COPIES.label)


def check_result(case: Matter, act: Replied, book: RuleBook) -> Finding:
    """Tell whether the place knows this class of results; noted, never barring."""
    return among(RESULT, book.suggestions.result_classes, act.result, ResultClass, _RESULT)


def check_extension_by(case: Matter, act: ExtensionApproved, book: RuleBook) -> Finding:
    """Tell whether whoever must agree to a longer period did.

    Law: local rules only; national law asks nobody.

    Returns:
        `by_whom`, `not_required_here`, or what is missing.
    """
    named = book.suggestions.extension_approver
    if isinstance(named, Silence):
        return EXTENSION_BY.silent(named)
    by = role_of(act.by)
    if by is Role.WORKING_BODY and "working_body" in named.value:
        return EXTENSION_BY.holds((named,), asking_words.by_whom, by=by, law=(by,))
    if "nobody" in named.value:
        return EXTENSION_BY.holds((named,), asking_words.not_required_here, what=EXTENSION_BY.label)
    if by is None:
        return EXTENSION_BY.unknown((named,), BY)
    if "assigning_organ" not in named.value:
        return EXTENSION_BY.fails((named,), asking_words.by_whom, by=by, law=(Role.WORKING_BODY,))
    assigned = [each for each in case.acts if isinstance(each, Assigned | Reassigned) and each.body == act.body]
    organ = role_of(assigned[-1].by) if assigned else None
    if organ is None:
        return EXTENSION_BY.unknown((named,), _ASSIGNED_BY)
    return EXTENSION_BY.decide(by is organ, (named,), asking_words.by_whom, by=by, law=(organ,))


def check_extension_ground(case: Matter, act: ExtensionApproved, book: RuleBook) -> Finding:
    """Tell whether the suggestion is one that may take longer: wide in scope and hard to handle.

    Law: DL2025-51-2c and the older clause.

    Returns:
        `hard_to_handle`, `not_hard_to_handle`, or what is missing.
    """
    longest = book.suggestions.reply_max_period
    if isinstance(longest, Silence):
        return EXTENSION_GROUND.silent(longest)
    hard = case.facts.hard
    if hard is None:
        return EXTENSION_GROUND.unknown((longest,), HARD)
    if hard:
        return EXTENSION_GROUND.holds((longest,), words.hard_to_handle)
    return EXTENSION_GROUND.fails((longest,), words.not_hard_to_handle)


def check_extension_told(case: Matter, act: ExtensionApproved, book: RuleBook) -> Finding:
    """Tell whether the deputy was told of the longer period, where the place asks for it; noted, never barring."""
    return asked(EXTENSION_TOLD, book.suggestions.extension_told_to_deputy, act.told_deputy, _TOLD)
