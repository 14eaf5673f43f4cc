// Steps are dragged from cell to cell, or moved by arrow keys; each move is saved at once and can be undone in the history.
'use strict';
(() => {
  const area = () => document.getElementById('priorities');
  const clamp = score => Math.max(1, Math.min(5, score));
  let drag = null;

  function place(pin, importance, difficulty) {
    importance = clamp(importance); difficulty = clamp(difficulty);
    if (importance === +pin.dataset.importance && difficulty === +pin.dataset.difficulty) return;
    const [path, query] = area().dataset.save.split('?');
    const url = path + encodeURIComponent(pin.dataset.step) + (query ? '?' + query : '');
    dateline.part('priorities', url, {method: 'post', body: new URLSearchParams({_csrf: dateline.token(), revision: area().dataset.revision, importance, difficulty})});
  }

  document.addEventListener('pointerdown', event => {
    const pin = event.target.closest?.('a.pin');
    if (!pin || event.button || !area().dataset.may) return;
    event.preventDefault();
    pin.focus({preventScroll: true});
    drag = {pin, x: event.clientX, y: event.clientY, id: event.pointerId, moved: false};
  });
  addEventListener('pointermove', event => {
    if (!drag || event.pointerId !== drag.id) return;
    const x = event.clientX - drag.x, y = event.clientY - drag.y;
    if (!drag.moved && Math.hypot(x, y) < 5) return;
    drag.moved = true;
    const svg = drag.pin.ownerSVGElement, scale = svg.viewBox.baseVal.width / svg.getBoundingClientRect().width;
    drag.pin.setAttribute('transform', `translate(${x * scale} ${y * scale})`);
  });
  addEventListener('pointerup', event => {
    if (!drag || event.pointerId !== drag.id) return;
    const {pin, moved} = drag, svg = pin.ownerSVGElement, box = svg.getBoundingClientRect(), scale = svg.viewBox.baseVal.width / box.width;
    drag = null;
    if (!moved) return;
    const stop = click => click.preventDefault();
    addEventListener('click', stop, {capture: true});
    setTimeout(() => removeEventListener('click', stop, {capture: true}), 0);
    pin.removeAttribute('transform');
    const {left, top, wide, high} = svg.dataset;
    place(pin, 5 - Math.floor(((event.clientY - box.top) * scale - top) / high), 1 + Math.floor(((event.clientX - box.left) * scale - left) / wide));
  });
  addEventListener('pointercancel', () => { drag?.pin.removeAttribute('transform'); drag = null; });
  document.addEventListener('dragstart', event => { if (event.target.closest?.('a.pin')) event.preventDefault(); });
  document.addEventListener('keydown', event => {
    const pin = event.target.closest?.('a.pin');
    const by = {ArrowUp: [1, 0], ArrowDown: [-1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1]}[event.key];
    if (!pin || !by || event.ctrlKey || event.metaKey || event.altKey || !area().dataset.may) return;
    event.preventDefault();
    place(pin, +pin.dataset.importance + by[0], +pin.dataset.difficulty + by[1]);
  });
})();
