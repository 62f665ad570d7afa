/*
 * Receiving goods of a purchase order: order, then lot, quantity and expiry of each kind of goods. What was entered lies
 * on the device until it is finished, and goes out as one message.
 */
import { button, el, say, toast, user } from './ui.js';
import * as feel from './feel.js';
import * as store from './store.js';
import * as queue from './queue.js';
import { scanField } from './scan.js';

const WAREHOUSE = 'qualoop-pda-warehouse';
const STAGES = ['po', 'goods', 'lot', 'qty', 'expiry'];

let show;
let draft;

const place = () => 'receipt ' + user;
const fresh = () => ({ stage: 'po', poNo: null, order: null, lines: [], now: null });

export async function receipt(frame) {
  show = frame;
  draft = await store.read('jobs', place()) || fresh();
  paint();
}

async function go(stage, changes) {
  draft = { ...draft, ...changes, stage };
  await store.write(['jobs'], ({ jobs }) => jobs.put(draft, place()));
  feel.good();
  paint();
}

function refuse(text) {
  feel.bad();
  toast(text, 'bad');
}

function paint() {
  ({ po, goods, lot, qty, expiry })[draft.stage]();
}

function screen(title, hint, body, footer, back) {
  const at = STAGES.indexOf(draft.stage) + 1;
  show(draft.poNo || say('receive'), [el('h1', { tabindex: '-1' }, title), hint ? el('p', { class: 'p-hint' }, hint) : null, ...body].filter(Boolean), {
    back: '#/',
    step: el('div', { class: 'p-bar', role: 'progressbar', 'aria-valuemin': '1', 'aria-valuemax': '5', 'aria-valuenow': String(at), 'aria-label': say('stepOf', at, 5) },
      STAGES.map((one, index) => el('i', { class: index < at ? 'is-done' : '' }))),
    footer: [back ? button(say('previous'), () => go(back), { class: 'p-button p-quiet', symbol: 'back' }) : null, ...footer].filter(Boolean)
  });
}

function next(work, text = say('next')) {
  return button(text, work, { class: 'p-button p-main', symbol: 'right' });
}

function po() {
  const warehouse = el('input', { class: 'p-input', id: 'warehouse', maxlength: '100', autocomplete: 'off', value: localStorage.getItem(WAREHOUSE) || '' });
  const take = async code => {
    const chosen = warehouse.value.trim();
    if (!chosen) {
      refuse(say('warehouse'));
      warehouse.focus();
      return;
    }
    localStorage.setItem(WAREHOUSE, chosen);
    const answer = await queue.call('GET', '/api/v1/pda/purchase-orders/' + encodeURIComponent(code));
    go('goods', { poNo: code, warehouse: chosen, order: answer.ok ? answer.json : null });
  };
  screen(say('scanPo'), null, [scanField(say('scanPo'), take),
    el('div', { class: 'p-field' }, el('label', { for: 'warehouse' }, say('warehouse')), warehouse,
      el('p', { class: 'p-hint' }, say('warehouseHint')))], []);
}

function found(code) {
  return draft.order ? draft.order.lines.find(line => line.codes.includes(code)) : { sku: code, name: null };
}

function goods() {
  const take = code => {
    const line = found(code);
    if (line) {
      go('lot', { now: { sku: line.sku, name: line.name || line.sku } });
    } else {
      refuse(say('notOrdered', code));
    }
  };
  const received = sku => draft.lines.filter(line => line.sku === sku).reduce((sum, line) => sum + line.qty, 0);
  const ordered = draft.order ? draft.order.lines : [];
  screen(say('scanItem'), draft.lines.length ? say('addMore') : null, [
    draft.order ? null : el('p', { class: 'p-note is-warm', role: 'status' }, say('kindless')),
    scanField(say('scanItem'), take),
    el('ul', { class: 'p-goods' }, ordered.map(line => el('li', { class: line.received + received(line.sku) >= line.qty ? 'p-line is-good' : 'p-line' },
      el('span', { class: 'p-line-name' }, line.name || line.sku, el('small', {}, line.sku + ' · ' + say('orderedOf', line.received + received(line.sku), line.qty)))))),
    draft.lines.length ? el('h2', {}, say('receipt')) : null,
    el('ul', { class: 'p-goods' }, draft.lines.map((line, index) => el('li', { class: 'p-line is-good' },
      el('span', { class: 'p-line-name' }, line.name, el('small', {}, [line.lotNo, line.expiresOn].filter(Boolean).join(' · '))),
      el('span', { class: 'p-line-count' }, String(line.qty)),
      button('✕', () => go('goods', { lines: draft.lines.filter((one, at) => at !== index) }),
        { class: 'p-button p-small', 'aria-label': say('remove', line.name) }))))
  ], draft.lines.length ? [next(finish, say('finishReceipt'))] : [button(say('startAnew'), () => go('po', fresh()), { class: 'p-button p-quiet' })]);
}

function lot() {
  screen(say('lotOf', draft.now.name), null, [scanField(say('scanLot', draft.now.name), code =>
    code.length > 100 || (draft.order && found(code)) ? refuse(say('lotExpected')) : go('qty', { now: { ...draft.now, lotNo: code } }))], [], 'goods');
}

function qty() {
  const input = el('input', { class: 'p-input p-number', type: 'text', inputmode: 'numeric', autocomplete: 'off', 'data-focus': true, 'aria-label': say('qtyOf', draft.now.name) });
  const take = () => /^[1-9]\d{0,6}$/.test(input.value.trim())
    ? go('expiry', { now: { ...draft.now, qty: Number(input.value.trim()) } }) : refuse(say('wholeNumber'));
  input.addEventListener('keydown', event => event.key === 'Enter' && take());
  screen(say('qtyOf', draft.now.name), null, [el('p', { class: 'p-known' }, draft.now.lotNo), input], [next(take)], 'lot');
}

function expiry() {
  const input = el('input', { class: 'p-input', type: 'date', max: '2199-12-31', 'aria-label': say('expiry') });
  const keep = expiresOn => go('goods', { lines: [...draft.lines, { ...draft.now, expiresOn }], now: null });
  screen(say('expiry'), say('expiryHint'), [input], [
    button(say('skip'), () => keep(null), { class: 'p-button p-quiet' }),
    next(() => input.value ? keep(input.value) : refuse(say('missing')))], 'qty');
}

async function finish() {
  const { poNo, warehouse, lines } = draft;
  const id = crypto.randomUUID();
  const message = queue.message('receipt ' + id, poNo, 'receipt', {
    method: 'POST', url: '/api/v1/pda/receipts', saved: draft,
    body: {
      poNo, warehouse, receivedAt: new Date().toISOString(),
      lines: lines.map(({ sku, lotNo, qty, expiresOn }) => ({ sku, lotNo, qty, ...(expiresOn ? { expiresOn } : {}) }))
    }
  });
  await store.write(['jobs', 'queue'], stores => {
    stores.jobs.delete(place());
    stores.queue.put(message);
  });
  queue.stored();
  feel.good();
  toast(say('receiptDone', poNo), 'good');
  location.hash = '#/';
}

/** The server did not take a receipt: it is read why, and the receipt is opened again. */
export async function refusedReceipt(frame, seq) {
  const item = await store.read('queue', seq);
  if (!item || item.state !== 'refused') {
    location.hash = '#/';
    return;
  }
  frame(item.title, [
    el('h1', { tabindex: '-1' }, say('refused')),
    el('div', { class: 'p-note is-bad', role: 'alert' }, item.problem.text.split('\n').map(line => el('p', {}, line)))
  ], {
    back: '#/queue', footer: [
      button(say('giveUp'), async () => {
        await queue.drop([item]);
        location.hash = '#/';
      }, { class: 'p-button p-quiet' }),
      button(say('again'), async () => {
        await store.write(['jobs', 'queue'], stores => {
          stores.jobs.put({ ...item.saved, stage: 'goods' }, place());
          stores.queue.delete(item.seq);
        });
        queue.stored();
        location.hash = '#/receive';
      }, { class: 'p-button p-main' })]
  });
}
