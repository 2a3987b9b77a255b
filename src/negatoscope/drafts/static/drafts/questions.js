// Questions that follow from an answer are shown as soon as it is given. Which they are, the server says.
export function openQuestions() {
  const form = document.querySelector("[data-questions]");
  if (!form) return;
  form.addEventListener("change", async () => {
    const body = new URLSearchParams(new FormData(form));
    body.set("look", "1");
    const answer = await fetch(form.action, {
      method: "POST",
      body,
      headers: { Accept: "application/json", "X-CSRFToken": body.get("csrfmiddlewaretoken") },
    });
    if (!answer.ok) return;
    const { asked } = await answer.json();
    for (const question of form.querySelectorAll("[data-question]")) {
      question.hidden = !asked.includes(question.dataset.question);
    }
  });
}
