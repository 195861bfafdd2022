// Opens the first page with the place and the cluster that were chosen last on this computer. They are written into the
// address, so that it still tells what is shown; an address that tells anything itself is left as it is.
(() => {
  const NAME = "thidua-last";
  const KEPT = ["dia-phuong", "cum-khoi"];

  const last = localStorage.getItem(NAME);
  if (last && location.pathname.endsWith("/") && !location.search) history.replaceState(history.state, "", `?${last}`);

  const push = history.pushState;
  history.pushState = function (state, title, address) {
    const before = location.pathname;
    push.call(history, state, title, address);
    if (location.pathname !== before) return;
    const told = new URLSearchParams(location.search);
    const chosen = KEPT.filter((key) => told.has(key)).map((key) => [key, told.get(key)]);
    localStorage.setItem(NAME, new URLSearchParams(chosen).toString());
  };
})();
