// Draws the charts from the data in the page.
const CONFIG = { showSendToCloud: false, displaylogo: false, modeBarButtonsToRemove: ["select2d", "lasso2d"] };
const spec = (chart, kind) => JSON.parse(document.querySelector(`script[data-${kind}="${chart.id}"]`).textContent);
const charts = [...document.querySelectorAll(".chart")].map((chart) =>
  Plotly.newPlot(chart, { ...spec(chart, "draws"), config: CONFIG }));
Promise.all(charts).then(() => { document.body.dataset.drawn = "yes"; });
