"""The conditions of a standard in words: what holds, what is missing, what is not loaded."""

from collections import defaultdict

from thidua.rules.catalogue import catalogue, several
from thidua.rules.conditions import Condition
from thidua.rules.standing import Lack
from thidua.text.format import count_in_text, number, share
from thidua.text.language import current
from thidua.text.language import message as N_
from thidua.text.language import translate as _

SHORT = 12
"""A spelling of at most so many letters is an abbreviation people know: CSTĐCS."""

LACKS: dict[Lack, str] = {
    "rating": N_("xếp loại năm {years}"),
    "person_rating": N_("xếp loại cá nhân năm {years}"),
    "person_award": N_("danh sách danh hiệu của cá nhân năm {years}"),
    "initiative": N_("danh sách sáng kiến năm {years}"),
    "headcount": N_("số lượng cán bộ năm {years}"),
    "discipline": N_("số liệu kỷ luật năm {years}"),
    "rank": N_("xếp hạng cụm, khối năm {years}"),
    "target": N_("kết quả chỉ tiêu năm {years}"),
    "kind": N_("loại hình khen thưởng năm {years}"),
    "namesake": N_("căn cứ phân biệt người cùng tên năm {years}"),
    "founding": N_("năm thành lập"),
    "flag_eligibility": N_("xác nhận tập thể không thuộc đối tượng tặng cờ thi đua"),
}
SCOPES = {"grassroots": N_("cấp cơ sở"), "province": N_("cấp tỉnh"), "national": N_("phạm vi toàn quốc")}


def award_name(award_id: str) -> str:
    """A title or commendation in the language of the screen."""
    return _named("award", "award_id", award_id)


def short_name(award_id: str) -> str:
    """A title as people abbreviate it: CSTĐCS; its name where there is no abbreviation, and in English."""
    row = next((row for row in catalogue("award") if row["award_id"] == award_id), None)
    if row is None or current() == "en":
        return award_name(award_id)
    return next((one for one in several(row["synonyms"]) if len(one) <= SHORT and one[:2].isupper()), row["name_vi"])


def held(condition: Condition) -> str:
    """A condition that holds."""
    values = _values(condition)
    words = {
        "rating": N_("{class_name}"),
        "rating_years": N_("{count} năm liên tục {class_name}"),
        "title_years": N_("{count} năm liên tục {title}"),
        "excellent_years": N_("{count} năm hoàn thành xuất sắc nhiệm vụ"),
        "initiatives": N_("{count} sáng kiến {scope}"),
        "anchor": N_("đã có {award} năm {year}"),
        "granted_within": N_("đủ khen thưởng trong chuỗi năm"),
        "advanced_share": N_("{have}/{of} cá nhân đạt Lao động tiên tiến ({share})"),
        "completed_share": N_("{have}/{of} cá nhân hoàn thành nhiệm vụ"),
        "fighters": N_("{count} cá nhân đạt Chiến sĩ thi đua cơ sở"),
        "discipline": N_("không có cá nhân bị kỷ luật từ {level} trở lên"),
        "cluster_rank": N_("dẫn đầu cụm, khối"),
        "targets": N_("{have}/{of} chỉ tiêu vượt"),
        "age": N_("từ {need} năm xây dựng, phát triển"),
    }
    return _counted(_(words[condition.kind], **values), condition)


def missed(condition: Condition) -> str:
    """A condition that does not hold: what is missing."""
    values = _values(condition)
    if condition.kind == "initiatives" and not condition.have:
        return _("chưa có sáng kiến {scope}", **values)
    words = {
        "rating": N_("xếp loại chưa đạt {class_name}"),
        "rating_years": N_("thiếu {short} năm liên tục {class_name} (đã có {have}/{need})"),
        "title_years": N_("thiếu {short} năm {title} (đã có {have}/{need} năm liên tục)"),
        "excellent_years": N_("thiếu {short} năm hoàn thành xuất sắc nhiệm vụ (đã có {have}/{need})"),
        "initiatives": N_("thiếu {short} sáng kiến {scope} (đã có {have}/{need})"),
        "anchor": N_("chưa có {award} trong số liệu"),
        "granted_within": N_("trong chuỗi năm cần {patterns}"),
        "advanced_share": N_("thiếu {short} Lao động tiên tiến (đã có {have}/{of}, {share}; cần {need})"),
        "completed_share": N_("{count} cá nhân không hoàn thành nhiệm vụ"),
        "fighters": N_("chưa có cá nhân đạt Chiến sĩ thi đua cơ sở"),
        "discipline": N_("{count} cá nhân bị kỷ luật từ {level} trở lên"),
        "cluster_rank": N_("xếp thứ {have} trong cụm, khối"),
        "targets": N_("{short} chỉ tiêu chưa vượt (đã vượt {have}/{of})"),
    }
    return _counted(_(words[condition.kind], **values), condition)


def _counted(told: str, condition: Condition) -> str:
    """A condition of targets with how many of those gone beyond are only counted as such."""
    if not condition.counted:
        return told
    words = _(
        "trong số vượt có {count} chỉ tiêu đạt kế hoạch được tính là vượt: mức 100%, bằng 0 hoặc vượt điều kiện",
        count=count_in_text(condition.counted),
    )
    return f"{told} ({words})"


def lacking(conditions: tuple[Condition, ...]) -> str:
    """What is not loaded or not decided: "chưa đủ dữ liệu: thiếu số lượng cán bộ năm 2024"; '' where nothing is."""
    years: dict[Lack, set[int]] = defaultdict(set)
    for condition in conditions:
        for what, year in condition.lacks:
            years[what] |= set() if year is None else {year}
    undecided = years.pop("before_merger", set())
    inputs = [_(LACKS[what], years=_years(of)) for what, of in years.items()]
    parts = []
    if inputs:
        parts.append(_("chưa đủ dữ liệu: thiếu {inputs}", inputs=", ".join(inputs)))
    if undecided:
        parts.append(_("chưa xác định: kết quả trước khi sắp xếp đơn vị (năm {years})", years=_years(undecided)))
    return "; ".join(parts)


def _years(years: set[int]) -> str:
    return ", ".join(map(str, sorted(years)))


def _values(condition: Condition) -> dict[str, str]:
    have, whole = condition.have, condition.of
    return {
        "have": number(have or 0),
        "count": count_in_text(round(have or 0)),
        "need": number(condition.need or 0),
        "of": number(whole or 0),
        "short": count_in_text(round(condition.short or 0)),
        "share": share((have or 0) / whole) if whole else "",
        "year": str(int(have or 0)),
        "award": award_name(condition.what),
        "title": short_name(condition.what),
        "class_name": _class(condition.what) if condition.kind in ("rating", "rating_years") else "",
        "level": _named("discipline_level", "level", condition.what).lower(),
        "scope": _(SCOPES[condition.what]) if condition.what in SCOPES else "",
        "patterns": _patterns(condition.what) if condition.kind == "granted_within" else "",
    }


def _class(class_id: str) -> str:
    """A class as a standard asks for it: the best by itself, any other "or better"."""
    name = _named("rating_class", "class_id", class_id).lower()
    return name if class_id == "excellent" else _("{class_name} trở lên", class_name=name)


def _patterns(what: str) -> str:
    """`flag_province:1|certificate_province:2` as "01 Cờ thi đua cấp tỉnh hoặc 02 Bằng khen …"."""
    alternatives = []
    for pattern in several(what):
        parts = [part.split(":") for part in pattern.rstrip("?").split("+")]
        alternatives.append(
            _(" và ").join(f"{count_in_text(int(times))} {award_name(award_id)}" for award_id, times in parts)
        )
    return _(" hoặc ").join(alternatives)


def _named(name: str, key: str, value: str) -> str:
    row = next((row for row in catalogue(name) if row[key] == value), None)
    return row[f"name_{current()}"] if row else value
