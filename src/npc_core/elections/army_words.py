"""The words of findings on elections of deputies by the armed forces."""

from __future__ import annotations

from datetime import date

from npc_core.kernel.text import Text, chinese_date


def seats_in_constituency(seats: int, least: int, most: int) -> Text:
    """Say how many deputies the constituency elects."""
    return Text(f"选区应选{seats}名，应为{least}至{most}名", f"{seats} deputies, {least} to {most} are lawful")


def recommended_by(number: int, needed: int) -> Text:
    """Say how many recommended jointly."""
    return Text(f"联名{number}人，需{needed}人", f"recommended by {number}, {needed} needed")


def candidates_between(candidates: int, least: int, most: int) -> Text:
    """Say how many stand, and how many may."""
    return Text(f"候选人{candidates}人，应为{least}至{most}人", f"{candidates} stand, {least} to {most} are lawful")


def published_before(on: date, last: date) -> Text:
    """Say when a list was published, and the last lawful day."""
    return Text(f"{chinese_date(on)}公布，最迟{chinese_date(last)}", f"published on {on}, at the latest on {last}")


def secret(yes: str) -> Text:
    """Say whether the ballot was secret."""
    return Text("无记名投票", "by secret ballot") if yes == "yes" else Text("不是无记名投票", "not by secret ballot")


def ballots_and_voters(cast: int, voters: int) -> Text:
    """Say how many ballots were cast by how many people."""
    return Text(f"投票{voters}人，收回{cast}票", f"{cast} ballots cast by {voters} people")


def votes_needed(votes: int, needed: int, base: int) -> Text:
    """Say how many votes there are and how many are needed."""
    return Text(f"得票{votes}票，需{needed}票（{base}）", f"{votes} votes, {needed} of {base} needed")


def at_least(candidates: int, seats: int) -> Text:
    """Say how many stand for how many seats in a by-election."""
    return Text(f"候选人{candidates}人，应选{seats}名", f"{candidates} candidates for {seats} seats")


def no_number(seats: int) -> Text:
    """Say that no number of candidates is lawful."""
    return Text(f"应选{seats}名，差额比例内没有整数", f"no whole number lies in the range for {seats} seats")
