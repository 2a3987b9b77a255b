// Composing a post: the first reading while one writes, one-click wordings, pasted and dropped pictures, previews.
// Without this file the form works all the same; the gate reads everything when it is sent.

const form = document.querySelector("[data-compose]");
const body = form.elements.body;
const reading = form.querySelector("[data-reading]");
const PAUSE = 600; // milliseconds without a key before the text is read

let timer = 0;
let asked = null;

function readSoon() {
  window.clearTimeout(timer);
  timer = window.setTimeout(readNow, PAUSE);
}

async function readNow() {
  asked?.abort();
  asked = new AbortController();
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string") fields.append(name, value);
  }
  fields.set("body", body.value);
  try {
    const answer = await fetch(form.dataset.read, { method: "POST", body: fields, signal: asked.signal });
    if (answer.ok) reading.innerHTML = await answer.text();
  } catch (error) {
    if (error.name !== "AbortError") throw error;
  }
}

// A wording is put in place only if the text there is still what was read.
reading.addEventListener("click", (event) => {
  const button = event.target.closest("[data-replace]");
  if (!button) return;
  const { found, wording } = button.dataset;
  const [start, end] = [Number(button.dataset.start), Number(button.dataset.end)];
  if (body.value.slice(start, end) === found) {
    body.setRangeText(wording, start, end, "end");
    body.focus();
  }
  readNow();
});

form.addEventListener("input", (event) => {
  if (event.target.type !== "file") readSoon();
});

const pictures = form.querySelector("[data-pictures]");
const slots = [...pictures.querySelectorAll("[data-slot]")];
const more = pictures.querySelector("[data-more]");
pictures.querySelector("[data-with-script]").hidden = false;

function preview(slot) {
  const image = slot.querySelector("[data-preview]");
  const file = slot.querySelector("input[type=file]").files[0];
  if (image.src) URL.revokeObjectURL(image.src);
  image.hidden = !file;
  if (file) image.src = URL.createObjectURL(file);
  else image.removeAttribute("src");
  if (slot === slots[0] && file) more.open = true;
}

function take(files) {
  for (const file of files) {
    if (!file.type.startsWith("image/")) continue;
    const slot = slots.find((one) => !one.querySelector("input[type=file]").files.length);
    if (!slot) return;
    const carrier = new DataTransfer();
    carrier.items.add(file);
    slot.querySelector("input[type=file]").files = carrier.files;
    preview(slot);
  }
}

for (const slot of slots) {
  slot.querySelector("input[type=file]").addEventListener("change", () => preview(slot));
  preview(slot);
}
document.addEventListener("paste", (event) => {
  const files = event.clipboardData?.files ?? [];
  if (files.length) {
    event.preventDefault();
    take(files);
  }
});
for (const name of ["dragenter", "dragover"]) {
  form.addEventListener(name, (event) => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    pictures.classList.add("is-over");
  });
}
form.addEventListener("dragleave", (event) => {
  if (!form.contains(event.relatedTarget)) pictures.classList.remove("is-over");
});
form.addEventListener("drop", (event) => {
  if (!event.dataTransfer.files.length) return;
  event.preventDefault();
  pictures.classList.remove("is-over");
  take(event.dataTransfer.files);
});

if (body.value) readNow();
