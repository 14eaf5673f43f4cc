// The room: what one writes is kept in the browser until the workbench has it, so that a lost connection loses nothing.
'use strict';
(() => {
  const form = document.getElementById('write');
  if (!form) return;
  const box = `dateline-unsent ${location.pathname}`, said = document.getElementById('unsent'), by = document.getElementById('by');
  const waiting = () => JSON.parse(localStorage.getItem(box) || '[]');
  const keep = notes => { notes.length ? localStorage.setItem(box, JSON.stringify(notes)) : localStorage.removeItem(box); tell(); };
  const tell = () => { const count = waiting().length; said.textContent = count ? `${count} not sent yet; they are kept here and sent as soon as Dateline answers.` : ''; };
  const fresh = () => Array.from(crypto.getRandomValues(new Uint8Array(8)), byte => 'abcdefghijklmnopqrstuvwxyz0123456789'[byte % 36]).join('') + 'n';

  if (by) { by.value = localStorage.getItem('dateline-name') || ''; by.addEventListener('change', () => localStorage.setItem('dateline-name', by.value)); }
  document.addEventListener('submit', event => {
    const mine = event.target.querySelector('[data-by]');
    if (mine && by) mine.value = by.value;
  }, true);

  // What was typed comes back into the form, with the reason where the workbench gives one.
  function refused(note, html) {
    const why = new DOMParser().parseFromString(html, 'text/html').querySelector('[data-wrong]')?.dataset.wrong;
    said.textContent = `“${note.text}” was refused${why ? `: ${why}` : '; write it anew.'}`;
    if (form.elements.text.value) return; // somebody is writing the next one
    for (const [name, value] of Object.entries(note)) if (name !== 'key' && form.elements[name]) form.elements[name].value = value;
  }

  // What one has ticked stays ticked while others write.
  const ticked = new Set();
  document.addEventListener('change', event => { if (event.target.matches('#notes [type=checkbox]')) event.target.checked ? ticked.add(event.target.value) : ticked.delete(event.target.value); });
  document.addEventListener('swapped', () => document.querySelectorAll('#notes [type=checkbox]').forEach(box => { box.checked = ticked.has(box.value); }));

  let sending = false;
  async function send() {
    if (sending) return;
    sending = true;
    try {
      for (let notes = waiting(); notes.length; notes = waiting()) {
        const answer = await fetch(form.action, {method: 'post', body: new URLSearchParams({...notes[0], _csrf: dateline.token()}), headers: {'HX-Request': 'true', 'HX-Target': 'notes'}});
        if (answer.status >= 500 || [401, 403, 429].includes(answer.status)) break; // not the note's fault: it stays and is tried again
        dateline.seen(answer.headers.get('Dateline-Revision'));
        keep(waiting().filter(note => note.key !== notes[0].key));
        const html = await answer.text();
        if (answer.ok && !/^\s*<!doctype/i.test(html)) dateline.swap('notes', html);
        else if (!answer.ok) refused(notes[0], html);
      }
    } catch { /* not heard; it is tried again */ }
    sending = false;
    if (waiting().length) tell();
  }

  form.addEventListener('submit', event => {
    event.preventDefault();
    event.stopPropagation();
    const note = Object.fromEntries(new FormData(form));
    delete note._csrf;
    note.key = fresh();
    if (!note.text.trim()) return;
    keep([...waiting(), note]);
    form.querySelectorAll('[data-once]').forEach(field => { field.value = field.defaultValue; });
    form.elements.text.value = '';
    form.elements.text.focus();
    send();
  });
  addEventListener('online', send);
  setInterval(() => waiting().length && send(), 3000);
  send();
})();
