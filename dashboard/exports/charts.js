// Draws the charts from the data in the page.
const CONFIG = { showSendToCloud: false, displaylogo: false, responsive: true, modeBarButtonsToRemove: ["select2d", "lasso2d"] };
const charts = [...document.querySelectorAll("script[data-draws]")].map((data) =>
  Plotly.newPlot(data.dataset.draws, { ...JSON.parse(data.textContent), config: CONFIG }));
Promise.all(charts).then(() => { document.body.dataset.drawn = "yes"; });
