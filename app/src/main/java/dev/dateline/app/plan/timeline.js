// Trying another day with the hand: the launch and the bars are dragged, or moved by keys; the server answers with the plan that would be, in place.
'use strict';
(() => {
  const DAY = 86400000;
  const iso = date => new Date(date).toISOString().slice(0, 10);
  const plus = (day, days) => iso(Date.parse(day) + days * DAY);
  let drag = null, asking = false, next = null;

  // One question at a time; of those that come meanwhile only the newest is asked.
  async function ask(url) {
    if (asking) { next = url; return; }
    asking = true;
    history.replaceState(null, '', url);
    await dateline.part('timeline', url);
    asking = false;
    if (next) { const newest = next; next = null; ask(newest); }
  }

  function propose(name, value) {
    const url = new URL(next || location);
    for (const one of ['step', 'team', 'estimate', 'notBefore', 'capacity']) url.searchParams.delete(one);
    if (value === null) url.searchParams.delete(name); else url.searchParams.set(name, value);
    ask(url.href);
  }

  function keep() {
    const url = new URL(location), day = url.searchParams.get('day');
    url.search = day ? '?day=' + day : '';
    ask(url.href);
  }

  const chart = () => document.querySelector('#timeline .plan > svg[data-perday]');
  const pixelsADay = () => chart().dataset.perday * chart().getBoundingClientRect().width / chart().viewBox.baseVal.width;

  // A narrow screen opens at the launch; where that lies far behind all work, at the end of the work.
  function toTheWork() {
    const box = chart()?.parentElement;
    if (!box || box.scrollWidth <= box.clientWidth) return;
    const seen = box.getBoundingClientRect();
    const ends = [...box.querySelectorAll('a.row :is(.bar, .stone)')].map(bar => bar.getBoundingClientRect().right);
    if (ends.length && Math.max(...ends) < seen.left + seen.width / 2)
      box.scrollLeft += Math.max(...ends) - (seen.left + seen.width * .75);
  }

  const live = document.getElementById('live');
  if (!live) return;
  toTheWork();

  live.addEventListener('pointerdown', event => {
    const handle = event.target.closest('.handle'), bar = event.target.closest('a.row .bar');
    if (event.button || !(handle || bar)) return;
    const row = bar?.closest('a.row');
    const left = bar && event.clientX - bar.getBoundingClientRect().left;
    drag = {
      x: event.clientX, perDay: pixelsADay(), days: 0, moved: false, id: event.pointerId,
      ...(handle ? {what: 'launch', day: handle.dataset.launch}
        : left < 7 && bar.getBoundingClientRect().width > 20 ? {what: 'estimate', step: row.dataset.step, length: +row.dataset.days, width: bar.getBoundingClientRect().width}
        : {what: 'finish', step: row.dataset.step, day: row.dataset.end}),
    };
    event.preventDefault();
    if (handle) handle.focus({preventScroll: true});
  });

  addEventListener('pointermove', event => {
    if (!drag || event.pointerId !== drag.id) return;
    const distance = event.clientX - drag.x;
    if (!drag.moved && Math.abs(distance) < 4) return;
    if (!drag.moved) { drag.moved = true; live.setPointerCapture(drag.id); live.classList.add('dragging'); }
    if (drag.what === 'launch') document.querySelector('.handle')?.classList.add('held');
    const days = Math.round(distance / drag.perDay);
    if (days === drag.days) return;
    drag.days = days;
    if (drag.what === 'launch') propose('launch', plus(drag.day, days));
    else if (drag.what === 'finish') propose('finish.' + drag.step, plus(drag.day, days));
    else propose('estimate.' + drag.step, Math.max(1, Math.round(drag.length * (1 - distance / drag.width))) + 'd');
  });

  addEventListener('pointerup', event => {
    if (!drag || event.pointerId !== drag.id) return;
    const moved = drag.moved;
    drag = null;
    live.classList.remove('dragging');
    if (!moved) return;
    const stop = click => click.preventDefault(); // a drag that ends on a bar is no click on it
    addEventListener('click', stop, {capture: true});
    setTimeout(() => removeEventListener('click', stop, {capture: true}), 0);
  });
  addEventListener('pointercancel', () => { drag = null; live.classList.remove('dragging'); });
  // How likely the launch would be is asked when the hand rests; until then the last answer stands, paler.
  let chances = null, rest = 0;
  function likely() {
    clearTimeout(rest);
    const link = live.querySelector('a#chances');
    if (!link) { chances = null; return; }
    const url = link.dataset.chances;
    if (chances) { chances.classList.add('muted'); link.replaceWith(chances); }
    rest = setTimeout(() => dateline.part('chances', url), 150);
  }
  live.addEventListener('swapped', event => {
    if (event.target.id === 'chances') chances = event.target; else likely();
  });
  likely();

  live.addEventListener('swapped', () => { // the form below proposes on top of what is tried here
    const field = document.querySelector('#trial [name=launch]'), handle = document.querySelector('.handle');
    if (field && handle && document.activeElement !== field) field.value = handle.dataset.launch;
  });
  live.addEventListener('dragstart', event => event.preventDefault());

  live.addEventListener('keydown', event => {
    const handle = event.target.closest('.handle'), row = event.target.closest('a.row');
    if (!(handle || row) || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = {ArrowLeft: -1, ArrowRight: 1}[event.key] * (event.shiftKey ? 7 : 1);
    const asked = new URL(next || location).searchParams;
    if (event.key === 'Escape') keep();
    else if (step && handle) propose('launch', plus(asked.get('launch') || handle.dataset.launch, step));
    else if (step) propose('finish.' + row.dataset.step, plus(asked.get('finish.' + row.dataset.step) || row.dataset.end, step));
    else if (row && '+-'.includes(event.key)) {
      const now = parseInt(asked.get('estimate.' + row.dataset.step) || row.dataset.days);
      propose('estimate.' + row.dataset.step, Math.max(1, now + (event.key === '+' ? 1 : -1)) + 'd');
    } else return;
    event.preventDefault();
  });
})();
