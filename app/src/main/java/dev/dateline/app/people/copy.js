// A button beside an address that is to be sent: puts it on the clipboard, or selects it where the browser keeps that to itself.
'use strict';
for (const button of document.querySelectorAll('[data-copy]')) {
  const field = document.getElementById(button.dataset.copy);
  field.addEventListener('focus', () => field.select());
  button.hidden = false;
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(field.value);
      button.textContent = 'Copied';
    } catch {
      field.focus();
      button.textContent = 'Selected: copy it with the keyboard';
    }
  });
}
