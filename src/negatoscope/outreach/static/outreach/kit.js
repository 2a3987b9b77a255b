// Copy buttons of the kit. Without this file texts can be selected and everything downloaded.

const said = document.querySelector("[data-said]");

function say(button, done) {
  said.textContent = done ? said.dataset.done : said.dataset.failed;
  said.classList.toggle("visually-hidden", done);
  const words = [...button.childNodes].find((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
  if (!done || !words) return;
  const before = button.dataset.words ?? words.data;
  button.dataset.words = before;
  words.data = said.dataset.done;
  window.setTimeout(() => {
    words.data = before;
  }, 2000);
}

async function copy(button, items) {
  try {
    await items();
    say(button, true);
  } catch {
    say(button, false);
  }
}

if (navigator.clipboard?.writeText) {
  for (const button of document.querySelectorAll("[data-copy-text]")) {
    button.hidden = false;
    button.addEventListener("click", () =>
      copy(button, () => navigator.clipboard.writeText(document.getElementById(button.dataset.copyText).textContent)),
    );
  }
}

if (navigator.clipboard?.write && window.ClipboardItem) {
  const picture = async (url) => {
    const answer = await fetch(url);
    if (!answer.ok) throw new Error("no picture");
    return answer.blob();
  };
  for (const button of document.querySelectorAll("[data-copy-image]")) {
    button.hidden = false;
    button.addEventListener("click", () =>
      copy(button, () =>
        navigator.clipboard.write([new ClipboardItem({ "image/png": picture(button.dataset.copyImage) })]),
      ),
    );
  }
}
