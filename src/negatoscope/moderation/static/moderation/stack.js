// Scrolls the stacks of a page: wheel, arrow keys, Home and End, slider, drag. Without it each picture has a link.

const AHEAD = 8; // pictures loaded on either side of the one shown
const DRAG = 12; // pixels of a drag for one picture
const NOTCH = 40; // of a wheel for one picture, whatever it counts in

class Stack {
  constructor(section) {
    this.section = section;
    this.film = section.querySelector(".stack-film");
    this.urls = [...section.querySelectorAll(".stack-all a")].map((link) => link.href);
    this.pictures = [];
    this.at = Number(section.dataset.at) - 1;
    if (this.urls.length < 2) return;
    this.bar = section.querySelector(".stack-bar");
    this.slider = this.bar.querySelector("input");
    this.output = this.bar.querySelector("output");
    this.pictures[this.at] = this.film.querySelector("img");
    this.bar.hidden = false;
    section.querySelector(".stack-all").hidden = true;
    this.film.tabIndex = 0;
    this.film.setAttribute("role", "group");
    this.listen();
    this.tell();
    this.ahead();
  }

  listen() {
    this.slider.addEventListener("input", () => this.show(Number(this.slider.value) - 1));
    this.film.addEventListener("keydown", (event) => {
      const last = this.urls.length - 1;
      const to = {
        ArrowUp: this.at - 1,
        ArrowLeft: this.at - 1,
        ArrowDown: this.at + 1,
        ArrowRight: this.at + 1,
        PageUp: this.at - 10,
        PageDown: this.at + 10,
        Home: 0,
        End: last,
      }[event.key];
      if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      this.show(to);
    });
    let turned = 0;
    this.film.addEventListener(
      "wheel",
      (event) => {
        if (event.ctrlKey) return;
        const step = Math.sign(event.deltaY);
        const next = this.at + step;
        if (step === 0 || next < 0 || next >= this.urls.length) return; // at an end the page scrolls on
        event.preventDefault();
        turned += event.deltaMode === 0 ? event.deltaY : step * NOTCH;
        if (Math.abs(turned) >= NOTCH) {
          turned = 0;
          this.show(next);
        }
      },
      { passive: false },
    );
    let from = null;
    this.film.addEventListener("pointerdown", (event) => {
      if (event.button !== 0) return;
      from = { x: event.clientX, y: event.clientY, at: this.at };
      this.film.setPointerCapture(event.pointerId);
    });
    this.film.addEventListener("pointermove", (event) => {
      if (from === null) return;
      // A finger that goes up and down scrolls the page; a mouse has the wheel for that.
      const moved = event.pointerType === "mouse" ? event.clientY - from.y : event.clientX - from.x;
      this.show(from.at + Math.round(moved / DRAG));
    });
    for (const end of ["pointerup", "pointercancel"]) {
      this.film.addEventListener(end, () => {
        from = null;
      });
    }
    this.film.addEventListener("dragstart", (event) => event.preventDefault());
  }

  show(index) {
    const to = Math.min(Math.max(index, 0), this.urls.length - 1);
    if (to === this.at) return;
    this.at = to;
    this.tell();
    this.place(to);
    this.ahead();
  }

  async place(index) {
    const picture = this.load(index);
    try {
      await picture.decode();
    } catch {
      return; // it could not be read; the one before stays
    }
    if (index === this.at) this.film.replaceChildren(picture);
  }

  load(index) {
    if (!this.pictures[index]) {
      const picture = new Image();
      picture.alt = this.words(this.section.dataset.alt, index);
      picture.src = this.urls[index];
      this.pictures[index] = picture;
    }
    return this.pictures[index];
  }

  ahead() {
    for (let away = 1; away <= AHEAD; away += 1) {
      if (this.at + away < this.urls.length) this.load(this.at + away);
      if (this.at - away >= 0) this.load(this.at - away);
    }
  }

  tell() {
    const count = this.urls.length;
    this.slider.value = String(this.at + 1);
    this.slider.setAttribute("aria-valuetext", `${this.at + 1} / ${count}`);
    this.output.textContent = `${this.at + 1} / ${count}`;
    this.film.setAttribute("aria-label", this.words(this.section.dataset.filmLabel, this.at));
  }

  words(pattern, index) {
    return pattern.replace("NUMBER", String(index + 1)).replace("COUNT", String(this.urls.length));
  }
}

for (const viewer of document.querySelectorAll("[data-viewer]")) {
  const sections = [...viewer.querySelectorAll("[data-stack]")];
  const stacks = new Map();
  const choose = (number) => {
    for (const section of sections) section.hidden = section.dataset.stack !== number;
    for (const link of viewer.querySelectorAll("[data-series]")) {
      if (link.dataset.series === number) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
    if (!stacks.has(number)) {
      stacks.set(number, new Stack(sections.find((section) => section.dataset.stack === number)));
    }
  };
  for (const link of viewer.querySelectorAll("[data-series]")) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      choose(link.dataset.series);
    });
  }
  if (sections.length) choose(sections[0].dataset.stack);
}
