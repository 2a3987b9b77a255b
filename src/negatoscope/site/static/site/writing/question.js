// What is asked about the text of a box: for whom it is, and what may stand in it.
export function questionOf(field) {
  const form = field.form;
  const chosen = form?.querySelector('[name="audience"]:checked')?.value;
  return {
    audience: chosen ?? field.closest("[data-check-audience]")?.dataset.checkAudience ?? "colleagues",
    sort: field.dataset.check,
    allows: field.dataset.checkAllows?.split(" ") ?? [],
  };
}
