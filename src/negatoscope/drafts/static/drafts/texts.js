// Texts: a click on what is underlined opens its finding in place.
export function openTexts() {
  for (const link of document.querySelectorAll("a.found")) {
    link.addEventListener("click", (event) => {
      const finding = document.getElementById(link.hash.slice(1))?.closest("details");
      if (!finding) return;
      event.preventDefault();
      finding.open = true;
      finding.querySelector("summary").focus();
      finding.scrollIntoView({ block: "nearest" });
    });
  }
  for (const link of document.querySelectorAll('a[href^="#edit-"]')) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      const form = document.getElementById(link.hash.slice(1));
      form.closest("details").open = true;
      form.querySelector("textarea").focus();
    });
  }
}
