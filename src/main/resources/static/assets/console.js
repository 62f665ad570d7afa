/* The console without it works as well: this says sooner what the server would refuse, and plays videos in their place. */
(function () {
  'use strict';

  var form = document.getElementById('act');
  var number = document.getElementById('number');

  function chosen() {
    return [].filter.call(form.querySelectorAll('input[data-free]'), function (field) {
      return !field.disabled && field.value.trim() !== '' && !/^0+$/.test(field.value.trim());
    });
  }

  function tooMany(field) {
    var value = field.value.trim();
    return !/^\d+$/.test(value) || Number(value) > Number(field.dataset.free);
  }

  function weigh() {
    var reason = form.elements.reason;
    var acts = reason.options[reason.selectedIndex].dataset.acts.split(' ');
    var units = chosen();
    var wrong = units.filter(tooMany);
    form.querySelectorAll('input[data-free]').forEach(function (field) {
      if (wrong.indexOf(field) >= 0) { field.setAttribute('aria-invalid', 'true'); } else { field.removeAttribute('aria-invalid'); }
    });
    form.querySelectorAll('[data-for]').forEach(function (part) { part.hidden = part.dataset.for !== reason.value; });
    form.querySelectorAll('button[name=act]').forEach(function (button) {
      if (button.dataset.stopped === 'true') { return; }
      var why = document.getElementById('why-' + button.value);
      var now = acts.indexOf(button.value) < 0 ? why.dataset.reason
        : wrong.length ? why.dataset.many : units.length ? '' : why.dataset.units;
      button.disabled = now !== '';
      var place = why.querySelector('.c-now');
      place.textContent = now;
      place.hidden = now === '';
      why.querySelectorAll('.c-does').forEach(function (does) { does.hidden = now !== ''; });
    });
  }

  if (form && form.elements.reason && !form.elements.reason.disabled) {
    form.addEventListener('input', weigh);
    form.addEventListener('change', weigh);
    /* One click is one act; coming back to the page by the browser's history wakes the buttons again. */
    form.addEventListener('submit', function (event) {
      if (form.dataset.sent) {
        event.preventDefault();
        return;
      }
      form.dataset.sent = 'yes';
    });
    window.addEventListener('pageshow', function () { delete form.dataset.sent; weigh(); });
    weigh();
  }

  document.addEventListener('click', function (event) {
    var link = event.target.closest('a.c-at');
    var parcel = link && link.closest('.c-parcel');
    var video = parcel && parcel.querySelector('video');
    if (!video || event.ctrlKey || event.metaKey || event.shiftKey) { return; }
    event.preventDefault();
    var second = Number((link.hash.match(/t=(\d+)/) || [0, 0])[1]);
    var go = function () { video.currentTime = second; video.play().catch(function () {}); };
    video.scrollIntoView({ block: 'nearest' });
    if (video.readyState > 0) { go(); } else { video.addEventListener('loadedmetadata', go, { once: true }); video.load(); }
  });

  /* The next scan replaces the number that stands there. */
  if (number && document.activeElement === number) { number.select(); }
  if (number) { number.addEventListener('focus', function () { number.select(); }); }
  var said = document.querySelector('.c-said');
  if (said) { said.focus(); }
}());
