"""The steps of an election of deputies and the ways in which one is held, as plans name them."""

from __future__ import annotations

from npc_core.kernel.labels import Labelled
from npc_core.kernel.text import Text


class Track(Labelled):
    """A way in which deputies are elected. In an indirect one the place is that of the congress that elects."""

    DIRECT_GENERAL = ("direct_general", Text("选民直接选举（换届）", "general election by the voters"))
    DIRECT_BY_ELECTION = ("direct_by_election", Text("选民直接补选", "by-election by the voters"))
    INDIRECT_GENERAL = ("indirect_general", Text("大会选举上一级代表（换届）", "general election by a congress"))
    CONGRESS_BY_ELECTION = ("congress_by_election", Text("大会补选上一级代表", "by-election by a congress"))
    COMMITTEE_BY_ELECTION = (
        "committee_by_election",
        Text("常委会补选上一级代表", "by-election by a standing committee"),
    )


class PlanStep(Labelled):
    """One step of an election, from the number of deputies to their first session."""

    FIX_DEPUTY_TOTAL = ("fix_deputy_total", Text("确定代表总名额", "fix the number of deputies"))
    ALLOCATE_SEATS = ("allocate_seats", Text("分配代表名额", "allocate the seats"))
    APPOINT_ELECTION_COMMITTEE = (
        "appoint_election_committee",
        Text("任命选举委员会", "appoint the election committee"),
    )
    SET_UP_ELECTION_OFFICE = ("set_up_election_office", Text("设立选举办事机构", "set up the election office"))
    SEAT_BECOMES_VACANT = ("seat_becomes_vacant", Text("代表因故出缺", "a seat becomes vacant"))
    REPORT_VACANCY = ("report_vacancy", Text("报告出缺", "report the vacancy"))
    ANNOUNCE_END_OF_MANDATE = ("announce_end_of_mandate", Text("公告代表资格终止", "announce the end of the mandate"))
    DECIDE_BY_ELECTION = ("decide_by_election", Text("决定补选", "decide on the by-election"))
    CHOOSE_ELECTING_ORGAN = ("choose_electing_organ", Text("确定补选机关", "settle which organ fills the seat"))
    SET_UP_BY_ELECTION_BODY = ("set_up_by_election_body", Text("设立补选机构", "set up the by-election body"))
    SET_ELECTION_DAY = ("set_election_day", Text("确定选举日期", "fix the election day"))
    DELIMIT_CONSTITUENCIES = (
        "delimit_constituencies",
        Text("划分选区、分配名额", "draw constituencies and allocate their seats"),
    )
    REGISTER_VOTERS = ("register_voters", Text("选民登记", "register the voters"))
    RECHECK_VOTER_LIST = ("recheck_voter_list", Text("重新核对选民名单", "check the voter list again"))
    PUBLISH_VOTER_LIST = ("publish_voter_list", Text("公布选民名单", "publish the voter list"))
    ISSUE_VOTER_CARDS = ("issue_voter_cards", Text("发放选民证", "issue voter cards"))
    OBJECT_TO_VOTER_LIST = ("object_to_voter_list", Text("对选民名单提出申诉", "object to the voter list"))
    DECIDE_OBJECTION = ("decide_objection", Text("处理申诉", "decide an objection"))
    SUE_OVER_VOTER_LIST = ("sue_over_voter_list", Text("就选民名单起诉", "sue over the voter list"))
    JUDGMENT_ON_VOTER_LIST = ("judgment_on_voter_list", Text("人民法院判决", "judgment on the voter list"))
    REGISTER_LATE_VOTERS = ("register_late_voters", Text("补办选民登记", "register voters who could not be reached"))
    DELIVER_SUSPENSION = (
        "deliver_suspension",
        Text("送达停止行使选举权利决定", "deliver a suspension of the right to vote"),
    )
    CORRECT_VOTER_LIST = ("correct_voter_list", Text("公布选民名单的补正", "publish corrections of the voter list"))
    OPEN_SESSION = ("open_session", Text("举行大会", "open the session of the congress"))
    OPEN_MEETING = ("open_meeting", Text("举行常委会会议", "open the meeting of the standing committee"))
    ELECT_PRESIDIUM = ("elect_presidium", Text("选举主席团", "elect the presidium"))
    ADOPT_ELECTION_METHOD = ("adopt_election_method", Text("通过选举办法", "adopt the election method"))
    NOMINATE_CANDIDATES = ("nominate_candidates", Text("推荐代表候选人", "nominate candidates"))
    CANDIDATE_PARTICULARS = ("candidate_particulars", Text("提供候选人基本情况", "give the candidates' particulars"))
    SET_CANDIDATE_NUMBER = ("set_candidate_number", Text("确定候选人名额", "set the number of candidates"))
    PUBLISH_INITIAL_CANDIDATES = (
        "publish_initial_candidates",
        Text("公布代表候选人名单", "publish the list of candidates"),
    )
    PRINT_CANDIDATE_LIST = (
        "print_candidate_list",
        Text("印发候选人名单", "print the list of candidates for the deputies"),
    )
    DISCUSS_CANDIDATES = ("discuss_candidates", Text("讨论、协商候选人", "discuss the candidates"))
    PRELIMINARY_ELECTION = ("preliminary_election", Text("预选", "hold a primary"))
    CANDIDATE_LEAVES_COMMITTEE = (
        "candidate_leaves_committee",
        Text("候选人辞去选举委员会职务", "a candidate leaves the election committee"),
    )
    SETTLE_FORMAL_CANDIDATES = ("settle_formal_candidates", Text("确定正式代表候选人", "settle the formal candidates"))
    PUBLISH_FORMAL_CANDIDATES = ("publish_formal_candidates", Text("公布正式代表候选人名单", "publish the formal list"))
    PRESENT_CANDIDATES = ("present_candidates", Text("介绍代表候选人", "present the candidates"))
    AUTHORISE_PROXIES = ("authorise_proxies", Text("委托投票", "authorise proxies"))
    CHOOSE_TELLERS = ("choose_tellers", Text("推选监票、计票人员", "choose the tellers"))
    VOTE = ("vote", Text("投票选举", "vote"))
    RECONCILE_BALLOTS = ("reconcile_ballots", Text("核对投票人数和票数", "check the ballots against those voting"))
    TEST_TURNOUT = ("test_turnout", Text("确认参加投票人数过半", "test the turnout"))
    DETERMINE_ELECTED = ("determine_elected", Text("确定当选", "determine who is elected"))
    TIE_REVOTE = ("tie_revote", Text("票数相等再次投票", "vote again on a tie"))
    FURTHER_ELECTION = ("further_election", Text("另行选举", "further election for open seats"))
    DECLARE_RESULT = ("declare_result", Text("宣布选举结果", "declare the result"))
    REPORT_TO_HIGHER_LEVEL = ("report_to_higher_level", Text("报送上一级", "report to the next higher level"))
    EXAMINE_CREDENTIALS = ("examine_credentials", Text("代表资格审查", "examine credentials"))
    CONFIRM_CREDENTIALS = ("confirm_credentials", Text("确认代表资格", "confirm credentials"))
    ANNOUNCE_DEPUTY = ("announce_deputy", Text("公告代表", "announce the deputy"))
    PUBLISH_DEPUTY_LIST = ("publish_deputy_list", Text("公布代表名单", "publish the list of deputies"))
    FIRST_SESSION = ("first_session", Text("举行第一次会议", "hold the first session"))
