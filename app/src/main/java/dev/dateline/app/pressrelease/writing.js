// The editor: how it reads follows the typing, what is typed is kept when one pauses, and selected words can become a claim.
'use strict';
(() => {
  const form = document.getElementById('writing');
  if (!form) return;
  const text = form.elements.text, words = form.elements.words;
  let reading, keeping, busy = false, again = false;

  const fields = extra => {
    const all = new URLSearchParams(new FormData(form));
    all.delete('words');
    for (const [name, value] of Object.entries(extra || {})) all.set(name, value);
    return all;
  };
  const tell = sentence => { document.getElementById('saved').textContent = sentence; };

  async function keep() {
    if (busy) { again = true; return; }
    busy = true;
    tell('Saving…');
    try {
      const answer = await fetch(form.action, {method: 'post', body: fields({typing: '1'}), headers: {'HX-Request': 'true', 'HX-Target': 'saved'}});
      dateline.seen(answer.headers.get('Dateline-Revision'));
      if (answer.ok) {
        const fresh = dateline.swap('saved', await answer.text());
        if (fresh && fresh.dataset.revision) form.elements.revision.value = fresh.dataset.revision;
      } else tell(answer.status === 409
        ? 'Somebody else changed it meanwhile; press Save to see both versions.'
        : 'Not saved; press Save to see why. What you typed stays here.');
    } catch { tell('Dateline does not answer; what you typed stays here and is saved when it does.'); again = true; }
    busy = false;
    if (again) { again = false; keeping = setTimeout(keep, 3000); }
  }

  form.addEventListener('input', event => {
    if (event.target === words) return;
    clearTimeout(reading); clearTimeout(keeping);
    reading = setTimeout(() => dateline.part('preview', form.dataset.preview, {method: 'post', body: fields()}), 250);
    keeping = setTimeout(keep, 1500);
    tell('Not saved yet');
  });
  form.addEventListener('submit', () => { clearTimeout(reading); clearTimeout(keeping); });
  if (words) text.addEventListener('select', () => {
    const chosen = text.value.slice(text.selectionStart, text.selectionEnd).trim();
    if (chosen && chosen.length < 300) words.value = chosen;
  });
})();
