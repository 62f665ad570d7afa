/* What every screen of the PDA uses: words, elements, the short message at the bottom. Text is set as text. */
const body = document.body;

export const user = body.dataset.user;
export const base = body.dataset.base;
export const english = document.documentElement.lang.startsWith('en');

const words = JSON.parse(body.dataset.words);

/** A word of messages/pda.properties, with {0}, {1} filled in. */
export function say(key, ...values) {
  const text = words[key] === undefined ? key : words[key];
  return values.reduce((said, value, index) => said.replaceAll('{' + index + '}', String(value)), text);
}

export function el(name, attributes, ...children) {
  const node = document.createElement(name);
  Object.entries(attributes || {}).forEach(([key, value]) => {
    if (typeof value === 'function') {
      node.addEventListener(key, value);
    } else if (value === true) {
      node.setAttribute(key, '');
    } else if (value !== null && value !== undefined && value !== false) {
      node.setAttribute(key, value);
    }
  });
  node.append(...children.flat().filter(child => child !== null && child !== undefined && child !== ''));
  return node;
}

export function icon(name) {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('class', 'p-icon');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(space, 'use');
  use.setAttribute('href', '/assets/icons.svg#' + name);
  svg.append(use);
  return svg;
}

export function button(text, work, more = {}) {
  const { symbol, ...attributes } = more;
  return el('button', { type: 'button', class: 'p-button', click: work, ...attributes },
    symbol ? icon(symbol) : null, el('span', {}, text));
}

let closing;

/** Says something for a few seconds; tone is good, bad or nothing. */
export function toast(text, tone = '') {
  const place = document.getElementById('say');
  place.textContent = text;
  place.className = 'p-say is-open ' + tone;
  clearTimeout(closing);
  closing = setTimeout(() => { place.className = 'p-say'; }, 4000);
}

export function due(at) {
  if (!at) {
    return null;
  }
  const minutes = Math.round((new Date(at) - Date.now()) / 60000);
  const span = Math.abs(minutes) >= 2880 ? say('days', Math.round(Math.abs(minutes) / 1440))
    : Math.abs(minutes) >= 60 ? say('hours', Math.floor(Math.abs(minutes) / 60)) : say('minutes', Math.abs(minutes));
  return el('span', { class: minutes < 0 ? 'p-due is-late' : 'p-due' }, icon('clock'),
    say(minutes < 0 ? 'late' : 'left', span));
}
