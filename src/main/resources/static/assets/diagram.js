/* Draws the page's BPMN diagram and marks where the record stands in it. */
(function () {
  'use strict';

  var box = document.getElementById('diagram');
  var viewer = new window.BpmnJS({ container: box });

  function mark(canvas, registry, ids, marker) {
    (ids || '').split(' ').forEach(function (id) {
      var element = id && registry.get(id);
      /* What lies open around the steps is not marked itself. */
      if (element && !(element.type === 'bpmn:SubProcess' && !element.collapsed)) {
        canvas.addMarker(id, marker);
      }
    });
  }

  viewer.importXML(document.getElementById('diagram-xml').value).then(function () {
    var canvas = viewer.get('canvas');
    var registry = viewer.get('elementRegistry');
    mark(canvas, registry, box.dataset.passed, 'q-passed');
    mark(canvas, registry, box.dataset.active, 'q-active');
    mark(canvas, registry, box.dataset.incidents, 'q-failed');
    canvas.zoom('fit-viewport', 'auto');
    box.viewer = viewer;
    box.dataset.drawn = 'true';
  }).catch(function () {
    box.textContent = box.dataset.failed;
  });

  document.querySelectorAll('[data-zoom]').forEach(function (button) {
    button.addEventListener('click', function () {
      var canvas = viewer.get('canvas');
      if (button.dataset.zoom === 'fit') {
        canvas.zoom('fit-viewport', 'auto');
      } else {
        canvas.zoom(canvas.zoom() * (button.dataset.zoom === 'in' ? 1.25 : 0.8));
      }
    });
  });
}());
