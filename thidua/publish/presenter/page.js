// One slide at a time: keys, overview, black screen, pointer, notes. Needs nothing but this file.
(() => {
  const stage = document.getElementById("stage");
  const frames = [...document.querySelectorAll(".frame")];
  const slides = frames.map((frame) => frame.firstElementChild);
  const on = document.body.classList;
  let now = 0;

  const fit = () => {
    if (on.contains("overview")) { stage.style.transform = ""; return; }
    const scale = Math.min(innerWidth / 1920, innerHeight / 1080);
    stage.style.transform = `translate(${(innerWidth - 1920 * scale) / 2}px, ${(innerHeight - 1080 * scale) / 2}px) scale(${scale})`;
  };
  const show = (at) => {
    now = Math.max(0, Math.min(frames.length - 1, at));
    frames.forEach((frame, index) => {
      frame.classList.toggle("now", index === now);
      slides[index].classList.toggle("now", index === now);
      slides[index].setAttribute("aria-hidden", index !== now);
    });
    document.getElementById("notes").textContent = slides[now].dataset.notes || "–";
    if (on.contains("overview")) frames[now].scrollIntoView({ block: "nearest" });
    try { history.replaceState(null, "", `#${now + 1}`); } catch { /* some viewers of files allow no addresses */ }
  };
  const overview = (open) => { on.toggle("overview", open); fit(); show(now); };
  const fullScreen = () => (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen());

  const keys = {
    ArrowRight: () => show(now + 1), ArrowDown: () => show(now + (on.contains("overview") ? across() : 1)),
    PageDown: () => show(now + 1), " ": () => show(now + 1),
    ArrowLeft: () => show(now - 1), ArrowUp: () => show(now - (on.contains("overview") ? across() : 1)),
    PageUp: () => show(now - 1), Backspace: () => show(now - 1),
    Home: () => show(0), End: () => show(frames.length - 1),
    Enter: () => (on.contains("overview") ? overview(false) : show(now + 1)),
    Escape: () => { on.remove("black", "helping"); overview(false); },
    o: () => overview(!on.contains("overview")),
    b: () => on.toggle("black"), ".": () => on.toggle("black"),
    f: fullScreen,
    l: () => on.toggle("pointing"),
    n: () => on.toggle("noting"),
    "?": () => on.toggle("helping"), h: () => on.toggle("helping"),
  };
  const across = () => Math.max(1, getComputedStyle(stage).gridTemplateColumns.split(" ").length);

  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const act = keys[event.key] || keys[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    if (on.contains("black") && !["b", "."].includes(event.key.toLowerCase())) on.remove("black");
    act();
  });
  addEventListener("mousemove", (event) => {
    const pointer = document.getElementById("pointer");
    pointer.style.left = `${event.clientX}px`;
    pointer.style.top = `${event.clientY}px`;
  });
  stage.addEventListener("click", (event) => {
    if (on.contains("overview")) {
      const at = frames.indexOf(event.target.closest(".frame"));
      if (at >= 0) { show(at); overview(false); }
    } else {
      show(now + (event.clientX < innerWidth / 4 ? -1 : 1));
    }
  });
  addEventListener("resize", fit);
  addEventListener("hashchange", () => show((parseInt(location.hash.slice(1), 10) || 1) - 1));
  fit();
  show((parseInt(location.hash.slice(1), 10) || 1) - 1);
})();
