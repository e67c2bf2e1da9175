"""The words of findings on bodies, preparation and the poll."""

from __future__ import annotations

from datetime import date

from npc_core.congress.actors import Role
from npc_core.kernel.text import Text, chinese_date, join

NO_REASON = Text("不属于可以委托的情形", "no reason for which a proxy is allowed")
NOT_WRITTEN = Text("没有书面委托", "not in writing")
NO_CONSENT = Text("未经选举委员会同意", "without the consent of the election committee")
NOT_A_VOTER = Text("受委托人不是选民", "the proxy is no voter")


def done_by(by: Text, law: tuple[Role, ...]) -> Text:
    """Say who did it and who may."""
    who = join(tuple(role.label for role in law))
    return Text(f"由{by.zh}办理，法定为{who.zh}", f"done by {by.en}; the law names {who.en}")


def committee_size(size: int, least: int, most: int) -> Text:
    """Say how many people the committee has and may have."""
    return Text(f"由{size}人组成，规定为{least}至{most}人", f"{size} people; the rules say {least} to {most}")


def seats_of_constituency(seats: int, least: int, most: int) -> Text:
    """Say how many deputies the constituency elects and may elect."""
    return Text(f"选区应选{seats}名，应为{least}至{most}名", f"{seats} deputies, {least} to {most} are lawful")


def seats_as_in_dossier(seats: int, dossier: int) -> Text:
    """Say that the number of seats differs from the dossier."""
    return Text(f"分配{seats}名，与案卷所载{dossier}名不符", f"{seats} seats allocated, the dossier says {dossier}")


def day_published_first(yes: str) -> Text:
    """Say whether the election day was published before registration."""
    if yes == "yes":
        return Text("选举日期在选民登记前已公布", "the election day was published before registration")
    return Text("选举日期未在选民登记前公布", "the election day was not published before registration")


def not_in_by_elections() -> Text:
    """Say that the rule is one of general elections."""
    return Text("补选不适用", "not a rule of by-elections")


def fixed_for_the_first_time() -> Text:
    """Say that the election day was not moved."""
    return Text("选举日未变动", "the election day was not moved")


def ahead_of_the_poll(on: date, day: date) -> Text:
    """Say whether an act stands before the election day."""
    return Text(f"{chinese_date(on)}办理，选举日为{chinese_date(day)}", f"done on {on}, the election day is {day}")


def cards_issued(yes: str) -> Text:
    """Say whether voter cards were issued."""
    if yes == "yes":
        return Text("已发给选民证", "voter cards were issued")
    return Text("凭选民证投票而未发给选民证", "votes are cast on voter cards, and none were issued")


def no_cards_needed() -> Text:
    """Say that votes are not cast on voter cards."""
    return Text("不凭选民证投票", "votes are not cast on voter cards")


def list_rechecked(yes: str) -> Text:
    """Say whether the existing list was checked again."""
    if yes == "yes":
        return Text("选民名单已重新核对", "the voter list was checked again")
    return Text("选民名单未重新核对", "the voter list was not checked again")


def proxy_in_order() -> Text:
    """Say that the proxy is in order."""
    return Text("委托合乎规定", "the proxy is in order")


def proxy_not_in_order(why: Text) -> Text:
    """Say why the proxy is not in order."""
    return Text(f"委托不合规定：{why.zh}", f"the proxy is not in order: {why.en}")


def authorisations(held: int, most: int) -> Text:
    """Say how many authorisations a proxy has and may have."""
    return Text(f"接受{held}人委托，不得超过{most}人", f"{held} authorisations, at most {most} allowed")


def tellers_in_order(barred: str) -> Text:
    """Say whether people who may not be tellers are among them."""
    if barred == "yes":
        return Text("有应当回避的人", "people are among them who may not be tellers")
    return Text("没有应当回避的人", "nobody is among them who may not be a teller")


def tellers_per_box(number: int, least: int) -> Text:
    """Say how many tellers there are at each box."""
    return Text(f"每个票箱{number}名，应不少于{least}名", f"{number} tellers at each box, at least {least} needed")


def one_vote_each(number: int) -> Text:
    """Say how many voted more than once."""
    return Text(f"重复投票{number}人", f"{number} voted more than once")


def booth_provided(yes: str) -> Text:
    """Say whether there was a place to write in secret."""
    if yes == "yes":
        return Text("设有秘密写票处", "there was a place to write ballots in secret")
    return Text("未设秘密写票处", "there was no place to write ballots in secret")


def on_the_day(on: date, day: date) -> Text:
    """Say on which day the vote was held."""
    return Text(f"{chinese_date(on)}投票，选举日为{chinese_date(day)}", f"vote on {on}, the election day is {day}")


def a_later_vote() -> Text:
    """Say that it is a re-vote or a further election."""
    return Text("再次投票、另行选举，日期未作规定", "a later vote, for which no day is laid down")


def cast_at(places: Text) -> Text:
    """Say where votes were cast."""
    return Text(f"投票场所：{places.zh}", f"votes cast at: {places.en}")


def record_signed(yes: str) -> Text:
    """Say whether the tellers signed the record."""
    if yes == "yes":
        return Text("投票人数和票数已核对，监票人已签字", "ballots checked against voters, and signed")
    return Text("监票人未签字", "the tellers did not sign")


def checked_by(by: Text) -> Text:
    """Say who checked the ballots instead of the tellers."""
    return Text(f"由{by.zh}核对，应有监票、计票人员", f"checked by {by.en} instead of the tellers")


def chosen_within_seats(chosen: int, seats: int) -> Text:
    """Say how many people a ballot chooses."""
    return Text(f"选{chosen}人，应选{seats}名", f"chooses {chosen} for {seats} seats")


def write_ins_are_voters(yes: str) -> Text:
    """Say whether those written in are voters."""
    if yes == "yes":
        return Text("另选的是选民", "those written in are voters")
    return Text("另选的不是选民", "those written in are no voters")
