/*
 * The editor of an SOP. What is written stands in `model`; the page, the check of the server and the PDA beside it follow.
 * Saving names the revision that was read: when somebody else was quicker, both drafts are there and a person decides.
 */
const root = document.getElementById('editor');
const words = JSON.parse(root.dataset.words);
const state = JSON.parse(root.dataset.state);
const place = id => document.getElementById(id);
const list = place('steps');
const preview = place('preview');
const url = '/api/v1/sops/' + encodeURIComponent(state.key) + '/draft';
const NUMBERS = ['min', 'max', 'minCount'];

let revision = state.saved ? state.saved.revision : 0;
let model = begin(state.saved ? state.saved.draft : state.inForce);
let dirty = false;
let given = null;
let open = null;
let checks = 0;

function say(key, ...values) {
  return values.reduce((text, value, index) => text.replaceAll('{' + index + '}', String(value)), words[key] || key);
}

function begin(from) {
  const inForce = state.inForce ? state.inForce.version : 0;
  return {
    zh: from && from.zh || '', en: from && from.en || '', note: state.saved && from.note || '',
    basedOn: from && from.basedOn !== undefined && from.basedOn !== null ? from.basedOn : inForce,
    steps: (from && from.steps || []).map(step => ({ ...step }))
  };
}

function el(name, attributes, ...children) {
  const node = document.createElement(name);
  Object.entries(attributes || {}).forEach(([key, value]) => typeof value === 'function'
    ? node.addEventListener(key, value) : value !== null && value !== undefined && node.setAttribute(key, value));
  node.append(...children.flat().filter(child => child !== null && child !== undefined));
  return node;
}

/* ---- the server ---- */

async function call(method, path, body) {
  const headers = { ...JSON.parse(document.body.getAttribute('hx-headers') || '{}'), Accept: 'application/json' };
  const form = body instanceof FormData;
  if (body !== undefined && !form) {
    headers['Content-Type'] = 'application/json';
  }
  try {
    const answer = await fetch(path, { method, headers, body: body === undefined || form ? body : JSON.stringify(body) });
    return { ok: answer.ok, status: answer.status, json: await answer.json().catch(() => ({})) };
  } catch (unreachable) {
    return { ok: false, status: 0, json: {} };
  }
}

/** As the API takes it: a number that is none goes as it is, and the server says what is wrong with it. */
function written() {
  return {
    zh: model.zh, en: model.en, note: model.note, basedOn: model.basedOn,
    steps: model.steps.map(step => ({
      ...step, minCount: numeric(step.minCount) ?? 1, min: numeric(step.min), max: numeric(step.max),
      choices: step.choices || []
    }))
  };
}

function numeric(text) {
  return text === undefined || text === null || text === '' ? null : Number(text);
}

function notNumbers() {
  return model.steps.flatMap((step, at) => NUMBERS
    .filter(name => step[name] !== undefined && step[name] !== null && step[name] !== '' && Number.isNaN(Number(step[name])))
    .map(name => ({ pointer: '/steps/' + at + '/' + name, detail: words.notNumber })));
}

/* ---- what is shown ---- */

function tell(text, warm) {
  place('state').textContent = text;
  place('state').classList.toggle('is-warm', Boolean(warm));
}

function calm() {
  tell(dirty ? say('dirty') : revision ? say('saved', revision) : say('clean'), dirty);
  place('discard').hidden = revision === 0;
}

function changed() {
  dirty = true;
  calm();
  later('check', check, 350);
  later('show', sendPreview, 200);
}

const timers = {};

function later(name, work, wait) {
  clearTimeout(timers[name]);
  timers[name] = setTimeout(work, wait);
}

function paint() {
  root.querySelectorAll('[data-head]').forEach(field => { field.value = model[field.dataset.head] || ''; });
  list.replaceChildren(...model.steps.map(card));
  conditions();
}

function conditions() {
  const offered = model.steps.filter(step => step.kind === 'CHOICE')
    .flatMap(step => (step.choices || []).map(choice => step.id + '=' + choice));
  place('conditions').replaceChildren(...offered.slice(0, 60).map(value => el('option', { value })));
}

function card(step, at) {
  const node = place('step').content.firstElementChild.cloneNode(true);
  node.step = step;
  node.querySelectorAll('[data-name]').forEach(field => {
    field.id = 's-' + at + '-' + field.dataset.name;
    const label = field.closest('.q-field').querySelector('label');
    if (!label.contains(field)) {
      label.htmlFor = field.id;
    }
    fill(field, step);
    field.addEventListener('input', () => take(node, field));
  });
  node.querySelectorAll('[data-label]').forEach(tool =>
    tool.setAttribute('aria-label', tool.dataset.label + ' ' + (at + 1)));
  node.querySelectorAll('[data-do]').forEach(tool => tool.dataset.do === 'upload'
    ? tool.addEventListener('change', () => upload(node, tool)) : tool.addEventListener('click', () => act(node, tool.dataset.do)));
  node.querySelector('.s-toggle').addEventListener('click', () => unfold(open === step ? null : step));
  node.addEventListener('keydown', event => {
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      act(node, event.key === 'ArrowUp' ? 'up' : 'down');
    }
  });
  dragging(node);
  dress(node, at);
  return node;
}

function fill(field, step) {
  const name = field.dataset.name;
  if (field.type === 'checkbox') {
    field.checked = Boolean(step[name]);
  } else {
    field.value = name === 'choices' ? (step.choices || []).join('\n') : step[name] ?? '';
  }
}

/** What depends on the step's values: its head, which fields it has, whether the process reads it. */
function dress(node, at) {
  const step = node.step;
  const locked = state.locked.includes(step.id);
  const kinds = node.querySelector('select[data-name=kind]');
  node.querySelector('.s-no').textContent = at + 1;
  node.querySelector('.s-kind').textContent = [...kinds.options].find(option => option.value === step.kind)?.text || step.kind;
  node.querySelector('.s-name').textContent = (document.documentElement.lang === 'en' ? step.en || step.zh : step.zh || step.en) || '…';
  node.querySelector('.s-optional').hidden = step.required;
  node.querySelector('.s-if').textContent = step.when || '';
  node.querySelectorAll('[data-kinds]').forEach(part => { part.hidden = !part.dataset.kinds.split(' ').includes(step.kind); });
  node.querySelector('.s-locked').hidden = !locked;
  node.querySelectorAll('[data-name=id], [data-name=kind], [data-name=when]').forEach(field => { field.disabled = locked; });
  node.querySelector('[data-name=required]').disabled = locked && was(step.id)?.required === true;
  node.querySelector('[data-do=remove]').disabled = locked;
  node.querySelector('[data-do=up]').disabled = at === 0;
  node.querySelector('[data-do=down]').disabled = at === model.steps.length - 1;
  const picture = node.querySelector('.s-picture');
  picture.hidden = !step.picture;
  picture.src = step.picture ? '/api/v1/evidence/' + encodeURIComponent(step.picture) : 'data:,';
  node.querySelector('[data-do=unpicture]').hidden = !step.picture;
  const shown = open === step;
  node.classList.toggle('is-shown', shown);
  node.querySelector('.s-toggle').setAttribute('aria-expanded', String(shown));
  node.querySelector('.s-fields').hidden = !shown;
}

function was(id) {
  return state.inForce && state.inForce.steps.find(step => step.id === id);
}

function dressAll() {
  [...list.children].forEach(dress);
}

function unfold(step) {
  open = step;
  dressAll();
  sendPreview();
}

/* ---- what a person does ---- */

function take(node, field) {
  const name = field.dataset.name;
  const step = node.step;
  step[name] = field.type === 'checkbox' ? field.checked
    : name === 'choices' ? field.value.split('\n').map(line => line.trim()).filter(Boolean) : field.value;
  if (name === 'kind') {
    Object.assign(step, { choices: [], min: null, max: null, unit: null, pattern: null, minCount: 1 });
    node.querySelectorAll('[data-name]').forEach(other => fill(other, step));
  }
  dress(node, model.steps.indexOf(step));
  conditions();
  changed();
}

function act(node, what) {
  const step = node.step;
  const at = model.steps.indexOf(step);
  if (what === 'defects') {
    step.choices = ['@defects'];
    fill(node.querySelector('[data-name=choices]'), step);
    return changed();
  }
  if (what === 'unpicture') {
    step.picture = null;
    dress(node, at);
    return changed();
  }
  if (what === 'remove' && !state.locked.includes(step.id)) {
    model.steps.splice(at, 1);
    repaint(model.steps[Math.min(at, model.steps.length - 1)], '.s-toggle');
  } else if (what === 'copy') {
    const copy = { ...step, id: fresh(step.id), choices: [...(step.choices || [])] };
    model.steps.splice(at + 1, 0, copy);
    open = copy;
    repaint(copy, '[data-name=zh]');
  } else if (what === 'up' && at > 0 || what === 'down' && at < model.steps.length - 1) {
    move(at, what === 'up' ? at - 1 : at + 1);
    repaint(step, '[data-do=' + what + ']:enabled, .s-toggle');
  }
}

function move(from, to) {
  model.steps.splice(to, 0, ...model.steps.splice(from, 1));
}

function repaint(step, focus) {
  paint();
  const node = [...list.children].find(one => one.step === step);
  const field = node && (focus.split(', ').map(one => node.querySelector(one)).find(Boolean));
  if (field) {
    field.focus();
  }
  changed();
}

function fresh(id) {
  const stem = (id || 'step').replace(/\d+$/, '') || 'step';
  let number = 2;
  while (model.steps.some(step => step.id === stem + number)) {
    number++;
  }
  return stem + number;
}

function add() {
  const kind = place('add-kind').value;
  const stem = { PHOTO: 'photo', VIDEO: 'video', SCAN: 'code', MEASURE: 'value', CHECK: 'done', CHOICE: 'choice', SIGNATURE: 'approval' }[kind];
  const id = model.steps.some(step => step.id === stem) ? fresh(stem) : stem;
  const step = { id, kind, required: true, when: null, minCount: 1, choices: [], min: null, max: null, unit: null, pattern: null, zh: '', en: '', picture: null };
  model.steps.push(step);
  open = step;
  repaint(step, '[data-name=zh]');
}

async function upload(node, input) {
  const file = input.files[0];
  if (!file) {
    return;
  }
  const form = new FormData();
  form.append('file', file);
  form.append('kind', 'PHOTO');
  const answer = await call('POST', '/api/v1/evidence', form);
  input.value = '';
  const error = node.querySelector('[data-for=picture]');
  error.hidden = answer.ok;
  error.textContent = answer.ok ? '' : say('tooLarge', answer.json.detail || answer.status);
  if (answer.ok) {
    node.step.picture = answer.json.evidenceId;
    dress(node, model.steps.indexOf(node.step));
    changed();
  }
}

let dragged = null;

function dragging(node) {
  const grip = node.querySelector('.s-grip');
  grip.addEventListener('dragstart', event => {
    dragged = node.step;
    node.classList.add('is-dragged');
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', node.step.id || '');
    event.dataTransfer.setDragImage(node, 20, 20);
  });
  grip.addEventListener('dragend', () => {
    dragged = null;
    list.querySelectorAll('.is-dragged, .is-over').forEach(one => one.classList.remove('is-dragged', 'is-over'));
  });
  node.addEventListener('dragover', event => {
    if (dragged) {
      event.preventDefault();
      node.classList.add('is-over');
    }
  });
  node.addEventListener('dragleave', () => node.classList.remove('is-over'));
  node.addEventListener('drop', event => {
    event.preventDefault();
    if (dragged && dragged !== node.step) {
      const step = dragged;
      move(model.steps.indexOf(step), model.steps.indexOf(node.step));
      repaint(step, '.s-toggle');
    }
  });
}

/* ---- check, preview ---- */

async function check() {
  const mark = ++checks;
  const answer = await call('POST', url + '/check', written());
  if (mark === checks && answer.ok) {
    faults([...notNumbers(), ...answer.json.errors]);
    differences(answer.json.changes, [place('changes'), place('sure-changes')]);
    place('change-count').textContent = answer.json.changes.length;
  }
  return answer;
}

/** Every fault at its field; what has no field stands above the steps. */
function faults(errors) {
  root.querySelectorAll('.q-field-error').forEach(at => { at.hidden = true; at.textContent = ''; });
  root.querySelectorAll('[aria-invalid]').forEach(field => field.removeAttribute('aria-invalid'));
  root.querySelectorAll('.s-faults').forEach(tag => { tag.textContent = ''; });
  const rest = [];
  errors.forEach(error => {
    const [, , at, name] = error.pointer.split('/');
    const node = list.children[Number(at)];
    const field = node && node.querySelector('[data-name="' + name + '"]');
    const head = root.querySelector('[data-at="' + error.pointer + '"]');
    const text = head || field && field.closest('.q-field').querySelector('.q-field-error')
      || node && name === 'picture' && node.querySelector('[data-for=picture]');
    if (!text) {
      rest.push(error.detail);
      return;
    }
    text.textContent = error.detail;
    text.hidden = false;
    (field || root.querySelector('[data-head="' + error.pointer.slice(1) + '"]'))?.setAttribute('aria-invalid', 'true');
    if (node) {
      const tag = node.querySelector('.s-faults');
      tag.dataset.count = Number(tag.textContent ? tag.dataset.count : 0) + 1;
      tag.textContent = say('faults', tag.dataset.count);
    }
  });
  place('whole').hidden = !rest.length;
  place('whole').textContent = rest.join(' ');
}

const TONES = { ADDED: 'is-good', REMOVED: 'is-bad', CHANGED: 'is-warm', MOVED: 'is-warm' };

function difference(change) {
  return el('li', {}, el('span', { class: 'q-tag ' + TONES[change.kind] }, say(change.kind)), ' ',
    el('strong', {}, change.stepId || say('names')),
    el('dl', {}, change.fields.map(field => el('div', {}, el('dt', {}, say('field.' + field.name)),
      el('dd', {}, field.before ? el('del', {}, shown(field.name, field.before)) : null, ' ',
        field.after ? el('ins', {}, shown(field.name, field.after)) : null)))));
}

function shown(name, value) {
  return name === 'picture' ? el('img', { class: 's-picture', src: '/api/v1/evidence/' + encodeURIComponent(value), alt: say('field.picture') })
    : name === 'kind' ? [...place('add-kind').options].find(option => option.value === value)?.text || value
      : name === 'required' ? say(value === 'true' ? 'required' : 'optional') : value;
}

function differences(changes, places) {
  places.forEach(one => one.replaceChildren(...(changes.length ? changes.map(difference)
    : [el('li', { class: 'q-muted' }, say('same'))])));
}

function sendPreview() {
  const title = document.documentElement.lang === 'en' ? model.en : model.zh;
  preview.contentWindow.postMessage({ title: title || state.key, steps: written().steps, at: open && open.id }, location.origin);
}

window.addEventListener('message', event => {
  if (event.origin === location.origin && event.source === preview.contentWindow && event.data.ready) {
    sendPreview();
  }
});

/* ---- save, publish ---- */

async function save() {
  tell(say('saving'));
  const answer = await call('PUT', url + '?revision=' + revision, written());
  if (answer.ok) {
    revision = answer.json.revision;
    dirty = false;
    place('conflict').hidden = true;
    calm();
    return true;
  }
  return refused(answer);
}

function refused(answer) {
  if (answer.status === 409) {
    conflict(answer.json);
  } else if (answer.status === 0 || answer.status === 401) {
    tell(say(answer.status ? 'loggedOut' : 'offline'), true);
  } else if (answer.status === 422) {
    faults(answer.json.errors || []);
    tell(say('notPublished', (answer.json.errors || []).length), true);
    const field = root.querySelector('[aria-invalid]');
    const node = field && field.closest('.s-step');
    if (node) {
      unfold(node.step);
    }
    field?.focus();
  } else {
    tell(say('failed', answer.json.detail || answer.status), true);
  }
  return false;
}

function button(text, work, strong) {
  return el('button', { type: 'button', class: strong ? 'btn btn-primary' : 'btn btn-outline-primary', click: work }, text);
}

/** Somebody was quicker. Nothing is thrown away before a person has said which words hold. */
async function conflict(problem) {
  tell(say('dirty'), true);
  const theirs = problem.saved;
  const movedOn = (problem.errors || []).some(error => error.pointer === '/basedOn');
  const box = place('conflict');
  const parts = theirs ? await withTheirs(theirs) : movedOn ? await withVersion() : [
    el('p', {}, say('gone')),
    el('div', { class: 's-actions' }, button(say('saveAnew'), () => { revision = 0; save(); }, true))];
  box.replaceChildren(...parts);
  box.hidden = false;
  box.scrollIntoView({ block: 'center' });
  box.querySelector('button').focus();
}

async function withTheirs(theirs) {
  const answer = await call('POST', url + '/check?against=draft', written());
  const places = el('ul', { class: 's-changes' });
  differences(answer.ok ? answer.json.changes : [], [places]);
  return [
    el('p', {}, say('theirs', theirs.savedBy, new Date(theirs.savedAt).toLocaleString(), theirs.revision)), places,
    el('div', { class: 's-actions' },
      button(say('takeTheirs'), () => exchange(theirs)),
      button(say('mineOver'), () => { revision = theirs.revision; save(); }, true))];
}

/** Their words in the fields; one's own stay at hand. */
function exchange(theirs) {
  given = model;
  revision = theirs.revision;
  model = { ...theirs.draft, steps: theirs.draft.steps.map(step => ({ ...step })) };
  dirty = false;
  open = null;
  paint();
  calm();
  check();
  sendPreview();
  const box = place('conflict');
  box.replaceChildren(el('div', { class: 's-actions' }, button(say('backToMine'), () => {
    model = given;
    open = null;
    paint();
    changed();
    box.hidden = true;
  })));
}

async function withVersion() {
  const now = await call('GET', '/api/v1/sops/' + encodeURIComponent(state.key));
  check();
  return [
    el('p', {}, say('movedOn', now.json.version)),
    el('div', { class: 's-actions' }, button(say('rebase', now.json.version), () => {
      model.basedOn = now.json.version;
      save();
    }, true))];
}

async function publish() {
  place('sure').close();
  if ((dirty || revision === 0) && !(await save())) {
    return;
  }
  const answer = await call('POST', url + '/publish?revision=' + revision);
  if (answer.ok) {
    dirty = false;
    location.href = '/sops/' + encodeURIComponent(state.key);
  } else {
    refused(answer);
  }
}

async function discard() {
  const answer = await call('DELETE', url + '?revision=' + revision);
  if (answer.ok) {
    dirty = false;
    location.href = state.inForce ? '/sops/' + encodeURIComponent(state.key) : '/sops';
  } else {
    refused(answer);
  }
}

async function ask() {
  const answer = await check();
  const count = answer.ok ? answer.json.errors.length + notNumbers().length : 0;
  if (!answer.ok) {
    refused(answer);
  } else if (count) {
    refused({ status: 422, json: { errors: [...notNumbers(), ...answer.json.errors] } });
  } else {
    place('sure').showModal();
  }
}

root.querySelectorAll('[data-head]').forEach(field => field.addEventListener('input', () => {
  model[field.dataset.head] = field.value;
  changed();
}));
place('save').addEventListener('click', save);
place('publish').addEventListener('click', ask);
place('really').addEventListener('click', publish);
place('not-yet').addEventListener('click', () => place('sure').close());
place('discard').addEventListener('click', discard);
place('add').addEventListener('click', add);
document.addEventListener('keydown', event => {
  if ((event.ctrlKey || event.metaKey) && event.key === 's') {
    event.preventDefault();
    save();
  }
});
window.addEventListener('beforeunload', event => dirty && event.preventDefault());
paint();
calm();
check();
preview.addEventListener('load', sendPreview);
sendPreview();
