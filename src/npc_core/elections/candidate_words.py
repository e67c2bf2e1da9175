"""The words of findings on nominations and lists of candidates."""

from __future__ import annotations

from datetime import date

from npc_core.congress.actors import Role
from npc_core.kernel.text import Text, chinese_date, join


def recommended_by(by: Text, law: tuple[Role, ...]) -> Text:
    """Say who recommended and who may."""
    who = join(tuple(role.label for role in law))
    return Text(f"由{by.zh}推荐，可以推荐的为{who.zh}", f"recommended by {by.en}; {who.en} may")


def in_the_unit(unit: str, due: str) -> Text:
    """Say for which unit the recommendation is."""
    return Text(f"在{unit}推荐，应在{due}", f"recommended in {unit}, to be elected in {due}")


def within_seats(nominees: int, seats: int) -> Text:
    """Say how many were recommended for how many seats."""
    return Text(f"推荐{nominees}人，应选{seats}名", f"{nominees} recommended for {seats} seats")


def after_the_voter_list(yes: str) -> Text:
    """Say whether the voter list was out."""
    if yes == "yes":
        return Text("选民名单已公布", "the voter list was out")
    return Text("选民名单尚未公布", "the voter list was not out")


def was_recommended(yes: str) -> Text:
    """Say whether somebody was recommended."""
    return Text("经过推荐", "was recommended") if yes == "yes" else Text("未经推荐", "was not recommended")


def particulars_true() -> Text:
    """Say that the particulars are true."""
    return Text("基本情况属实", "the particulars are true")


def untrue_and_told(told: str) -> Text:
    """Say whether the electors were told of untrue particulars."""
    if told == "yes":
        return Text("基本情况不实，已通报", "the particulars are untrue, and the electors were told")
    return Text("基本情况不实，未通报", "the particulars are untrue, and the electors were not told")


def other_mandate_told(yes: str) -> Text:
    """Say whether it was told if a mandate is held elsewhere."""
    if yes == "yes":
        return Text("已说明是否在其他区域担任代表", "told whether a mandate is held elsewhere")
    return Text("未说明是否在其他区域担任代表", "not told whether a mandate is held elsewhere")


def election_is_void() -> Text:
    """Say that the election of that person is void."""
    return Text("已经当选的，当选无效", "elected already: that election is void")


def kept_off_the_list(yes: str) -> Text:
    """Say whether somebody was kept off the list."""
    if yes == "yes":
        return Text("未列入名单或者已除名", "kept off the list, or struck off it")
    return Text("仍在名单上", "still on the list")


def list_is_complete(number: int) -> Text:
    """Say that everybody recommended is listed."""
    return Text(f"推荐的{number}人都已列入", f"all {number} recommended are listed")


def list_differs(missing: int, strangers: int) -> Text:
    """Say how the list differs from the recommendations."""
    return Text(
        f"推荐而未列入{missing}人，未经推荐而列入{strangers}人",
        f"{missing} recommended and not listed, {strangers} listed and not recommended",
    )


def printed_for_all(yes: str) -> Text:
    """Say whether all deputies got the list."""
    if yes == "yes":
        return Text("已印发全体代表", "printed for all deputies")
    return Text("未印发全体代表", "not printed for all deputies")


def were_consulted() -> Text:
    """Say that the candidates were discussed."""
    return Text("已经讨论、协商", "the candidates were discussed")


def not_consulted() -> Text:
    """Say that the candidates were not discussed."""
    return Text("未经选民小组讨论、协商", "the voter groups did not discuss the candidates")


def nobody_left_out() -> Text:
    """Say that everybody recommended stands."""
    return Text("推荐的人都是正式候选人", "everybody recommended stands")


def primary_was_held(number: int) -> Text:
    """Say that a primary decided who does not stand."""
    return Text(f"经预选，{number}人不列入", f"a primary was held; {number} do not stand")


def reduced_by_agreement(number: int) -> Text:
    """Say that the larger part of the voters agreed on who does not stand."""
    return Text(f"根据较多数选民的意见，{number}人不列入", f"{number} do not stand, as most voters wish")


def primary_owed(number: int) -> Text:
    """Say that a primary was owed."""
    return Text(
        f"{number}人不列入，未形成较为一致意见，也未预选", f"{number} left out, with neither agreement nor primary"
    )


def not_recommended(number: int) -> Text:
    """Say how many stand who may not."""
    return Text(
        f"有{number}人未经推荐、不再参选或者不得列入",
        f"{number} stand who may not",
    )


def all_recommended() -> Text:
    """Say that all who stand were recommended."""
    return Text("都经过推荐", "all were recommended")


def more_than_seats(candidates: int, seats: int) -> Text:
    """Say how many stand for how many seats."""
    return Text(f"候选人{candidates}人，应选{seats}名", f"{candidates} candidates for {seats} seats")


def as_the_primary_gave(listed: int) -> Text:
    """Say that the list is compared with the order of the primary."""
    return Text(f"正式名单{listed}人，按预选得票多少的顺序", f"{listed} listed, in the order of the primary")


def no_primary() -> Text:
    """Say that no primary was held."""
    return Text("没有预选", "there was no primary")


def open_() -> Text:
    """Say that the rules ask for no secret primary."""
    return Text("未要求无记名", "secrecy is not asked for")


def primary_was_secret(yes: str) -> Text:
    """Say whether the primary was secret."""
    return Text("预选无记名", "the primary was secret") if yes == "yes" else Text("预选有记名", "it was not secret")


def primary_was_announced(yes: str) -> Text:
    """Say whether the primary was announced."""
    if yes == "yes":
        return Text("预选已公告", "the primary was announced")
    return Text("预选未公告", "the primary was not announced")


def members_left(number: int) -> Text:
    """Say how many candidates still sit on the committee."""
    if not number:
        return Text("候选人中没有选举委员会成员", "no candidate sits on the election committee")
    return Text(f"候选人中仍为选举委员会成员的{number}人", f"{number} candidates still sit on the election committee")


def open_to_all(yes: str) -> Text:
    """Say whether candidates were confined to deputies."""
    if yes == "yes":
        return Text("不限于本级代表", "not confined to deputies of this congress")
    return Text("只限本级代表", "confined to deputies of this congress")


def not_in_later_votes() -> Text:
    """Say that the rule is one of the first vote."""
    return Text("另行选举未作规定", "not laid down for later votes")


def number_as_fixed(number: int, fixed: int) -> Text:
    """Say how many stand and how many were fixed."""
    return Text(f"候选人{number}人，选举办法定为{fixed}人", f"{number} stand; the election method says {fixed}")


def no_number_fixed() -> Text:
    """Say that no number was fixed beforehand."""
    return Text("没有另定人数", "no number was fixed beforehand")


def presented_in_time(on: date, day: date) -> Text:
    """Say when candidates were presented."""
    return Text(f"{chinese_date(on)}介绍，选举日为{chinese_date(day)}", f"presented on {on}, the election day is {day}")


def met_the_voters(yes: str) -> Text:
    """Say whether candidates met the voters."""
    if yes == "yes":
        return Text("候选人已与选民见面", "the candidates met the voters")
    return Text("应当与选民见面而未见面", "a meeting with the voters was owed")


def nobody_asked() -> Text:
    """Say that no voter asked for a meeting."""
    return Text("选民没有要求见面", "no voter asked for a meeting")


def first_list() -> Text:
    """Say that it is the list of the first vote."""
    return Text("第一次投票的名单", "the list of the first vote")


def in_order_of_the_first_vote(listed: int, seats: int) -> Text:
    """Say how many stand in a further election for how many seats."""
    return Text(
        f"另行选举{seats}名，候选人{listed}人，按第一次投票得票多少的顺序",
        f"{listed} stand for {seats} open seats, in the order of the first vote",
    )


def no_revote() -> Text:
    """Say that the vote is no re-vote."""
    return Text("不是再次投票", "no re-vote")


def among_the_tied(tied: int, others: int) -> Text:
    """Say how many are tied, and how many others stood in the re-vote."""
    return Text(f"票数相等{tied}人，另列{others}人", f"{tied} tied, {others} others on the ballot")
