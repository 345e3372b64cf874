// A panel as a picture, made in the reader's own browser. `library` is modern-screenshot, put before this by picture.py.
const MARGIN = 24;

function panelOf(data) {
  return document.querySelector(`.st-key-${CSS.escape(data.panel)}`);
}

function kept(node) {
  if (node.localName === "g" && !node.hasChildNodes()) return false; // Plotly leaves dozens, and each costs a copy
  return !(node.classList && [...node.classList].some((name) => name.startsWith("st-key-noexport") || name === "modebar-container"));
}

function save(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

// The last row of a panel holds its buttons: the picture ends above it.
function height(panel) {
  const box = panel.getBoundingClientRect();
  const row = panel.querySelector('[class*="st-key-noexport_menu"]');
  return row ? row.getBoundingClientRect().top - box.top : box.height;
}

async function picture(data) {
  const panel = panelOf(data);
  const ground = getComputedStyle(document.querySelector('[data-testid="stApp"]')).backgroundColor;
  await document.fonts.ready;
  const drawn = await library.domToCanvas(panel, { scale: data.scale, backgroundColor: ground, filter: kept });
  const canvas = document.createElement("canvas");
  const margin = MARGIN * data.scale;
  const end = Math.round(height(panel) * data.scale);
  canvas.width = drawn.width + 2 * margin;
  canvas.height = end + 2 * margin;
  const pen = canvas.getContext("2d");
  pen.fillStyle = ground;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(drawn, 0, 0, drawn.width, end, margin, margin, drawn.width, end);
  save(await new Promise((done) => canvas.toBlob(done, "image/png")), `${data.name}.png`);
}

function chart(data) {
  const layers = [...panelOf(data).querySelectorAll(".js-plotly-plot .main-svg")];
  const root = layers[0].cloneNode(true);
  for (const layer of layers.slice(1)) root.append(...layer.cloneNode(true).childNodes);
  const ground = getComputedStyle(document.querySelector('[data-testid="stApp"]')).backgroundColor;
  const box = layers[0].getBoundingClientRect();
  root.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  root.setAttribute("viewBox", `0 0 ${box.width} ${box.height}`);
  root.setAttribute("style", `background:${ground}`);
  for (const [tag, text] of [["desc", data.citation], ["title", data.title]]) {
    const node = document.createElementNS("http://www.w3.org/2000/svg", tag);
    node.textContent = text;
    root.prepend(node);
  }
  save(new Blob([new XMLSerializer().serializeToString(root)], { type: "image/svg+xml" }), `${data.name}.svg`);
}

export default function ({ data, parentElement }) {
  const [asPicture, asChart] = parentElement.querySelectorAll("button");
  const said = parentElement.querySelector("[role=status]");
  const run = (work) => async () => {
    said.textContent = "Drawing …";
    try {
      await work(data);
      said.textContent = "Saved.";
    } catch (error) {
      said.textContent = `The picture could not be made (${error}). A screenshot of the panel will do.`;
    }
  };
  asPicture.onclick = run(picture);
  asChart.onclick = run(chart);
  asChart.hidden = !data.chart;
}
