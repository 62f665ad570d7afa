/* The chart of the cost page draws the table that stands beside it, so the two never differ. */
(function () {
  'use strict';

  var COLOURS = { PREVENTION: '#4a8f5c', APPRAISAL: '#5b7bb4', INTERNAL_FAILURE: '#d9983a', EXTERNAL_FAILURE: '#b42318' };

  function option(table) {
    var heads = [].filter.call(table.tHead.rows[0].cells, function (cell) { return cell.dataset.category; });
    var rows = [].slice.call(table.tBodies[0].rows);
    return {
      animation: false,
      aria: { enabled: true, decal: { show: true } },
      grid: { left: 8, right: 16, top: 58, bottom: 8, containLabel: true },
      legend: { top: 0, left: 'center', itemGap: 12 },
      tooltip: { trigger: 'axis', confine: true, valueFormatter: function (value) { return Number(value || 0).toFixed(2); } },
      xAxis: { type: 'category', data: rows.map(function (row) { return row.cells[0].textContent; }) },
      yAxis: { type: 'value' },
      series: heads.map(function (head) {
        return {
          name: head.textContent,
          type: 'bar',
          stack: 'loss',
          barMaxWidth: 56,
          itemStyle: { color: COLOURS[head.dataset.category] },
          data: rows.map(function (row) { return Number(row.cells[head.cellIndex].dataset.v || 0); })
        };
      })
    };
  }

  /* Less than nothing has no slice: the table says it. */
  function pie(table) {
    var rows = [].slice.call(table.tBodies[0].rows);
    return {
      animation: false,
      aria: { enabled: true, decal: { show: true } },
      tooltip: { confine: true, valueFormatter: function (value) { return Number(value).toFixed(2); } },
      series: [{
        type: 'pie',
        radius: ['38%', '62%'],
        minShowLabelAngle: 4,
        label: { formatter: '{b}\n{d} %', color: '#22303c', fontSize: 13 },
        data: rows.map(function (row) {
          return { name: row.cells[0].textContent.trim(), value: Math.max(0, Number(row.cells[1].dataset.v)), itemStyle: { color: COLOURS[row.dataset.category] } };
        }).filter(function (slice) { return slice.value > 0; })
      }]
    };
  }

  document.querySelectorAll('[data-costs]').forEach(function (box) {
    var table = document.getElementById(box.dataset.costs);
    if (!window.echarts || !table) { return; }
    var chart = window.echarts.init(box);
    chart.setOption(table.hasAttribute('data-pie') ? pie(table) : option(table));
    window.addEventListener('resize', function () { chart.resize(); });
  });
}());
