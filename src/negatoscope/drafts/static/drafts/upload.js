// A case being put together: files go up in the background while the text is written, and the text is kept as it grows.
import { chosenFiles, droppedFiles } from "./dropped.js";
import { Refused, Sender, sentenceOf } from "./sending.js";

const KEEP_AFTER = 2500; // ms after the last key
const form = document.querySelector("[data-collect]");
const block = form.querySelector("[data-upload]");
const words = block.dataset;
const upload = JSON.parse(document.getElementById("upload-data").textContent);
const drop = form.querySelector("[data-drop]");
const errorLine = block.querySelector("[data-error]");
const resume = block.querySelector("[data-resume]");
const lang = document.documentElement.lang;
const started = { at: 0, received: 0 };
let sender = null;
let making = null;
let goesOn = null; // the button that was pressed while files were still coming in
let announced = "";

document.documentElement.classList.add("has-script");

/** The draft's addresses; the first thing that is sent makes the draft. */
function draft() {
  if (upload.files) return Promise.resolve();
  making ??= keep().catch((error) => {
    making = null;
    throw error;
  });
  return making;
}

async function keep() {
  const body = new FormData(form);
  body.delete("files");
  const address = upload.collect ?? upload.create;
  const answer = await fetch(address, { method: "POST", body, headers: { Accept: "application/json" } });
  const said = await answer.json();
  if (!answer.ok) throw new Refused(sentenceOf(said));
  const isNew = !upload.files;
  Object.assign(upload, said.upload);
  if (isNew) {
    history.replaceState(null, "", upload.collect);
    form.action = upload.collect;
  }
}

async function take(listing) {
  showError("");
  block.hidden = false;
  try {
    const files = await listing;
    if (!files.length) {
      showError(words.empty);
      return;
    }
    await draft();
    sender ??= new Sender({ ...upload }, form.elements.csrfmiddlewaretoken.value, show);
    if (sender.isOver) Object.assign(started, { at: Date.now(), received: sender.received });
    await sender.send(files);
    if (sender.isOver && goesOn) go(goesOn);
  } catch (error) {
    showError(error instanceof Refused ? error.message : words.lost);
  }
}

function show(sending) {
  form.querySelector("[data-arrived]")?.remove();
  const bar = block.querySelector("progress");
  bar.max = sending.size || 1;
  bar.value = sending.received;
  const said = {
    "{done}": sending.whole.toLocaleString(lang),
    "{count}": sending.count.toLocaleString(lang),
    "{received}": size(sending.received),
    "{size}": size(sending.size),
  };
  const isWhole = sending.count > 0 && sending.isOver && sending.whole === sending.count;
  const sentence = (isWhole ? words.whole : sending.count ? words.told : "").replace(/\{\w+\}/g, (key) => said[key]);
  block.querySelector("[data-sentence]").textContent = sentence;
  block.querySelector("[data-left]").textContent = isWhole ? "" : timeLeft(sending);
  showError(sending.isLost ? words.lost : "");
  resume.hidden = !sending.isLost;
  if (isWhole && announced !== sentence) {
    announced = sentence;
    block.querySelector("[data-announced]").textContent = sentence;
  }
}

function timeLeft(sending) {
  const seconds = (Date.now() - started.at) / 1000;
  const sent = sending.received - started.received;
  if (seconds < 3 || !sent || sending.isLost) return "";
  const left = ((sending.size - sending.received) / sent) * seconds;
  return left < 90
    ? words.seconds.replace("{n}", Math.max(1, Math.round(left)))
    : words.minutes.replace("{n}", Math.round(left / 60));
}

function size(bytes) {
  const units = drop.dataset.sizeWords.split(" ");
  let step = 0;
  for (; bytes >= 1000 && step < units.length - 1; step += 1) bytes /= 1000;
  return `${bytes.toLocaleString(lang, { maximumFractionDigits: bytes < 10 && step ? 1 : 0 })}\u00a0${units[step]}`;
}

function showError(sentence) {
  errorLine.hidden = !sentence;
  errorLine.textContent = sentence;
}

function go(button) {
  goesOn = null;
  form.requestSubmit(button);
}

for (const [name, isOver] of Object.entries({ dragenter: true, dragover: true, dragleave: false, drop: false })) {
  drop.addEventListener(name, (event) => {
    event.preventDefault();
    drop.classList.toggle("is-over", isOver);
  });
}
for (const name of ["dragover", "drop"]) addEventListener(name, (event) => event.preventDefault()); // a miss must not open the file
drop.addEventListener("drop", (event) => {
  const listed = (count) => {
    block.querySelector("[data-sentence]").textContent = words.listing.replace("{count}", count);
  };
  take(droppedFiles(event.dataTransfer, listed));
});
const folder = form.querySelector("[data-folder]");
if (folder) folder.hidden = !("webkitdirectory" in HTMLInputElement.prototype);
for (const input of form.querySelectorAll("[data-files-input], [data-folder-input]")) {
  input.addEventListener("change", () => {
    const files = chosenFiles(input.files);
    input.value = ""; // they go up by themselves, not with the form
    take(Promise.resolve(files));
  });
}
resume.addEventListener("click", () => sender?.resume());

let later = 0;
form.addEventListener("input", (event) => {
  if (event.target.type === "file") return;
  clearTimeout(later);
  later = setTimeout(() => (upload.files ? keep() : draft()).catch(() => {}), KEEP_AFTER);
});
form.addEventListener("submit", (event) => {
  clearTimeout(later);
  if (sender && !sender.isOver && event.submitter?.matches("[data-examine]")) {
    event.preventDefault();
    goesOn = event.submitter;
    form.querySelector("[data-examine-why]").hidden = false;
  }
});
addEventListener("beforeunload", (event) => {
  if (sender && !sender.isOver) event.preventDefault();
});
