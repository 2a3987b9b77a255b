// The pictures of a post: pasted, dropped, previewed. Without this file they are chosen one by one.

const form = document.querySelector("[data-compose]");
const pictures = form.querySelector("[data-pictures]");
const slots = [...pictures.querySelectorAll("[data-slot]")];
const more = pictures.querySelector("[data-more]");
pictures.querySelector("[data-with-script]").hidden = false;

const fileOf = (slot) => slot.querySelector("input[type=file]");

function preview(slot) {
  const image = slot.querySelector("[data-preview]");
  const file = fileOf(slot).files[0];
  if (image.src) URL.revokeObjectURL(image.src);
  image.hidden = !file;
  slot.querySelector("[data-remove]").hidden = !file;
  if (file) image.src = URL.createObjectURL(file);
  else image.removeAttribute("src");
  showNext();
}

// Of the places that are still free only the first is shown.
function showNext() {
  const filled = slots.map((slot) => fileOf(slot).files.length > 0);
  const next = filled.indexOf(false);
  slots.forEach((slot, index) => {
    slot.hidden = index > 0 && !filled[index] && index !== next;
  });
  more.hidden = slots.slice(1).every((slot) => slot.hidden);
  if (filled.some(Boolean)) more.open = true;
}

function take(files) {
  for (const file of files) {
    if (!file.type.startsWith("image/")) continue;
    const slot = slots.find((one) => !fileOf(one).files.length);
    if (!slot) return;
    const carrier = new DataTransfer();
    carrier.items.add(file);
    fileOf(slot).files = carrier.files;
    preview(slot);
  }
}

for (const slot of slots) {
  fileOf(slot).addEventListener("change", () => preview(slot));
  slot.querySelector("[data-remove]").addEventListener("click", () => {
    fileOf(slot).value = "";
    preview(slot);
    fileOf(slot).focus();
  });
  preview(slot);
}
// Word processors put a picture of copied text beside the text itself: then the text is meant.
document.addEventListener("paste", (event) => {
  const files = event.clipboardData?.files ?? [];
  if (files.length && !event.clipboardData.types.includes("text/plain")) {
    event.preventDefault();
    take(files);
  }
});
for (const name of ["dragenter", "dragover"]) {
  form.addEventListener(name, (event) => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    pictures.classList.add("is-over");
  });
}
form.addEventListener("dragleave", (event) => {
  if (!form.contains(event.relatedTarget)) pictures.classList.remove("is-over");
});
form.addEventListener("drop", (event) => {
  if (!event.dataTransfer.files.length) return;
  event.preventDefault();
  pictures.classList.remove("is-over");
  take(event.dataTransfer.files);
});
