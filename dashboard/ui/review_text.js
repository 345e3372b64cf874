// The article beside its drafts: the words of the chosen one stand out and are scrolled to. Text is never set as markup.
export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".reviewed");
  root.replaceChildren(
    ...data.paragraphs.map((pieces) => {
      const paragraph = document.createElement("p");
      for (const piece of pieces) {
        if (piece.draft === null) {
          paragraph.append(document.createTextNode(piece.text));
          continue;
        }
        const node = document.createElement("span");
        node.className = "mark";
        node.textContent = piece.text;
        node.dataset.state = piece.state;
        if (piece.chosen) node.setAttribute("aria-current", "true");
        node.tabIndex = 0;
        node.setAttribute("role", "button");
        node.title = `Draft ${piece.draft}, ${piece.state}`;
        node.onclick = () => setTriggerValue("choose", piece.draft);
        node.onkeydown = (event) => {
          if (event.key === "Enter" || event.key === " ") {
            event.preventDefault();
            node.onclick();
          }
        };
        paragraph.append(node);
      }
      return paragraph;
    }),
  );
  const chosen = root.querySelector("[aria-current]");
  if (chosen) {
    requestAnimationFrame(() => {
      const place = chosen.getBoundingClientRect().top - root.getBoundingClientRect().top;
      root.scrollTop += place - root.clientHeight / 3;
    });
  }
}
