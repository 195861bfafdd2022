// Going from view to view: a click on a mark of a chart leads on, and one step back undoes one act of the person.
(() => {
  // The page answers a click on a mark with a link, which is followed as soon as it appears.
  const followed = new WeakSet();
  new MutationObserver((changes) => {
    if (changes.every(({ target }) => target instanceof SVGElement)) return;
    keepFocus();
    const link = document.querySelector(".st-key-go a");
    if (!link || followed.has(link)) return;
    followed.add(link);
    link.click();
  }).observe(document.documentElement, { childList: true, subtree: true });

  // A link to the source of a figure opens it over the page as it is, a button of an exhibit opens or closes one of its
  // parts: the page hears of either as of a step in its history.
  function step(address) {
    history.pushState(history.state, "", address);
    dispatchEvent(new PopStateEvent("popstate", { state: history.state }));
  }

  addEventListener("click", (click) => {
    const link = click.target.closest?.('a[href^="?"]');
    if (!link || click.button || click.ctrlKey || click.metaKey || click.shiftKey || click.altKey) return;
    click.preventDefault();
    step(link.getAttribute("href"));
  });

  let pressed;
  addEventListener("click", (click) => {
    pressed = click.target.closest?.("[data-thidua-open]")?.dataset.thiduaOpen;
    if (!pressed) return;
    const address = new URL(location);
    const opened = new Set(address.searchParams.get("mo")?.split(" "));
    if (!opened.delete(pressed)) opened.add(pressed);
    if (opened.size) address.searchParams.set("mo", [...opened].join(" "));
    else address.searchParams.delete("mo");
    step(address);
  });

  // The buttons are written anew as one is pressed: the keyboard stays on it.
  function keepFocus() {
    if (pressed && document.activeElement === document.body)
      document.querySelector(`[data-thidua-open="${CSS.escape(pressed)}"]`)?.focus({ preventScroll: true });
  }

  // One act of the person is one step of the browser's history. A page completes its own address after it was opened,
  // and on the way to another page first clears it: what follows the first step of an act takes that step's place.
  let acted = true;
  for (const act of ["pointerdown", "keydown"]) addEventListener(act, () => (acted = true), true);
  addEventListener("popstate", () => (acted = false), true);
  const push = history.pushState;
  history.pushState = function (...step) {
    if (!acted) return history.replaceState(...step);
    acted = false;
    return push.apply(history, step);
  };
})();
