// Streamlit calls the place to drop files on a decoration, though it has a name and can be reached: it is a group.
(() => {
  new MutationObserver((changes) => {
    if (changes.every(({ target }) => target instanceof SVGElement)) return;
    for (const place of document.querySelectorAll("[data-testid=stFileUploaderDropzone][role=presentation]"))
      place.setAttribute("role", "group");
  }).observe(document.documentElement, { childList: true, subtree: true });
})();
