// Before the page is printed: charts are drawn anew for the width of the paper, with their words at full size, and a panel
// that fits on a page stays whole. A longer one begins where it stands and breaks between its rows.
const PAPER = { width: 688, height: 988 }; // of A4 within the margins of page.css, in CSS pixels

// *act* with the page laid out as on paper; when a page hears that it will be printed, it is not yet.
const onPaper = (act) => {
  const rules = [...document.getElementById("look").sheet.cssRules].filter((rule) => rule.media);
  const before = rules.map((rule) => rule.media.mediaText);
  const main = document.querySelector("main");
  rules.forEach((rule) => { rule.media.mediaText = rule.media.mediaText === "print" ? "all" : "not all"; });
  main.style.width = `${PAPER.width}px`;
  act();
  main.style.width = "";
  rules.forEach((rule, i) => { rule.media.mediaText = before[i]; });
};

const box = (node) => node.getBoundingClientRect();

// Where a panel begins, with the headings that must not be parted from it.
const start = (panel) => {
  let first = panel;
  while (first.previousElementSibling?.tagName === "H2") first = first.previousElementSibling;
  return box(first).top;
};

const draw = (chart, kind) => {
  const drawn = spec(chart, kind);
  chart.style.zoom = "";
  chart.style.height = `${drawn.layout.height}px`;
  Plotly.react(chart, drawn.data, drawn.layout, CONFIG);
};

const fit = (panel) => {
  const chart = panel.querySelector(".chart");
  if (chart) {
    draw(chart, "prints");
    const room = PAPER.height - (box(chart).top - start(panel));
    if (box(chart).height > room) chart.style.zoom = room / box(chart).height;
  }
  panel.classList.toggle("whole", box(panel).bottom - start(panel) <= PAPER.height);
};

window.addEventListener("beforeprint", () => onPaper(() => document.querySelectorAll(".panel").forEach(fit)));
window.addEventListener("afterprint", () => document.querySelectorAll(".chart").forEach((chart) => draw(chart, "draws")));
