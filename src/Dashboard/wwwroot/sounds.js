// Calls out what is new on the screen: a tone, and on a telephone a buzz. Browsers allow it only after the first touch or key;
// whoever wants quiet has it, and it stays so in this browser.

const KEY = 'quiet';
const tones = { offer: [660, 880], page: [880, 660, 880], break: [440, 330], wait: [520], deal: [523, 659, 784, 1047] };
const LENGTH = 0.16;

const known = new Set();
let audio = null;
let counted = 0;

function isQuiet() {
    return localStorage.getItem(KEY) === 'yes';
}

function show() {
    const state = isQuiet() ? 'quiet' : audio?.state === 'running' ? 'on' : 'waiting';
    for (const button of document.querySelectorAll('[data-sound]')) {
        button.dataset.sound = state;
        button.setAttribute('aria-pressed', String(state === 'quiet'));
    }
}

async function arm() {
    if (audio?.state === 'running') return;
    try {
        audio ??= new AudioContext();
        await audio.resume();
    } catch {
        // No sound on this machine: the screen says the same.
    }
    show();
}

function ring(kind) {
    // What was called out, for whoever looks after the screen.
    document.documentElement.dataset.rang = `${++counted} ${kind}`;
    if (navigator.userActivation?.hasBeenActive) navigator.vibrate?.(kind === 'wait' ? [120] : [200, 100, 200]);
    if (audio?.state !== 'running') return;
    (tones[kind] ?? tones.wait).forEach((pitch, at) => {
        const [tone, volume, begins] = [audio.createOscillator(), audio.createGain(), audio.currentTime + at * LENGTH];
        tone.frequency.value = pitch;
        volume.gain.setValueAtTime(0.25, begins);
        volume.gain.exponentialRampToValueAtTime(0.001, begins + LENGTH);
        tone.connect(volume).connect(audio.destination);
        tone.start(begins);
        tone.stop(begins + LENGTH);
    });
}

function look() {
    const now = new Set([...document.querySelectorAll('[data-alert]')].map(element => element.dataset.alert).filter(alert => alert));
    for (const alert of known) if (!now.has(alert)) known.delete(alert);
    for (const alert of now) {
        if (known.has(alert)) continue;
        known.add(alert);
        if (!isQuiet()) ring(alert.split('-')[0]);
    }
}

// The button is painted anew with the page: it is found by what it is, not kept.
document.addEventListener('click', event => {
    if (!event.target.closest?.('[data-sound]')) return;
    localStorage.setItem(KEY, isQuiet() ? 'no' : 'yes');
    show();
});
// After the click, not while a finger is down: what the switch then shows must not move the button under it.
for (const touch of ['click', 'keydown']) document.addEventListener(touch, arm, { passive: true });
new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-alert'] });

export function attach() {
    show();
    look();
}
