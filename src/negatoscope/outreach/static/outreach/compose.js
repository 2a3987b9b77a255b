// Composing a post: its length on the networks while it is written. What it says is checked by site/writing.

const form = document.querySelector("[data-compose]");
const body = form.elements.body;
const lengths = form.querySelector("[data-lengths-here]");
const PAUSE = 600; // milliseconds without a key before the text is counted

let timer = 0;
let asked = null;

// A node that takes no originals gives no address: there a text leaves the browser only when it is sent.
function countSoon() {
  window.clearTimeout(timer);
  if (form.dataset.lengths) timer = window.setTimeout(countNow, PAUSE);
}

async function countNow() {
  asked?.abort();
  asked = new AbortController();
  const fields = new URLSearchParams();
  for (const name of ["csrfmiddlewaretoken", "body", "audience"]) fields.set(name, form.elements[name].value);
  try {
    const answer = await fetch(form.dataset.lengths, { method: "POST", body: fields, signal: asked.signal });
    if (answer.ok) lengths.innerHTML = await answer.text();
  } catch (error) {
    if (error.name !== "AbortError") throw error;
  }
}

body.addEventListener("input", countSoon);
form.addEventListener("change", ({ target }) => {
  if (target.name === "audience") countSoon();
});

if (body.value) countSoon();
