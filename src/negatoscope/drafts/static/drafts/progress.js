// The bar of long work: asks every 0.7 s how far it is, says a new stage once, and goes on when it is over.
const EVERY = 700;
const SLOWEST = 8000;

/** Follow the work told at `address`. Calls `show(told)` each time; resolves with the page to go to. */
export async function follow(address, show) {
  let pause = EVERY;
  for (;;) {
    await new Promise((resume) => setTimeout(resume, pause));
    let told = null;
    try {
      const answer = await fetch(address, { headers: { Accept: "application/json" }, cache: "no-store" });
      if (answer.status === 404 || answer.redirected) return location.href;
      if (answer.ok) told = await answer.json();
    } catch {
      /* the connection is lost for the moment: ask again, more slowly */
    }
    if (told === null) {
      pause = Math.min(pause * 2, SLOWEST);
      continue;
    }
    pause = EVERY;
    show(told);
    if (!told.running) return told.page;
  }
}

/** Write what is told into a `.progress` block; a stage is announced to screen readers when it changes. */
export function draw(block) {
  let announced = "";
  return (told) => {
    block.querySelector("[data-sentence]").textContent = told.sentence;
    block.querySelector("[data-left]").textContent = told.left;
    const bar = block.querySelector("progress");
    if (told.total) {
      bar.max = told.total;
      bar.value = told.done;
    } else {
      bar.removeAttribute("value");
    }
    if (told.stage && told.stage !== announced) {
      announced = told.stage;
      block.querySelector("[data-announced]").textContent = announced;
    }
  };
}

const block = document.querySelector("[data-progress]");
if (block) {
  follow(block.dataset.progress, draw(block)).then((page) => location.replace(page));
}
