"""The words of findings about appointments; the name of each function is the code of its finding."""

from __future__ import annotations

from datetime import date

from npc_core.congress.actors import Actor, Role
from npc_core.congress.offices import Office
from npc_core.kernel.text import Text, chinese_date, join


def _labels(named: tuple[Role, ...] | tuple[Office, ...]) -> Text:
    return join(tuple(each.label for each in named))


def power_exists(office: Text, way: Text) -> Text:
    """Say how the office is filled."""
    return Text(f"{office.zh}：{way.zh}", f"{office.en}: {way.en}")


def not_for_the_standing_committee(office: Text, way: Text) -> Text:
    """Say that another body fills the office."""
    return Text(
        f"{office.zh}由{way.zh}，不由常委会任免", f"{office.en} is {way.en}, not filled by the standing committee"
    )


def no_such_power(office: Text) -> Text:
    """Say that the law of the place gives the standing committee no power over the office."""
    return Text(f"法律未规定常委会可以任免{office.zh}", f"no law gives the standing committee power over: {office.en}")


def only_individual_vice_heads(office: Text) -> Text:
    """Say that between sessions individual vice heads may be decided on."""
    return Text(f"{office.zh}：闭会期间可以决定个别任免", f"{office.en}: individual changes between sessions")


def congress_in_session(office: Text) -> Text:
    """Say that the power exists between sessions only."""
    return Text(f"大会会议期间不得由常委会决定{office.zh}", f"not while the congress is in session: {office.en}")


def submitted_by(by: Actor | Role, nominators: tuple[Role, ...]) -> Text:
    """Say who submitted and who may."""
    one, named = by.label, _labels(nominators)
    return Text(f"由{one.zh}提请；依法由{named.zh}提请", f"submitted by {one.en}; the law names {named.en}")


def nobody_named(by: Text) -> Text:
    """Say that the law names no nominator."""
    return Text(f"法律未规定提名人；由{by.zh}提请", f"the law names no nominator; submitted by {by.en}")


def holds_a_pool_office(pool: tuple[Office, ...]) -> Text:
    """Say that the nominee holds one of the offices from which acting heads are chosen."""
    named = _labels(pool)
    return Text(f"代理人选现任{named.zh}", f"the acting person holds the office of {named.en}")


def not_from_the_pool(pool: tuple[Office, ...]) -> Text:
    """Say that an acting head must hold one of some offices first."""
    named = _labels(pool)
    return Text(
        f"代理人选应当从{named.zh}中决定，须先任该职",
        f"an acting head is chosen from: {named.en}; appoint to that office first",
    )


def failures(failed: int, allowed: int) -> Text:
    """Say how often the nominee has failed for this post in this term."""
    return Text(
        f"本届内就同一职务已有{failed}次未获通过，最多{allowed}次",
        f"{failed} failed votes for this post in this term, at most {allowed} allowed",
    )


def waited(since: date, until: date, on: date) -> Text:
    """Say from when a new submission may be made."""
    return Text(
        f"上次{chinese_date(since)}未获通过，{chinese_date(until)}起可再次提请；本次{chinese_date(on)}",
        f"failed on {since}, may be submitted again from {until}; this one on {on}",
    )


def is_a_deputy() -> Text:
    """Say that the nominee is a deputy."""
    return Text("拟任命人员是本级人大代表", "the nominee is a deputy of this congress")


def not_a_deputy() -> Text:
    """Say that the nominee is no deputy."""
    return Text(
        "该职务须由本级人大代表担任，拟任命人员不是代表", "only a deputy may hold this office, and the nominee is none"
    )


def compatible(office: Text) -> Text:
    """Say that nothing incompatible is held."""
    return Text(f"未担任与{office.zh}不相容的职务", f"holds nothing incompatible with: {office.en}")


def incompatible_with(held: Text, office: Text) -> Text:
    """Say what is held that the law keeps apart from the office."""
    return Text(f"任{office.zh}不得兼任{held.zh}", f"{office.en} may not be combined with: {held.en}")


def documents_complete() -> Text:
    """Say that every document asked for came."""
    return Text("材料齐全", "all documents came")


def documents_missing(missing: Text) -> Text:
    """Say which documents are missing."""
    return Text(f"缺少材料：{missing.zh}", f"documents missing: {missing.en}")


def in_writing(written: str) -> Text:
    """Say in which form it came."""
    return Text(f"以{'书面' if written == 'yes' else '非书面'}形式提出", f"in writing: {written}")


def decided_by(by: Text, law: Text) -> Text:
    """Say who decided and who should."""
    return Text(f"由{by.zh}决定；依规定由{law.zh}决定", f"decided by {by.en}; the rules name {law.en}")


def exam_passed(score: int | None, mark: int | None) -> Text:
    """Say that the exam was passed."""
    scored, asked = _number(score), _number(mark)
    return Text(f"考试合格（{scored}分，合格{asked}分）", f"exam passed ({scored}, pass mark {asked})")


def exam_failed(score: int | None, mark: int | None) -> Text:
    """Say that the exam was not passed."""
    scored, asked = _number(score), _number(mark)
    return Text(f"考试不合格（{scored}分，合格{asked}分）", f"exam not passed ({scored}, pass mark {asked})")


def _number(number: int | None) -> str:
    return "–" if number is None else str(number)


def exam_not_taken(office: Text) -> Text:
    """Say that the exam is required and was not taken."""
    return Text(
        f"{office.zh}应当参加任前法律知识考试，尚未参加", f"{office.en}: the exam is required and was not taken"
    )


def exam_exempt(why: Text) -> Text:
    """Say why no exam is needed."""
    return Text(f"免试：{why.zh}", f"exempt from the exam: {why.en}")


def not_required_here(what: Text) -> Text:
    """Say that the rules of the place do not ask for it for this office."""
    return Text(f"对该职务不要求{what.zh}", f"not required for this office: {what.en}")


def resits(taken: int, allowed: int) -> Text:
    """Say how many resits there were."""
    return Text(f"补考{taken}次，可补考{allowed}次", f"{taken} resits, {allowed} allowed")


def statement_made(form: Text) -> Text:
    """Say that the statement was made."""
    return Text(f"已作供职发言（{form.zh}）", f"statement made ({form.en})")


def statement_not_made() -> Text:
    """Say that the statement is required and was not made."""
    return Text("应当作供职发言，尚未进行", "the statement is required and was not made")


def ballot_held(method: Text) -> Text:
    """Say how the vote was held."""
    return Text(f"表决方式：{method.zh}", f"vote held by: {method.en}")


def voted_alone(alone: str) -> Text:
    """Say whether the nominee was voted on alone."""
    return Text(f"逐人表决：{'是' if alone == 'yes' else '否'}", f"voted on one by one: {alone}")


def announced_on(on: date, voted: date) -> Text:
    """Say when the result was announced."""
    return Text(f"{chinese_date(voted)}表决，{chinese_date(on)}宣布", f"voted on {voted}, announced on {on}")


def signed_by(by: Text, law: Text) -> Text:
    """Say who signed and who should."""
    return Text(f"由{by.zh}签署；依规定由{law.zh}签署", f"signed by {by.en}; the rules name {law.en}")


def organised_by(by: Text, law: tuple[Role, ...]) -> Text:
    """Say who organised the oath and who may."""
    named = _labels(law)
    return Text(f"由{by.zh}组织；依规定由{named.zh}组织", f"organised by {by.en}; the rules name {named.en}")


def filed_with(to: Role, law: tuple[Role, ...]) -> Text:
    """Say where it was filed and where it must be."""
    one, named = to.label, _labels(law)
    return Text(f"报{one.zh}备案；依法报{named.zh}备案", f"filed with {one.en}; the law names {named.en}")


def took_office(on: date, voted: str) -> Text:
    """Say when the post was taken up and when the vote was."""
    return Text(f"{chinese_date(on)}到任，表决：{voted}", f"took office on {on}, vote: {voted}")


def ends_by_itself(organ: str) -> Text:
    """Say that the office ends by itself with the organ."""
    return Text("机构撤销，职务自行终止，报常委会备案", f"the office ends with the organ ({organ}) and is filed")


def relief_is_required(organ: str) -> Text:
    """Say that the office must be relieved by a vote."""
    return Text("机构撤销，仍须提请免职", f"the organ is abolished ({organ}), relief must still be submitted")


def withdrawn_with(by: Text, law: Text) -> Text:
    """Say who agreed to the withdrawal and who must."""
    return Text(
        f"经{by.zh}同意撤回；依规定须经{law.zh}同意",
        f"withdrawn with the consent of {by.en}; the rules ask for {law.en}",
    )


def withdrawn_freely() -> Text:
    """Say that a withdrawal needs no consent."""
    return Text("表决前可以撤回，无须同意", "may be withdrawn before the vote without consent")


def nominee_attended(attended: str) -> Text:
    """Say whether the nominee attended."""
    return Text(f"拟任命人员{'到会' if attended == 'yes' else '未到会'}", f"the nominee attended: {attended}")


def conditions_met(office: Text) -> Text:
    """Say that the appointment stands."""
    return Text(f"符合{office.zh}的法定任职条件", f"the legal conditions of the office were met: {office.en}")


def must_be_annulled(office: Text) -> Text:
    """Say that the appointing organ must annul the appointment."""
    return Text(
        f"不符合{office.zh}的法定任职条件，任命机关应当撤销该项任命",
        f"the legal conditions were not met, the appointing organ must annul the appointment: {office.en}",
    )


def between_sessions(session: str) -> Text:
    """Say whether it was decided between sessions."""
    return Text(
        "大会闭会期间决定" if session == "no" else "大会正在开会",
        "decided between sessions" if session == "no" else "the congress was in session",
    )


def acting_ends(because: Text) -> Text:
    """Say why the acting ends."""
    return Text(f"代理结束：{because.zh}", f"the acting ends: {because.en}")


def acting_does_not_end(because: Text) -> Text:
    """Say that the acting does not end for this reason."""
    return Text(f"代理不因此结束：{because.zh}", f"the acting does not end by this: {because.en}")


def nobody_acts(office: Text) -> Text:
    """Say that nobody acts in the office."""
    return Text(f"{office.zh}没有代理", f"nobody acts as {office.en}")


def in_the_pool(inside: str, pool: tuple[Office, ...]) -> Text:
    """Say from whom the law has the office filled, and whether the nominee is one."""
    named = _labels(pool)
    return Text(
        f"从{named.zh}中提名；拟任命人员{'是' if inside == 'yes' else '不是'}",
        f"chosen from: {named.en}; the nominee is {'one' if inside == 'yes' else 'none'}",
    )
