"""Rules on performance files: kept, complete, displayed, without private data."""

from __future__ import annotations

from npc_core.kernel.findings import Fact, Finding, Rule, Severity, all_of
from npc_core.kernel.provisions import Provision, Silence
from npc_core.kernel.text import Text, join
from npc_core.law.book import RuleBook
from npc_core.law.laws import Law
from npc_core.performance import files_words as words
from npc_core.performance.files import FileKept, FilePart, PerformanceFile, PublicFile, to_public

FILE = Rule("performance.file", Text("履职档案", "performance file"))
KEPT = Rule("performance.file_kept", Text("建立履职档案", "keeping a file"))
PARTS = Rule("performance.file_parts", Text("档案的内容", "parts of the file"), severity=Severity.NOTICE)
SHOWN = Rule("performance.file_shown", Text("公示履职信息", "display of the performance"))
PRIVATE = Rule("performance.file_private", Text("个人隐私", "private data"))

_KEPT = Fact("file.kept", Text("是否建立履职档案？", "Is there a file?"))
_PARTS = Fact("file.parts", Text("档案有哪些部分？", "Which parts has the file?"))
_PUBLIC = Fact("file.public", Text("是否公示履职信息？", "Is the performance displayed?"))
_PRIVATE = Fact("file.shows_private", Text("公示内容是否含个人隐私？", "Does what is displayed hold private data?"))


def check_file(facts: FileKept, law: Law) -> Finding:
    """Tell whether a deputy's file is kept and displayed as the law of the place says.

    No text lists the parts of a file: a missing one is noted. Nothing private is displayed.

    Law: DL2025-58-2b, DL2025-58-2d.

    Returns:
        `file_is_kept`, `no_file`, `parts_complete`, `parts_missing`, `is_displayed`, `is_not_displayed`,
        `nothing_private_shown`, `private_data_shown`, or what is missing.

    >>> from datetime import date
    >>> from npc_core.congress.areas import Area
    >>> from npc_core.law.laws import law_of
    >>> kept = FileKept(on=date(2025, 4, 1), kept=True, parts=tuple(FilePart), public=True, shows_private=True)
    >>> [each.code for each in check_file(kept, law_of(Area.from_code("540102"))).because if each.fails]
    ['private_data_shown']
    """
    book = law.on(facts.on)
    return all_of(FILE, _kept(facts, book), _parts(facts), _shown(facts, book), _private(facts, book))


def _kept(facts: FileKept, book: RuleBook) -> Finding:
    found = book.performance.record_kept_by
    if isinstance(found, Silence):
        return KEPT.silent(found)
    if facts.kept is None:
        return KEPT.unknown((found,), _KEPT)
    return KEPT.decide(facts.kept, (found,), words.file_is_kept if facts.kept else words.no_file)


def _parts(facts: FileKept) -> Finding:
    if facts.kept is False:
        return PARTS.holds((), words.no_file)
    if facts.parts is None:
        return PARTS.unknown((), _PARTS)
    missing = tuple(part.label for part in FilePart if part not in facts.parts)
    if missing:
        return PARTS.notice((), words.parts_missing, parts=join(missing))
    return PARTS.holds((), words.parts_complete, parts=len(FilePart))


def _shown(facts: FileKept, book: RuleBook) -> Finding:
    found = book.performance.performance_public
    if isinstance(found, Silence):
        return SHOWN.silent(found)
    if facts.public is None:
        return SHOWN.unknown((found,), _PUBLIC)
    return SHOWN.decide(facts.public, (found,), words.is_displayed if facts.public else words.is_not_displayed)


def _private(facts: FileKept, book: RuleBook) -> Finding:
    """Tell whether anything private is displayed: the law has the basics and the performance displayed, no more."""
    found = book.performance.performance_public
    basis = (found,) if isinstance(found, Provision) else ()
    if not facts.public:
        return PRIVATE.holds((), words.nothing_private_shown)
    if facts.shows_private is None:
        return PRIVATE.unknown(basis, _PRIVATE)
    said = words.private_data_shown if facts.shows_private else words.nothing_private_shown
    return PRIVATE.decide(not facts.shows_private, basis, said)


def find_public_file(file: PerformanceFile, book: RuleBook) -> PublicFile:
    """Return what the law of the place has displayed of a file; contact data only where the place says so.

    Law: DL2025-58-2d.
    """
    contact = book.performance.contact_data_public
    return to_public(file, contact_data=isinstance(contact, Provision) and contact.value)
