// Reading where no originals may come: a worker of the writer's own browser reads, and the text goes nowhere.
import { questionOf } from "./question.js";

export class BrowserReader {
  #worker;
  #words;
  #waiting = new Map(); // number of a question -> what settles it
  #next = 0;
  #ready;
  #isReady = false;

  constructor({ browser, lang, words }) {
    this.#words = words;
    this.#worker = new Worker(browser.worker, { type: "module" });
    this.#worker.addEventListener("message", ({ data }) => this.#answered(data));
    this.#worker.addEventListener("error", () => this.#failed());
    this.#ready = this.#ask({ prepare: { pyodide: browser.pyodide, core: browser.core, lang } });
    this.#ready.then(
      () => {
        this.#isReady = true;
      },
      () => {},
    );
  }

  /** The findings in a text; `tell` is told what one waits for. */
  async read(text, field, tell) {
    if (!this.#isReady) tell(this.#words.preparing);
    await this.#ready;
    return this.#ask({ asked: { text, ...questionOf(field) } });
  }

  /** Get ready before the first text is there. */
  async prepare(tell) {
    if (this.#isReady) return;
    tell(this.#words.preparing);
    await this.#ready;
    tell("");
  }

  #ask(message) {
    this.#next += 1;
    const id = this.#next;
    return new Promise((answer, fail) => {
      this.#waiting.set(id, { answer, fail });
      this.#worker.postMessage({ id, ...message });
    });
  }

  #answered({ id, findings, failed }) {
    const { answer, fail } = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (failed) fail(this.#lost());
    else answer(findings);
  }

  #failed() {
    for (const { fail } of this.#waiting.values()) fail(this.#lost());
    this.#waiting.clear();
  }

  #lost() {
    return Object.assign(new Error("not read"), { told: this.#words.unready });
  }
}
