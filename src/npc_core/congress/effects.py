"""Effects: what a concluded matter changes elsewhere, in neutral words that ledgers take up."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from npc_core.congress.actors import Role
from npc_core.congress.bodies import Body
from npc_core.congress.ids import PersonId, UnitId
from npc_core.congress.posts import Post
from npc_core.kernel.labels import Labelled
from npc_core.kernel.norms import CiteStyle, Norm, cited
from npc_core.kernel.text import Lang, Text, chinese_date, join


class EffectKind(Labelled):
    """What changes."""

    MANDATE_BEGINS = ("mandate_begins", Text("代表资格开始", "mandate begins"))
    ELECTION_VOID = ("election_void", Text("当选无效", "election void"))
    MANDATE_ENDS = ("mandate_ends", Text("代表资格终止", "mandate ends"))
    MANDATE_END_ANNOUNCED = ("mandate_end_announced", Text("代表资格终止已公告", "end of a mandate announced"))
    MANDATE_SUSPENDED = ("mandate_suspended", Text("暂停执行代表职务", "mandate suspended"))
    MANDATE_RESUMED = ("mandate_resumed", Text("恢复执行代表职务", "mandate resumed"))
    OFFICE_BEGINS = ("office_begins", Text("任职开始", "office begins"))
    OFFICE_ENDS = ("office_ends", Text("任职终止", "office ends"))
    ACTING_BEGINS = ("acting_begins", Text("代理开始", "acting begins"))
    ACTING_ENDS = ("acting_ends", Text("代理终止", "acting ends"))
    SEAT_VACANT = ("seat_vacant", Text("代表出缺", "seat vacant"))
    ABSENT_WITHOUT_LEAVE = ("absent_without_leave", Text("未经批准缺席", "absence without leave"))
    BECAME_SUGGESTION = ("became_suggestion", Text("转为建议", "became a suggestion"))
    BASE_CHANGED = ("base_changed", Text("表决基数变化", "base of the vote changed"))
    MUST_ANNOUNCE = ("must_announce", Text("应当公告", "announcement due"))
    MUST_FILE = ("must_file", Text("应当备案", "filing due"))
    MUST_SWEAR = ("must_swear", Text("应当宣誓", "oath due"))
    MUST_ISSUE_LETTER = ("must_issue_letter", Text("应当颁发任命书", "letter of appointment due"))
    MUST_RESIGN = ("must_resign", Text("应当辞去职务", "resignation due"))
    MUST_RELIEVE = ("must_relieve", Text("应当免职", "relief due"))
    MUST_REPORT = ("must_report", Text("应当报告", "report due"))
    FILED = ("filed", Text("已备案", "filed"))
    SWORN = ("sworn", Text("已宣誓", "oath taken"))
    LETTER_ISSUED = ("letter_issued", Text("已颁发任命书", "letter of appointment issued"))
    DIED = ("died", Text("去世", "death"))
    ORGAN_ABOLISHED = ("organ_abolished", Text("机构撤销", "organ abolished"))
    DUTY_REPORTED = ("duty_reported", Text("已报告履职情况", "reported on performance"))
    GRADED = ("graded", Text("评定等次", "graded"))
    COMMENDED = ("commended", Text("受到表扬", "commended"))


class Ground(Labelled):
    """Why a mandate ends, or why its exercise is suspended."""

    MOVED_AWAY = ("moved_away", Text("迁出或者调离本行政区域", "moved or transferred out of the area"))
    RESIGNED = ("resigned", Text("辞职被接受", "resignation accepted"))
    ORDERED_RESIGNATION = ("ordered_resignation", Text("责令辞职被接受", "ordered resignation accepted"))
    ABSENCES = ("absences", Text("未经批准两次不出席会议", "two sessions missed without approval"))
    RECALLED = ("recalled", Text("被罢免", "recalled"))
    NATIONALITY_LOST = ("nationality_lost", Text("丧失国籍", "nationality lost"))
    POLITICAL_RIGHTS_LOST = ("political_rights_lost", Text("被剥夺政治权利", "deprived of political rights"))
    INCAPACITY = ("incapacity", Text("丧失行为能力", "capacity lost"))
    DEATH = ("death", Text("去世", "death"))
    IN_CUSTODY = ("in_custody", Text("因刑事案件被羁押", "in custody in a criminal case"))
    SERVING_SENTENCE = ("serving_sentence", Text("正在服刑", "serving a sentence"))

    @property
    def suspends(self) -> bool:
        """Tell whether it suspends the exercise of a mandate instead of ending the mandate."""
        return self in (Ground.IN_CUSTODY, Ground.SERVING_SENTENCE)


class Effect(NamedTuple):
    """One change: of whom, in which body or post, from which day, by which norm.

    `inferred` marks what no text says in so many words. `number` is a new base of votes. `ground` says why a mandate
    ends or is suspended, `unit` in which constituency or electing unit its seat is, `by` who must do what is due,
    `matter` is the number of the matter it is about and `became` the number under which that goes on; `said` is the
    grade or the occasion, where there is one.
    """

    kind: EffectKind
    on: date
    person: PersonId | None = None
    body: Body | None = None
    post: Post | None = None
    norms: tuple[Norm, ...] = ()
    inferred: bool = False
    number: int | None = None
    ground: Ground | None = None
    unit: UnitId | None = None
    by: tuple[Role, ...] = ()
    matter: str | None = None
    became: str | None = None
    said: Text | None = None

    def describe(self, lang: Lang = "zh", cite: CiteStyle = "short") -> str:
        """Return the change in a line: day, what, in which post or unit, why, and by which clauses.

        >>> Effect(EffectKind.SEAT_VACANT, date(2025, 5, 20), unit=UnitId("第3选区")).describe()
        '2025年5月20日 代表出缺：第3选区'
        """
        said = [each.to(lang) for each in self._particulars()]
        day = chinese_date(self.on) if lang == "zh" else self.on.isoformat()
        colon, comma = ("：", "，") if lang == "zh" else (": ", ", ")
        line = f"{day} {self.kind.label.to(lang)}" + (colon + comma.join(said) if said else "")
        return line + cited(self.norms, lang, cite)

    def _particulars(self) -> Iterator[Text]:
        if self.body is not None:
            yield self.body.kind.label
        if self.post is not None:
            yield self.post.label
        if self.unit is not None:
            yield Text(self.unit, self.unit)
        if self.ground is not None:
            yield self.ground.label
        if self.number is not None:
            yield Text(f"{self.number}人", str(self.number))
        if self.matter is not None and self.became is None:
            yield Text(f"{self.matter}号", f"no. {self.matter}")
        elif self.matter is not None:
            yield Text(f"原{self.matter}号", f"formerly no. {self.matter}")
        if self.became is not None:
            yield Text(f"现{self.became}号", f"now no. {self.became}")
        if self.by:
            who = join(tuple(role.label for role in self.by))
            yield Text(f"由{who.zh}办理", f"by {who.en}")
        if self.said is not None:
            yield self.said
        if self.inferred:
            yield _INFERRED


_INFERRED = Text("推定", "inferred")
