// Every text box of the site is checked while one writes in it: what this takes is loaded when a box gets the focus.

const config = JSON.parse(document.getElementById("writing").textContent);
const boxes = new WeakMap(); // field -> promise of its Box
let reader = null;

const isChecked = (field) => field instanceof HTMLElement && field.matches("[data-check]:not(:disabled)");

function boxOf(field) {
  if (!boxes.has(field)) {
    const opening = open(field);
    boxes.set(field, opening);
    opening.catch(() => boxes.delete(field)); // what could not be loaded is asked for again the next time
  }
  return boxes.get(field);
}

async function open(field) {
  reader ??= config.browser
    ? import("./browser.js").then(({ BrowserReader }) => new BrowserReader(config))
    : import("./server.js").then(({ ServerReader }) => new ServerReader(config));
  const [{ Box }, ready] = await Promise.all([import("./box.js"), reader]);
  const box = new Box(field, ready, config);
  ready.prepare?.((told) => box.remarks.tell(told)).catch((error) => box.remarks.tell(error.told));
  if (field.value.trim()) box.readSoon();
  return box;
}

document.addEventListener("focusin", ({ target }) => {
  if (isChecked(target)) boxOf(target);
});
// For whom a text is, and who the patient is, change what is found in it.
document.addEventListener("change", ({ target }) => {
  if (target.name !== "audience" && !target.matches("[data-check-known]")) return;
  for (const field of target.form?.elements ?? []) {
    if (boxes.has(field)) boxes.get(field).then((box) => box.readSoon());
  }
});

if (config.browser) import("./holding.js").then(({ hold }) => hold(boxOf, config));
if (isChecked(document.activeElement)) boxOf(document.activeElement);
