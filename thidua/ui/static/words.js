// Puts Streamlit's own words into the language of the page. `window.thiduaWords` maps English to Vietnamese; `{}`
// stands for any text, in the Vietnamese `{2}` for the second one. Only whole texts that are on the list are touched,
// so what users wrote stays theirs.
(() => {
  const ATTRIBUTES = ["placeholder", "title", "aria-label", "aria-valuetext", "alt", "data-title"];
  const LOCALES = { vi: "vi-VN", en: "en-GB" };
  const OURS = "[data-thidua], svg, script, style, textarea, canvas, [contenteditable]";
  const LONGEST = 400;
  const MOST_WAITING = 5000;

  const words = new Map();
  const patterns = [];
  for (const [english, vietnamese] of Object.entries(window.thiduaWords)) {
    if (english.includes("{}")) {
      const told = english.split("{}");
      patterns.push({ told, vietnamese, letters: told.join("").length });
    } else {
      words.set(english, vietnamese);
    }
  }
  patterns.sort((one, other) => other.letters - one.letters);

  // Most texts begin otherwise: only for the others is a pattern made into a shape to compare with.
  function matched(pattern, text) {
    if (!text.startsWith(pattern.told[0])) return null;
    const escaped = () => pattern.told.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
    pattern.shape ??= new RegExp(`^${escaped().join("(.+?)")}$`);
    return pattern.shape.exec(text);
  }

  function vietnameseFor(english) {
    if (words.has(english)) return words.get(english);
    if (english.length > LONGEST) return null;
    for (const pattern of patterns) {
      const found = matched(pattern, english);
      if (found) {
        let hole = 0;
        return pattern.vietnamese.replace(/\{(\d?)\}/g, (_, place) => {
          const text = found[place || ++hole];
          return words.get(text) ?? text;
        });
      }
    }
    return null;
  }

  function chosenLanguage() {
    const declared = document.querySelector("[data-language]")?.dataset.language;
    const language = declared ?? new URLSearchParams(location.search).get("lang");
    return language === "en" ? "en" : "vi";
  }

  let language = chosenLanguage();
  for (const [name, value] of [["language", (tag) => tag], ["languages", (tag) => [tag]]]) {
    Object.defineProperty(navigator, name, { get: () => value(LOCALES[language]), configurable: true });
  }

  // What a text was before it was put into Vietnamese: node -> Map(attribute name, or "" for the text -> both texts).
  const replaced = new WeakMap();

  function put(node, key, now, write) {
    const before = replaced.get(node)?.get(key);
    if (language === "en") {
      if (before?.vietnamese === now) write(before.english);
      return;
    }
    const text = now.trim();
    const vietnamese = text && vietnameseFor(text);
    if (!vietnamese) return;
    const written = now.replace(text, () => vietnamese);
    if (!replaced.has(node)) replaced.set(node, new Map());
    replaced.get(node).set(key, { english: now, vietnamese: written });
    write(written);
  }

  function putText(node) {
    if (!node.parentElement?.closest(OURS)) put(node, "", node.data, (text) => { node.data = text; });
  }

  function putElement(element) {
    if (element.closest("[data-thidua]")) return;
    for (const name of ATTRIBUTES) {
      const now = element.getAttribute(name);
      if (now) put(element, name, now, (text) => element.setAttribute(name, text));
    }
  }

  function putAll(root) {
    if (root.nodeType === Node.TEXT_NODE) return putText(root);
    if (root.nodeType !== Node.ELEMENT_NODE) return undefined;
    putElement(root);
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
      node instanceof SVGElement || node.hasAttribute?.("data-thidua") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
    while (walker.nextNode()) {
      if (walker.currentNode.nodeType === Node.TEXT_NODE) putText(walker.currentNode);
      else putElement(walker.currentNode);
    }
    return undefined;
  }

  const waiting = new Set();

  function work() {
    const chosen = chosenLanguage();
    if (document.documentElement.lang !== chosen) document.documentElement.lang = chosen;
    if (language !== chosen) {
      language = chosen;
      window.dispatchEvent(new Event("languagechange"));
      waiting.clear();
      waiting.add(document.documentElement);
    }
    const roots = [...waiting];
    waiting.clear();
    for (const root of roots) if (root.isConnected) putAll(root);
  }

  function gather(changes) {
    if (changes.every(({ target }) => target instanceof SVGElement)) return;
    if (waiting.size === 0) requestAnimationFrame(work);
    for (const change of changes) {
      if (change.target instanceof SVGElement) continue;
      if (change.type !== "childList") waiting.add(change.target);
      else for (const node of change.addedNodes) waiting.add(node);
    }
    // A change that only takes nodes away still may change the language of the page.
    if (waiting.size === 0) waiting.add(document.head);
    // A tab in the background is not drawn, so nothing is worked off: look at the whole page once it is.
    if (waiting.size > MOST_WAITING) {
      waiting.clear();
      waiting.add(document.documentElement);
    }
  }

  new MutationObserver(gather).observe(document.documentElement, {
    subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ATTRIBUTES,
  });
})();
