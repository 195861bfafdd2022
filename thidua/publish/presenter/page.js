// One slide at a time: keys, overview, black screen, pointer, notes, timer, a second window. Needs nothing but this file.
(() => {
  const stage = document.getElementById("stage");
  const frames = [...document.querySelectorAll(".frame")];
  const slides = frames.map((frame) => frame.firstElementChild);
  const on = document.body.classList;
  const said = document.body.dataset;
  let now = 0;
  let began = Date.now();
  let speaker = null;
  let looping = 0;

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
    tell();
    try { history.replaceState(null, "", `#${now + 1}`); } catch { /* some viewers of files allow no addresses */ }
  };

  // How long it has lasted, in a corner and in the speaker's own window.
  const elapsed = () => {
    const seconds = Math.floor((Date.now() - began) / 1000);
    const two = (number) => String(number).padStart(2, "0");
    const hours = Math.floor(seconds / 3600);
    return `${hours ? `${hours}:` : ""}${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  };
  const tick = () => {
    document.getElementById("timer").textContent = elapsed();
    const clock = speaker && !speaker.closed && speaker.document.getElementById("clock");
    if (clock) clock.textContent = `${elapsed()} · ${new Date().toTimeString().slice(0, 5)}`;
  };

  // The speaker's window: this slide, the next, the notes; keys pressed there turn the pages here.
  const tell = () => {
    if (!speaker || speaker.closed) return;
    const page = speaker.document;
    [["this", slides[now]], ["next", slides[now + 1]]].forEach(([place, slide]) => {
      const box = page.getElementById(place);
      box.replaceChildren();
      if (!slide) return;
      const copy = page.importNode(slide, true);
      copy.classList.add("now");
      copy.setAttribute("aria-hidden", "false");
      box.append(copy);
    });
    page.getElementById("where").textContent = `${now + 1}/${slides.length}`;
    page.getElementById("said").textContent = slides[now].dataset.notes || "–";
    tick();
  };
  const openSpeaker = () => {
    if (speaker && !speaker.closed) { speaker.focus(); return; }
    speaker = open("", "", "popup,width=1200,height=760");
    if (!speaker) return;
    const page = speaker.document;
    page.title = said.speaker;
    page.head.append(page.importNode(document.querySelector("style"), true));
    page.body.className = "speaker";
    const part = (id, words) => {
      const made = page.createElement("div");
      made.id = id;
      made.dataset.words = words;
      return made;
    };
    page.body.replaceChildren(part("this", said.now), part("next", said.next), part("clock", ""), part("where", ""), part("said", ""));
    speaker.addEventListener("keydown", press);
    tell();
  };

  const loop = () => {
    clearInterval(looping);
    looping = looping ? 0 : setInterval(() => show((now + 1) % frames.length), 15000);
    on.toggle("looping", Boolean(looping));
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
    p: openSpeaker,
    t: () => on.toggle("timing"),
    r: () => { began = Date.now(); tick(); },
    a: loop,
    "?": () => on.toggle("helping"), h: () => on.toggle("helping"),
  };
  const across = () => Math.max(1, getComputedStyle(stage).gridTemplateColumns.split(" ").length);

  const press = (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const act = keys[event.key] || keys[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    if (on.contains("black") && !["b", "."].includes(event.key.toLowerCase())) on.remove("black");
    act();
  };
  addEventListener("keydown", press);
  addEventListener("pagehide", () => speaker && speaker.close());
  setInterval(tick, 500);
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
