"""Facts about mandates: what must be known to say that one arises, is suspended, resumes or ends."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from npc_core.congress.actors import Role
from npc_core.congress.areas import Area
from npc_core.congress.effects import Ground
from npc_core.kernel.days import Day, check_day
from npc_core.kernel.errors import ImpossibleFacts, expect_count
from npc_core.kernel.labels import Labelled
from npc_core.kernel.text import Text


class Seat(Labelled):
    """In which congress the deputy sits, seen from the place whose law is asked."""

    OWN = ("own", Text("本级人大代表", "a deputy of this congress"))
    HIGHER = ("higher", Text("本级人大选出的上一级人大代表", "a deputy whom this congress elected to the one above"))


class CredentialsTest(Labelled):
    """What an examination of credentials covers."""

    BASIC_CONDITIONS = ("basic_conditions", Text("符合代表的基本条件", "basic conditions met"))
    LAWFUL_PROCEDURE = ("lawful_procedure", Text("选举符合法定程序", "lawful election procedure"))
    NO_VOIDING_ACT = (
        "no_voiding_act",
        Text("无破坏选举等当选无效的违法行为", "no sabotage or other act that voids the election"),
    )


class Sentence(Labelled):
    """A criminal sentence."""

    SURVEILLANCE = ("surveillance", Text("管制", "public surveillance"))
    CRIMINAL_DETENTION = ("criminal_detention", Text("拘役", "criminal detention"))
    FIXED_TERM = ("fixed_term", Text("有期徒刑", "fixed-term imprisonment"))
    LIFE = ("life", Text("无期徒刑", "life imprisonment"))

    @property
    def suspends(self) -> bool:
        """Tell whether serving it suspends a mandate."""
        return self is not Sentence.LIFE


class ReportKind(Labelled):
    """What a credentials committee reports on."""

    ELECTION = ("election", Text("代表当选是否有效", "whether an election is valid"))
    SUSPENSION = ("suspension", Text("暂时停止执行代表职务", "a suspension"))
    END = ("end", Text("代表资格终止", "the end of a mandate"))


@frozen(kw_only=True)
class MandateClaimed:
    """Somebody is said to be a deputy on a day.

    Args:
        on: the day.
        elected: whether an election made the person a deputy.
        confirmed: whether the credentials were confirmed by that day.
        began: the day of the first session of the term.
        ended: the day of the first session of the next term; None while there was none.
    """

    on: date
    elected: bool | None = None
    confirmed: bool | None = None
    began: date | None = None
    ended: date | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse days that are none, and a term that ends before it begins."""
        for name in ("on", "began", "ended"):
            if getattr(self, name) is not None:
                check_day(f"mandate.{name}", getattr(self, name))
        if self.began is not None and self.ended is not None and self.ended <= self.began:
            raise ImpossibleFacts("mandate.ended", self.ended, Text("晚于开始之日的日期", "a day after the beginning"))


@frozen(kw_only=True)
class MandatesHeld:
    """One person sits in several congresses.

    Args:
        on: the day.
        areas: the codes of the places whose congresses they are.
    """

    on: date
    areas: tuple[str, ...]

    def __attrs_post_init__(self) -> None:
        """Refuse a day that is none, a place twice, and a code that is none."""
        check_day("mandates.on", self.on)
        codes = [Area.from_code(each).code for each in self.areas]
        if len(set(codes)) < len(codes):
            raise ImpossibleFacts("mandates.areas", self.areas, Text("各不相同的地方", "places that differ"))


@frozen(kw_only=True)
class SessionMissed:
    """A deputy was absent from a session.

    Args:
        session: its number within the term, so that consecutive ones can be told.
        approved: whether leave was approved.
        whole: whether no sitting at all was attended.
    """

    session: int
    approved: bool | None = None
    whole: bool | None = True

    def __attrs_post_init__(self) -> None:
        """Refuse a session that has no number."""
        expect_count("missed.session", self.session, minimum=1)


@frozen(kw_only=True)
class EndClaimed:
    """A mandate is said to have ended on a ground.

    Args:
        on: the day of the fact.
        ground: the ground.
        met: whether what the ground asks for is established; not asked of absences.
        missed: sessions missed in the term; None where it is not known, empty where there are none.
    """

    on: Day
    ground: Ground
    met: bool | None = None
    missed: tuple[SessionMissed, ...] | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a ground that only suspends, and one session missed twice."""
        if self.ground.suspends:
            raise ImpossibleFacts(
                "end.ground", self.ground.code, Text("终止代表资格的事由", "a ground that ends a mandate")
            )
        numbers = [each.session for each in self.missed or ()]
        if len(set(numbers)) < len(numbers):
            raise ImpossibleFacts("end.missed", numbers, Text("各不相同的会议", "sessions that differ"))


@frozen(kw_only=True)
class SuspensionClaimed:
    """A deputy's duties are said to be suspended.

    Args:
        on: the day of the fact.
        ground: in custody, or serving a sentence.
        in_custody: whether the deputy is in custody.
        proceedings: whether investigation, prosecution or trial of a criminal case is under way.
        sentence: the sentence.
        rights_deprived: whether political rights were taken with it.
        serving: whether it is being served.
    """

    on: Day
    ground: Ground
    in_custody: bool | None = None
    proceedings: bool | None = None
    sentence: Sentence | None = None
    rights_deprived: bool | None = None
    serving: bool | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a ground that ends a mandate."""
        if not self.ground.suspends:
            raise ImpossibleFacts(
                "suspension.ground", self.ground.code, Text("暂停执行职务的事由", "a ground of suspension")
            )


@frozen(kw_only=True)
class ResumptionClaimed:
    """A suspended deputy is said to have taken up the duties again.

    Args:
        on: the day.
        ground_gone: whether the ground of the suspension is gone.
        mandate_ended: whether the mandate has ended meanwhile.
        term_over: whether the term is over.
    """

    on: Day
    ground_gone: bool | None = None
    mandate_ended: bool | None = None
    term_over: bool | None = None


@frozen(kw_only=True)
class ReportMade:
    """A report on a mandate was made.

    Args:
        on: the day.
        about: what it is about.
        by: who reported.
        to: to whom.
    """

    on: Day
    about: ReportKind
    by: Role | None = None
    to: Role | None = None


@frozen(kw_only=True)
class NoticeGiven:
    """Who was told of a suspension or resumption; None where it is not known."""

    on: Day
    told: tuple[Role, ...] | None = None


@frozen(kw_only=True)
class EndTold:
    """The end of a mandate was announced, and by whom."""

    on: Day
    by: Role | None = None


@frozen(kw_only=True)
class Supervision:
    """Somebody supervises a deputy, or claims to."""

    on: date
    by: Role | None = None
