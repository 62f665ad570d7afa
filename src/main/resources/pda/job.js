/*
 * One job on the device: what the server told of it and what was done here since. The order of the steps is the
 * server's; the device only follows it where no network is. Each answer is stored together with its message.
 */
import * as store from './store.js';
import * as queue from './queue.js';
import { user } from './ui.js';

const PATIENCE = 2500;

export class Job {

  constructor(record) {
    Object.assign(this, record);
  }

  /** From the server, else from the device; null when neither has it. */
  static async open(taskId) {
    const local = await store.read('jobs', taskId);
    const known = local && local.user === user ? local : null;
    const before = (await queue.ofJob(taskId)).length;
    const asked = queue.call('GET', url(taskId));
    // A network that hangs is no reason to let somebody wait who has everything here.
    const answer = known ? await Promise.race([asked, silence()]) : await asked;
    // What was sent while the answer was on its way may not be in it yet.
    const pending = before > 0 || (await queue.ofJob(taskId)).length > 0;
    if (!answer.ok) {
      // Gone at the server, and nothing of it waits here: it is over.
      const over = answer.status === 404 || answer.status === 403;
      return known && (!over || pending) ? new Job(known) : null;
    }
    const own = pending && known ? known.own : nothing();
    const job = new Job({ taskId, user, told: answer.json, own, at: Date.now() });
    await job.keep();
    return job;
  }

  async keep(...messages) {
    await store.write(['jobs', 'queue'], ({ jobs, queue }) => {
      jobs.put(this.record(), this.taskId);
      messages.forEach(message => queue.put(message));
    });
  }

  record() {
    const { taskId, user, told, own, at } = this;
    return { taskId, user, told, own, at };
  }

  get title() {
    return this.told.task.recordNo || this.told.task.name;
  }

  /* ---- the way through the steps ---- */

  answerTo(id) {
    return this.own.answers[id] || this.told.answers[id];
  }

  value(id) {
    const answer = this.answerTo(id);
    return answer && !answer.draft && answer.value !== undefined ? answer.value : null;
  }

  draft(id) {
    const answer = this.answerTo(id);
    return answer && typeof answer.value === 'string' ? answer.value : '';
  }

  /** A condition as the SOP writes it: name=value, name=a|b, or with != turned round. */
  applies(step) {
    if (!step.when) {
      return true;
    }
    const not = step.when.includes('!=');
    const [name, values] = step.when.split(not ? '!=' : '=');
    const given = this.value(name.trim());
    return values.trim().split('|').includes(given === null ? '' : String(given)) !== not;
  }

  steps() {
    return this.told.steps.filter(step => this.applies(step));
  }

  files(kind) {
    const shas = new Set(this.told.files.filter(file => file.kind === kind).map(file => file.sha256));
    this.own.files.filter(file => file.kind === kind).forEach(file => shas.add(file.sha256));
    return [...shas];
  }

  /** The first step that is not done; null when only finishing is left. */
  next() {
    const left = { PHOTO: this.files('PHOTO').length, VIDEO: this.files('VIDEO').length };
    return this.steps().find(step => {
      if (step.kind in left && step.required) {
        const enough = left[step.kind] >= step.minCount;
        left[step.kind] = Math.max(0, left[step.kind] - step.minCount);
        return !enough;
      }
      const answer = this.answerTo(step.id);
      const given = Boolean(answer) && !answer.draft;
      return step.kind === 'SIGNATURE' ? !this.told.signed.includes(step.id) && (step.required || !given) : !given;
    }) || null;
  }

  /* ---- what is done here ---- */

  async take() {
    this.told.task.mine = true;
    await this.keep(queue.message(this.taskId, this.title, 'claim', {
      method: 'POST', url: '/api/v1/tasks/' + encodeURIComponent(this.taskId) + '/claim'
    }));
    queue.stored();
  }

  /** `value` null leaves an optional step out; a newer draft takes the place of one that still waits. */
  async answer(step, value, draft = false) {
    this.own.answers[step.id] = { value, draft };
    const older = (await queue.ofJob(this.taskId))
      .find(item => item.kind === 'draft' && item.step === step.id && queue.untouched(item) && draft);
    const message = queue.message(this.taskId, this.title, draft ? 'draft' : 'answer', {
      step: step.id, method: 'PUT', url: url(this.taskId) + '/answers/' + encodeURIComponent(step.id),
      body: { value, draft }
    });
    await store.write(['jobs', 'queue'], stores => {
      stores.jobs.put(this.record(), this.taskId);
      if (older) {
        stores.queue.delete(older.seq);
      }
      stores.queue.put(message);
    });
    queue.stored();
  }

  async addFile(blob, kind, name) {
    const digest = await crypto.subtle.digest('SHA-256', await blob.arrayBuffer());
    const sha256 = [...new Uint8Array(digest)].map(byte => byte.toString(16).padStart(2, '0')).join('');
    if (this.files(kind).includes(sha256)) {
      return sha256;
    }
    this.own.files.push({ sha256, kind });
    const message = queue.message(this.taskId, this.title, 'photo', { sha256, method: 'POST' });
    await store.write(['jobs', 'queue', 'files'], stores => {
      stores.files.put({ blob, kind, name }, this.taskId + '/' + sha256);
      stores.jobs.put(this.record(), this.taskId);
      stores.queue.put(message);
    });
    queue.stored();
    return sha256;
  }

  /** A file that was taken on this device, with its `blob`; nothing when the server alone has it. */
  file(sha256) {
    return store.read('files', this.taskId + '/' + sha256);
  }

  /** The password goes to the server and nowhere else. */
  async sign(step, meaning, password) {
    const answer = await queue.call('POST', '/api/v1/tasks/' + encodeURIComponent(this.taskId) + '/signatures',
      { step: step.id, meaning, password });
    if (answer.ok) {
      this.told.signed.push(step.id);
      await this.keep();
    }
    return answer;
  }

  /** To the inspection itself: a defect or a measured value of one unit. */
  async unit(method, path, body, shas) {
    await this.keep(queue.message(this.taskId, this.title, 'unit', {
      method, url: '/api/v1/inspections/' + encodeURIComponent(this.told.units.inspectionNo) + path, body, shas
    }));
    queue.stored();
  }

  async finish() {
    this.own.finished = true;
    await this.keep(queue.message(this.taskId, this.title, 'done', { method: 'POST', url: url(this.taskId) + '/done' }));
    queue.stored();
  }

  /** After a refusal: what was refused, and what waits behind it, is taken back; the step is done again. */
  async takeBack(refused) {
    const behind = (await queue.ofJob(this.taskId))
      .filter(item => item.seq >= refused.seq && (item.seq === refused.seq || item.kind === 'done'));
    this.own.finished = false;
    this.own.files = this.own.files.filter(file => file.sha256 !== refused.sha256);
    const steps = [refused.step, ...refused.problem.steps].filter(Boolean);
    const draft = steps.map(id => this.answerTo(id)).find(Boolean);
    steps.forEach(id => {
      delete this.own.answers[id];
      delete this.told.answers[id];
    });
    await this.keep();
    await queue.drop(behind);
    return { step: this.told.steps.find(step => steps.includes(step.id)) || null, draft };
  }
}

/** Of the jobs in the list, those that are one's own are made ready for work without network. */
export async function makeReady(heads) {
  for (const head of heads.filter(one => one.mine).slice(0, 20)) {
    const local = await store.read('jobs', head.taskId);
    if (!local || local.user !== user || Date.now() - local.at > 600_000) {
      await Job.open(head.taskId);
    }
  }
}

/** Jobs of long ago that somebody else has done, with their pictures. */
export async function tidy() {
  const busy = new Set((await queue.waiting()).map(item => item.taskId));
  const old = (await store.all('jobs'))
    .filter(job => job.taskId && !busy.has(job.taskId) && Date.now() - job.at > 3 * 86_400_000).map(job => job.taskId);
  const pictures = (await store.keys('files')).filter(key => old.includes(key.split('/')[0]));
  await store.write(['jobs', 'files'], ({ jobs, files }) => {
    old.forEach(key => jobs.delete(key));
    pictures.forEach(key => files.delete(key));
  });
}

function silence() {
  return new Promise(resolve => setTimeout(resolve, PATIENCE, { ok: false, status: 0, json: {} }));
}

function nothing() {
  return { answers: {}, files: [], findings: [], finished: false };
}

function url(taskId) {
  return '/api/v1/pda/jobs/' + encodeURIComponent(taskId);
}
