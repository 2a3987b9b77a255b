// Where no originals may come, a text leaves the browser only when it was read here and holds no direct identifier. Every
// form with a checked box is held until then; what the server wrote into a box itself is there already.

/** Open the boxes of the page, and hold its forms. `boxOf` gives the checked box of a field. */
export function hold(boxOf, config) {
  openBoxes(document);
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) if (node instanceof Element) openBoxes(node);
    }
  }).observe(document.body, { childList: true, subtree: true });

  // First of all that hear of it, so that nothing else sends the form meanwhile.
  addEventListener(
    "submit",
    (event) => {
      const fields = writtenIn(event.target);
      if (!fields.length) return;
      const known = fields.map((field) => cleared.get(field) === field.value);
      if (known.every(Boolean)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      readThenSend(event.target, event.submitter, fields);
    },
    { capture: true },
  );

  function sayUnready(form) {
    const said = form.querySelector("[data-unready]") ?? document.createElement("p");
    said.className = "error";
    said.dataset.unready = "";
    said.setAttribute("role", "alert");
    said.textContent = config.words.unready;
    form.append(said);
  }

  const cleared = new WeakMap(); // field -> the value that was read and may go
  let isSending = false;

  async function readThenSend(form, submitter, fields) {
    if (isSending) return;
    isSending = true;
    try {
      for (const field of fields) {
        const box = await boxOf(field);
        while (box.isClear === null) if (!(await box.read(config.words.waits))) return;
        if (!box.isClear) {
          box.lead(config.words.stays);
          return;
        }
        cleared.set(field, field.value);
      }
    } catch {
      sayUnready(form);
      return;
    } finally {
      isSending = false;
    }
    form.requestSubmit(submitter);
  }
}

function openBoxes(place) {
  for (const field of place.querySelectorAll("[data-check-waits]")) {
    field.disabled = false;
    field.removeAttribute("data-check-waits");
    field.removeAttribute("placeholder");
    if (field.autofocus && document.activeElement === document.body) field.focus();
  }
}

/** The checked boxes of a form in which something stands that the server didn't write. */
function writtenIn(form) {
  return [...form.elements].filter(
    (field) => field.matches("[data-check]") && field.value.trim() && field.value !== field.defaultValue,
  );
}
