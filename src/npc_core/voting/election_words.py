"""The words of findings about elections; the name of each function is the code of its finding."""

from __future__ import annotations

from npc_core.kernel.text import Text


def turnout(took_part: int, needed: int, base: int, threshold: Text) -> Text:
    """Say how many voters took part and how many must."""
    where, _, share = threshold.zh.rpartition("的")
    return Text(
        f"参加投票 {took_part} 人，需 {needed} 人（{where} {base} 人的{share}）",
        f"{took_part} took part, {needed} must ({threshold.en}: {base})",
    )


def turnout_at_least(cast: int, needed: int, base: int, threshold: Text) -> Text:
    """Say that the ballots alone show that enough voters took part."""
    return Text(
        f"收回选票 {cast} 张，需参加投票 {needed} 人（{base} 人，{threshold.zh}）",
        f"{cast} ballots cast, {needed} must take part ({threshold.en}: {base})",
    )


def turnout_of_first_vote_only() -> Text:
    """Say that under the reading in force only the first vote needs a turnout."""
    return Text("参加人数的要求只适用于第一次投票", "only the first vote needs a turnout")


def ballots_against_voters(cast: int, voters: int) -> Text:
    """Compare the ballots cast with the people who voted."""
    return Text(f"所投选票 {cast} 张，投票 {voters} 人", f"{cast} ballots cast, {voters} people voted")


def ballots_against_issued(cast: int, issued: int) -> Text:
    """Compare the ballots cast with those handed out."""
    return Text(f"所投选票 {cast} 张，发出 {issued} 张", f"{cast} ballots cast, {issued} handed out")


def no_ballot_too_many(cast: int) -> Text:
    """Say that the ballots reconcile, so that no rule on surplus ballots is needed."""
    return Text(f"所投选票 {cast} 张，不多于投票人数", f"{cast} ballots cast, no more than people voted")


def overvoted(overvoted: int) -> Text:
    """Say how many ballots chose too many people and count for nobody."""
    return Text(f"多选的选票 {overvoted} 张作废", f"{overvoted} ballots chose too many people and are spoilt")


def votes_of_base(votes: int, needed: int, base: int, threshold: Text) -> Text:
    """Say how many votes a candidate got and how many elect."""
    where, _, share = threshold.zh.rpartition("的")
    return Text(
        f"得票 {votes} 张，需 {needed} 张（{where} {base} 的{share}）",
        f"{votes} votes, {needed} needed ({threshold.en}: {base})",
    )


def votes_below_any_base(votes: int, needed: int, base: int) -> Text:
    """Say that the votes are too few whatever the base: it is not below so many."""
    return Text(
        f"得票 {votes} 张；基数不少于 {base}，至少需 {needed} 张",
        f"{votes} votes; the base is not below {base}, so at least {needed} are needed",
    )


def votes_above_any_base(votes: int, needed: int, base: int) -> Text:
    """Say that the votes suffice whatever the base: it is not above so many."""
    return Text(
        f"得票 {votes} 张；基数不多于 {base}，至多需 {needed} 张",
        f"{votes} votes; the base is not above {base}, so {needed} suffice",
    )


def votes_alone(votes: int) -> Text:
    """Say how many votes a candidate got where no share is needed."""
    return Text(f"得票 {votes} 张，以得票多的当选", f"{votes} votes; those with the most are elected")


def among_the_first(place: int, seats: int) -> Text:
    """Say that a candidate is among those with the most votes."""
    return Text(f"得票第 {place}，应选 {seats} 人", f"place {place} by votes, {seats} to be elected")


def outvoted(place: int, seats: int) -> Text:
    """Say that enough others got more votes."""
    return Text(
        f"得票第 {place}，应选 {seats} 人已由得票多的当选", f"place {place} by votes; {seats} with more are elected"
    )


def tied_at_the_last_seat(votes: int, tied: int, seats: int) -> Text:
    """Say that equal votes leave open who is elected."""
    return Text(
        f"{tied} 人同为 {votes} 票，余下 {seats} 个名额不能确定当选人",
        f"{tied} people with {votes} votes each, {seats} seats left: it is open who is elected",
    )


def election_complete(elected: int) -> Text:
    """Say that all seats are filled."""
    return Text(f"应选 {elected} 人全部选出", f"all {elected} seats are filled")


def vote_among_the_tied(seats: int, names: str) -> Text:
    """Say among whom the vote is repeated."""
    return Text(f"就票数相等的人再次投票，选 {seats} 人：{names}", f"re-vote among the tied for {seats} seats: {names}")


def second_tie(seats: int) -> Text:
    """Say that a tie remains after the vote that was to resolve it."""
    return Text(
        f"再次投票后仍有 {seats} 个名额不能确定当选人", f"{seats} seats are still open after the re-vote of the tie"
    )


def further_election(seats: int) -> Text:
    """Say how many seats go to a further election."""
    return Text(f"不足的 {seats} 个名额另行选举", f"{seats} open seats go to a further election")


def seats_left_vacant(seats: int) -> Text:
    """Say that the seats stay vacant."""
    return Text(f"{seats} 个名额空缺", f"{seats} seats stay vacant")


def vote_is_void() -> Text:
    """Say that the vote has no effect and must be held again."""
    return Text("选举无效，应当重新投票；法律未定期限", "the vote is void and must be held again; the law sets no date")


def result_not_known() -> Text:
    """Say that what follows cannot be told before the result."""
    return Text("结果尚不能判定", "the result cannot be told yet")


def candidates_in_number(candidates: int, least: int, most: int) -> Text:
    """Say how many candidates there are and how many there may be."""
    return Text(
        f"候选人 {candidates} 人，应为 {least} 至 {most} 人", f"{candidates} candidates, {least} to {most} lawful"
    )


def candidates_at_least(candidates: int, least: int) -> Text:
    """Say how many candidates there are and how many there must be."""
    return Text(f"候选人 {candidates} 人，不少于 {least} 人", f"{candidates} candidates, at least {least} lawful")


def equal_numbers(candidates: int, nominees: int) -> Text:
    """Say whether an election with as many candidates as posts was open: only where nobody else was nominated."""
    return Text(
        f"等额选举，候选人 {candidates} 人，被提名 {nominees} 人",
        f"as many candidates as posts: {candidates}, nominated: {nominees}",
    )


def no_lawful_number(seats: int) -> Text:
    """Say that for so few seats no number of candidates lies within the bounds."""
    return Text(f"应选 {seats} 人，没有合法的候选人数", f"no number of candidates is lawful for {seats} seats")


def cut_clear(places: int) -> Text:
    """Say that the order of votes gives the list."""
    return Text(f"按得票多少的顺序取前 {places} 人", f"the first {places} by votes")


def cut_tied(votes: int, tied: int, places: int) -> Text:
    """Say that equal votes leave open who takes the last places."""
    return Text(
        f"{tied} 人同为 {votes} 票，取 {places} 人处不能确定",
        f"{tied} people with {votes} votes each at the cut-off of {places}",
    )


def tied_all_admitted(votes: int, tied: int, places: int) -> Text:
    """Say that under the reading in force all the tied are on the list."""
    return Text(
        f"{tied} 人同为 {votes} 票，全部列入，超过 {places} 人",
        f"{tied} people with {votes} votes each are all admitted beyond {places}",
    )


def lawful_number(least: int, most: int) -> Text:
    """Say how many candidates there may be."""
    return Text(f"候选人应为 {least} 至 {most} 人", f"{least} to {most} candidates")


def lawful_at_least(least: int) -> Text:
    """Say how many candidates there must be at least."""
    return Text(f"候选人不少于 {least} 人", f"at least {least} candidates")


def time_given(days: int, needed: int) -> Text:
    """Say how many days there were for nomination and discussion."""
    return Text(
        f"提名、酝酿{days}天，不得少于{needed}天", f"{days} days for nomination and discussion, {needed} needed"
    )


def result_matches(elected: int) -> Text:
    """Say that what was announced is what the ballots give."""
    return Text(f"与计票一致，当选{elected}人", f"as counted: {elected} elected")


def result_contradicts(announced: int, counted: int, step: Text) -> Text:
    """Say what was announced and what the ballots give."""
    return Text(
        f"宣布当选{announced}人；依法计票当选{counted}人，下一步：{step.zh}",
        f"{announced} announced as elected; by law {counted}, and next: {step.en}",
    )


def follows_by_law(step: Text) -> Text:
    """Say what must follow instead of what was declared."""
    return Text(f"依法应当：{step.zh}", f"by law: {step.en}")
