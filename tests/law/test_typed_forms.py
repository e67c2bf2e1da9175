"""Rules of local texts that a flat number cannot say: the form that each kind has here, shown where a text has it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, NamedTuple

import pytest

from npc_core.congress.areas import Area
from npc_core.kernel.provisions import Force, Provision, Silence
from npc_core.law.laws import law_of, packaged_file, packaged_files
from npc_core.law.sections import SECTIONS
from npc_core.law.tables import load_table

BEIJING, SHANGHAI, ZHEJIANG, SHANDONG, HENAN = "110000", "310000", "330000", "370000", "410000"
GUANGDONG, SHENZHEN, QINGDAO = "440000", "440300", "370200"


class Form(NamedTuple):
    """One kind of rule: where a text has it, and what tells that the value has its form."""

    kind: str
    place: str
    key: str
    told: Callable[[Any], object]


FORMS = (
    Form("table over offices", ZHEJIANG, "appointments.exam_required", lambda it: it.value.rows),
    Form("order of ballots", SHENZHEN, "appointments.order_same_post", lambda it: it.value.endswith("appointment")),
    Form("batch by what deliberation brought", BEIJING, "appointments.batch_condition", lambda it: it.value),
    Form("counter of failures in a term", ZHEJIANG, "appointments.failures_allowed", lambda it: it.value),
    Form("waiting time of a counter", SHENZHEN, "appointments.renomination_wait", lambda it: it.value.count),
    Form("exam with its exemptions", SHENZHEN, "appointments.exam_exemption", lambda it: it.value),
    Form("optional step", ZHEJIANG, "appointments.statement_required", lambda it: it.value.rows),
    Form("act that asks another first", GUANGDONG, "appointments.acting_outsider_first_vice", lambda it: it.value),
    Form("advisory period", ZHEJIANG, "appointments.submission_lead", lambda it: it.force is Force.ADVISORY),
    Form("period that may be prolonged", SHANGHAI, "suggestions.reply_max_period", lambda it: it.value.count),
    Form("threshold beside a threshold", GUANGDONG, "voting.congress_participation", lambda it: it.value.share),
    Form("support that must remain", SHANGHAI, "bills.withdrawal_residual_minimum", lambda it: it.value > 1),
    Form("consent to withdrawal", SHENZHEN, "appointments.withdrawal_approver", lambda it: it.value),
    Form("trigger of a new handling", SHANDONG, "suggestions.rehandle_trigger", lambda it: it.value),
    Form("number that an organ fixes", "110105", "by_elections.candidate_number_fixed_by", lambda it: it.value),
    Form("size between bounds", "370102100", "sessions.presidium_size", lambda it: it.value.most > it.value.least),
    Form("size by population", "540102", "standing_committees.size", lambda it: it.value),
    Form("one rule over several levels", ZHEJIANG, "mandates.immunity_multi_level_rule", lambda it: it.value),
    Form("approver by kind of sitting", SHANDONG, "performance.leave_approver_sitting", lambda it: it.value),
    Form("trigger by absences", SHANDONG, "performance.standing_committee_absence_trigger", lambda it: it.value),
    Form("exemption by an earlier act", SHENZHEN, "oath.repeated_on_reappointment", lambda it: it.value),
    Form("own duties of one of several", ZHEJIANG, "suggestions.joint_handler_period", lambda it: it.value.count),
)
DAY = date(2023, 9, 1)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.kind)
def test_each_kind_of_rule_has_a_form(form: Form) -> None:
    """The text of the place is a typed value of a provision, with its clause."""
    found = law_of(Area.from_code(form.place)).on(DAY).provision(form.key)
    assert isinstance(found, Provision), found
    assert found.norms
    assert form.told(found)


def test_texts_that_clash_or_are_outdated_are_kept_beside_the_value() -> None:
    """The last kind: provenance, days and precedence; what does not prevail stands in `conflicts`."""
    sections: dict[str, Any] = SECTIONS
    books = [law_of(Area.from_code(code)).on(DAY) for code in (BEIJING, SHANGHAI, ZHEJIANG, SHANDONG, HENAN)]
    kinds = {
        conflict.kind.code
        for book in books
        for name, section in sections.items()
        for key in load_table(section, name).plain
        if not isinstance(found := getattr(getattr(book, name), key), Silence)
        for conflict in found.conflicts
    }
    assert {"contrary", "outdated"} <= kinds


def test_subject_catalogues_are_recorded_until_supervision_is_modelled() -> None:
    """What must be decided, reported or asked first is a list of its own; no rule of ours reads it yet."""
    assert not {"major_matters", "supervision"} & set(SECTIONS)
    recorded = [each for name in packaged_files() for each in packaged_file(name).recorded]
    assert recorded
    assert all(each.text.zh and each.text.en for each in recorded)
