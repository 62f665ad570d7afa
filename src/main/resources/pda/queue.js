/*
 * The way out of the device. Every message lies here until the server has confirmed it; each carries a number that was
 * made on the device, so that a message whose answer was lost counts once. One job's messages go in their order; a
 * refused one stops its own job only, and waits for a person.
 */
import { user, toast, say } from './ui.js';
import * as store from './store.js';

const FAST = 20_000;
const SLOW = 180_000;
const EVERY = 5_000;

export const changes = new EventTarget();
const neighbours = 'BroadcastChannel' in window ? new BroadcastChannel('qualoop-pda') : null;

let connection = 'ok';
let busy = false;
let onItsWay = null;
let again = false;

/** Whether a message has never left the device, so that a newer one may take its place. */
export function untouched(item) {
  return item.state === 'waiting' && !item.tries && item.seq !== onItsWay;
}

/** What the badge shows: ok, sending, offline, login. */
export function state() {
  return connection;
}

function changed() {
  changes.dispatchEvent(new Event('change'));
  if (neighbours) {
    neighbours.postMessage('change');
  }
}

/** Everything that waits on this device, of everybody, in order. */
export function waiting() {
  return store.all('queue');
}

export async function ofJob(taskId) {
  return (await waiting()).filter(item => item.taskId === taskId);
}

export function message(taskId, title, kind, more) {
  return { id: crypto.randomUUID(), user, taskId, title, kind, state: 'waiting', at: Date.now(), ...more };
}

/** To be called when messages have been written to the store. */
export function stored() {
  changed();
  pump();
}

export async function drop(items) {
  await store.write(['queue', 'files'], ({ queue, files }) => items.forEach(item => {
    queue.delete(item.seq);
    if (item.kind === 'photo') {
      files.delete(item.taskId + '/' + item.sha256);
    }
  }));
  stored();
}

/** Sends what waits. Only one page of the device does it at a time. */
export async function pump() {
  if (busy) {
    again = true;
    return;
  }
  busy = true;
  try {
    do {
      again = false;
      await navigator.locks.request('qualoop-pda-queue', { ifAvailable: true }, lock => lock && sendAll());
    } while (again);
  } finally {
    busy = false;
    changed();
  }
}

async function sendAll() {
  if (!(await next())) {
    connection = 'ok';
    return;
  }
  if (await rightPerson()) {
    connection = 'sending';
    changed();
    for (let item = await next(); item; item = await next()) {
      onItsWay = item.seq;
      const outcome = await send(item).finally(() => { onItsWay = null; });
      if (outcome !== 'sent' && outcome !== 'refused') {
        connection = outcome;
        return;
      }
      changed();
    }
    connection = 'ok';
  }
}

/** The first message of this person whose job is not stopped by a refusal. */
async function next() {
  const mine = (await waiting()).filter(item => item.user === user);
  const stopped = new Set(mine.filter(item => item.state === 'refused').map(item => item.taskId));
  return mine.find(item => item.state === 'waiting' && !stopped.has(item.taskId));
}

/** A shared device: what one person did is never sent in the name of the next. */
async function rightPerson() {
  const answer = await call('GET', '/api/v1/pda/me');
  if (!answer.ok) {
    connection = answer.status === 401 ? 'login' : 'offline';
    return false;
  }
  if (answer.json.user !== user) {
    connection = 'login';
    return false;
  }
  return true;
}

async function send(item) {
  const answer = item.kind === 'photo' ? await upload(item) : await call(item.method, item.url, await body(item), item.id);
  if (answer.ok || (item.method === 'DELETE' && answer.status === 404)) {
    await confirm(item, answer.json);
    return 'sent';
  }
  if (answer.status === 401) {
    return 'login';
  }
  const later = answer.status === 0 || answer.status >= 500 || answer.status === 429 || answer.status === 408;
  const overtaken = answer.status === 409 && item.kind === 'done' && !answer.json.errors && (item.tries || 0) < 3;
  if (later || overtaken) {
    await change(item, { tries: (item.tries || 0) + 1 });
    return 'offline';
  }
  await refuse(item, answer);
  return 'refused';
}

/** Unless somebody has given it up meanwhile. */
async function change(item, changes) {
  if (await store.read('queue', item.seq)) {
    await store.write(['queue'], ({ queue }) => queue.put({ ...item, ...changes }));
  }
}

async function refuse(item, answer) {
  const errors = answer.json.errors || [];
  const problem = {
    status: answer.status,
    text: errors.map(error => error.detail).filter(Boolean).join('\n') || answer.json.detail || String(answer.status),
    steps: errors.map(error => (error.pointer || '').split('/')[1]).filter(Boolean)
  };
  await change(item, { state: 'refused', problem });
  changes.dispatchEvent(new CustomEvent('refused', { detail: { item, problem } }));
}

/** Findings name photos by content until the server has given them a number. */
async function body(item) {
  if (!item.shas) {
    return item.body;
  }
  const stored = await Promise.all(item.shas.map(sha => store.read('files', item.taskId + '/' + sha)));
  return { ...item.body, evidenceIds: stored.map(file => file && file.evidenceId).filter(Boolean) };
}

async function confirm(item, json) {
  const key = item.taskId + '/' + item.sha256;
  const file = item.kind === 'photo' && await store.read('files', key);
  const left = item.kind === 'done' ? (await store.keys('files')).filter(one => one.startsWith(item.taskId + '/')) : [];
  await store.write(['queue', 'files', 'jobs'], ({ queue, files, jobs }) => {
    queue.delete(item.seq);
    if (file) {
      files.put({ ...file, evidenceId: json.evidenceId }, key);
    }
    if (item.kind === 'done') {
      jobs.delete(item.taskId);
      left.forEach(one => files.delete(one));
    }
  });
  if (item.kind === 'receipt') {
    toast(say('synced', item.title), 'good');
  }
  if (item.kind === 'done') {
    toast(say('synced', item.title), 'good');
    changes.dispatchEvent(new Event('done'));
  }
}

async function upload(item) {
  const file = await store.read('files', item.taskId + '/' + item.sha256);
  if (!file) {
    return { ok: false, status: 410, json: { detail: say('photoGone') } };
  }
  const form = new FormData();
  form.append('file', file.blob, file.name);
  form.append('kind', file.kind);
  form.append('taskId', item.taskId);
  form.append('sha256', item.sha256);
  return call('POST', '/api/v1/evidence', form, item.id);
}

function token() {
  const found = document.cookie.split('; ').find(pair => pair.startsWith('QUALOOP-XSRF='));
  return found ? decodeURIComponent(found.slice('QUALOOP-XSRF='.length)) : '';
}

/** Never throws: status 0 is a dead spot. */
export async function call(method, url, content, key) {
  const form = content instanceof FormData;
  const headers = {
    Accept: 'application/json', 'X-Requested-With': 'XMLHttpRequest', 'X-QUALOOP-XSRF': token()
  };
  if (key) {
    headers['Idempotency-Key'] = key;
  }
  if (content !== undefined && content !== null && !form) {
    headers['Content-Type'] = 'application/json';
  }
  try {
    const answer = await fetch(url, {
      method, headers, credentials: 'same-origin', signal: AbortSignal.timeout(form ? SLOW : FAST),
      body: form ? content : content === undefined || content === null ? undefined : JSON.stringify(content)
    });
    const text = await answer.text();
    return { ok: answer.ok, status: answer.status, json: parsed(text) };
  } catch (unreachable) {
    return { ok: false, status: 0, json: {} };
  }
}

function parsed(text) {
  try {
    return text ? JSON.parse(text) : {};
  } catch (notJson) {
    return {};
  }
}

/** Browsers without background sync: try when the network may be back, and every few seconds. */
export function start() {
  ['online', 'focus', 'pageshow'].forEach(event => window.addEventListener(event, pump));
  document.addEventListener('visibilitychange', () => document.hidden || pump());
  setInterval(() => document.hidden || pump(), EVERY);
  if (neighbours) {
    neighbours.onmessage = () => changes.dispatchEvent(new Event('change'));
  }
  pump();
}
