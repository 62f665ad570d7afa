/* One screen per step. Each screen is a body and what its main button does; the frame around it is app.js's. */
import { button, el, icon, say, toast } from './ui.js';
import * as feel from './feel.js';
import { scanField } from './scan.js';
import { countScreen } from './count.js';
import { pickScreen } from './pick.js';
import { unitsScreen } from './units.js';

const LONGEST_SIDE = 2560;
const SCREENS = {
  SCAN: scanScreen, TEXT: textScreen, MEASURE: measureScreen, CHECK: checkScreen, CHOICE: choiceScreen,
  PHOTO: filesScreen, VIDEO: filesScreen, SIGNATURE: signatureScreen, COUNT: countScreen, PICK: pickScreen,
  UNITS: unitsScreen
};

/** @param done called when the step is done, to go on */
export function screen(job, step, done) {
  return SCREENS[step.kind](job, step, async value => {
    await job.answer(step, value);
    feel.good();
    done();
  }, done);
}

function refuse(text) {
  feel.bad();
  toast(text, 'bad');
}

function leaveOut(step, answer) {
  return step.required ? [] : [button(say('skip'), () => answer(null), { class: 'p-button p-quiet' })];
}

function scanScreen(job, step, answer) {
  const known = job.value(step.id);
  const take = code => {
    if (step.pattern && !new RegExp('^(?:' + step.pattern.replace(/^\(\?s\)/, '') + ')$', 's').test(code)) {
      refuse(say('wrongPattern', code));
    } else {
      answer(code);
    }
  };
  if (step.id === 'expiresOn') {
    return dateScreen(step, known, answer);
  }
  const parts = [scanField(step.label.split('\n').pop(), take)];
  if (known) {
    parts.push(el('p', { class: 'p-known' }, say('scanned', known)));
  }
  if (/^lotNo(_\d+)?$/.test(step.id)) {
    parts.push(button(say('unreadable'), () => answer('UNKNOWN'), { class: 'p-button p-option' }));
  }
  return { body: parts, actions: [...leaveOut(step, answer), ...(known ? [go(() => answer(known))] : [])] };
}

function dateScreen(step, known, answer) {
  const input = el('input', { type: 'date', class: 'p-input', value: known || '', 'aria-label': step.label });
  return {
    body: [input],
    actions: [...leaveOut(step, answer), go(() => input.value ? answer(input.value) : refuse(say('missing')))]
  };
}

function go(work, text = say('next')) {
  return button(text, work, { class: 'p-button p-main', symbol: 'right' });
}

function textScreen(job, step, answer) {
  const input = el('textarea', { class: 'p-input', rows: '5', maxlength: '1000', 'aria-label': step.label });
  input.value = job.value(step.id) || '';
  return { body: [input], actions: [go(() => answer(input.value.trim() || null))] };
}

function measureScreen(job, step, answer) {
  const known = job.value(step.id);
  const input = el('input', {
    class: 'p-input p-number', type: 'text', inputmode: 'decimal', autocomplete: 'off', value: known === null ? '' : known,
    'aria-label': step.label, 'data-focus': true
  });
  const range = [step.min, step.max].map(limit => limit === null || limit === undefined ? '' : limit).join(' – ');
  const take = () => {
    const text = input.value.trim().replace(',', '.');
    const number = Number(text);
    if (!text && !step.required) {
      answer(null);
    } else if (!text || Number.isNaN(number)) {
      refuse(say('notNumber'));
    } else if ((step.min != null && number < step.min) || (step.max != null && number > step.max)) {
      refuse(say('outOfRange', range));
    } else {
      answer(number);
    }
  };
  input.addEventListener('keydown', event => event.key === 'Enter' && take());
  return {
    body: [el('div', { class: 'p-measure' }, input, step.unit ? el('span', {}, step.unit) : null),
      range.trim() === '–' ? null : el('p', { class: 'p-hint' }, say('range', range))],
    actions: [...leaveOut(step, answer), go(take)]
  };
}

function checkScreen(job, step, answer) {
  const known = job.value(step.id);
  const yes = button(say(step.required ? 'confirmed' : 'yes'), () => answer(true),
    { class: 'p-button p-option p-good', symbol: 'check', 'aria-pressed': String(known === true) });
  const no = button(say('no'), () => answer(false),
    { class: 'p-button p-option', symbol: 'x', 'aria-pressed': String(known === false) });
  return { body: [el('div', { class: 'p-options' }, step.required ? [yes] : [yes, no])], actions: [] };
}

function choiceScreen(job, step, answer) {
  const known = job.value(step.id);
  return {
    body: [el('div', { class: 'p-options' }, step.choices.map(choice =>
      button(choice.label, () => answer(choice.value),
        { class: 'p-button p-option', 'data-value': choice.value, 'aria-pressed': String(known === choice.value) })))],
    actions: leaveOut(step, answer)
  };
}

function filesScreen(job, step, answer, done) {
  const tiles = el('div', { class: 'p-tiles' });
  const next = go(() => step.required ? done() : answer(null));
  const paint = async () => {
    const shas = job.files(step.kind);
    const nodes = await Promise.all(shas.map(sha => tile(job, sha, step.kind)));
    tiles.replaceChildren(...nodes, shoot(job, step.kind, paint));
    next.disabled = step.required && shas.length < step.minCount;
  };
  paint();
  return { body: [tiles, el('p', { class: 'p-hint' }, say('photoHint'))], actions: [next] };
}

async function tile(job, sha, kind) {
  const file = await job.file(sha);
  const told = job.told.files.find(one => one.sha256 === sha);
  const src = file && file.blob ? URL.createObjectURL(file.blob) : told ? '/api/v1/evidence/' + told.evidenceId : null;
  return el('div', { class: 'p-tile' }, kind === 'PHOTO' && src ? el('img', { src, alt: say('photo') }) : icon('camera'));
}

/** The large button that opens the camera. `taken` learns the file's SHA-256. */
export function shoot(job, kind, taken, text = say(kind === 'VIDEO' ? 'video' : 'shoot')) {
  const input = el('input', {
    type: 'file', class: 'p-file', accept: kind === 'VIDEO' ? 'video/*' : 'image/*', capture: 'environment',
    'aria-label': text
  });
  input.addEventListener('change', async () => {
    for (const file of [...input.files]) {
      const blob = kind === 'PHOTO' ? await smaller(file) : file;
      const sha = await job.addFile(blob, kind, file.name);
      feel.good();
      await taken(sha);
    }
    input.value = '';
  });
  return el('label', { class: 'p-shoot' }, input, icon('camera'), el('span', {}, text));
}

/** A phone's picture of ten megabytes would take minutes in a hall; this size still shows a scratch. */
async function smaller(file) {
  try {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
    if (scale === 1 && file.size < 1_500_000) {
      return file;
    }
    const canvas = el('canvas', { width: Math.round(picture.width * scale), height: Math.round(picture.height * scale) });
    canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
    return await new Promise(resolve => canvas.toBlob(blob => resolve(blob || file), 'image/jpeg', 0.88));
  } catch (notReadableHere) {
    return file;
  }
}

/** The password goes to the server and nowhere else, so this one step needs the network. */
function signatureScreen(job, step, answer, done) {
  const meaning = el('select', { class: 'p-input', 'aria-label': say('meaning') },
    step.choices.map(choice => el('option', { value: choice.value }, choice.label)));
  const password = el('input', {
    class: 'p-input', type: 'password', autocomplete: 'current-password', 'aria-label': say('password'),
    placeholder: say('password')
  });
  const sign = async () => {
    const answer = await job.sign(step, step.choices.length ? meaning.value : null, password.value);
    password.value = '';
    if (answer.ok) {
      feel.good();
      done();
    } else {
      refuse(answer.status === 0 ? say('signOnline') : answer.json.detail || say('refused'));
    }
  };
  return {
    body: [step.choices.length ? meaning : null, password, el('p', { class: 'p-hint' }, say('signOnline'))],
    actions: [...leaveOut(step, answer), go(sign, say('sign'))]
  };
}
