"""What is measured of the charts of a page in the browser: the boxes of their texts."""

from playwright.sync_api import Page

from tests.browser.running import settle

MEASURED = """() => {
  const faults = [];
  for (const plot of document.querySelectorAll(".js-plotly-plot")) {
    const edge = plot.getBoundingClientRect();
    const texts = [...plot.querySelectorAll("text")]
      .map((text) => ({ words: text.textContent.trim(), box: text.getBoundingClientRect() }))
      .filter((text) => text.words && text.box.width);
    texts.forEach(({ words, box }, at) => {
      const beside = box.left < edge.left - 1 || box.right > edge.right + 1;
      if (beside || box.top < edge.top - 2 || box.bottom > edge.bottom + 2)
        faults.push(`cut: ${words}`);
      for (const other of texts.slice(at + 1)) {
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        if (across > 2 && down > 4) faults.push(`over each other: ${words} / ${other.words}`);
      }
    });
  }
  const whole = [document.documentElement, document.querySelector("[data-testid=stMain]")];
  if (whole.some((box) => box.scrollWidth > window.innerWidth)) faults.push("scrolls sideways");
  return faults;
}"""
"""Letters keep about two pixels of their line's height above and below them free: boxes may share four."""


def parts(page: Page) -> list[str]:
    """The titles of a page's tabs, to be opened by `open_part`; one empty title where it has none."""
    return [tab.inner_text() for tab in page.get_by_role("tab").all()] or [""]


def open_part(page: Page, title: str) -> None:
    """Open the tab of that title, and wait until it is drawn."""
    if title:
        tab = page.get_by_role("tab", name=title, exact=True)
        tab.click()
        page.locator("[role=tab][aria-selected=true]").filter(has_text=title).wait_for()
        page.wait_for_timeout(500)
    settle(page)


def faults(page: Page) -> list[str]:
    """Texts of charts that are cut or lie on each other, and a page that scrolls sideways."""
    page.evaluate("document.fonts.ready")
    return page.evaluate(MEASURED)
