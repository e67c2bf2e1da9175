"""The words of findings about leaving office; the name of each function is the code of its finding."""

from __future__ import annotations

from npc_core.congress.actors import Role
from npc_core.kernel.text import Text, join


def may_be_removed(office: Text) -> Text:
    """Say that the standing committee may remove the holder of the office."""
    return Text(f"常务委员会可以撤销{office.zh}的职务", f"the standing committee may remove a {office.en}")


def may_not_be_removed(office: Text) -> Text:
    """Say that no law gives the standing committee the power to remove the holder of the office."""
    return Text(
        f"法律未规定常务委员会可以撤销{office.zh}的职务", f"no law lets the standing committee remove a {office.en}"
    )


def may_be_recalled(office: Text) -> Text:
    """Say that the congress may recall the holder of the office."""
    return Text(f"大会可以罢免{office.zh}", f"the congress may recall a {office.en}")


def may_not_be_recalled(office: Text) -> Text:
    """Say that no law lets the congress recall the holder of the office."""
    return Text(f"法律未规定大会可以罢免{office.zh}", f"no law lets the congress recall a {office.en}")


def in_recess(session: str) -> Text:
    """Say whether the congress was in session."""
    return Text(
        "大会闭会期间" if session == "no" else "大会正在开会",
        "between sessions" if session == "no" else "while the congress is in session",
    )


def at_a_session(session: str) -> Text:
    """Say whether the congress was in session."""
    return Text(
        "大会会议期间" if session == "yes" else "大会闭会期间",
        "at a session" if session == "yes" else "between sessions",
    )


def moved_by(by: Text, law: tuple[Role, ...]) -> Text:
    """Say who moved it and who may."""
    may = join(tuple(role.label for role in law))
    return Text(f"由{by.zh}提出；依法可由{may.zh}提出", f"moved by {by.en}; {may.en} may")


def resigned_to(to: Text, law: tuple[Role, ...]) -> Text:
    """Say to whom somebody resigned and to whom the law lets one resign."""
    may = join(tuple(role.label for role in law))
    return Text(f"向{to.zh}提出；依法向{may.zh}提出", f"handed to {to.en}; by law to {may.en}")


def session_takes_it(to: Text) -> Text:
    """Say that the congress is in session, so that it decides."""
    return Text(f"大会会议期间由大会决定，不由{to.zh}决定", f"in session the congress decides, not {to.en}")


def no_way_to_resign(office: Text) -> Text:
    """Say that the law knows no resignation from the office, only relief on the nominator's request."""
    return Text(
        f"法律未规定{office.zh}的辞职，由提请人提请免职",
        f"the law has no resignation of a {office.en}: relief is asked for",
    )


def resignation_not_named(office: Text) -> Text:
    """Say that the law of the day does not name the office among those from which one resigns."""
    return Text(
        f"当时的法律未把{office.zh}列入可以提出辞职的职务",
        f"the law of the day does not name the {office.en} among those who resign",
    )


def contents_complete() -> Text:
    """Say that the motion has what it must have."""
    return Text("应有的内容齐全", "it has what it must have")


def contents_missing(missing: Text) -> Text:
    """Say what the motion lacks."""
    return Text(f"缺少：{missing.zh}", f"missing: {missing.en}")


def referred_by(by: Text, law: Text) -> Text:
    """Say who decided that the motion goes to the meeting."""
    return Text(f"由{by.zh}决定；依法由{law.zh}决定", f"decided by {by.en}; the law names {law.en}")


def own_motion_goes_directly(by: Text) -> Text:
    """Say that only the members' motion needs a decision to go to the meeting."""
    return Text(f"{by.zh}提出的，不须另行决定提请", f"moved by {by.en}: it needs no decision to go to the meeting")


def goes_to_the_meeting() -> Text:
    """Say that the motion goes to the meeting."""
    return Text("提请会议审议", "it goes to the meeting")


def may_be_kept_back(by: Text) -> Text:
    """Say whose motion the council of chairpersons may keep from the meeting."""
    return Text(
        f"由{by.zh}提出；主任会议只可以对联名提出的决定不提请",
        f"moved by {by.en}; the council may keep back only what members moved jointly",
    )


def was_not_referred() -> Text:
    """Say that the members' motion was not put to the meeting."""
    return Text("联名提出的撤职案未经主任会议决定提请", "the members' motion was not put to the meeting by the council")


def defence_heard(form: Text) -> Text:
    """Say how the person concerned answered."""
    return Text(f"申辩：{form.zh}", f"defence: {form.en}")


def defence_not_heard() -> Text:
    """Say that no defence is on record."""
    return Text("未见申辩，也未见放弃申辩", "neither a defence nor its waiver is on record")


def investigation_may_come_first() -> Text:
    """Say that an investigation may be ordered instead of a vote."""
    return Text("可以先组织调查委员会", "an investigation committee may be set up first")


def approved_by(by: Text, law: Text) -> Text:
    """Say who approved and whose approval the law asks for."""
    return Text(f"由{by.zh}批准；依法由{law.zh}批准", f"approved by {by.en}; the law names {law.en}")


def needs_no_approval(office: Text) -> Text:
    """Say that the office needs no approval from above."""
    return Text(f"{office.zh}不须报上级批准", f"a {office.en} needs no approval from above")


def written_form(written: str) -> Text:
    """Say whether the resignation was in writing."""
    return Text(
        "书面提出" if written == "yes" else "未以书面提出", "in writing" if written == "yes" else "not in writing"
    )


def held_by_ballot(method: Text) -> Text:
    """Say how the vote was held."""
    return Text(f"表决方式：{method.zh}", f"method: {method.en}")


def needs_no_submitter(office: Text) -> Text:
    """Say that nobody need submit it for approval."""
    return Text(f"{office.zh}：无须由上一级检察长提请", f"{office.en}: no submission by a procurator-general above")


def asked_by(by: Text, law: Text) -> Text:
    """Say who submitted it for approval and who must."""
    return Text(f"由{by.zh}提请批准；依法由{law.zh}提请", f"submitted by {by.en}; the law names {law.en}")


def investigation_proposed_by(by: Text, law: Text) -> Text:
    """Say who proposed the investigation and who may."""
    return Text(f"由{by.zh}提议组织调查委员会；依法由{law.zh}提议", f"proposed by {by.en}; the law names {law.en}")


def defence_distributed_by(by: Text, law: Text) -> Text:
    """Say who handed the defence out and who must."""
    return Text(f"申辩意见由{by.zh}印发；依法由{law.zh}印发", f"handed out by {by.en}; the law names {law.en}")


def all_have_heard_it() -> Text:
    """Say that nothing need be handed out."""
    return Text("在全体会议上申辩或者放弃申辩，无须印发", "said in plenary, or waived: nothing to hand out")


def was_deliberated(done: str) -> Text:
    """Say whether it was deliberated on before the vote."""
    return Text(
        "已经会议审议" if done == "yes" else "未经会议审议", "deliberated on" if done == "yes" else "not deliberated on"
    )


def may_be_left(office: Text) -> Text:
    """Say that the decision on the recall may be left to the standing committee."""
    return Text(
        f"{office.zh}的罢免案可以授权常委会决定", f"the recall of a {office.en} may be left to the standing committee"
    )


def may_not_be_left(office: Text) -> Text:
    """Say that nothing lets the congress leave the decision to its standing committee."""
    return Text(
        f"没有规定可以授权常委会决定{office.zh}的罢免案",
        f"nothing lets the congress leave the recall of a {office.en} to its standing committee",
    )
