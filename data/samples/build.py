"""Builds the sample workbooks: `python data/samples/build.py [--out DIR]`, by default beside this file."""

import argparse
from collections.abc import Iterator
from pathlib import Path

import illustrative
import people
import schools
import seeds
from layout import Sheet, write_workbook
from province import YEARS


def workbooks() -> Iterator[tuple[str, str, tuple[Sheet, ...]]]:
    """File name without ending, document title and sheets of every sample workbook."""
    for name, (title, sheets) in seeds.WORKBOOKS.items():
        yield name, title, sheets()
    for year in YEARS:
        review = f"thi đua, khen thưởng năm {year} (minh họa)"
        yield f"minh-hoa-{year}-so-ket", f"Sơ kết {review}", illustrative.interim_review(year)
        yield f"minh-hoa-{year}-tong-ket", f"Tổng kết {review}", illustrative.final_review(year)
    yield "minh-hoa-2025-sap-xep", "Sắp xếp đơn vị năm 2025 (minh họa)", illustrative.reorganisation()
    yield "minh-hoa-2025-nhan-su", "Cán bộ, danh hiệu, sáng kiến năm 2025 (minh họa)", people.workbook()
    yield "minh-hoa-2025-cham-diem", "Chấm điểm thi đua năm 2025 (minh họa)", schools.workbook()


def main() -> None:
    """Write every workbook into the chosen folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=Path(__file__).parent, help="folder for the workbooks")
    folder: Path = parser.parse_args().out
    folder.mkdir(parents=True, exist_ok=True)
    for name, title, sheets in workbooks():
        write_workbook(folder / f"{name}.xlsx", title=title, sheets=sheets)


if __name__ == "__main__":
    main()
