"""The words of findings about bodies and sessions; the name of each function is the code of its finding."""

from __future__ import annotations

from datetime import date

from npc_core.congress.actors import Role
from npc_core.congress.offices import Office
from npc_core.kernel.text import Text, chinese_date, join


def done_by(by: Text, named: tuple[Role, ...]) -> Text:
    """Say who did it and whom the law names."""
    law = join(tuple(role.label for role in named))
    return Text(f"由{by.zh}；依法由{law.zh}", f"by {by.en}; the law names {law.en}")


def was_done(doing: Text) -> Text:
    """Say that what the law asks for was done."""
    return Text(f"已{doing.zh}", f"done: {doing.en}")


def was_not_done(doing: Text) -> Text:
    """Say that what the law asks for was not done."""
    return Text(f"未{doing.zh}", f"not done: {doing.en}")


def decided_in(meeting: Text, named: Text) -> Text:
    """Say in which meeting it was decided and in which it should be."""
    return Text(f"在{meeting.zh}进行；依法在{named.zh}进行", f"in the {meeting.en}; the law names the {named.en}")


def sessions_held(held: int, needed: int) -> Text:
    """Say how many sessions there were and how many there must be."""
    return Text(f"一年举行{held}次，应不少于{needed}次", f"{held} sessions in the year, at least {needed} needed")


def own_motion_allowed() -> Text:
    """Say that the convening body may call the session itself."""
    return Text("认为必要时可以临时召集", "may be called by the convening body when it thinks one is needed")


def own_motion_not_allowed() -> Text:
    """Say that only deputies may cause the session."""
    return Text("当时只有代表提议才能临时召集", "at that time only on a proposal of deputies")


def proposers(number: int, needed: int, deputies: int) -> Text:
    """Say how many deputies proposed it and how many are needed."""
    return Text(
        f"{number}名代表提议，需{needed}名（全体代表{deputies}名）",
        f"{number} deputies proposed it, {needed} of {deputies} needed",
    )


def first_session_held(on: date, due: date, completed: date) -> Text:
    """Say when the first session opened and by when it had to."""
    return Text(
        f"{chinese_date(completed)}选举完成，应于{chinese_date(due)}前召开，{chinese_date(on)}召开",
        f"election completed {completed}, due {due}, opened {on}",
    )


def first_session_due(due: date, completed: date) -> Text:
    """Say by when the first session must open."""
    return Text(
        f"{chinese_date(completed)}选举完成，第一次会议应于{chinese_date(due)}前召开",
        f"election completed {completed}, first session due {due}",
    )


def within_term(years: int, began: date, ends: date) -> Text:
    """Say how long a term is and when it runs out."""
    return Text(
        f"每届{years}年，{chinese_date(began)}开始，至{chinese_date(ends)}满",
        f"a term is {years} years; began {began}, full on {ends}",
    )


def term_as_congress(body: str) -> Text:
    """Say that the term equals that of the congress."""
    return Text("每届任期与本级人大相同", f"the term of the {body} equals that of the congress")


def met_in_time(longest: str, period: Text) -> Text:
    """Say that no interval between meetings was too long."""
    return Text(f"每{period.zh}至少一次；最长间隔{longest}", f"at least every {period.en}; longest interval {longest}")


def interval_too_long(after: date, due: date, next_on: str) -> Text:
    """Say between which meetings the interval was too long."""
    return Text(
        f"{chinese_date(after)}之后应于{chinese_date(due)}前再次举行，实为{next_on}",
        f"after {after} the next was due by {due}, and was {next_on}",
    )


def size(members: int, least: int, most: int) -> Text:
    """Say how many members there are and how many there may be."""
    return Text(f"{members}名，应为{least}至{most}名", f"{members} members, {least} to {most} allowed")


def size_changed(members: int) -> Text:
    """Say that the number was changed within the term."""
    return Text(f"任期内变动为{members}名", f"changed to {members} within the term")


def composed(offices: tuple[Office, ...]) -> Text:
    """Say of which offices the body must be made up."""
    named = join(tuple(office.label for office in offices))
    return Text(f"由{named.zh}组成", f"made up of {named.en}")


def not_composed(missing: tuple[Office, ...], foreign: tuple[Office, ...]) -> Text:
    """Say which offices are missing and which do not belong."""
    lacks, strange = join(tuple(o.label for o in missing)), join(tuple(o.label for o in foreign))
    return Text(
        f"缺少：{lacks.zh or '无'}；不应有：{strange.zh or '无'}",
        f"missing: {lacks.en or '–'}; foreign: {strange.en or '–'}",
    )


def number_of(office: Text, number: int, least: int, most: int) -> Text:
    """Say how many holders an office has and how many it may have."""
    return Text(f"{office.zh}{number}名，应为{least}至{most}名", f"{number} × {office.en}, {least} to {most} allowed")


def a_deputy() -> Text:
    """Say that the holder is a deputy."""
    return Text("从代表中选出", "elected from among the deputies")


def no_deputy() -> Text:
    """Say that the holder is no deputy."""
    return Text("不是本级人大代表", "not a deputy of this congress")


def attended() -> Text:
    """Say that the deputy attended."""
    return Text("按时出席", "attended")


def on_leave() -> Text:
    """Say that the absence was approved."""
    return Text("经批准请假", "absent with approved leave")


def absent() -> Text:
    """Say that the absence was not approved."""
    return Text("未经批准不出席", "absent without approved leave")


def secret(held: str) -> Text:
    """Say whether the ballot was secret."""
    return Text(f"无记名投票：{'是' if held == 'yes' else '否'}", f"secret ballot: {held}")


def options(missing: tuple[str, ...]) -> Text:
    """Say which choices a ballot lacks."""
    return Text(
        f"选票缺少的选项：{'、'.join(missing) or '无'}", f"choices missing on the ballot: {', '.join(missing) or '–'}"
    )
