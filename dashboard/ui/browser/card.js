// The card: hovering or focusing a number shows its first sentence at once, without asking the server.
const ROOM = 8; // pixels between the number and its card, and to the edge of the window

function card() {
  let found = document.getElementById("dashboard-card");
  if (!found) {
    found = document.createElement("div");
    found.id = "dashboard-card";
    found.className = "k saycard";
    found.setAttribute("role", "tooltip");
    found.hidden = true;
    document.body.append(found);
  }
  return found;
}

function showCard(element) {
  takeTheme();
  const shown = card();
  const said = element.dataset.say;
  const cut = said.lastIndexOf(" — ");
  const [words, who] = cut < 0 ? [said, ""] : [said.slice(0, cut), said.slice(cut + 3)];
  shown.replaceChildren(Object.assign(document.createElement("p"), { textContent: words }));
  if (who) shown.append(Object.assign(document.createElement("p"), { className: "q", textContent: who }));
  shown.hidden = false;
  element.setAttribute("aria-describedby", shown.id);
  page.carded = element;
  const box = element.getBoundingClientRect();
  const below = box.bottom + ROOM + shown.offsetHeight < window.innerHeight;
  const top = below ? box.bottom + ROOM : box.top - ROOM - shown.offsetHeight;
  const left = Math.min(box.left, window.innerWidth - shown.offsetWidth - ROOM);
  shown.style.top = `${Math.max(ROOM, top)}px`;
  shown.style.left = `${Math.max(ROOM, left)}px`;
}

function hideCard() {
  clearTimeout(page.later);
  if (!page.carded) return;
  page.carded.removeAttribute("aria-describedby");
  page.carded = null;
  card().hidden = true;
}

function bindCard() {
  const said = (event) => event.target.closest?.("[data-say]");
  document.addEventListener("pointerover", (event) => {
    const element = said(event);
    if (element === page.carded || event.target.closest?.("#dashboard-card")) return clearTimeout(page.later);
    clearTimeout(page.later);
    page.later = setTimeout(() => (element ? showCard(element) : hideCard()), element ? 60 : 120);
  });
  document.addEventListener("focusin", (event) => {
    hideCard();
    if (said(event) && event.target.matches(":focus-visible")) showCard(said(event));
  });
  document.addEventListener("focusout", hideCard);
  document.addEventListener("click", hideCard, true);
  document.addEventListener("scroll", hideCard, true);
}
