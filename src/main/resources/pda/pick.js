/* Picking: of every unit first its code, then its lot. The list is kept after every unit. */
import { button, el, say, toast } from './ui.js';
import * as feel from './feel.js';
import { scanField } from './scan.js';

export function pickScreen(job, step, answer) {
  const goods = job.told.goods;
  const units = job.draft(step.id).split('\n').filter(Boolean).map(line => line.split(' / '));
  const list = el('ul', { class: 'p-goods' });
  const state = el('p', { class: 'p-state', role: 'status' });
  const next = button(say('next'), () => answer(units.map(unit => unit.join(' / ')).join('\n')),
    { class: 'p-button p-main', symbol: 'right' });
  let code = null;

  const of = one => units.filter(unit => one.codes.includes(unit[0]));
  const refuse = text => {
    feel.bad();
    toast(text, 'bad');
  };
  const scan = text => {
    if (code === null) {
      const found = goods.find(one => one.codes.includes(text));
      if (!found || of(found).length >= found.qty) {
        refuse(say(found ? 'tooMany' : 'notToSend', found ? found.name || found.sku : text));
        return;
      }
      code = text;
    } else if (/[\s/|,;]/.test(text) || goods.some(one => one.codes.includes(text))) {
      refuse(say('lotExpected'));
      return;
    } else {
      units.push([code, text]);
      code = null;
      keep();
    }
    feel.good();
    paint();
  };
  const keep = () => job.answer(step, units.map(unit => unit.join(' / ')).join('\n'), true);
  const paint = () => {
    list.replaceChildren(...goods.map(one => el('li',
      { class: of(one).length === one.qty ? 'p-line is-good' : 'p-line' },
      el('span', { class: 'p-line-name' }, one.name || one.sku, el('small', {}, one.sku),
        ...of(one).map(unit => el('span', { class: 'p-chip' }, unit[1], button('✕', () => {
          units.splice(units.indexOf(unit), 1);
          keep();
          paint();
        }, { class: 'p-button p-small', 'aria-label': say('remove', unit[1]) })))),
      el('span', { class: 'p-line-count' }, of(one).length + ' / ' + one.qty))));
    const complete = goods.every(one => of(one).length === one.qty);
    next.disabled = !complete;
    state.textContent = complete ? say('allThere') : say(code === null ? 'scanCode' : 'scanLot', code);
    state.className = complete ? 'p-state is-good' : code === null ? 'p-state' : 'p-state is-warm';
  };
  paint();
  return { body: [state, scanField(say('scanItem'), scan), list], actions: [next] };
}
