/* Sound and vibration: in a loud hall one looks at the goods, not at the screen. */
const QUIET = 'qualoop-pda-quiet';
let audio;

export function quiet() {
  return localStorage.getItem(QUIET) === 'yes';
}

export function setQuiet(yes) {
  localStorage.setItem(QUIET, yes ? 'yes' : 'no');
}

export function good() {
  tone([[1320, 0, 0.09]]);
  shake(40);
}

export function bad() {
  tone([[220, 0, 0.18], [180, 0.22, 0.3]]);
  shake([120, 60, 120]);
}

function shake(pattern) {
  if (navigator.vibrate && navigator.userActivation && navigator.userActivation.hasBeenActive) {
    navigator.vibrate(pattern);
  }
}

/** Pairs of frequency (Hz), start and length (s). */
function tone(notes) {
  const Context = window.AudioContext || window.webkitAudioContext;
  const active = navigator.userActivation ? navigator.userActivation.hasBeenActive : true;
  if (quiet() || !Context || !active) {
    return;
  }
  audio = audio || new Context();
  audio.resume();
  notes.forEach(([frequency, start, length]) => {
    const oscillator = audio.createOscillator();
    const volume = audio.createGain();
    const at = audio.currentTime + start;
    oscillator.frequency.value = frequency;
    oscillator.type = 'square';
    volume.gain.setValueAtTime(0.15, at);
    volume.gain.exponentialRampToValueAtTime(0.001, at + length);
    oscillator.connect(volume).connect(audio.destination);
    oscillator.start(at);
    oscillator.stop(at + length);
  });
}
