// Underlines in a text box. A box can't be underlined itself: a sheet right behind it holds the same words in the same
// places, unseen, with its marks. The box is never moved nor wrapped, so that focus and undo stay what they were.

const COPIED = [
  "font", "fontKerning", "fontFeatureSettings", "fontVariationSettings", "letterSpacing", "wordSpacing", "lineHeight",
  "textIndent", "textAlign", "textTransform", "textRendering", "tabSize", "direction", "paddingTop", "paddingRight",
  "paddingBottom", "paddingLeft", "borderTopWidth", "borderRightWidth", "borderBottomWidth", "borderLeftWidth",
  "borderTopLeftRadius", "borderTopRightRadius", "borderBottomLeftRadius", "borderBottomRightRadius",
];

const RANKS = ["block", "hold", "warn", "note"];

export class Mirror {
  #field;
  #sheet = document.createElement("div");
  #words = document.createElement("div");
  #marks = [];

  constructor(field) {
    this.#field = field;
    this.#sheet.className = "mirror";
    this.#sheet.setAttribute("aria-hidden", "true");
    this.#sheet.classList.toggle("is-line", field.tagName === "INPUT");
    this.#sheet.append(this.#words);
    field.parentElement.classList.add("has-mirror");
    field.classList.add("is-mirrored");
    field.before(this.#sheet);
    field.addEventListener("scroll", () => this.#follow(), { passive: true });
    const watched = new ResizeObserver(() => this.fit());
    watched.observe(field);
    watched.observe(field.parentElement);
    document.fonts?.ready.then(() => this.fit());
  }

  /** Draw the marks of the findings: each has `start`, `end` (UTF-16) and `severity`. They may share places. */
  draw(text, findings) {
    this.#marks = findings.map(() => []);
    const pieces = [];
    let at = 0;
    for (const { start, end, here } of stretches(findings)) {
      const mark = document.createElement("span");
      mark.className = `seen is-${RANKS.find((rank) => here.some((index) => findings[index].severity === rank))}`;
      mark.textContent = text.slice(start, end);
      pieces.push(text.slice(at, start), mark);
      for (const index of here) this.#marks[index].push(mark);
      at = end;
    }
    // Behind a line's end a box shows an empty line; a sheet only when something stands on it.
    if (pieces.length) pieces.push(text.slice(at), "\u200b");
    this.#words.replaceChildren(...pieces);
    this.fit();
  }

  /** Bring out one finding, or none. */
  bringOut(index) {
    for (const mark of this.#marks.flat()) mark.classList.remove("is-current");
    for (const mark of this.#marks[index] ?? []) mark.classList.add("is-current");
  }

  /** Which finding lies under a point of the window, with its rectangle; null for none. */
  under(x, y) {
    for (const [index, marks] of this.#marks.entries()) {
      for (const box of marks.flatMap((mark) => [...mark.getClientRects()])) {
        if (x >= box.left && x <= box.right && y >= box.top && y <= box.bottom) return { index, box };
      }
    }
    return null;
  }

  /** Where a finding's mark is, in the window. */
  boxOf(index) {
    return this.#marks[index]?.[0]?.getBoundingClientRect() ?? null;
  }

  /** Lie exactly behind the box, whatever size it has got. */
  fit() {
    const [field, sheet] = [this.#field, this.#sheet];
    const style = getComputedStyle(field);
    for (const name of COPIED) sheet.style[name] = style[name];
    const borders = parseFloat(style.borderLeftWidth) + parseFloat(style.borderRightWidth);
    sheet.style.top = `${field.offsetTop}px`;
    sheet.style.left = `${field.offsetLeft}px`;
    sheet.style.width = `${field.clientWidth + borders}px`; // without the box's scroll bar
    sheet.style.height = `${field.offsetHeight}px`;
    this.#follow();
  }

  #follow() {
    this.#sheet.scrollTop = this.#field.scrollTop;
    this.#sheet.scrollLeft = this.#field.scrollLeft;
  }
}

/** The text cut where a finding begins or ends: each stretch on which some stand, with their indexes. */
function stretches(findings) {
  const cuts = [...new Set(findings.flatMap(({ start, end }) => (start === null ? [] : [start, end])))];
  cuts.sort((one, other) => one - other);
  return cuts.slice(1).flatMap((end, index) => {
    const start = cuts[index];
    const here = [...findings.keys()].filter((each) => findings[each].start <= start && findings[each].end >= end);
    const stands = here.filter((each) => findings[each].start !== null);
    return stands.length ? [{ start, end, here: stands }] : [];
  });
}
