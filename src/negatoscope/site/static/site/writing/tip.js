// The explanation of what the pointer rests on. It can be pointed at, and Escape puts it away.
import { explained, replacement } from "./remarks.js";

const PATIENCE = 300; // milliseconds until it goes, time enough to reach it

let open = null; // the one that is shown

addEventListener("keydown", (event) => {
  if (event.key === "Escape") open?.hide();
});

export class Tip {
  #sheet = document.createElement("div");
  #shown = null;
  #timer = 0;

  constructor(parent, config, replace) {
    this.config = config;
    this.replace = replace;
    this.#sheet.className = "tip finding";
    this.#sheet.setAttribute("aria-hidden", "true"); // the list below the box says the same to who can't point
    this.#sheet.hidden = true;
    this.#sheet.addEventListener("pointerenter", () => clearTimeout(this.#timer));
    this.#sheet.addEventListener("pointerleave", () => this.leave());
    parent.append(this.#sheet);
  }

  /** Explain a finding right below a rectangle of the window. */
  show(text, finding, box) {
    clearTimeout(this.#timer);
    if (this.#shown === finding) return;
    this.#shown = finding;
    open = this;
    this.#sheet.className = `tip finding is-${finding.severity}`;
    this.#sheet.replaceChildren(...explained(text, finding, this.config));
    const does = replacement(finding, this.config.words, () => {
      this.hide();
      this.replace(finding);
    });
    if (does) this.#sheet.append(does);
    for (const one of this.#sheet.querySelectorAll("a, button")) one.tabIndex = -1;
    this.#sheet.hidden = false;
    const parent = this.#sheet.offsetParent.getBoundingClientRect();
    const left = Math.min(box.left - parent.left, parent.width - this.#sheet.offsetWidth);
    this.#sheet.style.left = `${Math.max(0, left)}px`;
    this.#sheet.style.top = `${box.bottom - parent.top + 2}px`;
  }

  /** The pointer has gone elsewhere. */
  leave() {
    clearTimeout(this.#timer);
    if (this.#shown) this.#timer = setTimeout(() => this.hide(), PATIENCE);
  }

  hide() {
    clearTimeout(this.#timer);
    this.#shown = null;
    this.#sheet.hidden = true;
  }
}
