/* The cockpit's charts. A chart draws the table that stands beside it, so the two never differ. */
(function () {
  'use strict';

  function number(text) { return text === undefined || text === null || text === '' ? null : Number(text); }

  function read(table) {
    return [].map.call(table.tBodies[0].rows, function (row) {
      var value = function (cell) { return row.cells[cell] ? number(row.cells[cell].dataset.v) : null; };
      return { day: row.cells[0].textContent, value: value(1), lower: value(4), upper: value(5), beyond: row.cells[1].classList.contains('f-worse') };
    });
  }

  function line(name, at, colour, place) {
    return { name: name, yAxis: at, lineStyle: { color: colour, type: 'dashed', width: 1.5 }, label: { formatter: name, position: place, color: colour } };
  }

  function option(table) {
    var data = table.dataset;
    var days = read(table);
    var percent = data.unit === '%';
    var shown = function (value) { return value === null ? null : percent ? +(value * 100).toFixed(4) : value; };
    var at = function (name) { return number(data[name]); };
    var lines = [['target', '#8a4b00'], ['mean', '#8a4b00'], ['baseline', '#4a5b9a'], ['center', '#55616e']].filter(function (one) {
      return at(one[0]) !== null;
    }).map(function (one) { return line(data[one[0] + 'Name'], shown(at(one[0])), one[1], one[0] === 'mean' ? 'insideStartBottom' : 'insideEndTop'); });
    var heads = table.tHead.rows[0].cells;
    var limit = function (cell, key) {
      if (data.smooth === String(cell)) {
        return { name: heads[cell].textContent, type: 'line', symbol: 'none', silent: true, lineStyle: { color: '#b26a00', width: 1.5 }, itemStyle: { color: '#b26a00' }, data: days.map(function (day) { return shown(day[key]); }) };
      }
      return { name: heads[cell].textContent, type: 'line', step: 'middle', symbol: 'none', silent: true, lineStyle: { color: '#9aa7b2', width: 1 }, itemStyle: { color: '#9aa7b2' }, data: days.map(function (day) { return shown(day[key]); }) };
    };
    return {
      animation: false,
      aria: { enabled: true },
      grid: { left: 8, right: 20, top: 36, bottom: 8, containLabel: true },
      legend: { top: 0, right: 8, icon: 'roundRect', itemHeight: 4 },
      tooltip: { trigger: 'axis', confine: true, valueFormatter: function (value) { return value === null || value === undefined ? '–' : (+Number(value).toFixed(2)) + ' ' + data.unit; } },
      xAxis: { type: 'category', data: days.map(function (day) { return day.day; }), axisLabel: { formatter: function (day) { return day.slice(5); } } },
      yAxis: { type: 'value', min: at('min'), max: at('max'), scale: !percent || data.mean !== undefined, axisLabel: { formatter: '{value} ' + data.unit } },
      series: [{
        name: heads[1].textContent,
        type: 'line',
        z: 3,
        symbolSize: 6,
        showAllSymbol: data.smooth === undefined ? 'auto' : true,
        lineStyle: { color: '#0f766e', width: 2 },
        itemStyle: { color: '#0f766e' },
        data: days.map(function (day) {
          return day.beyond ? { value: shown(day.value), symbol: 'diamond', symbolSize: data.smooth === undefined ? 13 : 11, itemStyle: { color: '#b42318' } } : shown(day.value);
        }),
        markLine: { symbol: 'none', silent: true, data: lines }
      }].concat([[4, 'lower'], [5, 'upper']].filter(function (one) {
        return days.some(function (day) { return day[one[1]] !== null; });
      }).map(function (one) { return limit(one[0], one[1]); }))
    };
  }

  function draw() {
    document.querySelectorAll('[data-chart]').forEach(function (box) {
      var table = document.getElementById(box.dataset.chart);
      if (!window.echarts || !table) { return; }
      var chart = window.echarts.getInstanceByDom(box) || window.echarts.init(box);
      chart.setOption(option(table), true);
    });
  }

  /* The table behind a chart as a file: the values that the chart draws, not how they are written. */
  function csv(table) {
    return '\ufeff' + [].map.call(table.rows, function (row) {
      return [].map.call(row.cells, function (cell) {
        var text = cell.dataset.v !== undefined ? cell.dataset.v : cell.textContent.trim();
        text = /^[0-9,]+(\.[0-9]+)?$/.test(text) ? text.replace(/,/g, '') : text;
        return /[",\n]/.test(text) ? '"' + text.replace(/"/g, '""') + '"' : text;
      }).join(',');
    }).join('\r\n') + '\r\n';
  }

  document.addEventListener('click', function (event) {
    var link = event.target.closest('[data-save]');
    if (!link) { return; }
    event.preventDefault();
    var file = document.createElement('a');
    file.href = URL.createObjectURL(new Blob([csv(document.querySelector(link.getAttribute('href')))], { type: 'text/csv' }));
    file.download = link.dataset.save + '.csv';
    file.click();
    URL.revokeObjectURL(file.href);
  });

  /* The server says that figures changed; the page fetches them. Where the stream does not come through, it polls. */
  function listen(node) {
    var stream = new EventSource(node.dataset.stream);
    stream.addEventListener('figures', function () { window.htmx.trigger(node, 'poll'); });
    window.addEventListener('pagehide', function () { stream.close(); });
    window.addEventListener('pageshow', function (event) {
      if (event.persisted) { location.reload(); }
    });
  }

  /* Whatever was open stays open when the live part is renewed. */
  var open = [];
  document.addEventListener('htmx:beforeSwap', function () {
    open = [].map.call(document.querySelectorAll('#q-live details[open][id]'), function (one) { return one.id; });
  });
  document.addEventListener('htmx:afterSettle', function () {
    open.forEach(function (id) {
      var one = document.getElementById(id);
      if (one) { one.open = true; }
    });
    draw();
  });
  window.addEventListener('resize', function () {
    document.querySelectorAll('[data-chart]').forEach(function (box) {
      var chart = window.echarts && window.echarts.getInstanceByDom(box);
      if (chart) { chart.resize(); }
    });
  });

  /* Dimension and value stand in the address as one; what is empty does not stand there at all. */
  function join(form) {
    var dimension = form.querySelector('[data-part=dimension]').value;
    var value = form.querySelector('[data-part=value]').value.trim();
    form.elements.filter.value = dimension && value ? dimension + ':' + value : '';
    [].forEach.call(form.elements, function (field) { field.disabled = field.name !== '' && field.value === ''; });
  }
  document.querySelectorAll('form.f-filters').forEach(function (form) {
    form.addEventListener('submit', function () { join(form); }, true);
  });
  document.querySelectorAll('[data-stream]').forEach(listen);
  draw();
}());
