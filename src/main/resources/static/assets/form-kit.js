/*
 * The form kit: what every embedded Tasklist form of Qualoop has in common.
 *
 * A form under forms/<room>/<task-id>.html is plain HTML with one line of script:
 *
 *   <form role="form">
 *     <script cam-script type="text/form-script">
 *       import('/assets/form-kit.js').then(function (kit) { kit.attach(camForm); });
 *     </script>
 *     <div class="ql-photos" data-kind="PHOTO" data-min="1" data-zh="面单照片" data-en="Photo of the waybill"></div>
 *     <div class="ql-field" data-when="verdict=REJECT">
 *       <label for="reason" data-zh="原因" data-en="Reason">原因 Reason</label>
 *       <textarea id="reason" cam-variable-name="reason" cam-variable-type="String" required></textarea>
 *     </div>
 *   </form>
 *
 * Tasklist's policy ('strict-dynamic' with a nonce) lets the cam-script, which Camunda evaluates, import a module of
 * this host; an ordinary <script src> inside a form would be refused. Styles come from /assets/form-kit.css.
 *
 * What the kit does with the markup:
 *   - shows on top what is known of the record (GET /api/v1/tasks/{id}/sheet): number, due time, facts, the customer's
 *     words, photos taken so far. Everything is set as text, never as HTML;
 *   - accepts the task (接单) for its assignee when he opens it, and offers the button to his colleagues;
 *   - data-zh / data-en on any element: its text in the language chosen; data-zh-placeholder / data-en-placeholder;
 *   - .ql-photos: upload to the evidence store with progress and preview. data-kind PHOTO|VIDEO|DOCUMENT,
 *     data-min how many are needed (0: none), data-when as below;
 *   - data-when="name=value" ("name=a|b" for several, "name!=value" turned round): shown, and demanded, only while that
 *     field has the value;
 *   - data-required-when: the same condition for a field that is always shown but not always demanded;
 *   - input[data-people] offers users and groups by name and takes the id;
 *   - select.ql-choice and checkboxes become large buttons for thumbs and gloves;
 *   - the steps of the task's SOP that the form has no field for are added at .ql-steps or at the end, so that a form
 *     never lacks what the gate in the engine demands;
 *   - "Complete" stays disabled while something is missing, and a bar names what;
 *   - a refusal by the engine is shown in words on the form.
 */

const STYLE = '/assets/form-kit.css';
const MAX_BYTES = 200 * 1024 * 1024;
const ACCEPT = { PHOTO: 'image/*', VIDEO: 'video/*', DOCUMENT: '.pdf,image/*,.doc,.docx,.xls,.xlsx,.txt' };

export async function attach(camForm) {
  const root = camForm.formElement[0];
  if (!root || root.qlAttached) {
    return;
  }
  root.qlAttached = true;
  root.classList.add('ql-form');
  style();
  const language = document.documentElement.lang.startsWith('en') ? 'en' : 'zh';
  translate(root, language);
  const form = new Form(camForm, root, language);
  try {
    form.sheet = await fetchSheet(camForm.taskId);
  } catch (error) {
    root.prepend(box('ql-refusal', [el('p', {}, bilingual(language,
      '读不到任务资料，请刷新页面重试。', 'The facts of this task cannot be read. Please reload the page.'))]));
    return;
  }
  form.open();
}

class Form {
  constructor(camForm, root, language) {
    this.camForm = camForm;
    this.root = root;
    this.language = language;
    this.photos = [];
    this.extra = [];
    this.touched = new Set();
  }

  open() {
    this.words = this.sheet.words;
    const head = this.head();
    if (head.textContent.trim() || head.querySelector('img')) {
      this.root.prepend(head);
    }
    this.steps();
    this.people();
    this.choices();
    this.root.querySelectorAll('.ql-photos').forEach(node => this.photos.push(new Photos(this, node)));
    this.bar = el('div', { class: 'ql-missing', role: 'status' });
    this.root.append(this.bar);
    this.takeOverRequired();
    const again = () => this.check();
    this.root.addEventListener('input', again);
    this.root.addEventListener('change', again);
    this.root.addEventListener('focusout', event => {
      this.touched.add(event.target);
      this.check();
    });
    this.camForm.on('submit', () => this.submit());
    this.camForm.on('submit-failed', (camForm, reasons) => this.refused([].concat(reasons)[0]));
    this.camForm.on('variables-applied', again);
    this.check();
    // Values that Camunda fills in arrive a moment after the form.
    setTimeout(again, 300);
    if (this.sheet.acceptOnOpen) {
      this.accept().catch(() => {});
    }
  }

  /* ---- what is known of the record ---- */

  head() {
    const { task, record, facts, quotes, photos, words } = this.sheet;
    const title = el('div', { class: 'ql-head' });
    if (record) {
      title.append(el('a', { class: 'ql-no', href: record.url, target: '_blank', rel: 'noopener' }, record.no));
    }
    if (task.due) {
      title.append(el('span', { class: task.late ? 'ql-due ql-late' : 'ql-due', title: task.dueTitle }, task.due));
    }
    const parts = [title];
    if (!this.sheet.mine) {
      parts.push(this.offer());
    }
    if (facts.length) {
      const list = el('dl', { class: 'ql-facts' });
      facts.forEach(fact => {
        const value = fact.url
          ? el('a', { href: fact.url, target: '_blank', rel: 'noopener' }, fact.value)
          : document.createTextNode(fact.value);
        list.append(el('div', {}, [el('dt', {}, fact.label), el('dd', {}, [value])]));
      });
      parts.push(list);
    }
    quotes.forEach(quote => parts.push(el('figure', { class: 'ql-quote' }, [
      el('figcaption', {}, quote.label), el('blockquote', {}, quote.text)])));
    const earlier = photos.filter(photo => photo.taskId !== task.id);
    if (earlier.length) {
      const strip = el('div', { class: 'ql-strip', role: 'group', 'aria-label': words.earlierPhotos });
      earlier.forEach((photo, index) => strip.append(thumbnail(photo, words.photo + ' ' + (index + 1))));
      parts.push(strip);
    }
    return el('section', { class: 'ql-sheet' }, parts);
  }

  offer() {
    const { task, words } = this.sheet;
    const text = task.assignee ? words.othersTask.replace('{0}', task.assignee) : words.nobodysTask;
    const panel = el('div', { class: 'ql-offer' }, [el('span', {}, text)]);
    if (this.sheet.mayAccept) {
      const button = el('button', { type: 'button', class: 'btn btn-primary' }, words.accept);
      button.addEventListener('click', async () => {
        button.disabled = true;
        try {
          await this.accept();
          location.reload();
        } catch (error) {
          button.disabled = false;
          this.say(error.message);
        }
      });
      panel.append(button);
    }
    return panel;
  }

  async accept() {
    const { header, token } = this.sheet.csrf;
    const answer = await fetch('/api/v1/tasks/' + encodeURIComponent(this.sheet.task.id) + '/claim', {
      method: 'POST', credentials: 'same-origin', headers: { [header]: token, Accept: 'application/json' }
    });
    if (!answer.ok) {
      throw new Error(await problem(answer, this.words));
    }
  }

  /* ---- fields ---- */

  choices() {
    this.root.querySelectorAll('select.ql-choice').forEach(select => {
      const group = el('div', { class: 'ql-choices', role: 'radiogroup' });
      const label = this.root.querySelector('label[for="' + CSS.escape(select.id) + '"]');
      if (label) {
        label.id = label.id || select.id + '-label';
        group.setAttribute('aria-labelledby', label.id);
      }
      const buttons = [...select.options].filter(option => option.value !== '').map(option => {
        const button = el('button', {
          type: 'button', class: 'ql-option', role: 'radio', 'data-value': plain(option.value)
        }, option.textContent.trim());
        button.addEventListener('click', () => {
          select.value = option.value;
          select.dispatchEvent(new Event('change', { bubbles: true }));
          this.touched.add(select);
          paint();
          this.check();
        });
        return button;
      });
      const paint = () => buttons.forEach((button, index) => {
        const on = button.dataset.value === plain(select.value);
        button.setAttribute('aria-checked', String(on));
        button.tabIndex = on || (select.value === '' && index === 0) ? 0 : -1;
        button.disabled = select.disabled || Boolean(select.closest('fieldset:disabled'));
      });
      group.addEventListener('keydown', event => {
        const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
        if (step) {
          event.preventDefault();
          const next = buttons[(buttons.indexOf(document.activeElement) + step + buttons.length) % buttons.length];
          next.focus();
          next.click();
        }
      });
      group.append(...buttons);
      select.classList.add('ql-hidden');
      select.tabIndex = -1;
      select.setAttribute('aria-hidden', 'true');
      select.after(group);
      select.qlPaint = paint;
      select.addEventListener('change', paint);
      paint();
    });
  }

  /** Suggestions only: an id that is typed is as good, and the server knows who exists. */
  async people() {
    const inputs = [...this.root.querySelectorAll('input[data-people]')];
    const answer = inputs.length && await fetch('/api/v1/people', {
      credentials: 'same-origin', headers: { Accept: 'application/json' }
    });
    if (answer && answer.ok) {
      const list = el('datalist', { id: 'ql-people' },
        (await answer.json()).map(party => el('option', { value: party.id }, party.name)));
      this.root.append(list);
      inputs.forEach(input => input.setAttribute('list', list.id));
    }
  }

  /** Fields for the SOP's steps that the form has none for. */
  steps() {
    const place = this.root.querySelector('.ql-steps') || this.root.appendChild(el('div', { class: 'ql-steps' }));
    this.sheet.steps.forEach(step => {
      if (step.kind === 'PHOTO' || step.kind === 'VIDEO') {
        const present = [...this.root.querySelectorAll('.ql-photos')]
          .find(node => (node.dataset.kind || 'PHOTO') === step.kind);
        if (!present) {
          place.append(el('div', { class: 'ql-photos', 'data-kind': step.kind }, step.label));
        }
        return;
      }
      if (this.root.querySelector('[cam-variable-name="' + CSS.escape(step.id) + '"]')) {
        return;
      }
      const field = this.field(step);
      when(field, step);
      if (step.picture) {
        field.prepend(thumbnail({ evidenceId: step.picture, mediaType: 'image/' }, step.label));
      }
      place.append(field);
    });
  }

  field(step) {
    if (step.kind === 'SIGNATURE') {
      return this.signature(step);
    }
    const id = 'ql-' + step.id;
    let input;
    if (step.kind === 'CHOICE') {
      input = el('select', { id, class: 'ql-choice' },
        [el('option', { value: '' }, ''), ...step.choices.map(c => el('option', { value: c.value }, c.label))]);
    } else if (step.kind === 'CHECK') {
      input = el('input', { id, type: 'checkbox' });
    } else if (step.kind === 'MEASURE') {
      input = el('input', { id, type: 'number', step: 'any', inputmode: 'decimal', class: 'form-control' });
      ['min', 'max'].forEach(limit => step[limit] != null && input.setAttribute(limit, step[limit]));
    } else {
      input = el('input', { id, type: 'text', class: 'form-control', autocomplete: 'off', maxlength: '200' });
      if (step.pattern) {
        input.pattern = step.pattern;
      }
    }
    input.required = step.required;
    this.extra.push({ step, input });
    const label = el('label', { for: id }, step.unit ? step.label + ' (' + step.unit + ')' : step.label);
    return el('div', { class: step.kind === 'CHECK' ? 'ql-field ql-check' : 'ql-field' },
      step.kind === 'CHECK' ? [input, label] : [label, input]);
  }

  /** Signed with the own password before the task is completed; the password goes nowhere else. */
  signature(step) {
    const { words } = this;
    const id = 'ql-' + step.id;
    const field = el('div', { class: 'ql-field ql-signature' });
    const given = this.sheet.signatures.find(signature => signature.stepId === step.id);
    if (given) {
      field.append(el('p', {}, this.signed(given)));
      return field;
    }
    const meaning = el('select', { id: id + '-meaning', class: 'form-control', 'aria-label': words.signMeaning },
      step.choices.map(choice => el('option', { value: choice.value }, choice.label)));
    const password = el('input', {
      id, type: 'password', class: 'form-control', autocomplete: 'current-password', placeholder: words.password
    });
    password.required = step.required;
    password.setCustomValidity(step.required ? words.sign : '');
    // Not .ql-note: the kit takes that away again.
    const note = el('p', { class: 'ql-signature-refused', role: 'alert' });
    const button = el('button', { type: 'button', class: 'btn btn-default' }, words.sign);
    button.addEventListener('click', async () => {
      button.disabled = true;
      const { header, token } = this.sheet.csrf;
      const answer = await fetch('/api/v1/tasks/' + encodeURIComponent(this.sheet.task.id) + '/signatures', {
        method: 'POST', credentials: 'same-origin',
        headers: { [header]: token, 'Content-Type': 'application/json', Accept: 'application/json' },
        body: JSON.stringify({
          step: step.id, meaning: step.choices.length ? meaning.value : null, password: password.value
        })
      });
      password.value = '';
      button.disabled = false;
      if (answer.ok) {
        field.replaceChildren(el('p', {}, this.signed(await answer.json())));
      } else {
        note.textContent = await problem(answer, words);
      }
      this.check();
    });
    field.append(el('label', { for: id }, step.label), ...(step.choices.length ? [meaning] : []), password, button, note);
    return field;
  }

  signed(signature) {
    return this.words.signed
      .replace('{0}', signature.printedName)
      .replace('{1}', signature.meaning)
      .replace('{2}', new Date(signature.signedAt).toLocaleString());
  }

  /** Angular would demand hidden fields too: from here on the kit alone decides what is required. */
  takeOverRequired() {
    const angular = window.angular;
    this.inputs().forEach(input => {
      input.qlRequired = input.required;
      const label = input.id && this.root.querySelector('label[for="' + CSS.escape(input.id) + '"]');
      if (label && input.required) {
        label.classList.add('ql-required');
      }
      const model = angular && angular.element(input).controller('ngModel');
      if (model) {
        delete model.$validators.required;
        model.$setValidity('required', true);
      }
    });
  }

  inputs() {
    return [...this.root.querySelectorAll('input:not([type=file]), select, textarea')];
  }

  value(name) {
    const input = this.root.querySelector('[cam-variable-name="' + CSS.escape(name) + '"], #ql-' + CSS.escape(name));
    if (!input) {
      const variable = this.camForm.variableManager.variables[name];
      return variable && variable.value != null ? String(variable.value) : '';
    }
    return input.type === 'checkbox' ? String(input.checked) : plain(input.value);
  }

  /* ---- what is missing ---- */

  check() {
    this.root.querySelectorAll('[data-when]').forEach(node => {
      node.hidden = !this.applies(node.dataset.when);
    });
    // What is only told, and has nothing to tell, is not there.
    this.root.querySelectorAll('.ql-field > [readonly]').forEach(input => {
      input.closest('.ql-field').hidden = empty(input);
    });
    const missing = [];
    this.inputs().forEach(input => {
      const hidden = Boolean(input.closest('[hidden]'));
      input.required = this.demanded(input) && !hidden;
      if (input.qlPaint) {
        input.qlPaint();
      }
      const bad = !hidden && !this.valid(input);
      const field = input.closest('.ql-field, .form-group') || input.parentElement;
      this.mark(field, input, bad && this.touched.has(input) && !empty(input));
      if (bad) {
        missing.push({ label: this.labelOf(input), node: input.qlPaint ? input.nextElementSibling : input });
      }
    });
    ['PHOTO', 'VIDEO', 'DOCUMENT'].forEach(kind => this.files(kind, missing));
    const busy = this.photos.some(photos => photos.busy > 0);
    this.show(missing, busy);
    this.complete = missing.length === 0 && !busy;
    const scope = this.camForm.formElement.scope && this.camForm.formElement.scope();
    const controller = scope && scope[this.root.getAttribute('name')];
    if (controller && controller.$setValidity) {
      scope.$evalAsync(() => controller.$setValidity('qualoop', this.complete));
    }
  }

  demanded(input) {
    const condition = input.dataset.requiredWhen;
    if (!condition) {
      return input.qlRequired;
    }
    const demanded = this.applies(condition);
    const label = this.root.querySelector('label[for="' + CSS.escape(input.id) + '"]');
    label && label.classList.toggle('ql-required', demanded);
    return demanded;
  }

  /** The gate counts files of a kind over the whole task: so does the form. */
  files(kind, missing) {
    const places = this.photos.filter(place => place.kind === kind && !place.node.closest('[hidden]'));
    if (places.length) {
      const demanded = this.sheet.steps
        .filter(step => step.kind === kind && step.required && this.applies(step.when))
        .reduce((sum, step) => sum + step.minCount, 0);
      const others = places.slice(1).reduce((sum, place) => sum + place.own, 0);
      places.forEach((place, index) => place.demand(index ? place.own : Math.max(place.own, demanded - others)));
      places.filter(place => place.short() > 0)
        .forEach(place => missing.push({ label: place.label, node: place.input }));
    }
  }

  /** A condition as the SOP writes it: name=value, name=a|b, or with != turned round. */
  applies(condition) {
    if (!condition) {
      return true;
    }
    const not = condition.includes('!=');
    const [name, values] = condition.split(not ? '!=' : '=');
    return values.trim().split('|').includes(this.value(name.trim())) !== not;
  }

  valid(input) {
    if (input.type === 'checkbox') {
      return !input.required || input.checked;
    }
    if (input.required && plain(input.value).trim() === '') {
      return false;
    }
    if (input.qlPaint) {
      return true;
    }
    return input.validity.valid || (input.validity.valueMissing && !input.required);
  }

  mark(field, input, bad) {
    let note = field.querySelector(':scope > .ql-note');
    if (!bad) {
      field.classList.remove('ql-bad');
      input.removeAttribute('aria-invalid');
      note && note.remove();
      return;
    }
    field.classList.add('ql-bad');
    input.setAttribute('aria-invalid', 'true');
    if (!note) {
      note = el('p', { class: 'ql-note' });
      field.append(note);
    }
    note.textContent = this.reason(input);
  }

  reason(input) {
    const { words } = this;
    const v = input.validity;
    if (v.rangeUnderflow) {
      return words.tooSmall.replace('{0}', input.min);
    }
    if (v.rangeOverflow) {
      return words.tooLarge.replace('{0}', input.max);
    }
    if (v.badInput || v.stepMismatch || v.typeMismatch) {
      return words.notNumber;
    }
    if (v.patternMismatch) {
      return input.title || words.wrongPattern;
    }
    return words.wrongPattern;
  }

  labelOf(input) {
    const label = input.id && this.root.querySelector('label[for="' + CSS.escape(input.id) + '"]');
    const near = label || (input.closest('.ql-field, .form-group') || this.root).querySelector('label');
    return near ? near.textContent.trim().replace(/[*：:]\s*$/, '') : input.name;
  }

  show(missing, busy) {
    const { words } = this;
    this.bar.replaceChildren();
    this.bar.classList.toggle('ql-ready', missing.length === 0 && !busy);
    if (busy) {
      this.bar.append(el('span', {}, words.uploading));
    } else if (missing.length === 0) {
      this.bar.append(el('span', {}, words.ready));
    } else {
      this.bar.append(el('span', {}, words.missing.replace('{0}', String(missing.length))));
      missing.forEach(({ label, node }) => {
        const jump = el('button', { type: 'button', class: 'ql-jump' }, label);
        jump.addEventListener('click', () => {
          node.scrollIntoView({ block: 'center' });
          (node.querySelector ? node.querySelector('[tabindex="0"]') || node : node).focus();
        });
        this.bar.append(jump);
      });
    }
  }

  /* ---- leaving ---- */

  submit() {
    this.say('');
    this.inputs().forEach(input => this.touched.add(input));
    this.check();
    if (!this.complete) {
      this.camForm.submitPrevented = true;
      return;
    }
    const manager = this.camForm.variableManager;
    this.extra.filter(({ input }) => !input.closest('[hidden]')).forEach(({ step, input }) => {
      const value = step.kind === 'CHECK' ? input.checked
        : step.kind === 'MEASURE' ? (input.value === '' ? null : Number(input.value)) : input.value;
      const type = step.kind === 'CHECK' ? 'Boolean' : step.kind === 'MEASURE' ? 'Double' : 'String';
      if (value === null || value === '') {
        return;
      }
      if (manager.variables[step.id]) {
        manager.variables[step.id].value = value;
      } else {
        manager.createVariable({ name: step.id, type, value });
      }
    });
  }

  refused(error) {
    if (!error || /prevented/.test(error.message || '')) {
      return;
    }
    this.say(readable(error, this.words));
    // Camunda puts the variables back as they were before; the fields still show what was entered. Not at once: the
    // refusal arrives within Angular's digest, which takes no change.
    setTimeout(() => this.inputs().forEach(input => input.dispatchEvent(new Event('change', { bubbles: true }))));
  }

  say(text) {
    this.root.querySelectorAll(':scope > .ql-refusal').forEach(node => node.remove());
    if (text) {
      const panel = box('ql-refusal', text.split('\n').map(line => el('p', {}, line)));
      this.bar.before(panel);
      panel.scrollIntoView({ block: 'nearest' });
    }
  }
}

/** One place for photos: button, previews, progress. */
class Photos {
  constructor(form, node) {
    this.form = form;
    this.node = node;
    this.kind = node.dataset.kind || 'PHOTO';
    this.own = Number(node.dataset.min || 0);
    this.min = this.own;
    this.busy = 0;
    this.stored = new Map();
    const { words, sheet } = form;
    this.label = node.textContent.trim() || words[this.kind.toLowerCase()];
    const id = 'ql-file-' + this.kind.toLowerCase() + '-' + form.photos.length;
    this.input = el('input', { type: 'file', id, class: 'ql-file', accept: ACCEPT[this.kind] });
    this.input.multiple = true;
    if (this.kind !== 'DOCUMENT') {
      this.input.setAttribute('capture', 'environment');
    }
    this.input.disabled = !sheet.mine;
    this.input.setAttribute('aria-describedby', id + '-count');
    this.count = el('span', { class: 'ql-count', id: id + '-count' });
    this.tiles = el('div', { class: 'ql-tiles' });
    this.button = el('label', { class: 'ql-shoot', for: id }, words['add' + this.kind]);
    this.title = el('span', { class: 'ql-title' }, this.label);
    node.replaceChildren(el('div', { class: 'ql-photos-head' }, [this.title, this.count]), this.tiles);
    this.tiles.append(this.input, this.button);
    sheet.photos.filter(photo => photo.taskId === sheet.task.id && photo.kind === this.kind)
      .forEach(photo => this.add(photo));
    this.input.addEventListener('change', () => {
      [...this.input.files].forEach(file => this.send(file));
      this.input.value = '';
    });
    this.paint();
  }

  demand(min) {
    this.min = min;
    this.paint();
  }

  short() {
    return Math.max(0, this.min - this.stored.size);
  }

  add(photo) {
    if (!this.stored.has(photo.sha256)) {
      this.stored.set(photo.sha256, photo);
      this.input.before(thumbnail(photo, this.label + ' ' + this.stored.size));
    }
    this.paint();
  }

  paint() {
    const { words } = this.form;
    this.title.classList.toggle('ql-required', this.min > 0);
    this.count.textContent = this.min > 0
      ? words.countOf.replace('{0}', String(this.stored.size)).replace('{1}', String(this.min))
      : words.count.replace('{0}', String(this.stored.size));
    this.count.classList.toggle('ql-enough', this.short() === 0 && this.stored.size > 0);
  }

  send(file) {
    const { words, sheet } = this.form;
    const bar = el('progress', { max: '100', value: '0', 'aria-label': words.uploading });
    const tile = el('div', { class: 'ql-tile ql-sending' }, [bar]);
    this.input.before(tile);
    if (file.size > MAX_BYTES) {
      this.fail(tile, file, words.fileTooLarge);
      return;
    }
    if (file.type.startsWith('image/')) {
      preview(file, tile);
    }
    const body = new FormData();
    body.append('file', file);
    body.append('kind', this.kind);
    body.append('taskId', sheet.task.id);
    const request = new XMLHttpRequest();
    request.open('POST', '/api/v1/evidence');
    request.setRequestHeader(sheet.csrf.header, sheet.csrf.token);
    request.setRequestHeader('Accept', 'application/json');
    request.upload.addEventListener('progress', event => {
      bar.value = event.lengthComputable ? event.loaded / event.total * 100 : 50;
    });
    const done = () => {
      this.busy -= 1;
      this.form.check();
    };
    request.addEventListener('load', () => {
      if (request.status === 201 || request.status === 200) {
        const view = JSON.parse(request.responseText);
        tile.remove();
        this.add({ ...view, kind: this.kind, taskId: sheet.task.id });
      } else {
        this.fail(tile, file, explain(request.status, request.responseText, words));
      }
      done();
    });
    request.addEventListener('error', () => {
      this.fail(tile, file, words.offline);
      done();
    });
    this.busy += 1;
    this.form.check();
    request.send(body);
  }

  fail(tile, file, reason) {
    const { words } = this.form;
    tile.className = 'ql-tile ql-failed';
    const again = el('button', { type: 'button', class: 'ql-jump' }, words.retry);
    again.addEventListener('click', () => {
      tile.remove();
      this.send(file);
    });
    const drop = el('button', { type: 'button', class: 'ql-jump' }, words.discard);
    drop.addEventListener('click', () => tile.remove());
    tile.replaceChildren(el('p', { role: 'alert' }, reason), again, drop);
  }
}

/* ---- small helpers ---- */

async function fetchSheet(taskId) {
  const answer = await fetch('/api/v1/tasks/' + encodeURIComponent(taskId) + '/sheet', {
    credentials: 'same-origin', headers: { Accept: 'application/json' }
  });
  if (!answer.ok) {
    throw new Error(String(answer.status));
  }
  return answer.json();
}

function style() {
  if (!document.querySelector('link[href="' + STYLE + '"]')) {
    document.head.append(el('link', { rel: 'stylesheet', href: STYLE }));
  }
}

function translate(root, language) {
  root.querySelectorAll('[data-zh]').forEach(node => {
    node.textContent = node.dataset[language] || node.dataset.zh;
  });
  const placeholder = language + 'Placeholder';
  root.querySelectorAll('[data-zh-placeholder]').forEach(node => {
    node.placeholder = node.dataset[placeholder] || node.dataset.zhPlaceholder;
  });
  root.querySelectorAll('[data-zh-title]').forEach(node => {
    node.title = node.dataset[language + 'Title'] || node.dataset.zhTitle;
  });
}

function thumbnail(photo, name) {
  const url = '/api/v1/evidence/' + encodeURIComponent(photo.evidenceId);
  const inside = (photo.mediaType || '').startsWith('image/')
    ? el('img', { src: url, alt: name, loading: 'lazy' })
    : el('span', { class: 'ql-filename' }, photo.fileName || name);
  return el('a', { class: 'ql-tile', href: url, target: '_blank', rel: 'noopener' }, [inside]);
}

/** A data: URL, because Tasklist's policy allows no blob: images. */
function preview(file, tile) {
  const reader = new FileReader();
  reader.addEventListener('load', () => {
    if (tile.isConnected) {
      tile.prepend(el('img', { src: reader.result, alt: '' }));
    }
  });
  reader.readAsDataURL(file);
}

function readable(error, words) {
  const response = error.response && (error.response.body || safeJson(error.response.text));
  const body = response || safeJson(error.message) || {};
  const lines = (body.errors || []).map(entry => entry.detail).filter(Boolean);
  const text = lines.length ? lines.join('\n') : body.detail || body.message || error.message;
  return text ? words.refused + '\n' + text : words.refused;
}

function explain(status, text, words) {
  const body = safeJson(text) || {};
  const lines = (body.errors || []).map(entry => entry.detail).filter(Boolean);
  if (status === 401) {
    return words.loginAgain;
  }
  if (status === 413) {
    return words.fileTooLarge;
  }
  return lines.join(' ') || body.detail || words.uploadFailed;
}

async function problem(answer, words) {
  return explain(answer.status, await answer.text(), words);
}

function safeJson(text) {
  try {
    return typeof text === 'string' ? JSON.parse(text) : null;
  } catch (error) {
    return null;
  }
}

function when(node, step) {
  if (step.when) {
    node.dataset.when = step.when;
  }
}

function empty(input) {
  return input.type !== 'checkbox' && plain(input.value).trim() === '' && !input.validity.badInput;
}

/** Angular writes select values as "string:A". */
function plain(value) {
  return String(value == null ? '' : value).replace(/^(string|number|boolean):/, '').replace(/^\? .* \?$/, '');
}

function bilingual(language, zh, en) {
  return language === 'en' ? en : zh;
}

function box(className, children) {
  return el('div', { class: className, role: 'alert' }, children);
}

function el(name, attributes, content) {
  const node = document.createElement(name);
  Object.entries(attributes || {}).forEach(([key, value]) => value != null && node.setAttribute(key, value));
  if (typeof content === 'string') {
    node.textContent = content;
  } else if (content) {
    node.append(...content);
  }
  return node;
}
