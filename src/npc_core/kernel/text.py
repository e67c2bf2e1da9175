"""Bilingual words: every label and message exists in Chinese and in English."""

from __future__ import annotations

from typing import Literal, NamedTuple

Lang = Literal["zh", "en"]

_DIGITS = "零一二三四五六七八九"
_UNITS = ("", "十", "百", "千")


class Text(NamedTuple):
    """One piece of wording in both languages.

    >>> Text("通过", "carried").to("en")
    'carried'
    """

    zh: str
    en: str

    def to(self, lang: Lang) -> str:
        """Return the wording in one language."""
        return self.zh if lang == "zh" else self.en


def join(parts: tuple[Text, ...], *, zh: str = "、", en: str = ", ") -> Text:
    """Join several wordings into one.

    >>> join((Text("甲", "A"), Text("乙", "B"))).en
    'A, B'
    """
    return Text(zh.join(part.zh for part in parts), en.join(part.en for part in parts))


def chinese_number(number: int) -> str:
    """Write 1 to 9999 as a statute prints it.

    >>> chinese_number(51), chinese_number(110), chinese_number(12)
    ('五十一', '一百一十', '十二')
    """
    digits = [int(digit) for digit in str(number)]
    out = ""
    gap = False
    for place, digit in zip(range(len(digits) - 1, -1, -1), digits, strict=True):
        if digit == 0:
            gap = bool(out)
            continue
        out += ("零" if gap else "") + _DIGITS[digit] + _UNITS[place]
        gap = False
    return out[1:] if out.startswith("一十") else out


def chinese_date(on: object) -> str:
    """Write a day the way a Chinese document does.

    >>> from datetime import date
    >>> chinese_date(date(2019, 8, 20))
    '2019年8月20日'
    """
    year, month, day = str(on).split("-")
    return f"{year}年{int(month)}月{int(day)}日"
