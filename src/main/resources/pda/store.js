/*
 * What the device keeps, in IndexedDB: it outlives a dead spot, a killed page and an empty battery.
 *   jobs   a job as the server told it, and what was done since       key: task id
 *   queue  messages that the server has not confirmed, in order       key: a growing number
 *   files  photos and videos until the server has them                key: task id/SHA-256
 *   lists  the last list of jobs of each person                       key: user
 */
const STORES = ['jobs', 'queue', 'files', 'lists'];

let opened;

function database() {
  opened = opened || new Promise((resolve, reject) => {
    const request = indexedDB.open('qualoop-pda', 1);
    request.onupgradeneeded = () => STORES.forEach(name =>
      request.result.createObjectStore(name, name === 'queue' ? { keyPath: 'seq', autoIncrement: true } : undefined));
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  return opened;
}

function done(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** All writes of `work` are kept together or not at all; on the disk, not only on their way to it. */
export async function write(names, work) {
  const transaction = (await database()).transaction(names, 'readwrite', { durability: 'strict' });
  const finished = new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = transaction.onerror = () => reject(transaction.error);
  });
  work(Object.fromEntries(names.map(name => [name, transaction.objectStore(name)])));
  await finished;
}

export async function read(name, key) {
  return done((await database()).transaction(name).objectStore(name).get(key));
}

export async function all(name) {
  return done((await database()).transaction(name).objectStore(name).getAll());
}

export async function keys(name) {
  return done((await database()).transaction(name).objectStore(name).getAllKeys());
}

/** Asks the browser not to throw the queue away when the disk is full. */
export function keepForGood() {
  if (navigator.storage && navigator.storage.persist) {
    navigator.storage.persist().catch(() => {});
  }
}
