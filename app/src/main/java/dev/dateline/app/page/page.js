// What every page can do with script: swap a part of itself in place, travel by keys, say what happened. Without it, links and forms do the same by whole pages.
'use strict';
const dateline = window.dateline = (() => {
  const byId = id => document.getElementById(id);
  const latest = new Map(); // part → number of its newest request, so that a slow old answer never overwrites a new one
  let count = 0;

  function say(words) { byId('said').textContent = words; }

  // Puts html in place of the element called id; focus, caret and opened details stay where they were, or focus moves to the nearest heading.
  function swap(id, html) {
    const old = byId(id), focused = document.activeElement;
    if (!old) return null;
    const within = old.contains(focused) ? focused : null;
    const caret = within && 'selectionStart' in within ? [within.selectionStart, within.selectionEnd] : null;
    const stood = within?.getBoundingClientRect().top;
    const opened = [...old.querySelectorAll('details[open][id]')].map(one => one.id);
    const template = document.createElement('template');
    template.innerHTML = html;
    const fresh = template.content.firstElementChild;
    old.replaceWith(template.content);
    for (const one of opened) { const details = byId(one); if (details) details.open = true; }
    if (within) {
      const again = (within.id && byId(within.id)) || (within.dataset.back && byId(within.dataset.back));
      if (again) {
        again.focus({preventScroll: true});
        scrollBy(0, again.getBoundingClientRect().top - stood); // what one clicked stays under the hand
        try { if (caret) again.setSelectionRange(...caret); } catch { /* a kind of field that has no caret */ }
      } else {
        const heading = fresh && fresh.querySelector('h1, h2, h3');
        if (heading) { heading.tabIndex = -1; heading.focus({preventScroll: true}); }
      }
    }
    if (fresh) fresh.dispatchEvent(new CustomEvent('swapped', {bubbles: true}));
    return fresh;
  }

  // What one has just done, with the way to take it back; on a page that is loaded, its address is cleared of it.
  function done(told) {
    const form = byId('did'), at = told ? told.indexOf(';') : -1;
    if (!form || at < 0) return;
    const what = decodeURIComponent(told.slice(at + 1));
    form.elements.action.value = told.slice(0, at);
    form.elements.back.value = location.pathname + location.search;
    form.querySelector('span span').textContent = what;
    form.hidden = false;
    setTimeout(() => say(`Done: ${what}.`));
  }
  const url = new URL(location);
  if (url.searchParams.has('did')) {
    url.searchParams.delete('did');
    history.replaceState(history.state, '', url);
    const form = byId('did');
    if (form && !form.hidden) setTimeout(() => say(form.querySelector('span').textContent), 300);
  }

  // Asks an address for one part of its page and puts it in place; a whole page in answer is gone to.
  async function part(id, url, options = {}) {
    const number = ++count;
    latest.set(id, number);
    const busy = setTimeout(() => byId(id)?.setAttribute('aria-busy', 'true'), 300);
    try {
      const answer = await fetch(url, {...options, headers: {'HX-Request': 'true', 'HX-Target': id, ...options.headers}});
      const html = await answer.text();
      done(answer.headers.get('Dateline-Did'));
      if (latest.get(id) !== number) return null; // nor is its revision seen, as it is not shown
      seen(answer.headers.get('Dateline-Revision'));
      if (/^\s*<!doctype/i.test(html)) {
        if (answer.ok) { location.assign(answer.url); return null; }
        const page = new DOMParser().parseFromString(html, 'text/html');
        say(page.querySelector('main .lede')?.textContent || 'That could not be done.');
        return null;
      }
      const fresh = swap(id, html);
      const said = fresh?.querySelector('[data-say]')?.dataset.say ?? fresh?.dataset.say;
      if (said) say(said);
      return fresh;
    } catch {
      if (latest.get(id) === number) say('Dateline does not answer; nothing was lost. Try again in a moment.');
      return null;
    } finally {
      clearTimeout(busy);
      byId(id)?.removeAttribute('aria-busy');
    }
  }

  // Tells when somebody else has changed the project. A part that is marked data-live is fetched again; for the rest there is a link.
  const body = document.body;
  const seen = revision => { if (Number(revision) > Number(body.dataset.revision)) body.dataset.revision = revision; };
  let line = null;
  function listen() {
    if (document.hidden) { line?.close(); line = null; return; }
    if (line || !body.dataset.changes) return;
    line = new EventSource(body.dataset.changes);
    line.addEventListener('revision', event => setTimeout(() => { // what one did oneself is seen with its answer
      if (Number(event.data) <= Number(body.dataset.revision)) return;
      const live = document.querySelectorAll('[data-live][id]');
      live.forEach(one => part(one.id, one.dataset.live || location.href));
      if (!live.length) byId('news').hidden = false;
    }, 400));
  }
  document.addEventListener('visibilitychange', listen);
  addEventListener('pagehide', () => { line?.close(); line = null; });
  listen();

  function address(form, button) {
    const fields = new URLSearchParams(new FormData(form, button));
    const url = new URL(button?.formAction && button.hasAttribute('formaction') ? button.formAction : form.action, location);
    fields.forEach((value, key) => key === '_csrf' || url.searchParams.set(key, value));
    return url;
  }

  document.addEventListener('submit', event => {
    const form = event.target, button = event.submitter;
    const id = button?.dataset.part ?? form.dataset.part;
    if (!id || !byId(id)) return;
    event.preventDefault();
    if (form.method === 'get') {
      const url = address(form, button);
      if (form.hasAttribute('data-keep')) history.replaceState(null, '', url);
      part(id, url);
    } else {
      const url = button?.hasAttribute('formaction') ? button.formAction : form.action;
      const body = form.enctype === 'multipart/form-data' ? new FormData(form, button) : new URLSearchParams(new FormData(form, button));
      part(id, url, {method: 'post', body});
    }
  });

  document.addEventListener('click', event => {
    const link = event.target.closest('a[data-part]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button || !byId(link.dataset.part)) return;
    event.preventDefault();
    const url = new URL(link.getAttribute('href'), location); // a link within a picture has no plain href
    if (link.hasAttribute('data-keep')) history.replaceState(null, '', url);
    part(link.dataset.part, url);
  });

  // What another address has to say about this page; without script it is a link.
  document.querySelectorAll('[data-load][id]').forEach(one => part(one.id, one.dataset.load));

  // What changes by itself for a while is asked for again until it says no more that it will; without script there is a link.
  const again = one => { if (one?.dataset.again) setTimeout(() => part(one.id, one.dataset.from || location.href).then(again), Number(one.dataset.again)); };
  document.querySelectorAll('[data-again][id]').forEach(again);

  const timers = new WeakMap(); // a form that sends itself while one types, when one pauses
  document.addEventListener('input', event => {
    const form = event.target.closest('form[data-eager]');
    if (!form) return;
    clearTimeout(timers.get(form));
    timers.set(form, setTimeout(() => form.requestSubmit(), Number(form.dataset.eager) || 250));
  });

  const typing = target => target.closest('input:not([type=checkbox], [type=radio]), select, textarea, [contenteditable], dialog[open]');
  let travel = false;
  function row(step) {
    const rows = [...document.querySelectorAll('[data-row]')];
    const at = rows.indexOf(document.activeElement.closest('[data-row]'));
    const next = rows[Math.max(0, Math.min(rows.length - 1, at < 0 ? (step > 0 ? 0 : rows.length - 1) : at + step))];
    if (next) { if (!next.hasAttribute('tabindex')) next.tabIndex = -1; next.focus(); }
  }
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    const key = event.key, here = event.target.closest('[data-row]');
    if (key === 'Escape') {
      const close = (event.target.closest('.open') || document).querySelector('a[data-back]');
      if (close) { event.preventDefault(); close.focus(); close.click(); }
    } else if (travel) {
      travel = false;
      const to = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
      if (to) { event.preventDefault(); to.click(); }
    } else if (key === 'g') travel = true;
    else if (key === 'j') row(1);
    else if (key === 'k') row(-1);
    else if (key === 'Enter' && here === event.target) here.querySelector('a, summary, button')?.click();
    else if (key === 'e' && here) { const edit = here.querySelector('[data-edit]'); if (edit) { event.preventDefault(); edit.click(); edit.focus(); } }
    else if (key === '/') { const search = document.querySelector('input[type=search]'); if (search) { event.preventDefault(); search.focus(); } }
    else if (key === '?') keys();
  });

  function keys() {
    const dialog = document.createElement('dialog');
    const travels = [...document.querySelectorAll('[data-key]')].map(one => [`g ${one.dataset.key}`, one.textContent.trim()]);
    const list = document.createElement('dl');
    for (const [key, words] of [...travels, ['j  k', 'next row, row before'], ['Enter', 'open the row'], ['e', 'edit the row'], ['Esc', 'close what is opened'], ['/', 'search'], ['?', 'this list']]) {
      const term = document.createElement('dt'), what = document.createElement('dd');
      term.textContent = key; what.textContent = words;
      list.append(term, what);
    }
    const heading = document.createElement('h2'), close = document.createElement('button');
    heading.textContent = 'Keys'; close.textContent = 'Close';
    close.addEventListener('click', () => dialog.close());
    dialog.append(heading, list, close);
    dialog.className = 'keys';
    dialog.addEventListener('close', () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
  }

  return {part, swap, say, seen, token: () => document.body.dataset.token};
})();
