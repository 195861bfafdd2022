// Tells the server whether this is a telephone's screen, so that charts are drawn for it. A telephone that is turned
// stays one; a window made narrow counts from its next loading on.
(() => {
  const narrow = Math.min(innerWidth, screen.width, screen.height) < 640;
  document.cookie = `thidua-screen=${narrow ? "narrow" : "wide"}; path=/; SameSite=Strict`;
})();
