/*
 * Keeps the PDA on the device. The server puts BASE and FILES in front: the address of this release's files and their
 * names. The page itself is asked from the network first, so that a login or a new release is noticed, and taken from
 * the device when the network is silent. Nothing of the API is kept here.
 */
const CACHE = 'pda ' + BASE;
const SHELL = '/pda/';
const PATIENCE = 3000;
/* The page says in which language it is kept: a worker's own requests may ask for another. */
const LANGUAGE = new URL(self.location).searchParams.get('lang') || 'zh-CN';
const OTHERS = ['/assets/logo.svg', '/assets/icons.svg'];

self.addEventListener('install', event => event.waitUntil((async () => {
  const cache = await caches.open(CACHE);
  await cache.addAll([...FILES.map(name => BASE + name), ...OTHERS]);
  await fresh(cache);
  await self.skipWaiting();
})()));

self.addEventListener('activate', event => event.waitUntil((async () => {
  const names = await caches.keys();
  await Promise.all(names.filter(name => name.startsWith('pda ') && name !== CACHE).map(name => caches.delete(name)));
  await self.clients.claim();
})()));

self.addEventListener('fetch', event => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== self.location.origin) {
    return;
  }
  if (event.request.mode === 'navigate' && url.pathname === SHELL) {
    event.respondWith(page(event.request));
  } else if (url.pathname.startsWith(BASE) || OTHERS.includes(url.pathname)) {
    event.respondWith(kept(event.request));
  }
});

async function page(request) {
  const cache = await caches.open(CACHE);
  try {
    const answer = await soon(fetch(request));
    if (answer.ok && answer.type === 'basic' && !answer.redirected) {
      await cache.put(SHELL, answer.clone());
    }
    return answer.status >= 500 ? (await cache.match(SHELL)) || answer : answer;
  } catch (silent) {
    return (await cache.match(SHELL)) || Response.error();
  }
}

async function kept(request) {
  const cache = await caches.open(CACHE);
  const found = await cache.match(request, { ignoreVary: true });
  if (found) {
    return found;
  }
  const answer = await fetch(request);
  if (answer.ok && new URL(request.url).pathname.startsWith(BASE)) {
    await cache.put(request, answer.clone());
  }
  return answer;
}

async function fresh(cache) {
  const answer = await fetch(SHELL + '?lang=' + LANGUAGE, { credentials: 'same-origin', cache: 'no-store' });
  if (answer.ok && !answer.redirected) {
    await cache.put(SHELL, answer);
  }
}

function soon(promise) {
  return Promise.race([promise, new Promise((resolve, reject) => setTimeout(reject, PATIENCE, new Error('silent')))]);
}
