// Draws a chart once. Streamlit first has a figure drawn as wide as its place is, hidden, and at once again with that
// width written into it, shown: what is drawn already is left as it is. A figure that is any different is drawn as ever.
(() => {
  const drawn = new WeakMap();

  const same = (one, other) => {
    if (one === other) return true;
    if (typeof one !== "object" || typeof other !== "object" || !one || !other) return false;
    const keys = Object.keys(one);
    return keys.length === Object.keys(other).length && keys.every((key) => same(one[key], other[key]));
  };

  const withoutWidth = ({ data, layout: { width, ...layout } }) => ({ data, layout });

  function drawOnce(plotly) {
    const draw = plotly.react;
    plotly.react = function (plot, figure) {
      const { width } = figure.layout;
      if (width && plot._fullLayout?.width === width && same(drawn.get(plot), withoutWidth(figure))) {
        plot.layout.width = width;
        drawn.set(plot, withoutWidth(plot));
        return Promise.resolve(plot);
      }
      if (width) drawn.delete(plot);
      else drawn.set(plot, structuredClone(withoutWidth(figure)));
      return draw.call(this, plot, figure);
    };
  }

  let plotly;
  Object.defineProperty(window, "Plotly", {
    configurable: true,
    get: () => plotly,
    set(loaded) {
      plotly = loaded;
      drawOnce(loaded);
    },
  });
})();
