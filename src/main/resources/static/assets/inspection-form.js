/*
 * What the forms of an inspection add to the form kit, in the place .ql-inspection: the goods and the plan of each class,
 * and while the lot is being inspected the list of the units to take. Each unit is a button for a thumb; a defect with
 * its photo, or a measured value, is stored at once, so that nothing is lost when a phone dies. Text is set as text.
 */
const SEVERITIES = { CRITICAL: ['致命', 'critical'], MAJOR: ['严重', 'major'], MINOR: ['轻微', 'minor'] };

export async function attach(camForm) {
  const root = camForm.formElement[0];
  const place = root && root.querySelector('.ql-inspection');
  if (!place || place.dataset.done) {
    return;
  }
  place.dataset.done = 'true';
  const sheet = await get('/api/v1/tasks/' + encodeURIComponent(camForm.taskId) + '/sheet');
  const number = sheet && sheet.record && sheet.record.no;
  const view = number && await get('/api/v1/inspections/' + encodeURIComponent(number));
  if (view) {
    new Bench(root, place, sheet, view).paint();
  }
}

class Bench {
  constructor(root, place, sheet, view) {
    Object.assign(this, { root, place, sheet, view });
    this.english = document.documentElement.lang.startsWith('en');
    this.url = '/api/v1/inspections/' + encodeURIComponent(view.inspectionNo);
    const demanded = new Set(view.documents.map(document => document.kind));
    root.querySelectorAll('[data-document]').forEach(node => {
      node.hidden = !demanded.has(node.dataset.document);
    });
    root.querySelectorAll('.ql-documents').forEach(node => {
      node.hidden = demanded.size === 0;
    });
    root.querySelectorAll('.ql-shelf').forEach(node => {
      node.hidden = view.minRemainingDays == null;
    });
  }

  say(zh, en) {
    return this.english ? en : zh;
  }

  paint() {
    const tranche = this.view.tranches.find(one => one.verdict == null);
    const parts = [this.facts(tranche)];
    if (tranche && this.root.querySelector('#sampleDone')) {
      parts.push(this.plan(tranche), this.size(tranche), this.units(tranche));
    }
    this.note = el('p', 'ql-note', '');
    this.note.setAttribute('role', 'alert');
    this.place.replaceChildren(...parts, this.note);
  }

  facts(tranche) {
    const { view } = this;
    const list = el('dl', 'ql-facts');
    const rows = [
      [this.say('收货 / 待检', 'Received / pending'), view.receivedQty + ' / ' + view.pendingQty],
      [this.say('供应商', 'Supplier'), view.supplierCode || '?'],
      [this.say('收货单', 'Receipt'), view.receiptNo],
      [this.say('到期日', 'Expires'), view.expiresOn || '-']
    ];
    if (view.minRemainingDays != null) {
      rows.push([this.say('至少剩余天数', 'Days that must remain'), String(view.minRemainingDays)]);
    }
    if (tranche) {
      rows.push([this.say('本批 / 抽样', 'This tranche / sample'), tranche.qty + ' / ' + tranche.sampleSize]);
    }
    rows.forEach(([label, value]) => {
      const row = el('div');
      row.append(el('dt', '', label), el('dd', '', value));
      list.append(row);
    });
    return list;
  }

  plan(tranche) {
    const list = el('ul', 'ql-help');
    tranche.classes.forEach(one => {
      const name = SEVERITIES[one.severity][this.english ? 1 : 0];
      list.append(el('li', '', this.say(
        name + '：前 ' + one.sampleSize + ' 件，不超过 ' + one.accept + ' 件接收，' + one.reject + ' 件起拒收（AQL ' + one.aql + '）',
        name + ': first ' + one.sampleSize + ' units, accept up to ' + one.accept + ', reject from ' + one.reject + ' (AQL ' + one.aql + ')')));
    });
    return list;
  }

  size(tranche) {
    const box = el('div', 'ql-field');
    if (!this.sheet.mine || this.view.pendingQty < 2 || tranche.findings.length || tranche.measurements.length) {
      return box;
    }
    const id = 'ql-tranche-qty';
    const label = el('label', '', this.say('只判定其中一部分（件）', 'Judge only a part (units)'));
    label.htmlFor = id;
    const input = number(id, String(tranche.qty));
    const go = button(this.say('改本批数量', 'Change'), () => this.send('/tranches', { qty: Number(input.value) }));
    box.append(label, input, go);
    return box;
  }

  units(tranche) {
    const box = el('div', 'ql-field');
    box.append(el('span', 'ql-title', tranche.units.length
      ? this.say('要抽的件（按序）', 'Units to take, in this order')
      : this.say('全检：填件号记录缺陷', 'Every unit: enter its number to record a defect')));
    const choices = el('div', 'ql-choices');
    tranche.units.forEach(unit => {
      const bad = tranche.findings.some(one => one.unitNo === unit)
        || tranche.measurements.some(one => one.unitNo === unit && !one.within);
      const seen = bad || tranche.measurements.some(one => one.unitNo === unit);
      const pick = el('button', 'ql-option', (bad ? '✗ ' : seen ? '✓ ' : '') + unit);
      pick.type = 'button';
      pick.setAttribute('aria-checked', String(bad));
      pick.setAttribute('role', 'checkbox');
      pick.disabled = !this.sheet.mine;
      pick.addEventListener('click', () => this.open(tranche, unit, box));
      choices.append(pick);
    });
    box.append(choices);
    if (!tranche.units.length && this.sheet.mine) {
      const input = number('ql-unit', '');
      input.setAttribute('aria-label', this.say('件号', 'Number of the unit'));
      box.append(input, button(this.say('记录这一件', 'Record this unit'), () => this.open(tranche, Number(input.value), box)));
    }
    return box;
  }

  open(tranche, unit, box) {
    box.querySelectorAll('fieldset').forEach(node => node.remove());
    const panel = el('fieldset');
    panel.append(el('legend', '', this.say('第 ' + unit + ' 件', 'Unit ' + unit)));
    tranche.findings.filter(one => one.unitNo === unit).forEach(one => {
      panel.append(button(one.defectCode + ' ✕', () => this.take(unit, one.defectCode)));
    });
    panel.append(this.defect(unit));
    ((this.view.unitSop || {}).steps || []).filter(step => step.kind === 'MEASURE')
      .forEach(step => panel.append(this.measure(tranche, unit, step)));
    box.append(panel);
    panel.scrollIntoView({ block: 'nearest' });
  }

  defect(unit) {
    const box = el('div', 'ql-field');
    const source = this.root.querySelector('#defectCode');
    const label = el('label', '', this.say('缺陷', 'Defect'));
    label.htmlFor = 'ql-unit-defect';
    const select = el('select', 'form-control');
    select.id = 'ql-unit-defect';
    [...source.options].forEach(option => {
      const copy = el('option', '', option.textContent);
      copy.value = option.value.replace(/^string:/, '').replace(/^\? .* \?$/, '');
      select.append(copy);
    });
    const photo = el('input', 'form-control');
    photo.type = 'file';
    photo.accept = 'image/*';
    photo.setAttribute('capture', 'environment');
    photo.setAttribute('aria-label', this.say('缺陷照片', 'Photo of the defect'));
    box.append(label, select, photo, button(this.say('记下缺陷', 'Record the defect'), async () => {
      const evidence = photo.files.length ? await this.upload(photo.files[0]) : null;
      await this.send('/findings', { unitNo: unit, defectCode: select.value, evidenceIds: evidence ? [evidence] : [] });
    }));
    return box;
  }

  measure(tranche, unit, step) {
    const box = el('div', 'ql-field');
    const id = 'ql-measure-' + step.id;
    const range = [step.min, step.max].filter(limit => limit != null).join('–');
    const label = el('label', '', (this.english ? step.en : step.zh) + ' ' + range + ' ' + (step.unit || ''));
    label.htmlFor = id;
    const known = tranche.measurements.find(one => one.unitNo === unit && one.step === step.id);
    const input = el('input', 'form-control');
    input.id = id;
    input.type = 'text';
    input.inputMode = 'decimal';
    input.value = known ? String(known.value) : '';
    box.append(label, input, button(this.say('记下数值', 'Record the value'), () =>
      this.send('/measurements', { unitNo: unit, step: step.id, value: Number(input.value) })));
    return box;
  }

  async upload(file) {
    const body = new FormData();
    body.append('file', file);
    body.append('kind', 'PHOTO');
    body.append('taskId', this.sheet.task.id);
    const answer = await this.call('POST', '/api/v1/evidence', body);
    return answer && answer.evidenceId;
  }

  async send(path, body) {
    const view = await this.call('POST', this.url + path, JSON.stringify(body), 'application/json');
    this.show(view);
  }

  async take(unit, code) {
    const query = '?unitNo=' + unit + '&defectCode=' + encodeURIComponent(code);
    this.show(await this.call('DELETE', this.url + '/findings' + query));
  }

  show(view) {
    if (view) {
      this.view = view;
      this.paint();
    }
  }

  async call(method, url, body, type) {
    const headers = { Accept: 'application/json', [this.sheet.csrf.header]: this.sheet.csrf.token };
    if (type) {
      headers['Content-Type'] = type;
    }
    try {
      const answer = await fetch(url, { method, body, headers, credentials: 'same-origin' });
      const json = await answer.json();
      if (answer.ok) {
        return json;
      }
      this.note.textContent = (json.errors || []).map(one => one.detail).join(' ') || json.detail;
    } catch (offline) {
      this.note.textContent = this.say('没有存上，请检查网络后重试。', 'Not stored: check the network and try again.');
    }
    return null;
  }
}

async function get(url) {
  const answer = await fetch(url, { credentials: 'same-origin', headers: { Accept: 'application/json' } });
  return answer.ok ? answer.json() : null;
}

function number(id, value) {
  const input = el('input', 'form-control');
  input.id = id;
  input.type = 'text';
  input.inputMode = 'numeric';
  input.value = value;
  return input;
}

function button(text, work) {
  const node = el('button', 'ql-option', text);
  node.type = 'button';
  node.addEventListener('click', async () => {
    node.disabled = true;
    await work();
    node.disabled = false;
  });
  return node;
}

function el(name, className, text) {
  const node = document.createElement(name);
  if (className) {
    node.className = className;
  }
  if (text) {
    node.textContent = text;
  }
  return node;
}
