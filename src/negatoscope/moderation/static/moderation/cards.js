// Scrolls the key image of a card by a few slices while it is pointed at or focused; not for who asked for no motion.

const STEP = 140; // milliseconds

const still = window.matchMedia("(prefers-reduced-motion: reduce)");

for (const entry of document.querySelectorAll(".entry")) {
  const image = entry.querySelector("img[data-slices]");
  if (!image) continue;
  const urls = image.dataset.slices.split(" ");
  const key = Number(image.dataset.at);
  if (urls.length < 2) continue;
  let pictures = null;
  let timer = null;

  const begin = () => {
    if (timer !== null || still.matches) return;
    pictures ??= urls.map((url) => Object.assign(new Image(), { src: url }));
    let at = key;
    let step = 1;
    timer = window.setInterval(() => {
      if (at + step < 0 || at + step >= urls.length) step = -step;
      at += step;
      if (pictures[at].complete && pictures[at].naturalWidth) image.src = urls[at];
    }, STEP);
  };
  const end = () => {
    window.clearInterval(timer);
    timer = null;
    image.src = urls[key];
  };
  entry.addEventListener("pointerenter", begin);
  entry.addEventListener("pointerleave", end);
  entry.addEventListener("focusin", begin);
  entry.addEventListener("focusout", end);
}
