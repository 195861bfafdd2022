"""What to do where one thing stands twice in a file: by what two things of its kind are told apart."""

from thidua.text.language import message as N_
from thidua.text.language import translate as _

TOLD_APART = {
    "award": N_("phong trào, tình trạng"),
    "exemplar": N_("phong trào"),
    "discipline": N_("mức kỷ luật, ngày quyết định"),
    "initiative": N_("tên sáng kiến, phạm vi"),
    "headcount": N_("ngày, nhóm đối tượng, giới tính"),
    "target": N_("tên chỉ tiêu, tên đơn vị"),
    "result": N_("tên chỉ tiêu, tên đơn vị"),
    "launch": N_("tên phong trào"),
    "publication": N_("tên danh sách"),
}
"""By kind of fact, what a file may state of which there may be several of one unit or person."""
OF_PERSONS_TOO = "rating"


def remedy(kind: str) -> str:
    """What a person may do about the second of two facts of a kind, or of two rows that name one unit."""
    if kind in TOLD_APART:
        return _("Hãy bỏ một dòng, hoặc ghi rõ điều làm hai dòng khác nhau ({what}).", what=_(TOLD_APART[kind]))
    if kind == OF_PERSONS_TOO:
        return _("Hãy bỏ một dòng; nếu là hai đơn vị hay hai người khác nhau, hãy ghi đủ tên (ngày sinh, mã số).")
    return _("Hãy bỏ một dòng: mỗi đơn vị chỉ ghi một lần; nếu là hai đơn vị khác nhau, hãy ghi đủ tên.")
