// Regions of the picture on the box: the list beside it, and a new one drawn by dragging.
import { rectangle } from "./films.js";

/** Keep the list and the forms in step with the picture, and let a region be drawn. */
export function openBoxes(films) {
  const { viewer } = films;
  const list = viewer.querySelector("[data-list]");
  films.onChange(() => showList(films, list));
  const details = viewer.querySelector("[data-new-box]");
  if (details) new Drawing(films, details);
  const key = viewer.querySelector("[data-take-key]");
  if (key) keepKeyImages(films, key);
}

function showList(films, list) {
  const { item, frame } = films.shot;
  const rows = films.regions().map(([x, y, width, height, sort, message]) => {
    const row = films.viewer.querySelector(`template[data-sample="${sort}"]`).content.cloneNode(true);
    row.querySelector("[data-message]").textContent = message;
    fill(row, { item, frame, x, y, width, height });
    return row;
  });
  if (!rows.length) {
    list.replaceChildren();
    return;
  }
  const ordered = document.createElement("ol");
  ordered.className = "region-list";
  ordered.append(...rows);
  list.replaceChildren(ordered);
}

function fill(within, values) {
  for (const [name, value] of Object.entries(values)) {
    const field = within.querySelector(`input[name="${name}"]`);
    if (field) field.value = value;
  }
}

class Drawing {
  constructor(films, details) {
    this.films = films;
    this.details = details;
    this.form = details.querySelector("form");
    this.button = films.viewer.querySelector("[data-draw]");
    this.undraw = details.querySelector("[data-undraw]");
    this.start = null;
    if (!this.button) return;
    this.button.hidden = false;
    this.button.addEventListener("click", () => this.setOn(this.button.getAttribute("aria-pressed") !== "true"));
    this.undraw.addEventListener("click", () => this.setOn(false));
    this.form.addEventListener("input", () => this.drawFields());
    this.listen();
    films.onChange(() => this.turn());
  }

  setOn(isOn) {
    this.button.setAttribute("aria-pressed", String(isOn));
    this.films.stage.classList.toggle("is-drawing", isOn);
    this.details.open = isOn;
    this.undraw.hidden = !isOn;
    if (!isOn) {
      for (const name of ["x", "y", "width", "height"]) this.form.elements[name].value = "";
      this.films.drawRegions();
    }
  }

  /** Another picture is on the box: the form is for that one now. */
  turn() {
    const { item, frame, columns, rows } = this.films.shot;
    fill(this.form, { item, frame });
    this.details.querySelector("[data-size]").textContent = `${columns} × ${rows}`;
    this.drawFields();
  }

  /** Where the pointer is, in pixels of the image. */
  pixel(event) {
    const { columns, rows } = this.films.shot;
    const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(this.films.svg.getScreenCTM().inverse());
    const within = (value, most) => Math.round(Math.max(0, Math.min(value, most)));
    return [within(point.x, columns), within(point.y, rows)];
  }

  listen() {
    const { stage } = this.films;
    stage.addEventListener("pointerdown", (event) => {
      if (!stage.classList.contains("is-drawing") || event.button) return;
      event.preventDefault();
      stage.setPointerCapture(event.pointerId);
      this.start = this.pixel(event);
    });
    stage.addEventListener("pointermove", (event) => {
      if (this.start) this.stretch(this.pixel(event));
    });
    for (const end of ["pointerup", "pointercancel"]) {
      stage.addEventListener(end, () => {
        this.start = null;
      });
    }
  }

  stretch([x, y]) {
    const [startX, startY] = this.start;
    fill(this.form, {
      x: Math.min(x, startX),
      y: Math.min(y, startY),
      width: Math.abs(x - startX),
      height: Math.abs(y - startY),
    });
    this.drawFields();
  }

  drawFields() {
    const [x, y, width, height] = ["x", "y", "width", "height"].map((name) => this.form.elements[name].valueAsNumber);
    this.films.drawRegions();
    if (width > 0 && height > 0 && x >= 0 && y >= 0) this.films.svg.append(rectangle(x, y, width, height, "new"));
  }
}

/** The picture on the box becomes the key image of its series; its text is kept with the form below. */
function keepKeyImages(films, button) {
  const form = document.querySelector("[data-key-images]");
  if (!form) return;
  const row = () => form.querySelector(`[data-key="${films.strip}"]`);
  const slice = () => row().querySelector('input[type="number"]');
  const update = () => {
    button.hidden = films.shots.length < 2 || Number(slice()?.value) === films.index + 1;
  };
  const draw = (one, strip, index) => {
    const shot = films.data.strips[strip].shots[index];
    if (shot) one.querySelector("img").src = films.address("after", shot) + "&petit";
  };
  button.addEventListener("click", () => {
    slice().value = films.index + 1;
    draw(row(), films.strip, films.index);
    update();
    row().querySelector("textarea").focus();
  });
  for (const one of form.querySelectorAll("[data-key]")) {
    one.querySelector('input[type="number"]')?.addEventListener("input", (event) => {
      draw(one, Number(one.dataset.key), event.target.valueAsNumber - 1);
      update();
    });
  }
  films.onChange(update);
}
