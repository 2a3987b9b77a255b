// Forms that change the draft: sent in the background, then the page is read again and put in place without a jump.
import { draw, follow } from "./progress.js";

let busy = false;

/** Send each form marked `data-in-place` without leaving the page; `renew` is called when the page was put in place. */
export function sendInPlace(renew) {
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.matches("[data-in-place]") || !document.getElementById("working")) return;
    event.preventDefault();
    if (!busy) send(form, event.submitter, renew);
  });
}

async function send(form, button, renew) {
  busy = true;
  const body = new URLSearchParams(new FormData(form, button));
  form.classList.add("is-working");
  const sign = workingSign();
  try {
    const answer = await fetch(form.action, {
      method: "POST",
      body,
      headers: { Accept: "application/json", "X-CSRFToken": body.get("csrfmiddlewaretoken") },
    });
    if (!answer.headers.get("Content-Type")?.startsWith("application/json")) {
      location.assign(answer.url); // answered with a page: it says what there is to say
      return;
    }
    const told = await answer.json();
    if (!answer.ok) {
      say(form, told.error.message);
      return;
    }
    await follow(told.progress, draw(sign));
    await replace(told.page, renew);
  } catch {
    say(form, sign.dataset.lost);
  } finally {
    busy = false;
    form.classList.remove("is-working");
    sign.remove();
  }
}

/** Read the page again and swap its content; what was open stays open, focus and scroll stay where they were. */
async function replace(page, renew) {
  const answer = await fetch(page, { cache: "no-store" });
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  const main = document.getElementById("content");
  const next = fresh.getElementById("content");
  if (!next) {
    location.assign(page);
    return;
  }
  const anchor = new URL(page, location.href).hash.slice(1);
  const open = [...main.querySelectorAll("details[open] > [id]")].map((one) => one.id);
  main.replaceChildren(...document.adoptNode(next).childNodes);
  for (const id of open) document.getElementById(id)?.closest("details")?.setAttribute("open", "");
  const place = document.getElementById(anchor);
  if (place) {
    place.tabIndex = -1;
    place.focus({ preventScroll: true });
  }
  renew();
}

function workingSign() {
  const sign = document.getElementById("working").content.firstElementChild.cloneNode(true);
  document.getElementById("content").append(sign);
  return sign;
}

function say(form, sentence) {
  let place = form.querySelector(".error");
  if (!place) {
    place = document.createElement("p");
    place.className = "error";
    place.setAttribute("role", "alert");
    form.append(place);
  }
  place.textContent = sentence;
}
