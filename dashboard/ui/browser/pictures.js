// A panel as a picture, made in the reader's own browser; its chart as SVG is vector.js. `library` is modern-screenshot, put before this by opener.py.
// The picture holds what is drawn, title, source line, name of the site, version and day; how it was counted stands open.
const SCALE = 2;
const MARGIN = 40;
const SMALLEST = 0.72; // what does not fit is made so much smaller, then the picture grows downwards
const [CALM, PATIENCE] = [6, 120]; // frames that a chart fits its place before it is taken, and that are waited for at most
const SIZES = { wide: [1200, 675], square: [1080, 1080] };

function bubble(element, words) {
  announce(words);
  document.getElementById("dashboard-bubble")?.remove();
  const shown = Object.assign(document.createElement("div"), { id: "dashboard-bubble", className: "k bubble", textContent: words });
  const box = element.getBoundingClientRect();
  document.body.append(shown);
  shown.style.top = `${box.bottom + 6}px`;
  shown.style.left = `${Math.max(8, Math.min(box.right - shown.offsetWidth, window.innerWidth - shown.offsetWidth - 8))}px`;
  setTimeout(() => shown.remove(), 2500);
}

function kept(node) {
  if (node.localName === "g" && !node.hasChildNodes()) return false; // Plotly leaves dozens, and each costs a copy
  const names = node.classList ? [...node.classList] : [];
  return !names.some((name) => ["acts", "lnk", "hint", "modebar-container"].includes(name) || name.startsWith("st-key-noexport"));
}

function rgb(colour) {
  return (colour.match(/\d+(\.\d+)?/g) ?? []).slice(0, 3).map(Number);
}

function hex(colour) {
  return `#${rgb(colour).map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}

function isDark() {
  return rgb(getComputedStyle(document.querySelector('[data-testid="stApp"]')).backgroundColor).every((part) => part < 128);
}

// A chart has the colours of its theme; a light picture of a dark page needs the light ones, that of the ground too: a hollow
// mark is filled with it.
function lighten(node) {
  for (const name of ["fill", "stroke", "backgroundColor"]) {
    const now = node.style?.[name];
    if (!now?.startsWith("rgb") && !now?.startsWith("#")) continue;
    const light = LIGHT[now.startsWith("#") ? now.toUpperCase() : hex(now)];
    if (light) node.style[name] = light;
    else if (name !== "backgroundColor" && rgb(now).length === 3 && rgb(now).every((part) => part > 200)) node.style[name] = LIGHT.ink;
  }
}

function frame() {
  return new Promise(requestAnimationFrame);
}

// A chart is drawn anew, now or some frames later, where its place has become wider or narrower.
async function fitted(plot) {
  const width = (node) => node.getBoundingClientRect().width;
  for (let calm = 0, frames = 0; calm < CALM && frames < PATIENCE; frames++) {
    await frame();
    const drawing = plot.querySelector(".main-svg");
    calm = drawing && Math.abs(width(drawing) - width(plot.closest('[data-testid="stPlotlyChart"]'))) < 1 ? calm + 1 : 0;
  }
}

async function drawn(node, width, light) {
  const was = { style: node.style.cssText, folds: [...node.querySelectorAll(".src details:not([open])")] };
  const dark = light && isDark();
  const ground = light ? "#FFFFFF" : getComputedStyle(document.querySelector('[data-testid="stApp"]')).backgroundColor;
  if (width) Object.assign(node.style, { width: `${width}px`, maxWidth: "none" });
  if (light) node.style.colorScheme = document.documentElement.style.colorScheme = "light";
  node.classList.add("is-picture");
  for (const fold of was.folds) fold.open = true;
  window.dispatchEvent(new Event("resize"));
  await frame();
  await Promise.all([...node.querySelectorAll(".js-plotly-plot")].map(fitted));
  await document.fonts.ready;
  try {
    const onCloneEachNode = dark ? lighten : undefined;
    return [await library.domToCanvas(node, { scale: SCALE, backgroundColor: ground, filter: kept, onCloneEachNode }), ground];
  } finally {
    for (const fold of was.folds) fold.open = false;
    node.classList.remove("is-picture");
    node.style.cssText = was.style;
    takeTheme();
    window.dispatchEvent(new Event("resize"));
  }
}

async function png(place, size, light) {
  const node = document.querySelector(`.st-key-panel_${CSS.escape(place)}`);
  const [width, height] = SIZES[size] ?? [node.getBoundingClientRect().width + 2 * MARGIN, 0];
  const [content, ground] = await drawn(node, SIZES[size] ? width - 2 * MARGIN : 0, light);
  const room = (height - 2 * MARGIN) * SCALE;
  const share = height ? Math.min(1, Math.max(SMALLEST, room / content.height)) : 1;
  const canvas = document.createElement("canvas");
  canvas.width = width * SCALE;
  canvas.height = Math.max(height * SCALE, content.height * share + 2 * MARGIN * SCALE);
  const pen = canvas.getContext("2d");
  pen.fillStyle = ground;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.imageSmoothingQuality = "high";
  const left = (canvas.width - content.width * share) / 2;
  pen.drawImage(content, left, MARGIN * SCALE, content.width * share, content.height * share);
  return new Promise((done) => canvas.toBlob(done, "image/png"));
}

function save(blob, name) {
  const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

async function picture(button, place, way) {
  const words = page.data.words ?? {};
  if (!document.querySelector(`.st-key-panel_${CSS.escape(place)}`)) return;
  const { size = "wide", light = "" } = button.dataset;
  const acts = document.querySelector(`.st-key-panel_${CSS.escape(place)} .acts`)?.dataset ?? {};
  bubble(button, words.drawing);
  try {
    if (size === "svg") {
      save(svg(place, acts), `${acts.name || place}.svg`);
      bubble(button, words.saved);
    } else if (way === "pic") {
      save(await png(place, size, light === "yes"), `${acts.name || place}.png`);
      bubble(button, words.saved);
    } else {
      const cited = new Blob([acts.cite || ""], { type: "text/plain" });
      const made = png(place, size, light === "yes");
      await navigator.clipboard.write([new ClipboardItem({ "image/png": made, "text/plain": cited })]);
      bubble(button, words.copied);
    }
  } catch (error) {
    bubble(button, `${words.failed} (${error})`);
  }
}

async function copyText(button, text) {
  const words = page.data.words ?? {};
  try {
    await navigator.clipboard.writeText(text);
    bubble(button, words.copied);
  } catch (error) {
    bubble(button, `${words.failed} (${error})`);
  }
}
