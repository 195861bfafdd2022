"""Reading the figure of one cell as offices write it: `05`, `1.486`, `41,6%`, `27/38`, `1 tỷ 500 triệu`, `trên 80%`."""

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import lru_cache

from babel.dates import get_month_names

from thidua.text.dates import read_date, read_period, without_dates
from thidua.text.evidence import ratios_of
from thidua.text.figures import Figure, bare_number, figures_in
from thidua.text.fold import plain, tidy
from thidua.text.numerals import Numeral, roman
from thidua.text.reading import Column, Comparator, Flag, Reading

__all__ = ["Column", "Reading", "read"]

# In the order tried: "không dưới" and "không quá" hold the words of "dưới" and "hơn". Patterns read `plain` text.
_COMPARATORS: dict[Comparator, str] = {
    ">=": r"> ?=|≥|it nhat|toi thieu|khong (?:duoi|it hon|thap hon|nho hon)",
    "<=": r"< ?=|≤|toi da|nhieu nhat|khong (?:qua|vuot qua|vuot|tren|hon|lon hon|cao hon|nhieu hon)",
    "<": r"<|duoi|(?:nho|thap|it) hon",
    ">": r">|tren|hon",
    "=": r"=",
}
_FLAG_WORDS: dict[str, Flag] = {
    "tăng": "increase",
    "giảm": "decrease",
    "ước": "estimate",
    "khoảng": "approximate",
    "gần": "approximate",
}
_NOT_APPLICABLE = {"kp", "khong phan cong", "khong phat sinh", "khong ap dung", "n/a"}
_RANK_WORDS = re.compile(
    r"(?:(?:xep|giai|hang|thu|vi tri) )*(?:thu )?(nhat|nhi|hai|ba|tu|bon|nam|sau|bay|tam|chin|muoi|[ivx]+)"
)
_RANKS = {
    **{
        word: place
        for place, words in enumerate(
            (
                ("nhat",),
                ("nhi", "hai"),
                ("ba",),
                ("tu", "bon"),
                ("nam",),
                ("sau",),
                ("bay",),
                ("tam",),
                ("chin",),
                ("muoi",),
            ),
            1,
        )
        for word in words
    },
    **{roman(place).lower(): place for place in range(1, 40)},
}
"""What a rank is in words, `plain`: "Nhất", "hạng nhì", "Thứ ba", "III"."""
_SPACED_THOUSANDS = re.compile(r"^\d{1,3}(?: \d{3})+$|(?<![\w.,])\d{1,3}(?: \d{3}){2,}(?![\d.,])")


def read(written: object, *, column: Column | None = None) -> Reading:
    """Read a cell, text or as the spreadsheet typed it, in the light of its column; it never raises.

    Shares come as parts of one, money in đồng. What is no figure is a "word", "empty" or "unreadable".
    """
    column = column or Column()
    match written:
        case None:
            return Reading("empty", "")
        case bool():
            return Reading("word", str(written))
        case int() | float() | Decimal():
            return _of_number(Decimal(str(written)), column)
        case date():
            return _of_date(written, f"{written:%Y-%m-%d}", column)
    return _of_text(tidy(str(written)).lstrip("'’"), column)


@lru_cache(maxsize=8192)  # the cells of a table repeat each other
def _of_text(text: str, column: Column) -> Reading:
    return _of_mangled_ratio(text, column) or _of_word(text, column) or _of_phrase(text, column)


def _of_number(value: Decimal, column: Column) -> Reading:
    if not value.is_finite():
        return Reading("empty", "")
    as_written = f"{value.normalize():f}"
    if column.kind == "ratio" and value != value.to_integral_value():
        return Reading("share", as_written, float(value))
    reading = bare_number(Numeral(value), column, typed=True)
    return replace(reading, as_written=as_written, comparator="=" if column.kind == "target" else None)


def _of_date(found: date, as_written: str, column: Column) -> Reading:
    """A date in a column of ratios is one the spreadsheet made: 8/8 became 8 August, 11/38 became November 1938."""
    if column.kind != "ratio":
        return Reading("unreadable", as_written, flags=("date",))
    (part, whole), *others = ratios_of(found)
    doubtful: tuple[Flag, ...] = ("ambiguous",) if others else ()
    return Reading("ratio", as_written, float(part), of=float(whole), flags=("recovered_from_date", *doubtful))


def _of_mangled_ratio(text: str, column: Column) -> Reading | None:
    if column.kind != "ratio":
        return None
    if re.match(r"\d{4}-\d\d-\d\d", text) and (found := read_date(text)):
        return _of_date(found, text, column)
    match = re.fullmatch(r"(\d{1,2})-([a-z]{3})|([a-z]{3})-(\d{1,2})", text.lower())
    if not match or (month := _english_months().get(match[2] or match[3])) is None:
        return None
    part, whole = sorted((int(match[1]), month)) if match[1] else (month, int(match[4]))
    return Reading("ratio", text, float(part), of=float(whole), flags=("recovered_from_date",))


@lru_cache(maxsize=1)
def _english_months() -> dict[str, int]:
    """The months by their short English names, which spreadsheets make of ratios."""
    return {name.lower(): month for month, name in get_month_names("abbreviated", locale="en").items()}


def _of_word(text: str, column: Column) -> Reading | None:
    letters = plain(text)
    if not text:
        return Reading("empty", "")
    if re.fullmatch(r"[-–—_…./ ]+", text):
        return Reading("empty", text, flags=("dash",))
    if re.fullmatch(r"#[\w/]+[!?]?", text):
        return Reading("unreadable", text, flags=("error_value",))
    if letters in _NOT_APPLICABLE:
        return Reading("word", text, flags=("not_applicable",))
    if re.match(r"khong co\b", letters) or (letters == "khong" and column.kind != "unknown"):
        return _of_none(text, column)
    if column.kind == "rank" and (place := _RANK_WORDS.fullmatch(letters)) and place[1] in _RANKS:
        return Reading("number", text, float(_RANKS[place[1]]))
    if re.search(r"\d", without_dates(text)):
        return None
    if letters.startswith("chua co"):
        return Reading("empty", text, flags=("no_data",))
    flags: tuple[Flag, ...] = (
        ("period",) if read_period(text, year=date.min.year) else ("date",) if read_date(text) else ()
    )
    return Reading("word", text, flags=flags)


def _of_none(text: str, column: Column) -> Reading:
    words = re.split(r"\d", text[len("không có") :])[0]
    zero = figures_in(f"0 {words}", Column(column.measure, scale=1))[0].reading
    return replace(zero, as_written=text, comparator="=" if column.kind == "target" else None)


def _of_phrase(text: str, column: Column) -> Reading:
    phrase = _SPACED_THOUSANDS.sub(lambda spaced: spaced[0].replace(" ", ""), without_dates(text))
    figures = figures_in(phrase, column)
    if not figures:
        return Reading("word" if re.search(r"[^\W\d]", text) else "unreadable", text)
    main = _main(figures, phrase, column)
    rest = [figure.reading for figure in figures if figure is not main]
    share = next((one for one in rest if one.kind == "share"), None) if main.reading.kind != "share" else None
    flags = _flags_before(phrase[: main.start])
    if len(rest) > (share is not None):
        flags = (*flags, "several_numbers")
    comparator = _comparator(main, phrase)
    if column.kind == "target" and comparator is None and main.reading.ceiling is None:
        comparator = "="
    return replace(
        main.reading,
        as_written=text,
        share=share.value if share else None,
        comparator=comparator,
        flags=(*main.reading.flags, *flags),
    )


def _main(figures: list[Figure], phrase: str, column: Column) -> Figure:
    """The figure a phrase is about: the first, but a count or a ratio rather than the percentage beside it."""
    first = figures[0]
    if column.measure == "share":
        wanted = {"ratio": 0, "share": 1}
        return min(figures, key=lambda figure: wanted.get(figure.reading.kind, 2))
    if first.reading.kind != "share" or column.kind == "target" or _comparator(first, phrase):
        return first
    return next((figure for figure in figures if figure.reading.kind != "share"), first)


def _comparator(figure: Figure, phrase: str) -> Comparator | None:
    letters = plain(phrase)
    before, after = letters[: figure.start], letters[figure.end :]
    if re.match(r" tro len\b", after) or (re.search(r"\btu $", before) and re.match(r"(?: \w+){1,4} tro len\b", after)):
        return ">="
    if re.match(r" tro xuong\b", after):
        return "<="
    for sign, words in _COMPARATORS.items():
        if re.search(rf"(?<!\w)(?:{words}) ?(?:(?:dat|muc|la|co) )?$", before):
            return sign
    return None


def _flags_before(before: str) -> tuple[Flag, ...]:
    words = re.split(r"[;,.:]", before)[-1].lower().split()[-3:]
    return tuple(dict.fromkeys(_FLAG_WORDS[word] for word in words if word in _FLAG_WORDS))
