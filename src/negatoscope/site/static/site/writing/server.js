// Reading on a home node: the server reads, which is this very machine or one that may see originals.
import { questionOf } from "./question.js";

const asked = new WeakMap(); // box -> what aborts its last question

export class ServerReader {
  constructor(config) {
    this.address = config.address;
  }

  /** The findings in a text. */
  async read(text, field) {
    asked.get(field)?.abort();
    const aborts = new AbortController();
    asked.set(field, aborts);
    const known = Object.fromEntries(
      [...(field.form?.querySelectorAll("[data-check-known]") ?? [])].map((one) => [one.dataset.checkKnown, one.value]),
    );
    const draft = field.closest("[data-check-draft]")?.dataset.checkDraft;
    const answer = await fetch(this.address, {
      method: "POST",
      body: JSON.stringify({ text, ...questionOf(field), known, ...(draft && { draft }) }),
      headers: {
        Accept: "application/json",
        "Content-Type": "application/json",
        "X-CSRFToken": field.form.elements.csrfmiddlewaretoken.value,
      },
      signal: aborts.signal,
    });
    const told = await answer.json();
    if (answer.ok) return told.findings;
    throw Object.assign(new Error("refused"), { told: told.error.message });
  }
}
