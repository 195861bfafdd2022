"""Draw the second author's workbooks anew: `python tests/second_author/build.py`."""

import books_awards
import books_clusters
import books_figures
import books_more
import books_offices
import books_parties
import books_scores
from drawing import FOLDER
from old_formats import save_as_ods, save_as_xls

SAVED_AS = {
    "12-diem-2008.xlsx": save_as_xls,
    "17-so-ket-6-thang.xlsx": save_as_ods,
    "39-bien-che-cac-chi-bo.xlsx": save_as_xls,
    "43-xep-loai-cac-nam.xlsx": save_as_ods,
}


def build():
    for part in (books_scores, books_awards, books_figures, books_more, books_offices, books_clusters, books_parties):
        for draw in part.BOOKS:
            draw()
    for name, save in SAVED_AS.items():
        save(FOLDER / name)
        (FOLDER / name).unlink()


if __name__ == "__main__":
    build()
