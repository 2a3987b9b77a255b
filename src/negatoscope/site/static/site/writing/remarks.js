// The findings of one box in words, below it: what, why, the proposed wording. All of it is reached with Tab.

const SHOWN = 4;

export class Remarks {
  static #count = 0;
  #words;
  #config;
  #place = document.createElement("div");
  #told = document.createElement("p");
  #held = document.createElement("p");
  #list = document.createElement("ol");
  #entries = new Map(); // key of a finding -> its entry
  #all = false;

  /** `on` is told what the reader does: `replace(finding)`, `replaceAll()`, `look(finding)`, of none with null. */
  constructor(config, on) {
    this.#config = config;
    this.#words = config.words;
    this.on = on;
    this.#place.className = "remarks";
    this.#told.className = "remarks-told small quiet";
    this.#told.setAttribute("role", "status");
    this.#told.id = `remarks-${(Remarks.#count += 1)}`;
    this.#held.className = "error small";
    this.#held.setAttribute("role", "alert");
    this.#list.className = "remarks-list";
    this.#list.setAttribute("aria-label", this.#words.list);
    this.#list.hidden = true;
    this.#place.append(this.#told, this.#list);
  }

  get element() {
    return this.#place;
  }

  /** Of the sentence that says how many there are, for the box that it describes. */
  get id() {
    return this.#told.id;
  }

  /** One sentence, said aloud too; "" for none. */
  tell(sentence) {
    if (this.#told.textContent !== sentence) this.#told.textContent = sentence;
  }

  /** Why the text can't go; "" once that is over. */
  hold(sentence) {
    this.#held.textContent = sentence;
    if (sentence) this.#place.prepend(this.#held);
    else this.#held.remove();
  }

  /** The findings of the text. */
  show(text, findings) {
    const shown = this.#all ? findings : findings.slice(0, SHOWN);
    const said = new Set();
    const entries = shown.map((finding) => this.#entry(text, finding, said));
    this.#entries = new Map(shown.map((finding, index) => [finding.key, entries[index]]));
    const edits = findings.filter((finding) => finding.edit).length;
    const last = [];
    if (shown.length < findings.length) {
      const more = fill(this.#words.more, { n: findings.length - shown.length });
      last.push(button(more, "more", () => {
        this.#all = true;
        this.show(text, findings);
        this.#list.children[SHOWN]?.querySelector("button, summary, a")?.focus();
      }));
    }
    if (edits > 1) last.push(button(fill(this.#words.all, { n: edits }), "all", () => this.on.replaceAll()));
    if (last.length) entries.push(made("li", "actions", last));
    this.#list.replaceChildren(...entries);
    this.#list.hidden = !findings.length;
    if (findings.length <= SHOWN) this.#all = false;
  }

  /** Bring out one finding, or none. */
  bringOut(finding) {
    for (const [key, entry] of this.#entries) entry.classList.toggle("is-current", key === finding?.key);
  }

  /** `said` holds the articles that were quoted above: one sentence need not be read twice. */
  #entry(text, finding, said) {
    const ref = finding.why[0]?.ref;
    const entry = made("li", `finding is-${finding.severity}`, explained(text, finding, this.#config, !said.has(ref)));
    said.add(ref);
    const does = replacement(finding, this.#words, () => this.on.replace(finding));
    if (does) entry.append(made("p", "remark-do", [does]));
    entry.addEventListener("focusin", () => this.on.look(finding));
    entry.addEventListener("focusout", () => this.on.look(null));
    return entry;
  }
}

/** What was found and why, as elements. */
export function explained(text, finding, { words, rule }, quotes = true) {
  const found = finding.start === null ? words.whole : text.slice(finding.start, finding.end);
  const what = made("p", "remark-what", [
    made("span", "visually-hidden", [`${words[finding.severity]} : `]),
    finding.start === null ? made("strong", "", [found]) : made("q", "", [short(found)]),
    ` ${finding.what}`,
  ]);
  const article = finding.why[0];
  const link = made("a", "", [article ? `${article.ref} (${article.kind_word})` : words.page]);
  link.href = rule.replace("CODE", finding.code);
  link.target = "_blank";
  link.rel = "noopener";
  const why = made("p", "remark-why small", [quotes && article?.sentence ? `${article.sentence} ` : "", link]);
  return finding.edit ? [what, why] : [what, made("p", "remark-remedy", [finding.remedy]), why];
}

/** The button that writes the proposed wording; null when there is none. */
export function replacement(finding, words, act) {
  if (!finding.edit) return null;
  const { wording } = finding.edit;
  return button(wording.trim() ? fill(words.replace, { wording: short(wording.trim()) }) : words.remove, "replace", act);
}

export function fill(words, values) {
  return words.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

function button(label, does, act) {
  const one = made("button", "button plain small", [label]);
  one.type = "button";
  one.dataset.does = does;
  one.addEventListener("click", act);
  return one;
}

function made(name, classes, children) {
  const one = document.createElement(name);
  if (classes) one.className = classes;
  one.append(...children);
  return one;
}

function short(words) {
  return words.length > 60 ? `${words.slice(0, 59)}…` : words;
}
