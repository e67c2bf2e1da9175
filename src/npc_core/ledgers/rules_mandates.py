"""Rules about seats and mandates: the balance, the grounds, the announcement."""

from __future__ import annotations

from datetime import date

from npc_core.congress.effects import Ground
from npc_core.kernel.days import earliest, not_after
from npc_core.kernel.findings import Fact, Finding, Rule, Severity, Verdicts, all_of
from npc_core.kernel.provisions import Provision, Silence
from npc_core.kernel.text import Text
from npc_core.law.book import RuleBook
from npc_core.law.laws import Law
from npc_core.ledgers import words
from npc_core.ledgers.facts import Balance, MandateEnded, Suspended

BALANCE = Rule(
    "ledgers.balance",
    Text("名额平衡", "balance of seats"),
    severity=Severity.DEFECT,
    verdicts=Verdicts(Text("平衡", "balances"), Text("不平衡", "does not balance")),
)
GROUND = Rule("ledgers.ground", Text("代表资格变动的事由", "ground of a change in a mandate"))
ANNOUNCED = Rule("ledgers.end_announced", Text("代表资格终止的公告", "announcement that a mandate ended"))

_ASKS = {
    "total": Fact("balance.total", Text("代表总名额是多少？", "How many seats does the congress have?")),
    "in_office": Fact("balance.in_office", Text("实有代表多少人？", "How many deputies are in office?")),
    "awaiting": Fact(
        "balance.awaiting", Text("当选而未确认资格的有多少人？", "How many are elected and not yet confirmed?")
    ),
    "vacant": Fact("balance.vacant", Text("空缺多少名？", "How many seats are vacant?")),
    "unallocated": Fact("balance.unallocated", Text("机动名额多少名？", "How many seats are not allocated?")),
}


def check_balance(balance: Balance, law: Law) -> Finding:
    """Tell whether the numbers of a roster add up: total = in office + awaiting + vacant + unallocated.

    The suspended are counted within those in office. No clause is cited: it is arithmetic.

    Returns:
        `balances`, `suspended_within`, or which numbers are missing.

    >>> from npc_core.congress.areas import Area
    >>> from npc_core.law.laws import law_of
    >>> table = Balance(on=date(2018, 4, 20), total=291, in_office=275, awaiting=0, vacant=16, unallocated=0)
    >>> check_balance(table, law_of(Area.from_code("220400"))).explain("en")
    'balances: 291 seats; in office, awaiting, vacant and unallocated together 291'
    """
    numbers = {name: getattr(balance, name) for name in _ASKS}
    missing = [_ASKS[name] for name, number in numbers.items() if number is None]
    if missing:
        added = BALANCE.unknown((), *missing)
    else:
        total = numbers.pop("total")
        counted = sum(numbers.values())
        added = BALANCE.decide(counted == total, (), words.balances, total=total, counted=counted)
    suspended, in_office = balance.suspended, balance.in_office
    if suspended is None or in_office is None:
        return added
    within = BALANCE.decide(
        suspended <= in_office, (), words.suspended_within, suspended=suspended, in_office=in_office
    )
    return all_of(BALANCE, within, added)


def ground_in(book: RuleBook, ground: Ground) -> Provision[bool] | Silence:
    """Return what the law of a day says on a ground."""
    found: Provision[bool] | Silence = getattr(book.mandates, ground.code)
    return found


def check_ground(entry: MandateEnded | Suspended, law: Law) -> Finding:
    """Tell whether the law of the day had the ground on which a mandate ended or was suspended.

    Law: DL2025-61-1, DL2025-62-1, DL2025-62-2; DL2015-48-1, DL2015-49-1.

    Returns:
        `ground_in_law`, `no_ground_in_law`, or that the law is silent or not modelled.
    """
    on = earliest(entry.on)
    found = ground_in(law.on(on), entry.ground)
    if isinstance(found, Silence):
        return GROUND.silent(found)
    said = words.ground_in_law if found.value else words.no_ground_in_law
    return GROUND.decide(found.value, (found,), said, ground=entry.ground.label, on=on)


def check_announced(entry: MandateEnded, law: Law, day: date) -> Finding:
    """Tell whether the end of a mandate was announced by a day; no text sets a time, so that it is only noted.

    Law: DL2025-63-1, DL2025-63-2; DL2015-50-1, DL2015-50-2.

    Returns:
        `is_announced`, `is_not_announced`, or that the law is silent or not modelled.
    """
    on = earliest(entry.on)
    found = law.on(on).mandates.end_announced_by
    if isinstance(found, Silence):
        return ANNOUNCED.silent(found)
    by = found.value.label
    if entry.announced_on is None or not_after(entry.announced_on, day) is False:
        return ANNOUNCED.notice((found,), words.is_not_announced, by=by, on=on)
    return ANNOUNCED.holds((found,), words.is_announced, by=by, on=earliest(entry.announced_on))
