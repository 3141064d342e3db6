// The keys of the desk. Bound to physical keys (event.code), so that a Chinese input method does not eat them.
// Letters are commands while nothing is being entered, or together with Alt; while something is entered they are text.

import * as offline from './offline-desk.js';

const letters = { KeyN: 'WalkIn', KeyP: 'Call', KeyW: 'Wait', KeyS: 'StandIn', KeyA: 'Accept', KeyL: 'Left', KeyF: 'Finish', KeyR: 'Compensate', KeyU: 'Undo', KeyY: 'Why', KeyM: 'Quiet', KeyO: 'Page', KeyH: 'StillHere', KeyG: 'Gone' };
const asides = { KeyC: 'Purpose', KeyT: 'Market' };
const answers = { Digit1: 'FirstTime', Numpad1: 'FirstTime', Digit2: 'NamesRep', Numpad2: 'NamesRep', Digit3: 'ForgotWho', Numpad3: 'ForgotWho' };
// The reasons for giving a visit to another rep; once a note is being written, digits and blanks are text of it.
const overriding = Object.fromEntries([1, 2, 3, 4, 5, 6].flatMap(n => [[`Digit${n}`, `Reason${n}`], [`Numpad${n}`, `Reason${n}`]]).concat([['Space', 'Next']]));
const always = { Enter: 'Enter', NumpadEnter: 'Enter', Escape: 'Escape', ArrowUp: 'Up', ArrowDown: 'Down', F1: 'Line1', F2: 'Line2', F3: 'Line3', F4: 'Line4', F5: 'Line5', F6: 'Line6' };

// Where a command leads, so that the next key is understood before the server has answered.
const leadsTo = { WalkIn: 'question', Call: 'question', FirstTime: 'typing', ForgotWho: 'typing', NamesRep: 'naming', Search: 'typing', Next: 'override' };
const KEPT = 'desk-entry';

// Keys that a browser would answer by going elsewhere: help, search, loading the page anew, the address line, the menu.
const takesAway = /^F([1-9]|10)$/;
const SEE_EVERY = 1_000;
const ANSWER_WITHIN = 5_000; // a circuit that was lost in between answers nothing, ever: the keys must not wait for it

// Commands that decide what the next key means, and only the server knows how.
const decides = new Set(['Enter', 'Escape', 'Finish', 'Compensate', 'Why', 'Help', 'Next', 'Submit', 'Confirm', 'AlsoNames', 'Purpose', 'Market', ...[1, 2, 3, 4, 5, 6].map(n => `Line${n}`)]);

let root, entry, desk, mode, underway = 0;

// Keys pressed before the answer to such a command wait here.
let held = null;

// The signs lie elsewhere on some keyboards, and an input method hides the sign: either will do.
function isHelp(e) {
    return e.key === '?' || e.code === 'Slash' && e.shiftKey;
}

// A blank is the next candidate where it cannot be part of a name or number: in an empty line, or behind a whole number.
function isNextCandidate() {
    if (mode !== 'idle' && mode !== 'typing') return false;
    return entry.value === '' || /^[+\d][\d\s()-]*$/.test(entry.value) && entry.value.replace(/\D/g, '').length >= 11;
}

function isCapital(e) {
    return /^[A-Z]$/.test(e.key) && !e.getModifierState('CapsLock');
}

function commandOf(e) {
    if (e.ctrlKey || e.metaKey) return null;
    if (e.altKey) return letters[e.code] ?? asides[e.code] ?? answers[e.code] ?? null;
    if (mode === 'form') return e.code === 'Escape' ? 'Escape' : null;
    if (always[e.code] === 'Enter' && e.shiftKey && !e.isComposing) return 'Confirm';
    if (always[e.code]) return e.isComposing ? null : always[e.code];
    if (mode === 'naming' && !e.isComposing && (e.key === '+' || e.code === 'NumpadAdd' || e.code === 'Comma')) return 'AlsoNames';
    if (mode === 'override') return entry.value === '' && !e.isComposing ? overriding[e.code] ?? null : null;
    if (e.code === 'Space' && !e.isComposing && isNextCandidate()) return 'Next';
    if (mode === 'help') return isHelp(e) ? 'Help' : null;
    if (mode === 'question') return answers[e.code] ?? asides[e.code] ?? null;
    if (mode !== 'idle' || entry.value !== '') return null;
    if (isHelp(e)) return 'Help';
    if (e.code === 'Slash' || e.key === '/') return 'Search';
    return e.shiftKey || isCapital(e) ? null : letters[e.code] ?? asides[e.code] ?? null; // a capital begins a name
}

// An input method has already begun to compose the letter of a command; it must forget it.
function dropComposition() {
    entry.blur();
    entry.value = '';
    entry.focus();
}

async function tell(method, ...args) {
    underway++;
    try {
        await Promise.race([desk.invokeMethodAsync(method, ...args), new Promise(done => setTimeout(done, ANSWER_WITHIN))]);
    } catch {
        // The circuit is gone; the entry is kept and live.js gets a new one.
    } finally {
        // The keys that waited for a decision are judged by what it led to, also while others are underway.
        if (--underway === 0 || decides.has(args[0])) mode = root.dataset.mode;
        focusEntry();
    }
}

function types(e) {
    return e.key.length === 1 && !e.ctrlKey && !e.metaKey && !e.altKey;
}

function onKeyDown(e) {
    if (!root?.isConnected || offline.isOpen()) return;
    if (takesAway.test(e.code)) e.preventDefault();
    if (root.dataset.mode === 'form') mode = 'form'; // whatever is underway: what stands open has the keys
    if (e.code === 'Escape' && mode === 'idle' && entry.value === '') offline.dismiss();
    focusEntry();
    if (held && !e.isComposing && (types(e) || e.key === 'Process' || always[e.code] || commandOf(e))) {
        // What an input method has taken becomes text there, unless it turns out to be a command.
        if (e.key !== 'Process') e.preventDefault();
        if (!e.repeat) held.push(e);
        return;
    }
    press(e);
}

// True where the key was a command or may not become text.
function press(e) {
    const command = commandOf(e);
    if (!command) {
        // The question wants an answer: anything else that types would be lost in the line.
        const lost = mode === 'question' && types(e);
        if (lost) e.preventDefault();
        return lost;
    }
    e.preventDefault();
    if (command === 'Quiet') {
        if (!e.repeat) document.querySelector('[data-sound]')?.click();
        return true;
    }
    if (e.repeat && command !== 'Up' && command !== 'Down') return true;
    const text = entry.value;
    if (e.key === 'Process') dropComposition();
    if (leadsTo[command]) mode = leadsTo[command];
    if (command === 'NamesRep') entry.value = '';
    if (decides.has(command)) held = [];
    const told = tell('OnKey', command, text);
    if (decides.has(command)) told.then(release);
    return true;
}

function release() {
    const keys = held ?? [];
    held = null;
    for (const e of keys) {
        if (held) held.push(e);
        else if (!press(e) && types(e) && mode !== 'form') write(e.key); // a form begins with its own first key
    }
}

// A form that was sent may close: the keys after it are the desk's, not the form's.
function onSubmit() {
    held ??= [];
    setTimeout(() => tell('OnKey', 'Submit', '').then(release)); // behind the form itself
}

function write(letter) {
    entry.setRangeText(letter, entry.selectionStart, entry.selectionEnd, 'end');
    entry.dispatchEvent(new Event('input', { bubbles: true }));
}

function onInput(e) {
    if (e.target !== entry || e.isComposing) return;
    if (mode !== 'naming') remember(null, entry.value);
    tell('OnText', entry.value);
}

function focusEntry() {
    if (root?.isConnected && !offline.isOpen() && mode !== 'form' && root.dataset.mode !== 'form' && document.activeElement !== entry) entry.focus({ preventScroll: true });
}

function remember(visit, text) {
    const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? '{}');
    sessionStorage.setItem(KEPT, JSON.stringify({ visit: visit ?? kept.visit, text }));
}

function onMode() {
    if (underway === 0 || mode === 'form') mode = root.dataset.mode;
    if (root.dataset.mode === 'form') queueMicrotask(() => root.querySelector('[data-test=finish-form] input, [data-form] input, [data-form] button')?.focus());
    else focusEntry();
}

// What the page shows at this moment, for whoever goes on without it.
function shown() {
    const on = test => root.querySelector(`[data-test^=${test}].on`)?.dataset.test;
    const says = { 'says-FirstTime': 'first-time', 'says-ForgotWho': 'forgot-who' }[on('says-')] ?? null;
    const step = ['question', 'naming'].includes(mode) ? 'question' : says ? 'typing' : 'idle';
    const free = [...root.querySelectorAll('[data-test=rep]')].map(tile => [tile.dataset.rep, tile.dataset.state === 'Free']);
    return { draft: { channel: on('channel-') === 'channel-Call' ? 'call' : 'walk-in', says, step }, free: Object.fromEntries(free) };
}

// What was in the line has been stored without the server, or still stands there as it was edited meanwhile.
function handBack(text, stored) {
    [held, underway] = [null, 0];
    if (stored) tell('OnKey', 'Escape', '');
    if (stored || text !== entry.value) {
        entry.value = text;
        onInput({ target: entry });
    }
    mode = root.dataset.mode;
    focusEntry();
}

// The line of turns is kept as it moves, so that the last one seen is there when the connection is not.
let seeing = null, seeAgain = false;
function seeSoon() {
    if (!root.querySelector('[data-live]')?.dataset.version) return; // there is no floor yet
    seeAgain = seeing !== null;
    seeing ??= offline.see().then(() => setTimeout(() => { seeing = null; if (seeAgain) seeSoon(); }, SEE_EVERY));
}

function goOnWithout() {
    offline.attach(handBack);
    seeSoon();
    new MutationObserver(seeSoon).observe(root.querySelector('[data-live]'), { attributes: true, attributeFilter: ['data-version'] });
    navigator.serviceWorker?.register('./_content/Dashboard/desk-worker.js', { scope: '/desk' })
        .then(() => navigator.serviceWorker.ready)
        .then(worker => worker.active?.postMessage('keep'))
        .catch(() => {}); // without it the desk goes on all the same until it is loaded anew
    offline.link(true);
}

document.addEventListener('floor-link', e => { if (root?.isConnected) offline.link(e.detail.lives, shown()); });

export function attach(element, page) {
    [root, desk, entry, mode] = [element, page, element.querySelector('[data-entry]'), element.dataset.mode];
    document.addEventListener('keydown', onKeyDown);
    entry.addEventListener('input', onInput);
    entry.addEventListener('compositionend', () => onInput({ target: entry, isComposing: false }));
    document.addEventListener('focusout', () => setTimeout(focusEntry));
    document.addEventListener('click', () => setTimeout(focusEntry));
    // Before the first floor the line is hidden, and what is hidden takes no focus.
    new MutationObserver(focusEntry).observe(root.querySelector('main'), { attributes: true, attributeFilter: ['class'] });
    new MutationObserver(onMode).observe(root, { attributes: true, attributeFilter: ['data-mode'] });
    new MutationObserver(() => root.querySelector('[data-test=visit][aria-current]')?.scrollIntoView({ block: 'nearest' })).observe(root, { subtree: true, attributes: true, attributeFilter: ['aria-current'] });
    root.addEventListener('submit', onSubmit);
    const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? 'null');
    const early = entry.value;
    if (kept?.visit && kept.text && !early) entry.value = kept.text;
    focusEntry();
    goOnWithout();
    root.dataset.keys = 'on';
    return { visit: kept?.visit ?? null, text: entry.value };
}

export function keep(visit, text) {
    remember(visit, text);
}

export function show(text) {
    if (entry.value !== text) entry.value = text;
    focusEntry();
}
