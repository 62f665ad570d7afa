/* Letters of a connector: all at once, or one alone whatever is picked. */
(function () {
  'use strict';
  var all = document.getElementById('all');
  var picks = document.querySelectorAll('.c-pick input');
  if (all) {
    all.addEventListener('change', function () {
      picks.forEach(function (pick) { pick.checked = all.checked; });
    });
  }
  document.querySelectorAll('[data-alone]').forEach(function (button) {
    button.addEventListener('click', function () {
      picks.forEach(function (pick) { pick.checked = false; });
    });
  });
}());
