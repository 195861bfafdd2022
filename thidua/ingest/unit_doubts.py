"""What a person is asked about units: which of several is meant, whether a name is new, whether one was there."""

import re
from collections.abc import Mapping

from thidua.ingest.finding import Finding
from thidua.ingest.forms import unit_word
from thidua.ingest.likeness import alike, shown
from thidua.ingest.question import Candidate, Question
from thidua.text.fold import fold
from thidua.text.language import translate as _

BULLET = re.compile(r"[-–—+] ?")
MONEY = re.compile(r"(?:Chi|Thu) (\w)")
"""How a line of a budget begins: “Chi thực hiện …”; a place has a capital after that word: “Chi Lăng”."""
BRANCHES = ("chi cuc", "chi bo", "chi nhanh", "chi doan", "chi hoi", "chi uy")


def unclear_place(name: str, known: list[str]) -> Finding:
    """A district or commune is named without its province, and one of that name is known in a province."""
    return Finding(
        code="unclear_place",
        severity="error",
        message=_("Không rõ “{name}” thuộc tỉnh nào; danh mục đã có: {known}.", name=name, known="; ".join(known)),
        remedy=_(
            "Hãy ghi đủ, ví dụ “Địa bàn: {known}”, hoặc ghi nhớ tên này một lần bằng lệnh alias.",
            known=known[0],
        ),
        value=name,
        question=Question(
            "unit", name, candidates=tuple(Candidate(one, one, round(1 / len(known), 2)) for one in known)
        ),
    )


def taken_as_placed(name: str, whole: str) -> Finding:
    """A place that was known without its province is now named with it."""
    return Finding(
        code="place_completed",
        severity="question",
        message=_(
            "“{name}” đã có trong danh mục nhưng chưa ghi thuộc tỉnh nào: được hiểu là {whole}.", name=name, whole=whole
        ),
        remedy=_("Nếu đó là một nơi khác cùng tên, hãy báo người quản trị trước khi ghi nhận."),
        value=name,
    )


def ended_unit(name: str, year: int, ended_in: int, word: str, successors: str) -> Finding:
    """Figures are stated of a unit for a year after the one in which it ended."""
    return Finding(
        code="ended_unit",
        severity="question",
        message=_(
            "“{name}” đã {word} năm {ended_in}; số liệu năm {year} có thể là của {successors}.",
            name=name,
            word=word or _("sắp xếp"),
            ended_in=ended_in,
            year=year,
            successors=successors,
        ),
        remedy=_("Nếu là số liệu của đơn vị kế thừa, hãy ghi tên đơn vị đó rồi nhập lại."),
        value=name,
        question=Question(
            "unit", name, candidates=tuple(Candidate(one, one, 0.5) for one in (*successors.split("; "), name))
        ),
    )


def similar_unit(name: str, folded: str, known: Mapping[str, str]) -> Finding | None:
    """A name is new, but known ones are much like it; None where none is.

    known  names by their folded form.
    """
    candidates = alike(name, folded, known)
    if not candidates:
        return None
    return Finding(
        code="similar_unit",
        severity="question",
        message=_("“{name}” chưa có trong danh mục; gần giống: {names}.", name=name, names=shown(candidates)),
        remedy=_(
            "Nếu là một đơn vị đã có, hãy xác nhận cách viết này hoặc sửa trong tệp; nếu không, đơn vị mới được tạo."
        ),
        value=name,
        question=Question("unit", name, candidates=(*candidates, Candidate(name, _("Đơn vị mới"), 0.0))),
    )


def odd_unit(name: str) -> Finding | None:
    """A name is new and reads like a line of a table, a remark or a number; None where it may well be a unit's."""
    if not reads_like_a_line(name):
        return None
    return Finding(
        code="odd_unit",
        severity="question",
        message=_("“{name}” không giống tên đơn vị: có thể là một dòng chi tiết của bảng.", name=name),
        remedy=_("Nếu không phải đơn vị, hãy bỏ dòng này hoặc sửa cột tên; nếu đúng, hãy xác nhận là đơn vị mới."),
        value=name,
        question=Question("unit", name, candidates=(Candidate(name, _("Đơn vị mới"), 0.0),)),
    )


def reads_like_a_line(name: str) -> bool:
    """Whether a text is hardly a unit's name: "0", "Trong đó:", "- Phần Bộ", "Chi thực hiện một số nhiệm vụ"."""
    bare = BULLET.sub("", name, count=1) if BULLET.match(name) else name
    folded = fold(bare)
    if not re.search(r"[^\W\d]", bare) or name.rstrip().endswith(":") or folded.startswith("trong do"):
        return True
    if (found := MONEY.match(bare)) and found[1].islower() and not folded.startswith(BRANCHES):
        return True
    return bare != name and not unit_word(bare)
