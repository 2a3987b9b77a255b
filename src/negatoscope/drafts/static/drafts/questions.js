// Questions that follow from an answer are shown as soon as it is given. Which they are, the server says.
export function openQuestions() {
  const form = document.querySelector("[data-questions]");
  if (!form) return;
  let turn = 0;
  const look = async () => {
    turn += 1;
    const mine = turn;
    const body = new URLSearchParams(new FormData(form));
    body.set("look", "1");
    for (const written of form.querySelectorAll("[data-check]")) body.delete(written.name); // no question follows from it
    const answer = await fetch(form.action, {
      method: "POST",
      body,
      headers: { Accept: "application/json", "X-CSRFToken": body.get("csrfmiddlewaretoken") },
    });
    if (!answer.ok || mine !== turn) return; // a later answer has been given meanwhile
    const { asked } = await answer.json();
    for (const question of form.querySelectorAll("[data-question]")) {
      question.hidden = !asked.includes(question.dataset.question);
    }
  };
  form.addEventListener("change", look);
  // Answers given before this script was there, or that the browser has put back
  if ([...form.elements].some((one) => one.type === "radio" && one.checked !== one.defaultChecked)) look();
}
