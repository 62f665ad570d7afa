/*
 * The sample of an inspection, unit by unit: which one to take, the plan with what was found so far, a defect with its
 * picture, measured values. Which units were seen is kept after each; findings and values are stored at once.
 */
import { button, el, say, toast } from './ui.js';
import * as feel from './feel.js';
import { shoot } from './steps.js';

export function unitsScreen(job, step, answer) {
  const units = job.told.units;
  const seen = new Set(job.value(step.id) === true ? units.units : numbers(job.draft(step.id)));
  const place = el('div', { class: 'p-units' });
  let at = first();
  let recording = false;

  function first() {
    return units.units.find(unit => !seen.has(unit));
  }

  const keep = () => job.answer(step, ranges([...seen]), true);
  const pass = async (count, values) => {
    for (const [measure, value] of values) {
      await job.unit('POST', '/measurements', { unitNo: at, step: measure.id, value });
      job.own.measured = { ...job.own.measured, [at + ' ' + measure.id]: within(measure, value) };
    }
    units.units.filter(unit => !seen.has(unit)).slice(0, count).forEach(unit => seen.add(unit));
    await keep();
    feel.good();
    at = first();
    paint();
  };
  const record = async (code, sha) => {
    await job.unit('POST', '/findings', { unitNo: at, defectCode: code }, [sha]);
    job.own.findings = findings(job).filter(one => one.unitNo !== at || one.defectCode !== code)
      .concat({ unitNo: at, defectCode: code, severity: severity(units, code) });
    job.own.findingsKept = true;
    seen.add(at);
    await keep();
    recording = false;
    at = first();
    paint();
  };
  const remove = async one => {
    await job.unit('DELETE', '/findings?unitNo=' + one.unitNo + '&defectCode=' + encodeURIComponent(one.defectCode));
    job.own.findings = findings(job).filter(other => other !== one);
    job.own.findingsKept = true;
    await job.keep();
    paint();
  };
  const next = button(say('next'), () => answer(true), { class: 'p-button p-main', symbol: 'right' });
  const paint = () => {
    place.replaceChildren(...[
      progress(units, seen), plan(job, units),
      at === undefined ? null : recording ? defect(job, units, at, record, () => { recording = false; paint(); })
        : unit(units, at, units.units.length - seen.size, pass, () => { recording = true; paint(); }),
      found(job, units, remove)].filter(Boolean));
    next.disabled = at !== undefined;
    next.lastChild.textContent = at === undefined ? say('next') : say('unitsLeft', units.units.length - seen.size);
  };
  paint();
  return { body: [place], actions: [next] };
}

function progress(units, seen) {
  const all = units.units.length;
  return el('div', { class: 'p-counted' },
    el('strong', {}, say('inspected', seen.size, all)),
    el('progress', { max: String(all), value: String(seen.size), 'aria-label': say('inspected', seen.size, all) }));
}

/** The sampling plan, each class with what was found in its sample so far. */
function plan(job, units) {
  return el('ul', { class: 'p-plan' }, units.classes.map(one => {
    const bad = badUnits(job, units, one);
    const tone = bad >= one.reject ? 'is-bad' : bad > 0 ? 'is-warm' : 'is-good';
    return el('li', { class: tone },
      el('span', {}, say('severity.' + one.severity)),
      el('strong', {}, String(bad)),
      el('small', {}, say('plan', one.aql, one.sampleSize)),
      el('small', {}, bad >= one.reject ? say('rejectReached', one.reject) : say('limits', one.accept, one.reject)));
  }));
}

function badUnits(job, units, one) {
  const sample = new Set(units.inspectAll ? units.units : units.units.slice(0, one.sampleSize));
  const bad = new Set(findings(job).filter(other => other.severity === one.severity).map(other => other.unitNo));
  if (one.severity === 'MAJOR') {
    units.measurements.filter(value => !value.within).forEach(value => bad.add(value.unitNo));
    Object.entries(job.own.measured || {}).filter(([, good]) => !good)
      .forEach(([key]) => bad.add(Number(key.split(' ')[0])));
  }
  return [...bad].filter(unit => sample.has(unit)).length;
}

function findings(job) {
  return job.own.findingsKept ? job.own.findings : job.told.units.findings;
}

function severity(units, code) {
  return (units.defectClasses.find(one => one.code === code) || {}).severity;
}

function within(measure, value) {
  return (measure.min == null || value >= measure.min) && (measure.max == null || value <= measure.max);
}

function unit(units, at, left, pass, bad) {
  const inputs = units.measures.map(measure => [measure, el('input', {
    class: 'p-input', type: 'text', inputmode: 'decimal', autocomplete: 'off', id: 'm-' + measure.id
  })]);
  const values = () => inputs.filter(([, input]) => input.value.trim())
    .map(([measure, input]) => [measure, Number(input.value.trim().replace(',', '.'))]);
  const good = () => {
    if (values().some(([, value]) => Number.isNaN(value))) {
      feel.bad();
      toast(say('notNumber'), 'bad');
    } else {
      pass(1, values());
    }
  };
  const many = left > 20 && units.inspectAll && !units.measures.length;
  return el('div', { class: 'p-unit' },
    el('p', { class: 'p-unit-no' }, el('span', {}, say(units.inspectAll ? 'unitNo' : 'takeUnit')), el('strong', {}, String(at))),
    units.looks.length ? el('ul', { class: 'p-looks' }, units.looks.map(look => el('li', {}, look))) : null,
    inputs.map(([measure, input]) => el('div', { class: 'p-field' },
      el('label', { for: input.id }, measure.label + limits(measure)), input)),
    el('div', { class: 'p-pair' },
      button(say('unitBad'), bad, { class: 'p-button p-option p-bad', symbol: 'x' }),
      button(say('unitGood'), good, { class: 'p-button p-option p-good', symbol: 'check' })),
    many ? button(say('tenGood'), () => pass(10, []), { class: 'p-button p-quiet' }) : null);
}

function limits(measure) {
  const range = [measure.min, measure.max].filter(limit => limit != null).join(' – ');
  return range || measure.unit ? ' (' + [range, measure.unit].filter(Boolean).join(' ') + ')' : '';
}

function defect(job, units, at, record, back) {
  const box = el('div', { class: 'p-unit' });
  const choose = code => box.replaceChildren(
    el('p', { class: 'p-unit-no' }, el('span', {}, code.label), el('strong', {}, String(at))),
    shoot(job, 'PHOTO', sha => record(code.value, sha), say('shootDefect')),
    button(say('back'), back, { class: 'p-button p-quiet' }));
  box.append(
    el('p', { class: 'p-unit-no' }, el('span', {}, say('whichDefect')), el('strong', {}, String(at))),
    el('div', { class: 'p-options p-two' }, units.defects.map(code =>
      button(code.label, () => choose(code), { class: 'p-button p-option', 'data-value': code.value }))),
    button(say('back'), back, { class: 'p-button p-quiet' }));
  return box;
}

function found(job, units, remove) {
  const all = findings(job);
  return all.length ? el('ul', { class: 'p-goods', 'aria-label': say('defects') }, all.map(one => {
    const name = (units.defects.find(code => code.value === one.defectCode) || { label: one.defectCode }).label;
    return el('li', { class: 'p-line is-bad' },
      el('span', { class: 'p-line-name' }, say('unit', one.unitNo) + ' · ' + name),
      button('✕', () => remove(one), { class: 'p-button p-small', 'aria-label': say('remove', name) }));
  })) : null;
}

/** 1,2,3,5 as 1-3,5: a hundred units fit into a line. */
function ranges(list) {
  const sorted = list.sort((one, other) => one - other);
  const parts = [];
  sorted.forEach(number => {
    const last = parts[parts.length - 1];
    if (last && last[1] === number - 1) {
      last[1] = number;
    } else {
      parts.push([number, number]);
    }
  });
  return parts.map(([from, to]) => from === to ? String(from) : from + '-' + to).join(',');
}

function numbers(text) {
  return text.split(',').filter(Boolean).flatMap(part => {
    const [from, to] = part.split('-').map(Number);
    return Array.from({ length: (to || from) - from + 1 }, (_, index) => from + index);
  });
}
