/*
 * The PDA's own screens beside the editor of an SOP: the page around sends the steps as they are being written, and
 * which of them is meant. Nothing is kept and nothing is sent but the question how the steps look.
 */
import { el, say } from './ui.js';
import { frame, bar, heading, stepFrame } from './frame.js';
import { Job } from './job.js';
import * as queue from './queue.js';

/** A job that exists on this screen only. */
class Sample extends Job {

  constructor(title, steps, own) {
    super({ taskId: 'preview', user: '', told: { task: { name: title }, steps, answers: {}, files: [], signed: [], goods: [], facts: [], quotes: [] }, own });
    this.blobs = own.blobs;
  }

  async keep() {}

  async answer(step, value, draft = false) {
    this.own.answers[step.id] = { value, draft };
  }

  async addFile(blob, kind) {
    const sha256 = kind + this.own.files.length;
    this.own.files.push({ sha256, kind });
    this.blobs[sha256] = blob;
    return sha256;
  }

  async file(sha) {
    return { blob: this.blobs[sha] };
  }

  async sign(step) {
    this.told.signed.push(step.id);
    return { ok: true };
  }
}

let own = blank();
let job = null;
let asked = 0;

function blank() {
  return { answers: {}, files: [], blobs: {}, finished: false };
}

function show(step) {
  const { main, step: way, footer } = stepFrame(job, step, () => next(step), show);
  frame(job.told.task.name, main.filter(Boolean), { step: way, footer });
  parent.postMessage({ shown: step.id }, location.origin);
}

function next(step) {
  const steps = job.steps();
  const following = steps[steps.indexOf(step) + 1];
  following ? show(following) : end();
}

function end() {
  const steps = job.steps();
  frame(job.told.task.name, heading(say('check'), say('checkHint')).filter(Boolean), { step: bar(steps.length + 1, steps.length + 1) });
}

async function take({ title, steps, at }) {
  const mark = ++asked;
  const answer = await queue.call('POST', '/sop-preview', steps);
  if (mark !== asked) {
    return;
  }
  if (!answer.ok) {
    frame(title, [el('p', { class: 'p-note is-warm', role: 'status' }, say(answer.status ? 'refused' : 'state.offline', ''))]);
    return;
  }
  const screens = answer.json.map(step => ({ ...step, label: step.label || '…' }));
  job = new Sample(title, screens, own);
  const wanted = screens.find(step => step.id === at) || screens[0];
  if (!wanted) {
    frame(title, [el('p', { class: 'p-loading', role: 'status' }, '…')]);
  } else if (job.applies(wanted)) {
    show(wanted);
  } else {
    // A condition is not met by what was tried here: the step is shown all the same.
    job.applies = step => step === wanted || Job.prototype.applies.call(job, step);
    show(wanted);
  }
}

window.addEventListener('message', event => {
  if (event.origin === location.origin && event.source === parent && event.data && event.data.steps) {
    take(event.data);
  }
});
parent.postMessage({ ready: true }, location.origin);
