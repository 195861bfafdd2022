// Opens the first page with the place and the cluster that were chosen last on this computer. They are written into the
// address, so that it still tells what is shown; an address that tells anything itself is left as it is. Choices taken
// back to what the page opens with leave the address, and are then forgotten.
(() => {
  const KEPT = ["dia-phuong", "cum-khoi"];
  const YEAR = 31536000;
  const SETTLING = 1000;

  const last = /(?:^|; )thidua-last=([^;]+)/.exec(document.cookie)?.[1];
  if (last && location.pathname.endsWith("/") && !location.search) history.replaceState(history.state, "", `?${last}`);

  const isOfChoices = () => document.querySelector(".st-key-choices");
  const tells = (address) => KEPT.filter((key) => new URL(address, location).searchParams.has(key));
  const keep = (kept, seconds) => (document.cookie = `thidua-last=${kept}; max-age=${seconds}; path=/; SameSite=Strict`);

  // On the way to another page the address tells nothing either: only a page that has settled has no choices any more.
  const forgetOnceSettled = (path) =>
    setTimeout(() => {
      if (location.pathname !== path || !isOfChoices() || tells(location.href).length) return;
      const isRunning = document.querySelector("[data-testid=stApp]")?.dataset.testScriptState !== "notRunning";
      return isRunning ? forgetOnceSettled(path) : keep("", 0);
    }, SETTLING);

  for (const step of ["pushState", "replaceState"]) {
    const take = history[step];
    history[step] = function (state, title, address) {
      const { pathname, href } = location;
      take.call(history, state, title, address);
      if (location.pathname !== pathname || !isOfChoices()) return;
      const told = new URLSearchParams(location.search);
      const chosen = tells(location.href).map((key) => [key, told.get(key)]);
      if (chosen.length) keep(new URLSearchParams(chosen), YEAR);
      else if (tells(href).length) forgetOnceSettled(pathname);
    };
  }
})();
