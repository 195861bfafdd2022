// A cell that a page marks in a sheet is brought into view, both ways, once it appears.
(() => {
  const shown = new WeakSet();
  new MutationObserver((changes) => {
    if (changes.every(({ target }) => target instanceof SVGElement)) return;
    for (const cell of document.querySelectorAll(".thidua-sheet td.asked")) {
      if (shown.has(cell)) continue;
      shown.add(cell);
      cell.scrollIntoView({ block: "center", inline: "center" });
    }
  }).observe(document.documentElement, { childList: true, subtree: true });
})();
