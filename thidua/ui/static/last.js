// Opens the first page with the place and the cluster that were chosen last on this computer. They are written into the
// address, so that it still tells what is shown; an address that tells anything itself is left as it is. A choice taken
// back to what the page opens with leaves the address, and is then forgotten.
(() => {
  const KEPT = ["dia-phuong", "cum-khoi"];
  const YEAR = 31536000;

  const last = /(?:^|; )thidua-last=([^;]+)/.exec(document.cookie)?.[1];
  if (last && location.pathname.endsWith("/") && !location.search) history.replaceState(history.state, "", `?${last}`);

  for (const step of ["pushState", "replaceState"]) {
    const take = history[step];
    history[step] = function (state, title, address) {
      const before = new URL(location);
      take.call(history, state, title, address);
      if (location.pathname !== before.pathname || !document.querySelector(".st-key-choices")) return;
      const told = new URLSearchParams(location.search);
      const chosen = KEPT.filter((key) => told.has(key)).map((key) => [key, told.get(key)]);
      if (!chosen.length && !KEPT.some((key) => before.searchParams.has(key))) return;
      const kept = new URLSearchParams(chosen);
      document.cookie = `thidua-last=${kept}; max-age=${chosen.length ? YEAR : 0}; path=/; SameSite=Strict`;
    };
  }
})();
