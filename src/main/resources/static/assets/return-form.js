/*
 * What the forms of a return add to the form kit: the facts of the return in its place (.ql-return), and, when several
 * lines come back, fields of their own for each line. A field with data-line-field="grade" is repeated for every line;
 * what is entered there goes with the form as grade_<line number> and wins over the value for all lines.
 */
const INSTANT = /\d{4}-\d\d-\d\dT[\d:.]+Z/g;

export async function attach(camForm) {
  const root = camForm.formElement[0];
  const place = root && root.querySelector('.ql-return');
  if (!place || place.dataset.done) {
    return;
  }
  place.dataset.done = 'true';
  const answer = await fetch('/api/v1/tasks/' + encodeURIComponent(camForm.taskId) + '/return', {
    credentials: 'same-origin', headers: { Accept: 'application/json' }
  });
  if (!answer.ok) {
    return;
  }
  const sheet = await answer.json();
  show(place, sheet.facts);
  const gifts = root.querySelector('.ql-gifts');
  if (gifts) {
    gifts.hidden = !sheet.giftsDue;
  }
  const lines = root.querySelector('.ql-lines');
  if (lines && sheet.lines.length > 1) {
    perLine(camForm, root, lines, sheet.lines);
  }
}

function show(place, facts) {
  const list = document.createElement('dl');
  list.className = 'ql-facts';
  list.style.marginBottom = '1.25rem';
  facts.forEach(fact => {
    const row = document.createElement('div');
    const label = document.createElement('dt');
    const value = document.createElement('dd');
    label.textContent = fact.label;
    value.textContent = (fact.warn ? '⚠ ' : '') + fact.value.replace(INSTANT, at => new Date(at).toLocaleString());
    if (fact.warn) {
      row.className = 'ql-warn';
    }
    row.append(label, value);
    list.append(row);
  });
  place.replaceChildren(list);
}

function perLine(camForm, root, place, lines) {
  const models = [...root.querySelectorAll('[data-line-field]')];
  const english = document.documentElement.lang.startsWith('en');
  const own = [];
  lines.forEach(line => {
    const group = document.createElement('fieldset');
    const legend = document.createElement('legend');
    legend.textContent = line.orderLineNo + '. ' + (line.name || line.sku || '?') + ' × ' + line.qty;
    group.append(legend);
    models.forEach(model => {
      const name = model.dataset.lineField + '_' + line.orderLineNo;
      const field = document.createElement('div');
      field.className = 'ql-field';
      const label = document.createElement('label');
      const text = root.querySelector('label[for="' + CSS.escape(model.id) + '"]');
      label.htmlFor = 'line-' + name;
      label.textContent = text ? text.textContent.replace(/[*：:]\s*$/, '') : name;
      const input = document.createElement(model.tagName === 'SELECT' ? 'select' : 'input');
      input.id = 'line-' + name;
      input.className = 'form-control';
      if (model.tagName === 'SELECT') {
        [...model.options].forEach(option => {
          const copy = document.createElement('option');
          copy.value = option.value.replace(/^string:/, '').replace(/^\? .* \?$/, '');
          copy.textContent = copy.value === '' ? (english ? 'as above' : '同上') : option.textContent;
          input.append(copy);
        });
      } else {
        input.placeholder = english ? 'as above' : '同上';
        input.maxLength = 100;
      }
      own.push({ name, input });
      field.append(label, input);
      group.append(field);
    });
    place.append(group);
  });
  place.hidden = false;
  camForm.on('submit', () => own.filter(({ input }) => input.value.trim() !== '').forEach(({ name, input }) => {
    const manager = camForm.variableManager;
    if (manager.variables[name]) {
      manager.variables[name].value = input.value.trim();
    } else {
      manager.createVariable({ name, type: 'String', value: input.value.trim() });
    }
  }));
}
