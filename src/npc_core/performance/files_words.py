"""The words of findings about performance files; the name of each function is the code of its finding."""

from __future__ import annotations

from npc_core.kernel.text import Text


def file_is_kept() -> Text:
    """Say that there is a file."""
    return Text("已建立履职档案", "there is a performance file")


def no_file() -> Text:
    """Say that there is no file."""
    return Text("没有建立履职档案", "there is no performance file")


def parts_complete(parts: int) -> Text:
    """Say that the file has every part."""
    return Text(f"档案{parts}部分齐全", f"all {parts} parts are there")


def parts_missing(parts: Text) -> Text:
    """Say which parts the file lacks."""
    return Text(f"档案缺少：{parts.zh}", f"the file lacks: {parts.en}")


def is_displayed() -> Text:
    """Say that the performance is displayed."""
    return Text("履职信息已公示", "the performance is displayed")


def is_not_displayed() -> Text:
    """Say that the performance is not displayed."""
    return Text("履职信息没有公示", "the performance is not displayed")


def nothing_private_shown() -> Text:
    """Say that what is displayed holds nothing private."""
    return Text("公示内容不含个人隐私", "what is displayed holds nothing private")


def private_data_shown() -> Text:
    """Say that what is displayed holds private data."""
    return Text("公示内容含有个人隐私", "what is displayed holds private data")
