// A few slices kept of a series that can hold a head: the one on the box goes into the field of its series, or out of it.

/** Show the button on the film wherever its series has a field. */
export function openSlices(films) {
  const button = films.viewer.querySelector("[data-keep-slice]");
  const form = document.querySelector("[data-slices]");
  if (!button || !form) return;
  const field = () => form.querySelector(`[data-slices-of="${films.strip}"]`);
  const parts = () => field().value.replace(/\s*[-–]\s*/g, "-").split(/[,;\s]+/).filter(Boolean);
  const number = () => String(films.index + 1);
  const update = () => {
    button.hidden = !field();
    if (!button.hidden) button.setAttribute("aria-pressed", String(parts().includes(number())));
  };
  button.addEventListener("click", () => {
    const given = parts();
    const kept = given.includes(number()) ? given.filter((part) => part !== number()) : [...given, number()];
    field().value = kept.join(", ");
    update();
  });
  form.addEventListener("input", update);
  films.onChange(update);
}
