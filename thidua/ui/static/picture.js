// Saves the chart of an exhibit as a picture made by the browser, with its headline above and its source below.
(() => {
  const WIDTH = 1280, MARGIN = 16, LINE = 28, SMALL_LINE = 18, LETTERS = 96, SMALL_LETTERS = 170;
  // A picture holds no font of its own: the viewer's may be wider than the page's.
  const WIDER = 1.2;

  const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

  function wrapped(text, letters) {
    const lines = [""];
    for (const word of text.split(/\s+/)) {
      const longer = `${lines.at(-1)} ${word}`.trim();
      if (longer.length > letters && lines.at(-1)) lines.push(word);
      else lines[lines.length - 1] = longer;
    }
    return lines;
  }

  function layoutOf(plot, headline, foot) {
    const old = plot.layout;
    const above = headline.length * LINE + MARGIN;
    const below = foot.length * SMALL_LINE + 2 * MARGIN;
    const { l, r, b } = plot._fullLayout._size;
    const margin = { ...old.margin, l: l * WIDER, r: r * WIDER, t: old.margin.t + above, b: b + below };
    const height = old.height - old.margin.b + b + above + below;
    const plotHeight = height - margin.t - margin.b;
    const note = (text, y, yanchor, size) => ({
      text, y, yanchor, x: 0, xref: "paper", yref: "paper", xanchor: "left", showarrow: false, align: "left",
      xshift: -margin.l + MARGIN, font: { size },
    });
    return {
      ...old, height, width: WIDTH, autosize: false, margin,
      xaxis: { ...old.xaxis, automargin: false },
      yaxis: { ...old.yaxis, automargin: false },
      paper_bgcolor: getComputedStyle(document.querySelector("[data-testid=stApp]")).backgroundColor,
      title: { ...old.title, x: MARGIN / WIDTH, y: 1 - above / height, yanchor: "top" },
      annotations: [
        ...(old.annotations ?? []),
        note(`<b>${headline.map(escaped).join("<br>")}</b>`, 1 + (margin.t - MARGIN) / plotHeight, "top", 20),
        note(foot.map(escaped).join("<br>"), -(margin.b - MARGIN) / plotHeight, "bottom", 13),
      ],
    };
  }

  document.addEventListener("click", async (event) => {
    const button = event.target.closest?.("[data-thidua-picture]");
    const plot = button && document.querySelector(`.st-key-exhibit-${button.dataset.thiduaOf} .js-plotly-plot`);
    if (!plot) return;
    const { thiduaPicture: format, thiduaName: name, thiduaHeadline: headline, thiduaFoot: foot } = button.dataset;
    const layout = layoutOf(plot, wrapped(headline, LETTERS), foot.split("\n").flatMap((line) => wrapped(line, SMALL_LETTERS)));
    const link = document.createElement("a");
    link.href = await Plotly.toImage({ data: plot.data, layout }, { format, width: WIDTH, height: layout.height, scale: 2 });
    link.download = `${name}.${format}`;
    link.click();
  });

  // On paper charts are as wide as the sheet of thidua/ui/paper.py, though some are made smaller, and go back after.
  const PAPER = 1230;
  const share = (plot) => (plot.closest("[class*=st-key-paper-]")?.className.match(/st-key-paper-(\d+)-/)?.[1] ?? 100) / 100;
  const each = (widthOf) => document.querySelectorAll(".js-plotly-plot").forEach((plot) => Plotly.relayout(plot, { width: widthOf(plot) }));
  addEventListener("beforeprint", () => each((plot) => PAPER / share(plot)));
  addEventListener("afterprint", () => each(() => null));
})();
