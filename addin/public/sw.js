/*
 * Keeps a copy of the page so that it opens without a network. The build fills in the version and the list of files.
 * Answers from the copy first: its files never change under one version.
 */
const VERSION = '%VERSION%';
const FILES = ['%FILES%'];
const CACHE = `task-matrix-${VERSION}`;

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) => cache.addAll(FILES))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  const dropOld = caches
    .keys()
    .then((names) =>
      Promise.all(
        names
          .filter((name) => name.startsWith('task-matrix-') && name !== CACHE)
          .map((name) => caches.delete(name)),
      ),
    );
  event.waitUntil(dropOld.then(() => self.clients.claim()));
});

/** The copy's name for an address of this site; a folder is its index page. */
function kept(url) {
  const address = new URL(url);
  address.search = '';
  address.hash = '';
  if (address.pathname.endsWith('/')) address.pathname += 'index.html';
  return address.href;
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== self.location.origin) return;
  event.respondWith(
    caches
      .open(CACHE)
      .then((cache) => cache.match(kept(request.url)))
      .then((copy) => copy ?? fetch(request)),
  );
});
