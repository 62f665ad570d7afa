/*
 * What the form of a mis-shipment adds to the form kit: the facts of the order in their place (.ql-shipment): suggested
 * verdict with reasons, other parcels first, lines expected against scanned, parcels with weight, packer and the video
 * at the second of each scan; and at .ql-units a number of units for each line of the order, which goes with the form as
 * units_<line number>. Everything is set as text, never as HTML.
 */
export async function attach(camForm) {
  const root = camForm.formElement[0];
  const place = root && root.querySelector('.ql-shipment');
  if (!place || place.dataset.done) {
    return;
  }
  place.dataset.done = 'true';
  const answer = await fetch('/api/v1/tasks/' + encodeURIComponent(camForm.taskId) + '/shipment-facts', {
    credentials: 'same-origin', headers: { Accept: 'application/json' }
  });
  if (!answer.ok) {
    return;
  }
  const facts = await answer.json();
  const english = document.documentElement.lang.startsWith('en');
  show(place, facts, english);
  units(camForm, root.querySelector('.ql-units'), facts, english);
}

const WORDS = {
  ON_THE_WAY: ['另一包裹在途', 'Another parcel is on its way'], SETTLED: ['已补过', 'Made good already'],
  WRONG_ITEM: ['错发', 'Wrong item'], SHORT_SHIPPED: ['少发', 'Short'], NOT_SUPPORTED: ['事实不支持', 'Not supported by the facts'],
  UNCLEAR: ['待查', 'Unclear'], PACKING: ['打包中', 'Being packed'], MOVING: ['在途', 'On its way'], SHIPPED: ['已发出', 'Shipped'],
  DELIVERED: ['已签收', 'Delivered'], RETURNED: ['已退回', 'Came back'], CANCELLED: ['已取消', 'Cancelled']
};

function word(code, english) {
  return WORDS[code] ? WORDS[code][english ? 1 : 0] : code;
}

function show(place, facts, english) {
  const list = document.createElement('dl');
  list.className = 'ql-facts';
  const say = (zh, en) => english ? en : zh;
  facts.verdict.reasons.forEach((reason, i) => row(list, say('建议', 'Suggested') + ' · ' + word(reason.verdict, english),
    english ? reason.en : reason.zh, reason.verdict === 'ON_THE_WAY'));
  facts.otherParcels.forEach(other => row(list, say('另一包裹', 'Other parcel'),
    [other.no, word(other.state, english), other.trackingNo, other.goods].filter(Boolean).join(' · '), true));
  facts.lines.forEach(line => row(list, line.orderLineNo + '. ' + (line.name || line.sku),
    say('订 ', 'ordered ') + line.ordered + say('，发 ', ', shipped ') + line.shipped
      + (line.missing ? say('，少扫 ', ', not scanned ') + line.missing : ''), line.missing > 0));
  facts.strangers.forEach(one => row(list, say('多扫', 'Not expected'), one.sku + ' × ' + one.qty, true));
  facts.parcels.forEach(parcel => {
    const off = parcel.weightDeltaGrams === null ? '' : say('，差 ', ', off by ') + parcel.weightDeltaGrams + ' g';
    row(list, parcel.shipmentNo, [word(parcel.state, english), parcel.trackingNos.join(' '), say('打包 ', 'packed by ') + parcel.packer,
      parcel.weightGrams === null ? null : parcel.weightGrams + ' g' + off].filter(Boolean).join(' · '), false);
    parcel.scans.filter(scan => scan.videoUrl).forEach(scan =>
      row(list, say('录像', 'Video'), scan.sku + ' ' + new Date(scan.at).toLocaleTimeString(), false, scan.videoUrl));
  });
  facts.photos.forEach(photo => row(list, say('照片', 'Photo'), photo.label, false, photo.url));
  facts.earlier.forEach(no => row(list, say('此前', 'Earlier'), no, true));
  place.replaceChildren(list);
}

function row(list, label, value, warn, url) {
  const line = document.createElement('div');
  const term = document.createElement('dt');
  const text = document.createElement('dd');
  term.textContent = label;
  const words = (warn ? '⚠ ' : '') + value;
  if (url && /^(https?:\/)?\//.test(url)) {
    const link = document.createElement('a');
    link.href = url;
    link.target = '_blank';
    link.rel = 'noopener';
    link.textContent = words;
    text.append(link);
  } else {
    text.textContent = words;
  }
  if (warn) {
    line.className = 'ql-warn';
  }
  line.append(term, text);
  list.append(line);
}

function units(camForm, place, facts, english) {
  if (!place) {
    return;
  }
  const inputs = facts.lines.map(line => {
    const name = 'units_' + line.orderLineNo;
    const field = document.createElement('div');
    field.className = 'ql-field';
    const label = document.createElement('label');
    label.htmlFor = name;
    label.textContent = (english ? 'Units: ' : '件数：') + line.orderLineNo + '. ' + (line.name || line.sku);
    const input = document.createElement('input');
    Object.assign(input, { id: name, type: 'number', min: 0, max: line.ordered, className: 'form-control' });
    const suggested = facts.suggested.find(one => one.orderLineNo === line.orderLineNo);
    input.value = suggested ? suggested.qty : '';
    field.append(label, input);
    place.append(field);
    return { name, input };
  });
  camForm.on('submit', () => inputs.filter(({ input }) => input.value !== '').forEach(({ name, input }) =>
    camForm.variableManager.createVariable({ name, type: 'Integer', value: Number(input.value) })));
}
