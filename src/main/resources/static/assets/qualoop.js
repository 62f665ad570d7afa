/* The little script that Qualoop's own pages need beside htmx. No inline scripts: the content policy forbids them. */
(function () {
  'use strict';

  /* Times come from the server in the company's zone; show them in the zone of whoever looks. */
  function localTimes(root) {
    root.querySelectorAll('time[datetime]:not([data-keep])').forEach(function (node) {
      var at = new Date(node.getAttribute('datetime'));
      if (!isNaN(at)) {
        var two = function (n) { return String(n).padStart(2, '0'); };
        var day = two(at.getMonth() + 1) + '-' + two(at.getDate());
        var year = at.getFullYear() === new Date().getFullYear() ? '' : at.getFullYear() + '-';
        node.textContent = year + day + ' ' + two(at.getHours()) + ':' + two(at.getMinutes());
      }
    });
  }

  /* Whatever carries data-poll="seconds" is fetched anew while the page is looked at. */
  function poll() {
    document.querySelectorAll('[data-poll]').forEach(function (node) {
      var every = Number(node.dataset.poll) * 1000;
      var last = Date.now();
      var refresh = function () {
        if (!document.hidden && Date.now() - last >= every - 100) {
          last = Date.now();
          window.htmx.trigger(node, 'poll');
        }
      };
      setInterval(refresh, every);
      document.addEventListener('visibilitychange', refresh);
    });
  }

  function say(text) {
    var place = document.getElementById('q-say');
    if (place && text) {
      place.textContent = text;
      place.classList.add('is-open');
      clearTimeout(place.timer);
      place.timer = setTimeout(function () { place.classList.remove('is-open'); }, 6000);
    }
  }

  function closeMenus(event) {
    document.querySelectorAll('details.q-menu[open]').forEach(function (menu) {
      if (!menu.contains(event.target) || event.key === 'Escape') {
        menu.open = false;
        if (event.key === 'Escape') {
          menu.querySelector('summary').focus();
        }
      }
    });
  }

  document.addEventListener('DOMContentLoaded', function () {
    localTimes(document);
    if (window.htmx) {
      poll();
    }
    document.querySelectorAll('[data-user]').forEach(function (button) {
      button.addEventListener('click', function () {
        document.getElementById('username').value = button.dataset.user;
        document.getElementById('password').value = 'qualoop';
        button.closest('main').querySelector('form').requestSubmit();
      });
    });
    document.querySelectorAll('form[data-auto] select').forEach(function (select) {
      select.addEventListener('change', function () { select.form.requestSubmit(); });
    });
    /* An empty filter does not belong into the address. */
    document.querySelectorAll('form[data-auto]').forEach(function (form) {
      form.addEventListener('submit', function () {
        [].forEach.call(form.elements, function (field) {
          if (field.name && field.value === '') {
            field.disabled = true;
          }
        });
      });
    });
  });
  document.addEventListener('click', closeMenus);
  document.addEventListener('keydown', function (event) {
    if (event.key === 'Escape') {
      closeMenus(event);
    }
    if (event.key === '/' && !/^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName)) {
      var search = document.getElementById('q');
      if (search) {
        event.preventDefault();
        search.focus();
      }
    }
  });
  document.addEventListener('htmx:afterSettle', function (event) { localTimes(event.target); });
  /* A session that ended answers with the login page; that belongs into the window, not into a corner of the page. */
  document.addEventListener('htmx:beforeSwap', function (event) {
    if (/\/login(\?|$)/.test(event.detail.xhr.responseURL || '')) {
      event.detail.shouldSwap = false;
      location.href = '/login';
    }
  });
  document.addEventListener('htmx:sendError', function () {
    say(document.getElementById('q-say').dataset.offline);
  });
  document.addEventListener('htmx:responseError', function (event) {
    if (event.detail.xhr.status === 401) {
      location.reload();
      return;
    }
    say(document.getElementById('q-say').dataset.failed);
  });
}());
