"""docs/corpus.md says of the workbooks of the repository what is understood of them today."""

from tests.corpus import PAGE, committed_outcomes


def test_the_page_is_up_to_date_for_the_workbooks_of_the_repository() -> None:
    said = {}
    for line in PAGE.read_text(encoding="utf-8").splitlines():
        cells = tuple(cell.strip() for cell in line.strip("|").split("|"))
        if line.startswith(("| data/samples/", "| tests/")):
            said[cells[0]] = cells[:-1]
    found = {one.name: one.counts() for one in committed_outcomes()}
    assert said == found, "run `make corpus`"
