// Keeps the page on which the desk goes on when it is loaded anew without connection, and what that page needs.

const KEPT = 'desk-1';
const PAGE = '/desk/offline';
const PARTS = ['tokens.css', 'Dashboard.bundle.scp.css', 'floor.svg', 'offline-alone.js', 'offline-desk.js', 'offline-store.js', 'offline-key.js', 'offline-rotation.js', 'offline-send.js'].map(file => `/_content/Dashboard/${file}`);

const keep = async all => (await caches.open(KEPT)).addAll(all.map(address => new Request(address, { cache: 'reload' })));

async function desk(request) {
    try {
        const response = await fetch(request);
        if (response.status < 500) return response;
    } catch {
        // Not reachable.
    }
    return await caches.match(PAGE) ?? Response.error();
}

const part = async request => {
    try {
        return await fetch(request);
    } catch {
        return await caches.match(new URL(request.url).pathname) ?? Response.error();
    }
};

self.addEventListener('install', event => event.waitUntil(keep([PAGE, ...PARTS]).then(() => self.skipWaiting())));
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()));
// Each desk that is opened brings the page up to date: its words are in the language chosen last.
self.addEventListener('message', event => { if (event.data === 'keep') event.waitUntil(keep([PAGE, ...PARTS]).catch(() => {})); });
self.addEventListener('fetch', event => {
    const { pathname, origin } = new URL(event.request.url);
    if (origin !== location.origin || event.request.method !== 'GET') return;
    if (event.request.mode === 'navigate' && pathname === '/desk') event.respondWith(desk(event.request));
    else if (PARTS.includes(pathname)) event.respondWith(part(event.request));
});
