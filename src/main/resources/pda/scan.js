/*
 * Codes come from a hardware scanner, which types into whatever has the focus, from the camera, or from a finger. The
 * field keeps the focus and keeps the soft keyboard down until somebody asks for it.
 */
import { base, button, el, icon, say, toast } from './ui.js';
import * as feel from './feel.js';

const BURST = 60;
const PAUSE = 150;
const FORMATS = ['ean_13', 'ean_8', 'upc_a', 'upc_e', 'code_128', 'code_39', 'itf', 'qr_code', 'data_matrix'];

/** @param onScan called with each code, trimmed */
export function scanField(label, onScan) {
  const input = el('input', {
    id: 'scan', class: 'p-scan-input', type: 'text', inputmode: 'none', autocomplete: 'off', autocapitalize: 'off',
    spellcheck: 'false', enterkeyhint: 'done', maxlength: '200', 'aria-label': label, placeholder: say('scanHere')
  });
  let first = 0;
  let idle;
  const take = () => {
    clearTimeout(idle);
    const code = input.value.trim();
    input.value = '';
    first = 0;
    if (code) {
      onScan(code);
    }
  };
  input.addEventListener('input', () => {
    first = first || performance.now();
    clearTimeout(idle);
    // A scanner without a closing Enter: many characters at once, then silence.
    idle = setTimeout(() => {
      const length = input.value.trim().length;
      const typed = input.getAttribute('inputmode') !== 'none';
      if (!typed && length > 3 && (performance.now() - PAUSE - first) / length < BURST) {
        take();
      }
    }, PAUSE);
  });
  input.addEventListener('keydown', event => {
    if (event.key === 'Enter' || (event.key === 'Tab' && input.value.trim())) {
      event.preventDefault();
      take();
    }
  });
  const keyboard = button(say('keyboard'), () => {
    const typing = input.getAttribute('inputmode') === 'none';
    input.setAttribute('inputmode', typing ? 'text' : 'none');
    keyboard.setAttribute('aria-pressed', String(typing));
    input.blur();
    input.focus();
  }, { class: 'p-button p-quiet', 'aria-pressed': 'false' });
  const parts = [keyboard];
  if (navigator.mediaDevices && navigator.mediaDevices.getUserMedia) {
    parts.push(button(say('camera'), () => camera(onScan), { class: 'p-button p-quiet', symbol: 'camera' }));
  }
  return el('div', { class: 'p-scan' },
    el('div', { class: 'p-scan-box' }, icon('search'), input,
      button(say('enter'), take, { class: 'p-button p-quiet p-enter' })),
    el('div', { class: 'p-row' }, parts));
}

/** A touch elsewhere, or a button that was left focused, must not make the scanner type into nothing. */
export function keepFocus() {
  const field = () => document.querySelector('dialog[open]') ? null : document.getElementById('scan');
  document.addEventListener('click', event => {
    // detail is 0 for a press of the keyboard: whoever walks with Tab stays where he is.
    if (field() && event.detail > 0 && !event.target.closest('input, textarea, select, a')) {
      field().focus({ preventScroll: true });
    }
  });
  document.addEventListener('keydown', event => {
    const typed = event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.altKey && !event.metaKey;
    if (field() && typed && !event.target.closest('input, textarea, select')) {
      field().focus({ preventScroll: true });
    }
  }, { capture: true });
}

async function camera(onScan) {
  const video = el('video', { playsinline: true, muted: true });
  const dialog = el('dialog', { class: 'p-camera', 'aria-label': say('camera') }, video,
    el('p', {}, say('aim')), button(say('close'), () => dialog.close()));
  document.body.append(dialog);
  dialog.showModal();
  let stream;
  dialog.addEventListener('close', () => {
    if (stream) {
      stream.getTracks().forEach(track => track.stop());
    }
    dialog.remove();
    const field = document.getElementById('scan');
    if (field) {
      field.focus();
    }
  });
  try {
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment', width: { ideal: 1280 } } });
    video.srcObject = stream;
    await video.play();
    const code = await seen(video, await decoder(), dialog);
    if (code) {
      dialog.close();
      onScan(code.trim());
    }
  } catch (refused) {
    dialog.close();
    feel.bad();
    toast(say('noCamera'), 'bad');
  }
}

async function seen(video, decode, dialog) {
  while (dialog.open) {
    const code = video.videoWidth ? await decode(video) : null;
    if (code) {
      return code;
    }
    await new Promise(resolve => setTimeout(resolve, 120));
  }
  return null;
}

/** The browser's own reader where it has one; else the vendored one, loaded now and kept by the browser. */
async function decoder() {
  if ('BarcodeDetector' in window) {
    const known = await window.BarcodeDetector.getSupportedFormats();
    const formats = FORMATS.filter(format => known.includes(format));
    if (formats.length) {
      const reader = new window.BarcodeDetector({ formats });
      return async video => (await reader.detect(video)).map(found => found.rawValue)[0];
    }
  }
  await load(base + 'zxing.js');
  const reader = window.ZXingWASM;
  reader.prepareZXingModule({ overrides: { locateFile: () => base + 'zxing.wasm' } });
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  return async video => {
    canvas.width = video.videoWidth;
    canvas.height = video.videoHeight;
    pen.drawImage(video, 0, 0);
    const found = await reader.readBarcodes(pen.getImageData(0, 0, canvas.width, canvas.height),
      { tryHarder: true, maxNumberOfSymbols: 1 });
    return found.filter(one => one.isValid).map(one => one.text)[0];
  };
}

function load(src) {
  return window.ZXingWASM ? Promise.resolve() : new Promise((resolve, reject) => {
    const script = el('script', { src });
    script.addEventListener('load', resolve);
    script.addEventListener('error', reject);
    document.head.append(script);
  });
}
