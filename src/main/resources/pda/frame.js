/* What is around every screen: the bar on top, the way through the steps, a step with its picture, the buttons below. */
import { button, el, icon, say } from './ui.js';
import { screen } from './steps.js';

const app = document.getElementById('app');

/** @param corner what stands at the right of the bar */
export function frame(title, main, { back, footer, step, corner } = {}) {
  app.replaceChildren(
    el('header', { class: 'p-top' },
      back ? el('a', { class: 'p-back', href: back, 'aria-label': say('toList') }, icon('back')) : el('img', { src: '/assets/logo.svg', alt: '', width: '32', height: '32' }),
      el('p', { class: 'p-title' }, title), corner || ''),
    step || '',
    el('main', { class: 'p-main-area', id: 'main', tabindex: '-1' }, main),
    footer && footer.length ? el('footer', { class: 'p-foot' }, footer) : '');
}

export function heading(text, more) {
  return [el('h1', { tabindex: '-1' }, text), more ? el('p', { class: 'p-hint' }, more) : null];
}

/** An SOP's text is often "what: how"; the screen says what, and how below it. */
export function parted(text) {
  const cut = text.search(/[：:（(，,；;]/);
  return cut > 1 && text.length > 12 ? [text.slice(0, cut), text.slice(cut).replace(/^[：:，,；;]\s*/, '')] : [text, null];
}

export function bar(at, all) {
  return el('div', { class: 'p-bar', role: 'progressbar', 'aria-valuemin': '1', 'aria-valuemax': String(all),
    'aria-valuenow': String(at), 'aria-label': say('stepOf', at, all) },
  ...Array.from({ length: all }, (_, index) => el('i', { class: index < at ? 'is-done' : '' })));
}

/** One step: its main part, and what `frame` takes beside it. `done` goes on, `show` goes to another step. */
export function stepFrame(job, step, done, show) {
  const steps = job.steps();
  const at = steps.indexOf(step);
  const { body, actions } = screen(job, step, done);
  const [line, ...label] = step.label.includes('\n') ? step.label.split('\n') : [null, step.label];
  const [title, more] = parted(label.join('\n'));
  return {
    first: at === 0,
    main: [
      line ? el('p', { class: 'p-of-line' }, line) : null,
      ...heading(title, more),
      step.picture ? el('img', { class: 'p-picture', src: '/api/v1/evidence/' + step.picture, alt: say('example') }) : null,
      ...body],
    step: bar(at + 1, steps.length + 1),
    footer: [at > 0 ? button(say('previous'), () => show(steps[at - 1]), { class: 'p-button p-quiet', symbol: 'back' }) : null, ...actions].filter(Boolean)
  };
}
