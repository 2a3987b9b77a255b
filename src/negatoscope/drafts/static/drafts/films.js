// The films on the light box: wheel, arrow keys and slider through the slices; before and after; regions drawn on top.
const AROUND = 3; // slices fetched ahead on either side
const SVG = "http://www.w3.org/2000/svg";

/** The viewer of the page, or null where there is none. */
export function openFilms(at) {
  const viewer = document.querySelector("[data-films]");
  if (!viewer) return null;
  const data = JSON.parse(document.getElementById("films-data").textContent);
  return new Films(viewer, data, at);
}

class Films {
  constructor(viewer, data, at) {
    this.viewer = viewer;
    this.data = data;
    this.stage = viewer.querySelector("[data-stage]");
    this.picture = viewer.querySelector("[data-picture]");
    this.svg = viewer.querySelector("[data-regions]");
    this.slider = viewer.querySelector("[data-slider]");
    this.toggle = viewer.querySelector("[data-toggle]");
    this.state = viewer.querySelector("[data-state]");
    this.isBefore = !data.after;
    this.listeners = [];
    this.strip = 0;
    this.index = Number(this.slider.value) - 1;
    const current = document.querySelector('.thumbs [aria-current="true"]');
    if (current) this.strip = Number(current.closest("[data-strip]").dataset.strip);
    if (at && data.strips[at.strip]) {
      this.strip = at.strip;
      this.index = Math.min(at.index, this.shots.length - 1);
    }
    this.slider.hidden = this.shots.length < 2;
    this.listen();
    this.show();
  }

  get shots() {
    return this.data.strips[this.strip].shots;
  }

  get shot() {
    const [item, frame, columns, rows] = this.shots[this.index];
    return { item, frame, columns, rows };
  }

  get place() {
    return { strip: this.strip, index: this.index };
  }

  onChange(listener) {
    this.listeners.push(listener);
    listener(this);
  }

  go(strip, index) {
    this.strip = strip;
    this.index = Math.max(0, Math.min(index, this.shots.length - 1));
    this.show();
  }

  address(which, [item, frame]) {
    return `${this.data[which].replace("ITEM", item).replace("999999999", frame)}?v=${this.data.revision}`;
  }

  show() {
    const { columns, rows } = this.shot;
    const count = this.shots.length;
    const words = this.viewer.dataset;
    this.load();
    this.slider.max = count;
    this.slider.value = this.index + 1;
    this.slider.hidden = count < 2;
    const name = this.data.strips[this.strip].name;
    const said = { "{name}": name, "{n}": this.index + 1, "{count}": count };
    const fill = (text) => text.replace(/\{\w+\}/g, (key) => said[key] ?? key);
    this.slider.setAttribute("aria-valuetext", fill(words.of));
    this.viewer.querySelector("[data-count]").textContent = `${this.index + 1} / ${count}`;
    this.picture.alt = fill(words.view);
    this.stage.setAttribute("aria-label", name);
    this.svg.setAttribute("viewBox", `0 0 ${columns || 1} ${rows || 1}`);
    this.drawRegions();
    for (const old of document.querySelectorAll(".thumbs [aria-current]")) old.removeAttribute("aria-current");
    this.markThumbnail();
    for (const listener of this.listeners) listener(this);
    this.fetchAhead();
  }

  /** The thumbnail of the slice, or the nearest before it, is outlined and scrolled into its strip. */
  markThumbnail() {
    const strip = document.querySelector(`[data-strip="${this.strip}"]`);
    const links = [...(strip?.querySelectorAll("[data-shot]") ?? [])];
    const link = links.findLast((one) => Number(one.dataset.shot) <= this.index) ?? links[0];
    if (!link) return;
    link.setAttribute("aria-current", "true");
    const list = link.closest(".thumbs");
    const away = link.getBoundingClientRect().left - list.getBoundingClientRect().left;
    if (away < 0 || away > list.clientWidth - link.offsetWidth) list.scrollLeft += away - list.clientWidth / 2;
  }

  load() {
    const which = this.isBefore && this.data.before ? "before" : "after";
    if (!this.data[which]) return;
    this.picture.src = this.address(which, this.shots[this.index]);
    this.state.textContent = which === "before" ? this.viewer.dataset.before : this.viewer.dataset.after;
    this.stage.classList.toggle("is-before", which === "before");
    this.toggle?.setAttribute("aria-pressed", String(which === "before"));
  }

  fetchAhead() {
    if (!this.data.after || this.isBefore) return;
    clearTimeout(this.ahead);
    this.ahead = setTimeout(() => {
      for (let step = 1; step <= AROUND; step += 1) {
        for (const index of [this.index + step, this.index - step]) {
          if (this.shots[index]) new Image().src = this.address("after", this.shots[index]);
        }
      }
    }, 60);
  }

  regions() {
    return this.data.strips[this.strip].regions[this.index] ?? [];
  }

  drawRegions() {
    this.svg.replaceChildren(...this.regions().map(([x, y, width, height, sort]) => rectangle(x, y, width, height, sort)));
  }

  setBefore(isBefore) {
    if (!this.data.before || !this.data.after || this.isBefore === isBefore) return;
    this.isBefore = isBefore;
    this.load();
  }

  listen() {
    const { stage, slider, toggle } = this;
    let turned = 0;
    stage.addEventListener(
      "wheel",
      (event) => {
        if (event.ctrlKey || this.shots.length < 2) return;
        event.preventDefault();
        turned += event.deltaMode ? event.deltaY * 40 : event.deltaY;
        const steps = Math.trunc(turned / 40);
        if (!steps) return;
        turned -= steps * 40;
        this.go(this.strip, this.index + steps);
      },
      { passive: false },
    );
    stage.addEventListener("keydown", (event) => this.key(event));
    slider.addEventListener("input", () => this.go(this.strip, Number(slider.value) - 1));
    this.picture.addEventListener("error", () => {
      this.stage.classList.add("is-broken");
      this.state.textContent = this.viewer.dataset.broken;
    });
    this.picture.addEventListener("load", () => {
      this.stage.classList.remove("is-broken");
      if (!this.shot.columns) this.svg.setAttribute("viewBox", `0 0 ${this.picture.naturalWidth} ${this.picture.naturalHeight}`);
    });
    for (const link of document.querySelectorAll("[data-strip] [data-shot]")) {
      link.addEventListener("click", (event) => {
        event.preventDefault();
        this.go(Number(link.closest("[data-strip]").dataset.strip), Number(link.dataset.shot));
        this.viewer.scrollIntoView({ block: "nearest" });
      });
    }
    if (!toggle) return;
    toggle.hidden = false;
    let held = false;
    toggle.addEventListener("pointerdown", (event) => {
      if (event.button || toggle.disabled) return;
      held = true;
      toggle.setPointerCapture(event.pointerId);
      this.setBefore(true);
    });
    for (const end of ["pointerup", "pointercancel"]) {
      toggle.addEventListener(end, () => {
        if (held) this.setBefore(false);
      });
    }
    toggle.addEventListener("click", (event) => {
      if (event.detail === 0) this.setBefore(!this.isBefore); // by keyboard: on and off
      held = false;
    });
  }

  key(event) {
    const moves = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1, PageDown: 10, PageUp: -10 };
    if (event.key in moves) this.go(this.strip, this.index + moves[event.key]);
    else if (event.key === "Home") this.go(this.strip, 0);
    else if (event.key === "End") this.go(this.strip, this.shots.length - 1);
    else return;
    event.preventDefault();
  }
}

/** A rectangle of the overlay. */
export function rectangle(x, y, width, height, sort) {
  const box = document.createElementNS(SVG, "rect");
  for (const [name, value] of Object.entries({ x, y, width, height, class: `region is-${sort}` })) box.setAttribute(name, value);
  return box;
}

/** B held anywhere but in a field shows what was there before. */
export function holdForBefore(films) {
  const isTyping = (target) => target.closest?.("input:not([type=range]), textarea, select");
  const listen = (name, isBefore) =>
    document.addEventListener(name, (event) => {
      if (event.key?.toLowerCase() !== "b" || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      films()?.setBefore(isBefore);
    });
  listen("keydown", true);
  listen("keyup", false);
  window.addEventListener("blur", () => films()?.setBefore(false));
}
