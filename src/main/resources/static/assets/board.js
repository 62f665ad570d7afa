/* Live boards: the server says that something changed, and the page fetches it; without the stream it polls. */
(function () {
  'use strict';

  var LEAST = 3000;
  var shown = Date.now();
  var waiting = null;

  function typing() {
    var field = document.activeElement;
    return field && field.closest('#q-live') && /^(INPUT|TEXTAREA|SELECT)$/.test(field.tagName);
  }

  /* Not more often than every few seconds, and never while somebody types into what would be replaced. */
  function refresh(node) {
    if (waiting) { return; }
    var wait = Math.max(0, LEAST - (Date.now() - shown));
    waiting = setTimeout(function () {
      waiting = null;
      if (typing()) { refresh(node); return; }
      shown = Date.now();
      window.htmx.trigger(node, 'poll');
    }, wait || (typing() ? LEAST : 0));
  }

  document.querySelectorAll('[data-pulse]').forEach(function (node) {
    var stream = new EventSource(node.dataset.pulse);
    stream.addEventListener('pulse', function () { refresh(node); });
    window.addEventListener('pagehide', function () { stream.close(); });
    window.addEventListener('pageshow', function (event) { if (event.persisted) { location.reload(); } });
  });

  document.addEventListener('htmx:beforeRequest', function (event) {
    if (event.target.id === 'q-live' && event.detail.requestConfig.verb === 'get' && typing()) { event.preventDefault(); }
  });

  /* Whatever was open, focused or scrolled stays so when the live part is renewed. */
  var open = [];
  var focus = null;
  var card = null;
  var words = [];
  var left = 0;
  document.addEventListener('htmx:beforeSwap', function (event) {
    if (event.target.id !== 'q-live') { return; }
    /* A refusal of what was sent comes with the board as it is now. */
    if (event.detail.requestConfig.verb === 'post' && event.detail.xhr.status >= 400 && event.detail.xhr.status < 500) {
      event.detail.shouldSwap = true;
      event.detail.isError = false;
    }
    var board = document.querySelector('#q-live .q-board');
    /* What a card has just said stays readable while the board renews itself. */
    words = event.detail.requestConfig.verb !== 'get' ? [] : [].map.call(document.querySelectorAll('.q-ticket > .b-said, .q-ticket > .b-refused'), function (node) {
      node.dataset.until = node.dataset.until || Date.now() + 15000;
      return { card: node.parentNode.querySelector('h3 a').id, node: node };
    });
    open = [].map.call(document.querySelectorAll('#q-live details[open][id]'), function (one) { return one.id; });
    focus = document.activeElement && document.activeElement.closest('#q-live') ? document.activeElement.id : null;
    card = focus && document.activeElement.closest('.q-ticket') ? document.activeElement.closest('.q-ticket').querySelector('h3 a').id : null;
    left = board ? board.scrollLeft : 0;
  });
  document.addEventListener('htmx:afterSwap', function (event) {
    if (event.target.id !== 'q-live') { return; }
    var board = document.querySelector('#q-live .q-board');
    open.forEach(function (id) {
      var one = document.getElementById(id);
      if (one && !one.parentNode.querySelector('.b-said')) { one.open = true; }
    });
    words.forEach(function (word) {
      var there = document.getElementById(word.card);
      if (there && Number(word.node.dataset.until) > Date.now()) { there.closest('.q-ticket').insertBefore(word.node, there.closest('.q-ticket').querySelector('.b-give')); }
    });
    var place = document.getElementById(focus) || document.getElementById(card);
    if (place) { place.focus({ preventScroll: true }); }
    if (board && left) { board.scrollLeft = left; }
  });

  /* What was opened again fetches again what it shows. */
  document.addEventListener('htmx:afterSettle', function (event) {
    if (event.target.id !== 'q-live') { return; }
    document.querySelectorAll('#q-live details[open][hx-get]').forEach(function (one) { window.htmx.trigger(one, 'toggle'); });
  });

  /* The stopwatch runs by what the server said and the browser's own pace: a wrong clock does no harm. */
  function two(n) { return String(n).padStart(2, '0'); }
  var begun = new WeakMap();
  setInterval(function () {
    document.querySelectorAll('[data-watch]').forEach(function (node) {
      if (!begun.has(node)) { begun.set(node, Date.now()); }
      var seconds = Math.floor((Number(node.dataset.watch) + Date.now() - begun.get(node)) / 1000);
      node.textContent = two(Math.floor(seconds / 3600)) + ':' + two(Math.floor(seconds / 60) % 60) + ':' + two(seconds % 60);
    });
  }, 1000);

  /* On a board of columns the arrows go from card to card. */
  document.addEventListener('keydown', function (event) {
    var card = event.target.closest && event.target.closest('.q-ticket');
    if (!card || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) { return; }
    var lanes = [].slice.call(document.querySelectorAll('.q-lane'));
    var cards = function (lane) { return [].slice.call(lane.querySelectorAll('.q-ticket')); };
    var lane = lanes.indexOf(card.closest('.q-lane'));
    var at = cards(lanes[lane]).indexOf(card);
    var next = null;
    if (event.key === 'ArrowDown' || event.key === 'j') { next = cards(lanes[lane])[at + 1]; }
    if (event.key === 'ArrowUp' || event.key === 'k') { next = cards(lanes[lane])[at - 1]; }
    var step = event.key === 'ArrowRight' || event.key === 'l' ? 1 : event.key === 'ArrowLeft' || event.key === 'h' ? -1 : 0;
    for (var i = lane + step; step && !next && i >= 0 && i < lanes.length; i += step) {
      var there = cards(lanes[i]);
      next = there[Math.min(at, there.length - 1)];
    }
    if (next) {
      event.preventDefault();
      next.querySelector('h3 a').focus();
      next.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
  });
}());
