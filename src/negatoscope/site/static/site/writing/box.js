// One text box that is checked while one writes in it.
import { Mirror } from "./mirror.js";
import { moved, placed } from "./places.js";
import { fill, Remarks } from "./remarks.js";
import { Tip } from "./tip.js";

const PAUSE = 250; // milliseconds without a key before the text is read

export class Box {
  #field;
  #reader;
  #words;
  #text = "";
  #findings = [];
  #read = null; // the value that was read last; null before the first reading
  #wasClear = false; // whether it held no direct identifier, whatever became of the findings since
  #timer = 0;
  #turn = 0;
  #had = false;

  constructor(field, reader, config) {
    this.#field = field;
    this.#reader = reader;
    this.#words = config.words;
    this.mirror = new Mirror(field);
    this.remarks = new Remarks(config, {
      replace: (finding) => this.#replace([finding]),
      replaceAll: () => this.#replace(this.#findings.filter((finding) => finding.edit)),
      look: (finding) => this.#look(finding),
    });
    const place = document.getElementById(field.dataset.checkRemarks ?? "");
    if (place) place.replaceChildren(this.remarks.element);
    else (field.closest("label") ?? field).after(this.remarks.element);
    field.setAttribute("aria-describedby", `${field.getAttribute("aria-describedby") ?? ""} ${this.remarks.id}`.trim());
    this.tip = new Tip(field.parentElement, config, (finding) => this.#replace([finding]));
    this.#text = field.value;
    field.addEventListener("input", () => this.#typed());
    field.addEventListener("pointermove", (event) => this.#pointed(event));
    field.addEventListener("pointerleave", () => this.tip.leave());
    field.addEventListener("scroll", () => this.tip.hide(), { passive: true });
  }

  /** Read the text when the writer pauses. */
  readSoon() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.read(), PAUSE);
  }

  /**
   * Read the text now; resolves to false when it could not be read. The box may hold another one by then.
   * `waiting` is told while it takes long, instead of the reader's own words.
   */
  async read(waiting = "") {
    clearTimeout(this.#timer);
    const text = this.#field.value;
    this.#turn += 1;
    const mine = this.#turn;
    try {
      const tell = (told) => this.remarks.tell(waiting || told);
      const findings = text.trim() ? await this.#reader.read(text, this.#field, tell) : [];
      if (mine !== this.#turn) return true;
      this.#read = text;
      this.#wasClear = !findings.some((finding) => finding.direct);
      this.#text = this.#field.value; // one may have typed on meanwhile
      this.#findings = moved(placed(text, findings), text, this.#text);
      this.#show();
      if (this.isClear) this.remarks.hold("");
      return true;
    } catch (error) {
      if (mine !== this.#turn) return true;
      this.remarks.tell(error.told ?? this.#words.lost);
      return false;
    }
  }

  /** Whether the text as it stands has been read and holds no direct identifier; null when it has not been read. */
  get isClear() {
    return this.#read === this.#field.value ? this.#wasClear : null;
  }

  /** Say why the text can't go, and lead to the first place. */
  lead(sentence) {
    this.remarks.hold(sentence);
    const first = this.#findings.find((finding) => finding.direct && finding.start !== null);
    this.#field.focus();
    if (first) this.#field.setSelectionRange(first.start, first.end);
  }

  #typed() {
    this.tip.hide();
    this.#findings = moved(this.#findings, this.#text, this.#field.value);
    this.#text = this.#field.value;
    this.mirror.draw(this.#text, this.#findings);
    this.readSoon();
  }

  #show() {
    const count = this.#findings.length;
    this.mirror.draw(this.#text, this.#findings);
    this.remarks.show(this.#text, this.#findings);
    const nothing = this.#had && this.#text.trim() ? this.#words.none : "";
    this.remarks.tell(count ? fill(count === 1 ? this.#words.one : this.#words.many, { n: count }) : nothing);
    this.#had ||= count > 0;
  }

  #pointed(event) {
    const under = this.mirror.under(event.clientX, event.clientY);
    if (under) this.tip.show(this.#text, this.#findings[under.index], under.box);
    else this.tip.leave();
  }

  #look(finding) {
    const index = this.#findings.findIndex(({ key }) => key === finding?.key);
    this.mirror.bringOut(index);
    this.remarks.bringOut(finding);
    const mark = this.mirror.boxOf(index);
    if (!mark) return;
    const box = this.#field.getBoundingClientRect();
    if (mark.top < box.top || mark.bottom > box.bottom) {
      this.#field.scrollTop += mark.top - box.top - box.height / 3;
    }
  }

  // As if it were typed, so that the browser's own undo takes it back; of several, the last first.
  #replace(findings) {
    this.#field.focus();
    const keys = new Set(findings.map(({ key }) => key));
    const now = this.#findings.filter(({ key }) => keys.has(key)); // where they are after what was typed since
    for (const { edit } of now.toSorted((one, other) => other.edit.start - one.edit.start)) {
      this.#field.setSelectionRange(edit.start, edit.end);
      const written = edit.wording
        ? document.execCommand("insertText", false, edit.wording)
        : document.execCommand("delete");
      if (!written) {
        this.#field.setRangeText(edit.wording, edit.start, edit.end, "end");
        this.#field.dispatchEvent(new Event("input", { bubbles: true }));
      }
    }
    this.read();
  }
}
