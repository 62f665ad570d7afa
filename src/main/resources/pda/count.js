/* Every item of a parcel is scanned and counted against what should be in it. The count is kept after every scan. */
import { button, el, say, toast } from './ui.js';
import * as feel from './feel.js';
import { scanField } from './scan.js';

export function countScreen(job, step, answer) {
  const goods = job.told.goods;
  const counts = parse(job.draft(step.id));
  const list = el('ul', { class: 'p-goods' });
  const state = el('p', { class: 'p-state', role: 'status' });
  const next = button(say('next'), () => leave(), { class: 'p-button p-main', symbol: 'right' });
  let sure = false;

  const change = (sku, by) => {
    counts.set(sku, Math.max(0, (counts.get(sku) || 0) + by));
    if (!counts.get(sku)) {
      counts.delete(sku);
    }
    sure = false;
    job.answer(step, format(counts), true);
    paint();
  };
  const scan = code => {
    const found = goods.find(one => one.codes.includes(code));
    const key = found ? found.sku : code;
    change(key, 1);
    const tooMany = !found || counts.get(key) > found.qty;
    (tooMany ? feel.bad : feel.good)();
    if (tooMany) {
      toast(say(found ? 'tooMany' : 'notHere', found ? found.name || found.sku : code), 'bad');
    }
  };
  const leave = () => {
    if (!counts.size) {
      feel.bad();
      toast(say('nothingScanned'), 'bad');
    } else if (same() || sure) {
      answer(format(counts));
    } else {
      sure = true;
      feel.bad();
      paint();
    }
  };
  const same = () => goods.every(one => counts.get(one.sku) === one.qty) && counts.size === goods.length;
  const paint = () => {
    const strange = [...counts.keys()].filter(key => !goods.some(one => one.sku === key));
    list.replaceChildren(
      ...goods.map(one => row(one.name || one.sku, one.name ? one.sku : '', counts.get(one.sku) || 0, one.qty,
        by => change(one.sku, by))),
      ...strange.map(code => row(code, say('notExpected'), counts.get(code), 0, by => change(code, by))));
    const there = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const due = goods.reduce((sum, one) => sum + one.qty, 0);
    state.textContent = same() ? say('allThere') : sure ? say('differsSure') : say('countOf', there, due);
    state.className = same() ? 'p-state is-good' : sure ? 'p-state is-bad' : 'p-state';
    next.lastChild.textContent = same() ? say('next') : sure ? say('submitAnyway') : say('differs');
    next.classList.toggle('p-warn', !same());
  };
  paint();
  return { body: [scanField(say('scanItem'), scan), state, list], actions: [next] };
}

function row(name, more, count, due, change) {
  const tone = count === due ? 'is-good' : count > due ? 'is-bad' : '';
  return el('li', { class: 'p-line ' + tone },
    el('span', { class: 'p-line-name' }, name, more ? el('small', {}, more) : null),
    el('span', { class: 'p-line-count' }, count + ' / ' + due),
    button('−', () => change(-1), { class: 'p-button p-small', 'aria-label': say('less', name), disabled: count === 0 }));
}

/** As the recheck takes it: a line each, code*count. */
function format(counts) {
  return [...counts].map(([code, count]) => count === 1 ? code : code + '*' + count).join('\n');
}

function parse(text) {
  const counts = new Map();
  text.split('\n').filter(Boolean).forEach(line => {
    const many = /^(.+)\*(\d+)$/.exec(line);
    counts.set(many ? many[1] : line, many ? Number(many[2]) : 1);
  });
  return counts;
}
