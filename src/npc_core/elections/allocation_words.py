"""The words of findings about allocation; the name of each function is the code of its finding."""

from __future__ import annotations

from npc_core.congress.actors import Role
from npc_core.kernel.text import Text


def allocated_by(by: Role, named: Role) -> Text:
    """Say who allocated the seats and whom the law names."""
    return Text(f"由{by.label.zh}分配；依法由{named.label.zh}分配", f"by {by.label.en}; the law names {named.label.en}")


def seats_add_up(total: int, allocated: int, reserved: int) -> Text:
    """Say what was allocated and kept back, and how many seats there are."""
    return Text(
        f"总名额{total}，分配{allocated}，机动{reserved}",
        f"{total} seats; {allocated} allocated, {reserved} kept back",
    )


def people_per_deputy(units: int, average: Text) -> Text:
    """Say that the units have the seats that their population gives."""
    return Text(f"{units}个单位，平均每一代表代表{average.zh}人", f"{units} units, {average.en} people per deputy")


def share_of_seats(unit: Text, seats: int, exact: Text) -> Text:
    """Say how many seats a unit has and what its population gives."""
    return Text(f"{unit.zh}名额{seats}，按人口为{exact.zh}", f"{unit.en}: {seats} seats, {exact.en} by population")


def off_the_average(unit: Text, people: int, average: Text, tolerance: Text) -> Text:
    """Say how many people a deputy of a unit represents, and how far the place lets that differ."""
    return Text(
        f"{unit.zh}每一代表代表{people}人，平均{average.zh}人，允许偏差{tolerance.zh}",
        f"{unit.en}: {people:,} people per deputy, on average {average.en}, may differ by {tolerance.en}",
    )


def nobody_represents(unit: Text, people: int) -> Text:
    """Say that people of a unit have no deputy."""
    return Text(f"{unit.zh}人口{people}，没有名额", f"{unit.en}: {people:,} people and no seat")


def one_to_three(units: int, least: int, most: int) -> Text:
    """Say that every constituency is of the lawful size."""
    return Text(f"{units}个选区，每个{least}至{most}名", f"{units} constituencies of {least} to {most} seats")


def size_of_constituency(unit: Text, seats: int, least: int, most: int) -> Text:
    """Say how many seats a constituency has and how many it may have."""
    return Text(f"{unit.zh}名额{seats}，应为{least}至{most}", f"{unit.en}: {seats} seats, {least} to {most} allowed")


def townships_covered(townships: int, least: int) -> Text:
    """Say that every township has a deputy."""
    return Text(f"{townships}个乡镇，各至少{least}名", f"{townships} townships with at least {least} each")


def township_left_out(unit: Text, seats: int, least: int) -> Text:
    """Say that a township has fewer deputies than the least."""
    return Text(f"{unit.zh}名额{seats}，至少应有{least}", f"{unit.en}: {seats} deputies, at least {least} needed")


def minimum_not_for(kind: Text) -> Text:
    """Say that the clause on very small townships is not for a place of this kind."""
    return Text(f"{kind.zh}不适用乡镇至少一名的规定", f"the rule of one for each township is not for a {kind.en}")


def minority_represented(seats: int, least: int) -> Text:
    """Say how many deputies a nationality living together has and must have at least."""
    return Text(f"该民族代表{seats}名，至少应有{least}名", f"{seats} deputies of the nationality, at least {least}")


def minority_people(people: Text, average: Text, share: Text) -> Text:
    """Say how many people a deputy of the nationality and of the congress represents."""
    return Text(
        f"人口占{share.zh}，每一代表代表{people.zh}人，当地{average.zh}人",
        f"{share.en} of the population; {people.en} people per deputy, locally {average.en}",
    )


def minority_seats(seats: int, most: int, share: Text) -> Text:
    """Say how many seats the nationality has and may have at most."""
    return Text(
        f"人口占{share.zh}，名额{seats}，不得超过{most}", f"{share.en} of the population; {seats} seats, at most {most}"
    )


def dispersed_free() -> Text:
    """Say that no lower limit is set for a nationality living apart."""
    return Text("散居的少数民族，可以少于当地，没有下限", "living apart: fewer people per deputy, no lower limit")
