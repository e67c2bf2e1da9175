"""The law of a place on a day."""

from __future__ import annotations

import pickle
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from npc_core.congress.areas import PROVINCES, Area, ProvinceKind
from npc_core.congress.levels import Level
from npc_core.kernel.errors import ImpossibleFacts, UnknownNorm, UnknownReading
from npc_core.kernel.findings import Severity
from npc_core.kernel.norms import Grade
from npc_core.kernel.provisions import LocalNote, Provision, Silence, SilenceReason
from npc_core.law.catalogue import catalogue, is_known, norm_entry, older, under
from npc_core.law.compare import compare_readings, coverage, diff, provisions_of
from npc_core.law.laws import Law, law_of, packaged_file, packaged_files
from npc_core.law.readings import choose, readings
from npc_core.law.statutes import change_days, norm, statutes
from npc_core.voting.decisions import Decision
from npc_core.voting.facts import Tally, Vote
from npc_core.voting.rules import check_vote

COUNTY = law_of(Area.from_code("411424"))
PLACES = [law_of(Area.from_code(code)) for code in ("410000", "411400", "411424", "411424100", "540000", "310105")]


def test_changing_the_day_moves_an_answer_to_the_next_version() -> None:
    """On 2022-03-11 art. 45 of 2015 applies, on 2022-03-12 art. 51 of 2022."""
    for day, place in ((date(2022, 3, 11), "LOL2015-45-2"), (date(2022, 3, 12), "LOL2022-51-4")):
        found = COUNTY.on(day).voting.standing_committee_majority
        assert isinstance(found, Provision)
        assert [each.id for each in found.norms] == [place]
    assert isinstance(COUNTY.on(date(2022, 3, 11)).standing_committees.quorum, Silence)
    assert isinstance(COUNTY.on(date(2022, 3, 12)).standing_committees.quorum, Provision)


def test_a_provision_has_its_source_its_days_and_its_grade() -> None:
    """A number never travels without its source."""
    found = COUNTY.on(date(2019, 8, 20)).voting.standing_committee_majority
    assert isinstance(found, Provision)
    assert (found.value.share, found.value.strict) == (Fraction(1, 2), True)
    assert (found.since, found.origin, found.grade) == (date(2015, 8, 29), "national", Grade.B)


def test_silences_say_why() -> None:
    """No rule before 2022; no body in a township; nothing modelled before October 2004."""
    quorum = COUNTY.on(date(2019, 8, 20)).standing_committees.quorum
    assert isinstance(quorum, Silence)
    assert quorum.reason is SilenceReason.NO_RULE
    assert [each.id for each in quorum.norms] == ["LOL2015"]
    township = law_of(Area.from_code("411424100")).on(date(2023, 1, 1)).standing_committees.quorum
    assert isinstance(township, Silence)
    assert township.reason is SilenceReason.NO_BODY
    early = COUNTY.on(date(2003, 1, 1)).voting.congress_majority
    assert isinstance(early, Silence)
    assert (early.reason, early.modelled_from) == (SilenceReason.NOT_MODELLED, date(2004, 10, 27))
    nation = law_of(Area.from_code("000000")).on(date(2023, 1, 1)).voting.congress_majority
    assert isinstance(nation, Silence)
    assert nation.reason is SilenceReason.NOT_MODELLED


def test_a_place_without_local_text_is_told_so() -> None:
    """25 of 31 provinces have none among ours."""
    county = law_of(Area.from_code("540102")).on(date(2023, 1, 1))
    exam = county.appointments.exam_required
    assert exam.local_note is LocalNote.NONE_AT_HAND


@given(st.sampled_from(PLACES), st.dates(date(2000, 1, 1), date(2030, 1, 1)))
def test_a_provision_is_constant_between_its_days(law: Law, day: date) -> None:
    """A book is one for the whole interval, and says the same on its first and last day."""
    book = law.on(day)
    assert book is law.on(day)
    assert book.since <= day
    if book.until is not None:
        assert law.on(book.until) is book
        assert law.on(book.until + timedelta(days=1)) is not book


def test_every_book_of_every_level_builds() -> None:
    """Building a book never raises, whatever the day and the level."""
    for law in PLACES:
        for book in law.books():
            found = dict(provisions_of(book))
            assert len(found) > 250
            assert all(len(each.norms) <= 4 for each in found.values() if isinstance(each, Provision))


def test_any_provision_is_found_by_its_key() -> None:
    """`section.field`, and `section.field.office` where a field is kept by office."""
    book = COUNTY.on(date(2023, 1, 1))
    assert book.provision("sessions.quorum") is book.sessions.quorum
    power = book.provision("offices.power.judge")
    assert isinstance(power, Provision)
    assert power.value.way.code == "standing_committee_appoints"
    with pytest.raises(KeyError):
        book.provision("offices.power.king")
    assert repr(book).startswith("RuleBook(411424, ")


def test_the_first_load_is_guarded() -> None:
    """Many threads asking at once get one and the same section."""
    law = law_of(Area.from_code("411425"))
    with ThreadPoolExecutor(16) as pool:
        found = list(pool.map(lambda _: law.on(date(2023, 1, 1)).offices, range(64)))
    assert all(each is found[0] for each in found)


FIRST_LOAD = """
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier
from npc_core.congress.areas import Area
from npc_core.law.compare import provisions_of
from npc_core.law.laws import law_of
start = Barrier(8)
def ask(number):
    start.wait()
    book = law_of(Area.from_code(("540102", "540000")[number % 2])).on(date(2023, 1, 1))
    return [(key, found.norms) for key, found in provisions_of(book)]
with ThreadPoolExecutor(8) as pool:
    found = list(pool.map(ask, range(8)))
assert all(each == found[number % 2] for number, each in enumerate(found))
print(len(found[0]) > 250)
"""


def test_many_threads_may_make_the_very_first_load() -> None:
    """In a fresh interpreter, eight threads at once: statutes, tables and books come out the same for all."""
    done = subprocess.run([sys.executable, "-c", FIRST_LOAD], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.strip(), done.stderr) == (0, "True", "")


@pytest.mark.parametrize("province", PROVINCES)
def test_every_province_has_books_at_every_level(province: str) -> None:
    """31 provinces, each with a county and a township below: no book fails to build, whatever is packaged for it."""
    city = "01" if PROVINCES[province][1] is ProvinceKind.MUNICIPALITY else "05"
    for code in (f"{province}0000", f"{province}{city}21", f"{province}{city}21100"):
        law = law_of(Area.from_code(code))
        found = dict(provisions_of(law.on(date(2024, 6, 1))))
        assert len(found) > 250
        assert law.readings == ()


@pytest.mark.parametrize("code", ["540000", "540100", "540102", "540102100"])
def test_where_nothing_is_packaged_national_law_alone_speaks(code: str) -> None:
    """No local clause in any provision, on any day, at any level."""
    for book in law_of(Area.from_code(code)).books():
        assert all(norm.statute.national for _, found in provisions_of(book) for norm in found.norms)
        assert book.bound() == []
        assert book.recorded == ()


@pytest.mark.parametrize("name", packaged_files())
def test_one_jurisdictions_file_speaks_only_within_its_area(name: str) -> None:
    """The packaged rules of a place are among the law of what lies in it, and of nothing else."""
    digits = name.split("-", maxsplit=1)[0]
    for province in PROVINCES:
        city = "01" if PROVINCES[province][1] is ProvinceKind.MUNICIPALITY else "05"
        law = law_of(Area.from_code(f"{province}{city}21"))
        inside = law.area.code.startswith(digits)
        assert (packaged_file(name) in law.local) == inside
    own = packaged_file(name).jurisdiction.area
    assert own.startswith(digits)
    assert packaged_file(name) in law_of(Area.from_code(own)).local


def test_a_law_is_equal_by_what_it_is_and_pickles_without_caches() -> None:
    """Caches are no part of it."""
    law = law_of(Area.from_code("411424"), readings={"months": "shift_to_working_day"})
    law.on(date(2023, 1, 1))
    copy = pickle.loads(pickle.dumps(law))
    assert copy == law
    assert hash(copy) == hash(law)
    assert law != COUNTY
    assert copy.chosen == {"months": "shift_to_working_day"}


def test_days_kept_are_bounded() -> None:
    """A cache of days does not grow without end."""
    law = law_of(Area.from_code("411424"))
    for i in range(9000):
        law.on(date(2000, 1, 1) + timedelta(days=i))
    assert len(law._by_day) <= 8192
    with pytest.raises(ImpossibleFacts):
        law.on("2019-08-20")  # type: ignore[arg-type] # a string where a day is meant


def test_a_day_after_all_changes_has_a_book_without_an_end() -> None:
    """Today's law has no last day."""
    assert COUNTY.on(date(2090, 1, 1)).until is None
    assert COUNTY.on(date(1970, 1, 1)).since == date.min


def test_versions_follow_one_another_without_a_gap() -> None:
    """Each version of a statute ends on the eve of the next."""
    by_law: dict[str, list[tuple[date, date | None]]] = {}
    for statute in statutes().values():
        by_law.setdefault(statute.id[:-4], []).append((statute.since, statute.until))
    assert len(by_law) >= 17
    for spans in by_law.values():
        ordered = sorted(spans, key=lambda span: span[0])
        for (_, until), (since, _) in pairwise(ordered):
            assert until is not None
            assert since == until + timedelta(days=1)
        assert ordered[-1][1] is None
    assert date(2022, 3, 12) in change_days()


def test_the_catalogue_knows_its_clauses() -> None:
    """About 1,700 clauses in our own words, and what is known of older versions."""
    assert len(catalogue()) >= 1699
    assert len(older()) >= 498
    entry = norm_entry("LOL2022-51-3")
    assert (entry.severity, entry.kind) == (Severity.VOID, "quorum")
    assert entry.effect is not None
    assert norm_entry("LOL2022-2-1").severity is None
    assert "LOL2022-47-4(3)a" in under("LOL2022-47")
    assert is_known("LOL2015-45-2")
    assert is_known("LOL2022-51")
    assert not is_known("LOL2022-999")
    for wrong in ("LOL2022-51-9", "nonsense"):
        with pytest.raises(UnknownNorm):
            norm_entry(wrong)
    for wrong in ("LOL1999-1", "nonsense-"):
        with pytest.raises(UnknownNorm):
            norm(wrong)


def test_readings_have_alternatives_and_a_default() -> None:
    """Every choice that the texts leave is named, in two languages."""
    assert len(readings()) == 58
    for reading in readings().values():
        ids = [each.id for each in reading.alternative]
        assert len(ids) >= 2
        assert reading.default in ids
    with pytest.raises(UnknownReading):
        choose("months", "whenever")
    with pytest.raises(UnknownReading):
        law_of(Area.from_code("411424"), readings={"nonsense": "a"})


def test_diff_tells_changed_values_from_moved_places() -> None:
    """2022 moved the majority to another article, and brought a quorum."""
    changes = {each.key: each for each in diff(COUNTY.on(date(2019, 1, 1)), COUNTY.on(date(2023, 1, 1)))}
    assert not changes["voting.standing_committee_majority"].value_changed
    assert changes["standing_committees.quorum"].value_changed
    assert changes["standing_committees.quorum"].label.en == "quorum of the standing committee"
    assert diff(COUNTY.on(date(2023, 1, 1)), COUNTY.on(date(2023, 1, 2))) == ()


def test_coverage_lists_what_binds_and_what_is_not_known() -> None:
    """Per section: provisions, local clauses, silences, gaps."""
    found = {each.section: each for each in coverage(COUNTY.on(date(2023, 1, 1)))}
    assert found["voting"].national == found["voting"].provisions > 0
    assert "appointments.exam_required" in found["appointments"].silent
    assert found["appointments"].notes
    early = {each.section: each for each in coverage(COUNTY.on(date(2003, 1, 1)))}
    assert "voting.congress_majority" in early["voting"].not_modelled


def test_compare_readings_tells_which_would_change_the_answer() -> None:
    """13 of 25 in office carry; of 27 seats they do not."""
    vote = Vote(
        on=date(2023, 8, 20),
        decision=Decision.STANDING_COMMITTEE_APPOINTMENT,
        tally=Tally(ayes=13),
        membership=25,
        fixed=27,
        present=20,
    )
    assert check_vote(vote, COUNTY).holds
    assert [each.alternative for each in compare_readings(check_vote, vote, COUNTY)] == ["fixed_number"]


def test_every_packaged_file_is_named_by_the_digits_of_its_area() -> None:
    """A file is found without being opened."""
    for name in packaged_files():
        assert name.split("-")[0].isdigit()
    assert law_of(Area.from_code("000000")).local == ()
    assert PLACES[0].area.level is Level.PROVINCE


def test_a_thread_that_waited_takes_what_the_other_loaded() -> None:
    """The lock guards the first load; who comes second loads nothing."""
    book = law_of(Area.from_code("411426")).on(date(2023, 1, 1))
    loaded = COUNTY.on(date(2023, 1, 1)).oath

    class Waiting:
        def __enter__(self) -> None:
            book._sections[type(loaded)] = loaded

        def __exit__(self, *_: object) -> None:
            """Let go."""

    book._lock = Waiting()  # type: ignore[assignment] # stands in for a lock that another thread held
    assert book.oath is loaded
