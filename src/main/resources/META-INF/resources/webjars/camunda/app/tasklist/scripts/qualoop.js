/*
 * Qualoop's part of Tasklist: the way back to our own pages, and one column at a time on phones, where Camunda's three
 * columns do not fit. Loaded by Tasklist through config.js.
 */
const english = document.documentElement.lang === 'en';
const texts = english
  ? { home: 'Qualoop home', list: 'All tasks' }
  : { home: '质环首页', list: '返回任务列表' };

function link(className, href, text) {
  const node = document.createElement('a');
  node.className = className;
  node.href = href;
  node.textContent = text;
  return node;
}

/** Which of the three columns a phone shows: the task when one is open, else the list. */
function place() {
  const open = /[?&]task=[^&]+/.test(location.hash);
  document.body.classList.toggle('ql-task-open', open);
}

function header() {
  const brand = document.querySelector('[cam-widget-header] .navbar-brand, .navbar-brand');
  if (!brand || document.querySelector('.ql-home')) {
    return Boolean(brand);
  }
  brand.before(link('ql-home', '/', texts.home));
  return true;
}

function back() {
  if (document.querySelector('.ql-back')) {
    return;
  }
  const node = link('ql-back', '#/', texts.list);
  node.addEventListener('click', event => {
    event.preventDefault();
    location.hash = location.hash.replace(/([?&])task=[^&]+&?/, '$1');
  });
  document.body.append(node);
}

place();
back();
window.addEventListener('hashchange', place);
new MutationObserver((changes, observer) => {
  place();
  if (header()) {
    observer.disconnect();
    // The route decides later which task is shown.
    setInterval(place, 500);
  }
}).observe(document.body, { childList: true, subtree: true });

export default {};
