// Sending files in parts that go on after a lost connection: announced by name and size, then sent a few at a time.
const TOGETHER = 3;
const LONGEST_PAUSE = 30000;

/** What the server can't take, in its own sentence. */
export class Refused extends Error {}

export class Sender {
  /** `addresses` are {files, part, size, batch}; `told` is called with this sender whenever something changed. */
  constructor(addresses, token, told) {
    this.addresses = addresses;
    this.token = token;
    this.told = told;
    this.waiting = [];
    this.count = 0;
    this.whole = 0;
    this.size = 0;
    this.received = 0;
    this.isLost = false;
    this.working = 0;
    this.wake = () => {};
    addEventListener("online", () => this.resume());
  }

  get isOver() {
    return !this.working && !this.waiting.length;
  }

  /** Try again at once what waits for the connection. */
  resume() {
    this.wake();
  }

  /** Send files as [{file, name}]; resolves when all are there. */
  async send(files) {
    this.working += 1;
    try {
      for (let start = 0; start < files.length; start += this.addresses.batch) {
        await this.announce(files.slice(start, start + this.addresses.batch));
      }
      await Promise.all(Array.from({ length: TOGETHER }, () => this.work()));
    } finally {
      this.working -= 1;
      this.told(this);
    }
  }

  async announce(files) {
    const listed = files.map(({ file, name }) => ({ name, size: file.size }));
    const answer = await this.ask(this.addresses.files, "POST", JSON.stringify({ files: listed }));
    answer.files.forEach(({ id, size, received }, index) => {
      this.count += 1;
      this.size += size;
      this.received += received;
      if (received === size) this.whole += 1;
      else this.waiting.push({ id, file: files[index].file, received });
    });
    this.told(this);
  }

  async work() {
    for (let next = this.waiting.shift(); next; next = this.waiting.shift()) {
      await this.sendOne(next);
      this.whole += 1;
      this.told(this);
    }
  }

  async sendOne({ id, file, received }) {
    const address = this.addresses.part.replace("999999999", id);
    let offset = received;
    while (offset < file.size) {
      const part = file.slice(offset, offset + this.addresses.size);
      const answer = await this.ask(address, "PUT", part, { "Upload-Offset": String(offset) });
      this.received += answer.received - offset;
      offset = answer.received;
      this.told(this);
    }
  }

  /** One request, again and again while the connection is lost or the server too busy. */
  async ask(address, method, body, headers = {}) {
    for (let pause = 1000; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
      let answer = null;
      try {
        answer = await fetch(address, {
          method,
          body,
          headers: { Accept: "application/json", "X-CSRFToken": this.token, ...headers },
        });
      } catch {
        /* lost; handled below */
      }
      if (answer?.ok) {
        this.setLost(false);
        return answer.json();
      }
      const said = answer && answer.status < 500 ? await answer.json().catch(() => null) : null;
      if (said && "received" in said) return said;
      if (answer && answer.status !== 429 && answer.status < 500) throw new Refused(sentenceOf(said));
      if (answer?.status === 507) throw new Refused(sentenceOf(await answer.json().catch(() => null)));
      this.setLost(true);
      await this.sleep(Number(answer?.headers.get("Retry-After") ?? 0) * 1000 || pause);
    }
  }

  sleep(milliseconds) {
    return new Promise((resolve) => {
      const wakers = this.wake;
      const timer = setTimeout(resolve, milliseconds);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
        wakers();
      };
    });
  }

  setLost(isLost) {
    if (this.isLost === isLost) return;
    this.isLost = isLost;
    if (!isLost) this.wake = () => {};
    this.told(this);
  }
}

/** The sentence in an answer that says what is wrong. */
export function sentenceOf(said) {
  return said?.error?.message ?? "";
}
