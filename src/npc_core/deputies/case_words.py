"""The words of findings about resignation, recall and credentials; the name of each function is its finding's code."""

from __future__ import annotations

from datetime import date

from npc_core.congress.actors import Role
from npc_core.kernel.text import Text, chinese_date, join


def may_be_ordered() -> Text:
    """Say that an accepted ordered resignation ends a mandate."""
    return Text("责令辞职被接受的，代表资格终止", "an ordered resignation, once accepted, ends a mandate")


def ordered_by(by: Text, law: tuple[Role, ...]) -> Text:
    """Say who ordered the resignation and who may under the reading in force."""
    may = join(tuple(role.label for role in law))
    return Text(f"由{by.zh}责令；可由{may.zh}责令", f"ordered by {by.en}; {may.en} may")


def no_ordered_resignation() -> Text:
    """Say that the law of the day knew no ordered resignation."""
    return Text(
        "当时的法律没有责令辞职的规定，按辞职办理", "the law of that day knew no ordered resignation: it is a plain one"
    )


def handed_to(to: Text, law: Text) -> Text:
    """Say to whom it was handed in and to whom by law."""
    return Text(f"向{to.zh}提出；依法向{law.zh}提出", f"handed to {to.en}; by law to {law.en}")


def in_writing() -> Text:
    """Say that it was in writing."""
    return Text("书面提出", "in writing")


def not_in_writing() -> Text:
    """Say that it was not in writing."""
    return Text("未书面提出", "not in writing")


def may_be_withdrawn() -> Text:
    """Say that nothing has taken effect yet."""
    return Text("尚未生效，可以撤回", "not yet effective; it may be withdrawn")


def has_taken_effect() -> Text:
    """Say that the resignation has taken effect."""
    return Text("已经接受，不得撤回", "accepted already; it may not be withdrawn")


def decided_elsewhere(law: Text) -> Text:
    """Say who decides instead."""
    return Text(f"由{law.zh}决定，不在本级表决", f"decided by {law.en}, not here")


def filed_with(to: Text, law: Text) -> Text:
    """Say with whom it was filed and with whom by law."""
    return Text(f"报{to.zh}备案；依法报{law.zh}备案", f"filed with {to.en}; by law with {law.en}")


def recalled_here(track: Text) -> Text:
    """Say that this is the way to recall the deputy."""
    return Text(f"{track.zh}", f"recall {track.en}")


def recalled_otherwise(track: Text, seat: Text) -> Text:
    """Say that the deputy is not recalled in this way."""
    return Text(f"{seat.zh}不由此罢免：{track.zh}", f"{seat.en} is not recalled {track.en}")


def session_now(session: str) -> Text:
    """Say whether the congress is in session."""
    if session == "yes":
        return Text("大会会议期间", "at a session")
    return Text("大会闭会期间", "between sessions")


def moved_by(by: Text, law: tuple[Role, ...]) -> Text:
    """Say who moved it and who may."""
    may = join(tuple(role.label for role in law))
    return Text(f"由{by.zh}提出；依法可由{may.zh}提出", f"moved by {by.en}; {may.en} may")


def reasons_stated() -> Text:
    """Say that the reasons are stated."""
    return Text("写明罢免理由", "reasons stated")


def reasons_missing() -> Text:
    """Say that the reasons are missing."""
    return Text("未写明罢免理由", "no reasons stated")


def investigation_allowed() -> Text:
    """Say that an investigation may come first."""
    return Text("可以先行调查", "an investigation may come first")


def may_be_left_to_committee() -> Text:
    """Say that the congress may leave the decision to its standing committee."""
    return Text("大会可以授权常务委员会决定", "the congress may leave it to its standing committee")


def not_left_to_committee() -> Text:
    """Say that no law lets the congress leave the decision to its standing committee."""
    return Text("没有授权常务委员会决定的规定", "no law lets the congress leave it to its standing committee")


def answered(form: Text) -> Text:
    """Say how the deputy answered."""
    return Text(f"{form.zh}", f"answered {form.en}")


def no_such_answer(form: Text) -> Text:
    """Say that the law does not provide for that form here."""
    return Text(f"本程序没有这种申辩方式：{form.zh}", f"there is no such answer here: {form.en}")


def nothing_answered() -> Text:
    """Say that no answer of the deputy is on record."""
    return Text("没有申辩的记载", "no answer of the deputy is on record")


def printed_by(by: Text, law: Text) -> Text:
    """Say who printed it and who should."""
    return Text(f"由{by.zh}印发；依法由{law.zh}印发", f"printed by {by.en}; by law by {law.en}")


def nothing_written() -> Text:
    """Say that there is no written answer to print."""
    return Text("没有书面申辩意见可以印发", "there is no written answer to print")


def printed_without_defence() -> Text:
    """Say that a written answer was not printed with the demand."""
    return Text("书面申辩意见未一并印发", "the written answer was not printed with it")


def put_to_vote_by(by: Text, law: Text) -> Text:
    """Say who put it to the vote and who should."""
    return Text(f"由{by.zh}提请表决；依法由{law.zh}提请", f"put to the vote by {by.en}; by law by {law.en}")


def presided_for(by: Text, law: Text) -> Text:
    """Say who sent the person presiding and who should."""
    return Text(f"由{by.zh}派人主持；依法由{law.zh}派人主持", f"presided for {by.en}; by law for {law.en}")


def secret_vote() -> Text:
    """Say that the ballot was secret."""
    return Text("采用无记名表决", "by secret ballot")


def open_vote() -> Text:
    """Say that the ballot was not secret."""
    return Text("未采用无记名表决", "not by secret ballot")


def examined_by(by: Text, law: Text) -> Text:
    """Say who examined and who should."""
    return Text(f"由{by.zh}审查；依法由{law.zh}审查", f"examined by {by.en}; by law by {law.en}")


def all_examined() -> Text:
    """Say that everything was examined."""
    return Text("审查内容完整", "everything was examined")


def not_all_examined(missing: tuple[str, ...]) -> Text:
    """Say that not everything was examined."""
    return Text(f"有{len(missing)}项内容未审查", f"{len(missing)} of the tests not made")


def opinion_follows(valid: str) -> Text:
    """Say that the opinion follows from the examination."""
    if valid == "yes":
        return Text("审查无问题，意见为当选有效", "all in order; the opinion is: valid")
    return Text("审查发现问题，意见为当选无效", "something is not in order; the opinion is: void")


def opinion_contradicts(valid: str) -> Text:
    """Say that the opinion contradicts the examination."""
    if valid == "yes":
        return Text("审查发现问题，意见却为当选有效", "something is not in order, yet the opinion is: valid")
    return Text("审查无问题，意见却为当选无效", "all is in order, yet the opinion is: void")


def determined_by(by: Text, law: Text) -> Text:
    """Say who determined it and who should."""
    return Text(f"由{by.zh}确认；依法由{law.zh}确认", f"determined by {by.en}; by law by {law.en}")


def follows_the_report(result: Text) -> Text:
    """Say that the determination follows the report."""
    return Text(f"依据审查报告：{result.zh}", f"following the report: {result.en}")


def departs_from_the_report(result: Text) -> Text:
    """Say that the determination is not what the report says."""
    return Text(f"与审查报告不符：{result.zh}", f"not what the report says: {result.en}")


def list_in_time(on: date, session: date) -> Text:
    """Say when the list was published and when the first session was."""
    return Text(
        f"{chinese_date(on)}公布名单，第一次会议{chinese_date(session)}举行",
        f"list published on {on}; the first session on {session}",
    )


def no_day_for_a_by_election() -> Text:
    """Say that the day before which lists are published is of general elections."""
    return Text(
        "补选的代表不适用首次会议前公布名单的规定", "the rule on lists before the first session is not for by-elections"
    )
