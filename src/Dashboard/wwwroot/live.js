// Starts the circuit, watches its beat, says so when the screen is old, and gets it back.
// A dead circuit cannot update itself, so the age of the screen is judged here.

const LATE = 10_000;       // amber: the server repaints every second, ten silences are a fault
const UNHEARD = 3_000;     // the network says it is gone and three beats are missing
const STOPPED = 60_000;    // veil: nobody may take this for the floor any more
const RETRY = 1_000;
const RELOAD_GAP = 5_000;  // a page that fails at once must not reload in a loop
const QUIET_HOUR = 4;      // walls start afresh when nobody looks
const TOUCH_GAP = 60_000;  // a touch is told at most once a minute

const root = document.documentElement;
const modal = document.getElementById('components-reconnect-modal');
let lastBeat = performance.now();
let beat = null;
let retrying = null;
let attempting = false;
let lived = true;

function reload() {
    const last = Number(sessionStorage.getItem('reloaded-at') ?? 0);
    const wait = Math.max(0, last + RELOAD_GAP - Date.now());
    setTimeout(() => {
        // The desk went on without connection and is in the middle of an arrival.
        if (root.hasAttribute('data-desk-busy')) return reload();
        sessionStorage.setItem('reloaded-at', String(Date.now()));
        location.reload();
    }, Math.max(wait, root.hasAttribute('data-desk-busy') ? RETRY : 0));
}

async function reconnect() {
    if (!retrying || attempting) return;
    attempting = true;
    try {
        // false: the server lives but no longer knows this circuit.
        if (await Blazor.reconnect() === false) {
            clearInterval(retrying);
            reload();
        }
    } catch {
        // Not reachable yet; the next try comes by itself.
    } finally {
        attempting = false;
    }
}

function connectionDown() {
    modal?.classList.add('components-reconnect-show');
    retrying ??= setInterval(reconnect, RETRY);
    judge();
    reconnect();
}

function connectionUp() {
    clearInterval(retrying);
    retrying = null;
    modal?.classList.remove('components-reconnect-show');
}

// For a page that can do something while nobody answers. A machine without network is believed sooner.
function announce(fresh) {
    const lives = fresh && (navigator.onLine || performance.now() - lastBeat < UNHEARD);
    if (lives === lived) return;
    lived = lives;
    document.dispatchEvent(new CustomEvent('floor-link', { detail: { lives } }));
}

function judge() {
    const strip = document.querySelector('[data-live]');
    if (!strip) return;
    if (strip.dataset.beat !== beat) {
        beat = strip.dataset.beat;
        lastBeat = performance.now();
    }
    const age = performance.now() - lastBeat;
    const here = age > STOPPED ? 'stopped' : age > LATE || retrying ? 'late' : 'fresh';
    const there = strip.dataset.freshness;
    const link = [here, there].includes('stopped') ? 'stopped' : [here, there].includes('late') ? 'late' : 'fresh';
    if (root.dataset.link !== link) root.dataset.link = link;
    announce(here === 'fresh');
}

new MutationObserver(judge).observe(document.body, { subtree: true, attributes: true, attributeFilter: ['data-beat'] });
setInterval(judge, 1_000);
document.addEventListener('visibilitychange', () => { if (!document.hidden) { judge(); reconnect(); } });
addEventListener('online', reconnect);
addEventListener('pageshow', reconnect);

if (document.querySelector('[data-wall]')) {
    const quiet = new Date();
    quiet.setHours(QUIET_HOUR, 0, 0, 0);
    if (quiet <= new Date()) quiet.setDate(quiet.getDate() + 1);
    setTimeout(reload, quiet - new Date());
}

// The circuit is another request than the page: it is told the language in which the page was painted.
Blazor.start({
    circuit: {
        configureSignalR: builder => builder.withUrl(`_blazor?lang=${root.dataset.language}`),
        reconnectionHandler: { onConnectionDown: connectionDown, onConnectionUp: connectionUp },
    },
});

// A menu that stands open goes with the next touch beside it, with a choice in it, or with Escape.
function shutMenus(but) {
    for (const menu of document.querySelectorAll('details[data-menu][open]')) if (!but || !menu.contains(but)) menu.open = false;
}
addEventListener('pointerdown', e => shutMenus(e.target), { capture: true, passive: true });
addEventListener('click', e => { if (e.target instanceof Element && e.target.closest('details[data-menu] a')) shutMenus(); });
addEventListener('keydown', e => { if (e.code === 'Escape') shutMenus(); }, { capture: true });

// What is dragged may be let go only over a place that says so at once; asking the server for it would be too late.
document.addEventListener('dragover', over => {
    if (over.target instanceof Element && over.target.closest('[data-drop]')) over.preventDefault();
});

// A shared screen that nobody touches asks again who is there, where the floor says so. What the floor paints by itself is no touch.
let told = -TOUCH_GAP;
function touched() {
    if (performance.now() - told < TOUCH_GAP || !document.querySelector('[data-signed-in]')) return;
    told = performance.now();
    fetch('/here', { method: 'POST', keepalive: true }).catch(() => {}); // not reachable: the next touch tells it
}
for (const kind of ['pointerdown', 'keydown']) addEventListener(kind, touched, { capture: true, passive: true });
