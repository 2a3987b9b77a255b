// Heads before and after: drawn by the node when their series is opened. The page holds them, and nothing else does.

/** Ask for the drawings of a series when it is opened for the first time. */
export function openHeads() {
  for (const head of document.querySelectorAll("[data-head]")) {
    const ask = () => {
      if (!head.open) return;
      head.removeEventListener("toggle", ask);
      for (const view of head.querySelectorAll("[data-head-view]")) draw(view);
    };
    head.addEventListener("toggle", ask);
  }
}

async function draw(view) {
  const state = view.querySelector("[data-head-state]");
  state.hidden = false;
  try {
    const answer = await fetch(view.dataset.headView, { cache: "no-store" });
    const isPicture = answer.ok && answer.headers.get("Content-Type") === "image/png";
    if (isPicture) state.replaceWith(picture(await answer.blob(), view.dataset.alt));
    else state.textContent = isSentence(answer) ? await answer.text() : view.dataset.lost;
  } catch {
    state.textContent = view.dataset.lost;
  }
}

function isSentence(answer) {
  return answer.headers.get("Content-Type")?.startsWith("text/plain");
}

function picture(blob, alt) {
  const image = new Image();
  const address = URL.createObjectURL(blob);
  image.className = "film head-film";
  image.alt = alt;
  image.addEventListener("load", () => URL.revokeObjectURL(address));
  image.src = address;
  return image;
}
