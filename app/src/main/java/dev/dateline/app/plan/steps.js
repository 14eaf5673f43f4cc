// The table as a spreadsheet: arrows and Enter go from row to row, a row saves itself when one leaves it, rows are pasted.
'use strict';
(() => {
  const rowOf = element => element.closest('#steps tr[id^="step-"]');
  const fields = row => [...row.querySelectorAll('input[name]:not([type=hidden])')];
  const changed = row => fields(row).some(field => field.value !== field.defaultValue);
  const formOf = row => row.querySelector('form');
  const deadlines = {timer: 0};

  function save(row) {
    if (row.id === 'step-new' || !changed(row) || row.dataset.saving) return;
    row.dataset.saving = 'yes';
    formOf(row).requestSubmit();
    setTimeout(() => { delete row.dataset.saving; }, 5000); // where no answer came, leaving it again tries again
    // what else moved by it is told by the plan itself
    clearTimeout(deadlines.timer);
    deadlines.timer = setTimeout(async () => {
      const answer = await fetch(location.href, {headers: {'HX-Request': 'true', 'HX-Target': 'steps'}});
      if (!answer.ok) return;
      const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
      for (const cell of document.querySelectorAll('#steps h1, #steps :is([data-start], [data-deadline], [data-slack])')) {
        const what = ['start', 'deadline', 'slack'].find(one => one in cell.dataset);
        const then = fresh.querySelector(what ? `[data-${what}="${CSS.escape(cell.dataset[what])}"]` : 'h1');
        if (then) { cell.textContent = then.textContent; cell.className = then.className; }
      }
      for (const row of document.querySelectorAll('#steps tr[data-row]')) {
        const then = fresh.getElementById(row.id);
        if (!then) continue;
        row.querySelectorAll('.finding').forEach(one => one.remove());
        row.querySelector('th').append(...then.querySelectorAll('.finding'));
      }
    }, 700);
  }

  function travel(field, by) {
    const rows = [...document.querySelectorAll('#steps tr[id^="step-"]')];
    const next = rows[rows.indexOf(rowOf(field)) + by];
    const target = next && (next.querySelector(`input[name="${field.name}"]:not([type=hidden])`) || next.querySelector('input[name=title]'));
    if (target) { target.focus(); target.select(); }
    return Boolean(target);
  }

  document.addEventListener('focusout', event => {
    const row = rowOf(event.target);
    if (row && !row.contains(event.relatedTarget)) save(row);
  });

  document.addEventListener('keydown', event => {
    const field = event.target, row = field.matches?.('#steps table input') && rowOf(field);
    if (!row) return;
    const key = event.key, atStart = field.selectionStart === 0 && field.selectionEnd === 0;
    const atEnd = field.selectionStart === field.value.length && field.selectionEnd === field.value.length;
    if (event.altKey && !event.ctrlKey && !event.metaKey) {
      const button = row.querySelector(`[data-alt="${key}"]`);
      if (button) { event.preventDefault(); button.form.requestSubmit(button); }
      return;
    }
    if (event.ctrlKey || event.metaKey) return;
    const all = fields(row), at = all.indexOf(field);
    if (key === 'Enter' && row.id !== 'step-new') { event.preventDefault(); if (!travel(field, event.shiftKey ? -1 : 1)) save(row); }
    else if (key === 'ArrowDown' || key === 'ArrowUp') { if (travel(field, key === 'ArrowDown' ? 1 : -1)) event.preventDefault(); }
    else if (key === 'ArrowRight' && atEnd && all[at + 1]) { event.preventDefault(); all[at + 1].focus(); all[at + 1].setSelectionRange(0, 0); }
    else if (key === 'ArrowLeft' && atStart && all[at - 1]) { event.preventDefault(); all[at - 1].focus(); }
    else if (key === 'Escape') { fields(row).forEach(one => { one.value = one.defaultValue; }); }
  });

  document.addEventListener('paste', event => {
    if (!event.target.closest?.('#steps table')) return;
    const text = event.clipboardData.getData('text');
    if (!/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    if (text.length > 2000000) { dateline.say('That is more than two million letters; paste fewer rows at once.'); alert('That is more than two million letters; paste fewer rows at once.'); return; }
    document.getElementById('paste-text').value = text;
    document.getElementById('paste-form').requestSubmit();
  });
})();
