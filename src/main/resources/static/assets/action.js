/* Forms of the record books' actions: their fields become the JSON of one call of the API. */
(function () {
  'use strict';

  var NUMBERS = { NUMBER: true, DECIMAL: true };

  /* randomUUID is there on https only, and a warehouse may speak plain http. */
  function key() {
    return [].map.call(crypto.getRandomValues(new Uint8Array(16)), function (byte) {
      return byte.toString(16).padStart(2, '0');
    }).join('');
  }

  /* A text that is no number goes as it is: the server says what is wrong with it. */
  function valueOf(field) {
    var type = field.dataset.type;
    if (type === 'YES_NO') { return field.checked; }
    var text = field.value.trim();
    if (text === '') { return undefined; }
    if (type === 'PERCENT' && /^\d+(\.\d+)?$/.test(text)) { return Number(text) / 100; }
    if (NUMBERS[type] && /^-?\d+(\.\d+)?$/.test(text)) { return Number(text); }
    return type === 'INSTANT' ? new Date(text).toISOString() : text;
  }

  function fieldsOf(box) {
    return [].filter.call(box.querySelectorAll('[data-name]'), function (field) {
      return box.dataset.rows !== undefined || !field.closest('[data-rows]') || box.classList.contains('q-row');
    });
  }

  function put(target, field) {
    var value = valueOf(field);
    if (value !== undefined) { target[field.dataset.name] = value; }
  }

  function json(form) {
    var body = {};
    fieldsOf(form).forEach(function (field) { put(body, field); });
    form.querySelectorAll('[data-rows]').forEach(function (rows) {
      body[rows.dataset.rows] = [].map.call(rows.querySelectorAll('.q-row'), function (row) {
        var one = {};
        fieldsOf(row).forEach(function (field) { put(one, field); });
        return one;
      }).filter(function (one) { return Object.keys(one).length > 0; });
    });
    return body;
  }

  function fileIn(form) { return form.querySelector('[data-type=FILE]'); }

  function multipart(form) {
    var data = new FormData();
    fieldsOf(form).forEach(function (field) {
      if (field.dataset.type === 'FILE') {
        if (field.files[0]) { data.append(field.dataset.name, field.files[0]); }
      } else if (valueOf(field) !== undefined) {
        data.append(field.dataset.name, valueOf(field));
      }
    });
    return data;
  }

  function at(form, pointer) {
    var parts = String(pointer || '').replace(/^[#/]+/, '').split('/');
    if (parts.length >= 3) {
      var row = form.querySelectorAll('[data-rows="' + parts[0] + '"] .q-row')[Number(parts[1])];
      return row && row.querySelector('[data-name="' + parts[2] + '"]');
    }
    return parts[0] && /^[\w-]+$/.test(parts[0]) ? form.querySelector('[data-name="' + parts[0] + '"]') : null;
  }

  function clear(form) {
    form.querySelectorAll('.q-field-error, .q-action-error').forEach(function (place) {
      place.hidden = true;
      place.textContent = '';
    });
    form.querySelectorAll('[aria-invalid]').forEach(function (field) {
      field.removeAttribute('aria-invalid');
      field.removeAttribute('aria-describedby');
    });
  }

  function show(form, problem, status) {
    var rest = [];
    (problem.errors || []).forEach(function (error) {
      var field = at(form, error.pointer);
      if (!field) {
        rest.push(error.detail);
        return;
      }
      field.setAttribute('aria-invalid', 'true');
      var place = field.closest('.q-field').querySelector('.q-field-error');
      place.textContent = error.detail;
      place.hidden = false;
      /* A screen reader says the reason with the field. */
      place.id = field.id + '-error';
      field.setAttribute('aria-describedby', place.id);
    });
    var top = form.querySelector('.q-action-error');
    if (rest.length || !(problem.errors || []).length) {
      top.textContent = top.dataset.failed.replace('{0}', rest.join('; ') || problem.detail || problem.title || status);
      top.hidden = false;
    }
    var first = form.querySelector('[aria-invalid]');
    if (first) { first.focus(); }
  }

  function headers(form, plain) {
    var headers = JSON.parse(document.body.getAttribute('hx-headers') || '{}');
    headers['Idempotency-Key'] = form.dataset.key;
    if (plain) { headers['Content-Type'] = 'application/json'; }
    return headers;
  }

  function done(answer) {
    var location_ = answer.headers.get('Location');
    if (location_) {
      location.href = '/go/' + encodeURIComponent(decodeURIComponent(location_.split('/').pop()));
    } else {
      location.reload();
    }
  }

  function send(event) {
    var form = event.target;
    event.preventDefault();
    clear(form);
    if (form.dataset.method === 'GET') {
      var query = new URLSearchParams(json(form)).toString();
      location.href = form.dataset.call + (query ? '?' + query : '');
      return;
    }
    var button = form.querySelector('[type=submit]');
    button.disabled = true;
    var file = fileIn(form);
    fetch(form.dataset.call, {
      method: form.dataset.method,
      headers: headers(form, !file),
      body: file ? multipart(form) : JSON.stringify(json(form))
    }).then(function (answer) {
      if (answer.ok) { return done(answer); }
      /* A refused call changed nothing; the corrected one is another call. */
      form.dataset.key = key();
      return answer.json().catch(function () { return {}; }).then(function (problem) {
        show(form, problem, answer.status);
      });
    }).catch(function () {
      show(form, { detail: document.getElementById('q-say').dataset.offline }, '');
    }).then(function () { button.disabled = false; });
  }

  function addRow(button) {
    var rows = button.closest('[data-rows]');
    var all = rows.querySelectorAll('.q-row');
    var row = all[0].cloneNode(true);
    row.querySelectorAll('[id]').forEach(function (field) { field.id += '-' + all.length; });
    row.querySelectorAll('.q-field-error').forEach(function (place) { place.removeAttribute('id'); });
    row.querySelectorAll('label').forEach(function (label) { label.htmlFor += '-' + all.length; });
    row.querySelectorAll('[data-name]').forEach(function (field) { field.value = ''; field.checked = false; });
    rows.insertBefore(row, button);
    row.querySelector('[data-name]').focus();
  }

  /* A link may open a form with what is already known: ?open=start&sku=…&lotNo=… */
  function prefill() {
    var known = new URLSearchParams(location.search);
    var form = known.get('open') && document.querySelector('[data-action="' + CSS.escape(known.get('open')) + '"]');
    if (form) {
      form.closest('details').open = true;
      form.querySelectorAll('[data-name]').forEach(function (field) {
        if (known.has(field.dataset.name)) { field.value = known.get(field.dataset.name); }
      });
    }
  }

  document.querySelectorAll('form.q-action-form').forEach(function (form) {
    form.dataset.key = key();
    form.addEventListener('submit', send);
    form.querySelectorAll('[data-add-row]').forEach(function (button) {
      button.addEventListener('click', function () { addRow(button); });
    });
  });
  prefill();
}());
