// The network keeps its place while boxes are chosen, and the empty field beside the chosen one waits for words.
'use strict';
(() => {
  const box = () => document.querySelector('.network');
  let at = null, typing = false;
  const keep = event => {
    const scroll = box();
    if (!scroll || !scroll.contains(event.target)) return;
    at = scroll.scrollLeft;
    typing = true;
  };
  document.addEventListener('click', event => { if (event.target.closest('a[data-part=network]')) keep(event); }, true);
  document.addEventListener('submit', keep, true);
  const toChosen = () => {
    const scroll = box(), chosen = scroll?.querySelector('[aria-current]');
    if (!chosen) return;
    const frame = scroll.getBoundingClientRect(), node = chosen.getBoundingClientRect();
    if (node.left - 300 < frame.left || node.right > frame.right) scroll.scrollLeft += node.left - 300 - frame.left;
  };
  const drawing = () => { if (document.querySelector('#network [data-drawing]')) setTimeout(() => dateline.part('network', location.href), 100); };
  document.addEventListener('swapped', event => {
    if (event.target.id !== 'network') return;
    drawing();
    if (at !== null && box()) box().scrollLeft = at;
    toChosen();
    if (typing) document.getElementById('before')?.focus({preventScroll: true});
    at = null; typing = false;
  });
  toChosen();
  drawing();
})();
