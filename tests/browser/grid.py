"""How a test writes into the cells of a grid: at the pace of a hand, which the grid's editor is made for."""

from playwright.sync_api import Page

from tests.browser.running import settle

ROW, HEADINGS = 35, 35
A_KEY, A_GLANCE = 30, 500


def choose_cell(page: Page, row: int, column: int, within=None) -> None:
    """Choose a cell by its place on the screen: the row from 0, and the pixels from the grid's left edge."""
    settle(page)
    grid = (within or page).get_by_test_id("stDataFrame").first
    page.wait_for_timeout(A_GLANCE)
    grid.scroll_into_view_if_needed()
    page.wait_for_timeout(A_GLANCE)
    corner = grid.bounding_box()
    page.mouse.click(corner["x"] + column, corner["y"] + HEADINGS + ROW * row + ROW // 2)


def write(page: Page, text: str, leave: str = "Enter") -> None:
    """Write into the chosen cell, over what it held, and leave it by that key.

    A click on a cell that was chosen before opens it already.
    """
    editor = page.locator(".gdg-input").first
    if not editor.is_visible():
        page.keyboard.press("Enter")
    editor.wait_for()
    page.wait_for_timeout(A_GLANCE)
    page.keyboard.press("Control+A")
    page.keyboard.type(text, delay=A_KEY)
    page.wait_for_timeout(A_GLANCE)
    page.keyboard.press(leave)
    editor.wait_for(state="detached")
    page.wait_for_timeout(A_GLANCE)
    settle(page)
