/* The frame of the PDA: which screen is shown, the bar with the queue, the list of jobs, one job, what waits. */
import { button, due, el, icon, say, toast, user } from './ui.js';
import * as feel from './feel.js';
import * as store from './store.js';
import * as queue from './queue.js';
import { Job, makeReady, tidy } from './job.js';
import { keepFocus, scanField } from './scan.js';
import { receipt, refusedReceipt } from './receive.js';
import { bar, frame, heading, parted, stepFrame } from './frame.js';

const KINDS = {
  receiveReturn: 'return', inspectLot: 'shield', recheckShipment: 'check', inspectReturn: 'search', pickReissue: 'arrow',
  identifyParcel: 'filter'
};
const app = document.getElementById('app');
let showing = 0;

/* ---- frame ---- */

function show(title, main, around = {}) {
  frame(title, main, { ...around, corner: el('a', { class: 'p-queue', href: '#/queue', id: 'queue' }) });
  paintBadge();
  const field = document.getElementById('scan') || app.querySelector('[data-focus]');
  if (field) {
    field.focus({ preventScroll: true });
  } else {
    const head = app.querySelector('h1');
    if (head) {
      head.focus({ preventScroll: true });
    }
  }
  window.scrollTo(0, 0);
}

let lastWaiting = [];

async function paintBadge() {
  badge(lastWaiting);
  lastWaiting = await queue.waiting();
  badge(lastWaiting);
}

function badge(waiting) {
  const place = document.getElementById('queue');
  if (!place) {
    return;
  }
  const refused = waiting.some(item => item.state === 'refused');
  const state = refused ? 'refused' : queue.state() === 'login' ? 'login'
    : !navigator.onLine || queue.state() === 'offline' ? 'offline' : waiting.length ? 'sending' : 'ok';
  place.className = 'p-queue is-' + state;
  place.dataset.waiting = String(waiting.length);
  place.replaceChildren(el('span', { class: 'p-dot', 'aria-hidden': 'true' }),
    el('span', {}, state === 'ok' ? say('state.ok') : say('state.' + state, waiting.length)));
}

/* ---- the list ---- */

async function list(kind) {
  const mark = ++showing;
  const known = await store.read('lists', user);
  await paintList(known || [], kind, known ? 'known' : 'asking', mark);
  const answer = await queue.call('GET', '/api/v1/pda/jobs');
  if (answer.status === 401) {
    // Asks the server, which leads to the login and back.
    location.assign('/pda/');
  } else if (answer.ok) {
    await store.write(['lists'], ({ lists }) => lists.put(answer.json, user));
    await paintList(answer.json, kind, 'fresh', mark);
    makeReady(answer.json).then(tidy);
  } else {
    await paintList(known || [], kind, 'old', mark);
  }
}

/** @param age known: from the device, while the server is asked; asking: nothing is known yet; fresh; old */
async function paintList(all, kind, age, mark) {
  const done = new Set((await queue.waiting())
    .filter(item => item.kind === 'done' && item.state === 'waiting').map(item => item.taskId));
  const heads = all.filter(head => !done.has(head.taskId));
  if (mark !== showing) {
    return;
  }
  const typed = document.getElementById('scan') ? document.getElementById('scan').value : '';
  const shown = kind ? heads.filter(head => head.key === kind) : heads;
  const counts = Object.keys(KINDS).map(key => [key, heads.filter(head => head.key === key).length])
    .filter(([key, count]) => count || key === kind);
  show(say('title'), [
    el('h1', { class: 'p-hidden', tabindex: '-1' }, say('title')),
    age === 'old' ? el('p', { class: 'p-note is-warm', role: 'status' }, say('oldList')) : null,
    done.size ? el('p', { class: 'p-note', role: 'status' }, say('toSync', done.size)) : null,
    scanField(say('scanJob'), code => find(heads, code)),
    counts.length > 1 || kind ? el('nav', { class: 'p-kinds', 'aria-label': say('kinds') },
      el('a', { href: '#/', 'aria-current': kind ? null : 'page' }, say('all'), el('b', {}, String(heads.length))),
      counts.map(([key, count]) => el('a', { href: '#/?kind=' + key, 'aria-current': kind === key ? 'page' : null },
        say('kind.' + key), el('b', {}, String(count))))) : null,
    kind || document.body.dataset.receives !== 'true' ? null
      : el('a', { class: 'p-job p-entry', href: '#/receive', id: 'receive' }, el('span', { class: 'p-job-icon' }, icon('box')),
        el('span', { class: 'p-job-main' }, el('strong', {}, say('receive')), el('span', {}, say('receiveHint')))),
    section(say('mine'), shown.filter(head => head.mine)),
    section(say('offered'), shown.filter(head => !head.mine)),
    shown.length ? null : age === 'asking' ? el('p', { class: 'p-loading', role: 'status' }, say('loading'))
      : el('div', { class: 'p-empty' }, icon('calm'), el('p', {}, say('nothing')))
  ].filter(Boolean));
  app.querySelector('main').dataset.age = age;
  // What a scanner was typing while the list came anew is not lost.
  document.getElementById('scan').value = location.hash.startsWith('#/job') ? '' : typed;
}

function section(title, heads) {
  return heads.length ? el('section', {}, el('h2', {}, title + ' · ' + heads.length),
    el('ul', { class: 'p-jobs' }, heads.map(head => el('li', {},
      el('a', { class: 'p-job', href: '#/job/' + encodeURIComponent(head.taskId), id: 'job-' + head.taskId },
        el('span', { class: 'p-job-icon' }, icon(KINDS[head.key] || 'tasks')),
        el('span', { class: 'p-job-main' },
          el('strong', {}, head.name), el('span', {}, head.about || ''),
          el('span', { class: 'p-job-meta' }, el('span', {}, head.recordNo || ''), due(head.dueAt)))))))) : null;
}

/** In the list first, which works without network; the server knows the jobs further down. */
async function find(heads, code) {
  const wanted = code.toUpperCase();
  const here = heads.filter(head => head.codes.some(one => one.toUpperCase() === wanted
    || one.toUpperCase().split(/[\s·]+/).includes(wanted)));
  const answer = here.length ? null : await queue.call('GET', '/api/v1/pda/jobs?code=' + encodeURIComponent(code));
  const found = here.length ? here : answer.ok ? answer.json : [];
  if (found.length) {
    feel.good();
    location.hash = '#/job/' + encodeURIComponent(found[0].taskId);
  } else {
    feel.bad();
    toast(say('noJob', code), 'bad');
  }
}

/* ---- a job ---- */

async function open(taskId) {
  const mark = ++showing;
  show(say('title'), [el('p', { class: 'p-loading', role: 'status' }, say('loading'))], { back: '#/' });
  const job = await Job.open(taskId);
  if (mark !== showing) {
    return;
  }
  if (!job) {
    show(say('title'), [...heading(say('jobGone')), el('p', { class: 'p-hint' }, say('jobGoneHint'))],
      { back: '#/', footer: [el('a', { class: 'p-button p-main', href: '#/' }, say('toList'))] });
    return;
  }
  const untouched = !Object.keys(job.told.answers).length && !Object.keys(job.own.answers).length;
  if (!job.told.task.mine) {
    offer(job);
  } else {
    if (untouched && !(await queue.ofJob(taskId)).length) {
      await job.take();
    }
    await go(job);
  }
}

function facts(job) {
  return [
    el('dl', { class: 'p-facts' }, job.told.facts.map(fact => el('div', {}, el('dt', {}, fact.label), el('dd', {}, fact.value)))),
    ...job.told.quotes.map(quote => el('blockquote', {}, quote.text))
  ];
}

function offer(job) {
  show(job.title, [...heading(job.told.task.name), due(job.told.task.dueAt), ...facts(job)], {
    back: '#/', footer: [button(say('take'), async () => {
      await job.take();
      feel.good();
      go(job);
    }, { class: 'p-button p-main', symbol: 'check' })]
  });
}

/** Shows the step that is to be done, or the one that somebody went back to. */
async function go(job, wanted) {
  const refused = (await queue.ofJob(job.taskId)).find(item => item.state === 'refused');
  if (refused) {
    stopped(job, refused);
  } else if (job.own.finished) {
    location.hash = '#/';
  } else {
    const step = wanted || job.next();
    step ? one(job, step) : last(job);
  }
}

function one(job, step) {
  const { first, main, ...around } = stepFrame(job, step, () => go(job), other => one(job, other));
  show(job.title, [...main, el('details', { class: 'p-details', open: first }, el('summary', {}, say('about')), facts(job))]
    .filter(Boolean), { back: '#/', ...around });
}

function last(job) {
  const steps = job.steps();
  show(job.title, [
    ...heading(say('check'), say('checkHint')),
    el('ul', { class: 'p-answers' }, steps.map(step => el('li', {},
      el('button', { type: 'button', click: () => one(job, step) },
        el('span', {}, parted(step.label.replace('\n', ' · '))[0]), el('strong', {}, answerText(job, step))))))
  ], {
    back: '#/', step: bar(steps.length + 1, steps.length + 1),
    footer: [button(say('previous'), () => one(job, steps[steps.length - 1]), { class: 'p-button p-quiet', symbol: 'back' }),
      button(say('finish'), async () => {
        await job.finish();
        feel.good();
        toast(say('finished', job.title), 'good');
        location.hash = '#/';
      }, { class: 'p-button p-main p-finish', symbol: 'check' })]
  });
}

function answerText(job, step) {
  const value = job.value(step.id);
  if (step.kind === 'PHOTO' || step.kind === 'VIDEO') {
    return say('pieces', job.files(step.kind).length);
  }
  if (step.kind === 'UNITS') {
    return say('inspected', job.told.units.units.length, job.told.units.units.length);
  }
  if (value === null) {
    return step.kind === 'SIGNATURE' ? say('signed') : '—';
  }
  const choice = step.choices.find(one => one.value === value);
  return choice ? choice.label : typeof value === 'boolean' ? say(value ? 'yes' : 'no')
    : value + (step.unit ? ' ' + step.unit : '');
}

/** The server has refused something: a person reads why, and does the step again. */
function stopped(job, refused) {
  feel.bad();
  const over = refused.problem.status === 404 || refused.kind === 'claim'
    || (refused.problem.status === 403 && !refused.problem.steps.length);
  show(job.title, [
    ...heading(say('refused')),
    el('div', { class: 'p-note is-bad', role: 'alert' }, refused.problem.text.split('\n').map(line => el('p', {}, line))),
    el('p', { class: 'p-hint' }, say(over ? 'refusedOver' : 'refusedHint'))
  ], {
    back: '#/', footer: [
      button(say('giveUp'), async () => {
        await queue.drop(await queue.ofJob(job.taskId));
        await store.write(['jobs'], ({ jobs }) => jobs.delete(job.taskId));
        location.hash = '#/';
      }, { class: 'p-button p-quiet' }),
      over ? null : button(say('again'), async () => {
        const { step, draft } = await job.takeBack(refused);
        if (step && draft && typeof draft.value === 'string') {
          job.own.answers[step.id] = { value: draft.value, draft: true };
        }
        go(job, step);
      }, { class: 'p-button p-main' })].filter(Boolean)
  });
}

/* ---- what waits on the device ---- */

async function outbox() {
  showing++;
  const waiting = await queue.waiting();
  const others = waiting.filter(item => item.user !== user);
  const mine = waiting.filter(item => item.user === user);
  const sound = el('input', { type: 'checkbox', id: 'sound', checked: !feel.quiet() });
  sound.addEventListener('change', () => {
    feel.setQuiet(!sound.checked);
    feel.good();
  });
  show(say('outbox'), [
    ...heading(mine.length ? say('outboxCount', mine.length) : say('outboxEmpty'), say('outboxHint')),
    queue.state() === 'login' ? el('a', { class: 'p-button p-main', href: '/pda/' }, say('loginAgain')) : null,
    el('ul', { class: 'p-goods' }, mine.map(item => el('li', { class: item.state === 'refused' ? 'p-line is-bad' : 'p-line' },
      el('span', { class: 'p-line-name' }, item.title, el('small', {}, say('message.' + item.kind))),
      item.state === 'refused' ? el('a', { href: item.kind === 'receipt' ? '#/receipt/' + item.seq : '#/job/' + encodeURIComponent(item.taskId) }, say('look')) : el('small', {}, new Date(item.at).toLocaleTimeString())))),
    others.length ? el('p', { class: 'p-note is-warm' }, say('others', others.length, [...new Set(others.map(item => item.user))].join(', '))) : null,
    el('div', { class: 'p-settings' },
      el('label', { for: 'sound' }, sound, say('sound')),
      el('p', {}, say('who', user)),
      el('a', { href: '/' }, say('desk')))
  ].filter(Boolean), { back: '#/', footer: mine.length ? [button(say('sendNow'), () => queue.pump(), { class: 'p-button p-main', symbol: 'arrow' })] : [] });
}

/* ---- start ---- */

function route() {
  const [path, query] = location.hash.replace(/^#/, '').split('?');
  const [, place, id] = path.split('/');
  if (place === 'job' && id) {
    open(decodeURIComponent(id));
  } else if (place === 'queue') {
    outbox();
  } else if (place === 'receive') {
    showing++;
    receipt(show);
  } else if (place === 'receipt') {
    showing++;
    refusedReceipt(show, Number(id));
  } else {
    list(new URLSearchParams(query).get('kind'));
  }
}

queue.changes.addEventListener('change', paintBadge);
queue.changes.addEventListener('done', () => location.hash.startsWith('#/job') || route());
queue.changes.addEventListener('refused', event => {
  feel.bad();
  toast(say('refusedToast', event.detail.item.title), 'bad');
  if (location.hash === '#/job/' + encodeURIComponent(event.detail.item.taskId)) {
    route();
  }
});
window.addEventListener('online', paintBadge);
window.addEventListener('offline', paintBadge);
window.addEventListener('hashchange', route);
keepFocus();
store.keepForGood();
queue.start();
if ('serviceWorker' in navigator) {
  navigator.serviceWorker.register('/pda/sw.js?lang=' + document.documentElement.lang, { scope: '/pda/' }).catch(() => {});
}
route();
