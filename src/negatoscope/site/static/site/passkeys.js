// Passkeys need JavaScript: their buttons are hidden without it. allauth's own scripts talk to the device.

for (const button of document.querySelectorAll("#passkey_login, [data-passkey]")) {
  button.hidden = !window.PublicKeyCredential;
}

document.addEventListener("allauth.error", (event) => {
  event.preventDefault();
  for (const sentence of document.querySelectorAll(".passkey-problem")) sentence.hidden = false;
});
