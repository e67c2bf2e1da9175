"""Ledgers: the roster of seats and mandates, the bench of offices, and what follows from a change in either."""

from npc_core.ledgers.bench import Bench
from npc_core.ledgers.cascade import Ledgers, cascade
from npc_core.ledgers.dues import Due
from npc_core.ledgers.facts import (
    Allocated,
    Balance,
    Confirmed,
    Elected,
    MandateEnded,
    Resumed,
    Seats,
    Suspended,
    UnitSeats,
    Voided,
)
from npc_core.ledgers.roster import Roster
from npc_core.ledgers.rules_linked import OfficeAfterMandate, check_linked_office
from npc_core.ledgers.rules_mandates import check_announced, check_balance, check_ground
from npc_core.ledgers.tenures import Held, Standing, Tenure

__all__ = [
    "Allocated",
    "Balance",
    "Bench",
    "Confirmed",
    "Due",
    "Elected",
    "Held",
    "Ledgers",
    "MandateEnded",
    "OfficeAfterMandate",
    "Resumed",
    "Roster",
    "Seats",
    "Standing",
    "Suspended",
    "Tenure",
    "UnitSeats",
    "Voided",
    "cascade",
    "check_announced",
    "check_balance",
    "check_ground",
    "check_linked_office",
]
