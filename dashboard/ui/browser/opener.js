// One listener for the whole page: what a click, a hover, a key or a mark of a chart asks for. Its answers are drawers;
// what draws the page anew goes through the chooser, which is mounted beside it.
const page = (window.dashboard ??= {});
page.data ??= {};

const AFTER_PAINT = 200; // milliseconds: a page is painted by then, or soon after
const WAYS = ["open", "more", "add", "clear", "tray", "go", "section", "pic", "copy", "text", "sort", "unfold"];
const SELECTOR = WAYS.map((way) => `[data-${way}]`).join(",");

function asks(element) {
  return WAYS.find((way) => element.dataset[way] !== undefined);
}

function answer(element, event) {
  const way = asks(element);
  const value = element.dataset[way];
  if (way === "open" || way === "more") return page.opener?.(way, value);
  if (way === "sort") return sort(element);
  if (way === "unfold") return unfold(element);
  if (way === "text") return copyText(element, value);
  if (way === "pic" || way === "copy") return picture(element, value, way);
  if (way === "section") {
    event.preventDefault();
    // Not the one that stands among others: it goes once its own has come.
    whenThere(`:is(.st-key-alone, .st-key-contents) #${CSS.escape(value)}`, (found) => found.scrollIntoView({ block: "start" }));
  }
  if (way === "add" || way === "clear") keepFocus(element, way, value);
  return page.chooser?.(way, value);
}

// A link of the navigation, or of what was just said, opens its page as going back or forward does, without loading all anew; a new tab or window is
// the browser's own business.
function followed(event) {
  const anchor = event.target.closest?.('.topnav a, [data-testid="stToast"] a');
  if (!anchor || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  if (anchor.matches(".topnav :focus-visible")) keepFocus(anchor, "page", anchor.dataset.page); // to focus is to lay everything out
  history.pushState(null, "", anchor.href);
  window.dispatchEvent(new PopStateEvent("popstate"));
}

// A menu is closed by what is pressed elsewhere, and stands below its name wherever the navigation was scrolled to.
function closeMenus(event) {
  for (const menu of document.querySelectorAll(".menu[open]")) menu.open = menu.contains(event.target) && event.type === "click";
}

function placeMenu({ target }) {
  if (!target.matches?.(".menu[open]")) return;
  const [inside, name] = [target.querySelector("div"), target.getBoundingClientRect()];
  inside.style.top = `${name.bottom + 4}px`;
  inside.style.left = `${Math.max(8, Math.min(name.left, window.innerWidth - inside.offsetWidth - 8))}px`;
}

function pressed(event) {
  takeTheme();
  closeMenus(event);
  followed(event);
  const element = event.target.closest?.(SELECTOR);
  if (element) answer(element, event);
}

// A mark in a text is no button, since a button can't break over lines; keys work on it as on one.
function keyed(event) {
  if (event.key === "Escape") {
    hideCard();
    closeMenus(event);
  }
  const element = event.target.closest?.(SELECTOR);
  if (!element || element.matches("button, a, summary") || !["Enter", " "].includes(event.key)) return;
  event.preventDefault();
  answer(element, event);
}

// What is waited for after a rerun

function whenThere(selector, act, patience = 4000) {
  const look = () => {
    const found = document.querySelector(selector);
    if (found) act(found);
    return found;
  };
  if (look()) return;
  const watch = new MutationObserver(() => look() && watch.disconnect());
  watch.observe(document.body, { childList: true, subtree: true });
  setTimeout(() => watch.disconnect(), patience);
}

// A filter draws its buttons anew; the one that was pressed, or the next best, has the focus again.
function keepFocus(element, way, value) {
  if (document.activeElement !== element) return;
  const same = `[data-${way}="${CSS.escape(value)}"]`;
  const restore = () => {
    if (document.activeElement && document.activeElement !== document.body) return;
    const next = document.querySelector(same) ?? document.querySelector(".chips button") ?? document.querySelector(".head h1");
    if (next?.matches("h1")) next.tabIndex = -1;
    next?.focus({ preventScroll: true });
  };
  page.refocus?.disconnect(); // what was pressed before no longer has a claim to the focus
  const watch = (page.refocus = new MutationObserver(restore));
  watch.observe(document.body, { childList: true, subtree: true });
  setTimeout(() => watch.disconnect(), 3000);
}

function sort(button) {
  const table = button.closest("table");
  const place = Number(button.dataset.sort);
  const head = button.closest("th");
  const down = head.getAttribute("aria-sort") === "ascending";
  for (const other of table.querySelectorAll("th[aria-sort]")) other.removeAttribute("aria-sort");
  head.setAttribute("aria-sort", down ? "descending" : "ascending");
  for (const body of table.tBodies) {
    const lines = [...body.querySelectorAll(":scope > tr[data-key]")].map((row) => [JSON.parse(row.dataset.key)[place], row, row.nextElementSibling]);
    const compare = (a, b) => (typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b)));
    lines.sort((one, other) => (down ? -1 : 1) * compare(one[0], other[0]));
    for (const [, row, next] of lines) body.append(row, ...(next?.matches(".below") ? [next] : []));
  }
}

// One line of a table is open at a time.
function unfold(button) {
  const opens = button.getAttribute("aria-expanded") !== "true";
  for (const other of button.closest("table").querySelectorAll('[data-unfold][aria-expanded="true"]')) fold(other, true);
  fold(button, !opens);
}

function fold(button, shut) {
  button.closest("tr").nextElementSibling.hidden = shut;
  button.setAttribute("aria-expanded", String(!shut));
}

// Charts: a click on a mark opens its statements, a span along the time chooses the period.

function chart(event) {
  const plot = event.target.closest?.(".js-plotly-plot");
  if (!plot?.on || plot.on === page.plotOn) return; // drawn anew, a chart has a new `on` and has lost its listeners
  page.plotOn = plot.on;
  plot.removeAllListeners?.("plotly_click");
  plot.removeAllListeners?.("plotly_selected");
  plot.on("plotly_click", ({ points }) => {
    const name = points[0]?.customdata?.[1];
    if (name) page.opener?.("open", name);
  });
  plot.on("plotly_selected", (found) => {
    const span = found?.range?.x;
    if (span) page.chooser?.("period", span.map((day) => String(day).slice(0, 10)).join("|"));
  });
}

// What is said to those who don't see the page change

function announce(words) {
  let place = document.getElementById("dashboard-status");
  if (!place) {
    place = document.createElement("div");
    place.id = "dashboard-status";
    place.className = "unseen";
    place.setAttribute("role", "status");
    document.body.append(place);
  }
  place.textContent = words;
}

// The first stop of the Tab key: past navigation and filters to what the page shows.
function skipLink(words) {
  const there = document.getElementById("dashboard-skip");
  if (there) {
    there.textContent = words;
    return;
  }
  const link = document.createElement("button");
  link.id = "dashboard-skip";
  link.type = "button";
  link.textContent = words;
  link.onclick = () => {
    const title = document.querySelector(".head h1");
    if (!title) return;
    title.tabIndex = -1;
    title.focus();
  };
  document.body.prepend(link);
}

// Where the navigation is wider than the window, the link of the page that is open is brought into view, once a page.
// It waits for the page to have been painted, since to measure is to lay everything out.
function showWhereWeAre(name) {
  if (page.shown === name) return;
  page.shown = name;
  const show = async (link) => {
    await document.fonts.ready;
    const links = link.closest(".topnav");
    const [at, room] = [link.getBoundingClientRect(), links.getBoundingClientRect()];
    links.scrollLeft += at.left + at.width / 2 - room.left - room.width / 2;
  };
  setTimeout(() => whenThere(`.topnav a[data-page="${CSS.escape(name)}"]`, show), AFTER_PAINT);
}

// What stands beside the app (drawers, cards) has no theme of its own: it takes the app's.
function takeTheme() {
  const app = document.querySelector('[data-testid="stApp"]');
  if (app) document.documentElement.style.colorScheme = getComputedStyle(app).colorScheme;
}

function bind() {
  if (page.bound) return;
  page.bound = true;
  takeTheme();
  document.addEventListener("click", pressed);
  document.addEventListener("keydown", keyed);
  document.addEventListener("pointerover", chart);
  document.addEventListener("toggle", placeMenu, true);
  bindCard();
  bindWalk();
  bindPrint();
  goOnElsewhere(document.querySelector('[data-testid="stApp"]'));
}

// What the script says at each of its runs.
function choose({ data, setTriggerValue, setStateValue }) {
  page.chooser = setTriggerValue;
  if (page.data.status !== undefined && page.data.status !== data.status) announce(data.status);
  page.data = data;
  walkable();
  document.documentElement.lang = data.language;
  skipLink(data.words.skip);
  showWhereWeAre(data.page);
  const narrow = window.innerWidth < 760;
  if (data.narrow !== narrow) setStateValue("narrow", narrow);
  shelve(data.report, setTriggerValue);
}

export default function ({ setTriggerValue }) {
  bind();
  page.opener = setTriggerValue;
  page.choose = choose;
  if (page.waiting) choose(page.waiting);
  page.waiting = null;
}
