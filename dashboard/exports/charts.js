// Draws the charts from the data in the page.
const CONFIG = { showSendToCloud: false, displaylogo: false, modeBarButtonsToRemove: ["select2d", "lasso2d"] };
const spec = (chart, kind) => JSON.parse(document.querySelector(`script[data-${kind}="${chart.id}"]`).textContent);
// Fonts first: Plotly measures its words once.
Promise.all([...document.fonts].map((font) => font.load()))
  .then(() => Promise.all([...document.querySelectorAll(".chart")].map((chart) =>
    Plotly.newPlot(chart, { ...spec(chart, "draws"), config: CONFIG }))))
  .then(() => { document.body.dataset.drawn = "yes"; });
