// Saves the chart of an exhibit as a picture made by the browser, with its headline above and its source below.
(() => {
  const WIDTH = 1280, MARGIN = 16, LINE = 28, LETTERS = 96;

  const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

  function wrapped(text) {
    const lines = [""];
    for (const word of text.split(/\s+/)) {
      const longer = `${lines.at(-1)} ${word}`.trim();
      if (longer.length > LETTERS && lines.at(-1)) lines.push(word);
      else lines[lines.length - 1] = longer;
    }
    return lines;
  }

  function layoutOf(plot, headline, foot) {
    const old = plot.layout;
    const above = headline.length * LINE + MARGIN;
    const below = foot.length * LINE + MARGIN;
    const margin = { ...old.margin, t: old.margin.t + above, b: old.margin.b + below };
    const height = old.height + above + below;
    const plotHeight = height - margin.t - margin.b;
    const note = (text, y, yanchor, size) => ({
      text, y, yanchor, x: 0, xref: "paper", yref: "paper", xanchor: "left", showarrow: false, align: "left",
      xshift: -margin.l + MARGIN, font: { size },
    });
    return {
      ...old, height, width: WIDTH, autosize: false, margin,
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
    const plot = button?.closest("[class*=st-key-exhibit-]")?.querySelector(".js-plotly-plot");
    if (!plot) return;
    const { thiduaPicture: format, thiduaName: name, thiduaHeadline: headline, thiduaFoot: foot } = button.dataset;
    const layout = layoutOf(plot, wrapped(headline), foot.split("\n").flatMap(wrapped));
    const link = document.createElement("a");
    link.href = await Plotly.toImage({ data: plot.data, layout }, { format, width: WIDTH, height: layout.height, scale: 2 });
    link.download = `${name}.${format}`;
    link.click();
  });
})();
