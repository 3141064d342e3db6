// The desk that does not stop. When the page loses its connection, this takes arrivals in the browser, keeps them on disk
// (offline-store.js), proposes from the line seen last (offline-rotation.js) and, reconnected, tells the floor (offline-send.js).
// The words stand in the page, painted by the server before it was lost.

import * as store from './offline-store.js';
import { line, named, proposed, read } from './offline-rotation.js';
import { sendAll } from './offline-send.js';

const commands = { KeyN: 'walk-in', KeyP: 'call', KeyA: 'give' };
const answers = { Digit1: 'first-time', Numpad1: 'first-time', Digit2: 'names-rep', Numpad2: 'names-rep', Digit3: 'forgot-who', Numpad3: 'forgot-who' };
const RETRY = 5_000;
const MOST_REPS = 10;

const root = document.documentElement;
let panel, strip, words, showroom, entry;

const part = name => panel.querySelector(`[data-part=${name}]`);
const say = (key, ...values) => values.reduce((text, value, at) => text.replaceAll(`{${at}}`, value), words[key]);
const nameOf = rep => root.dataset.language === 'zh' ? rep.name.zh || rep.name.en : rep.name.en || rep.name.zh;
const clock = moment => new Date(moment).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: store.floorOf(showroom).timeZone });

let draft = blank();
let chosen = null;      // a rep picked with the arrow keys; null: whoever is proposed
let told = null;        // the sentence about what was done last
let linked = false;     // the desk's own page lives
let handBack = () => {}; // tells the desk's own line what became of what stood in it
let began = null;       // what stood there when the connection was lost

function blank(visit) {
    return { visit: visit ?? crypto.randomUUID(), step: 'idle', channel: 'walk-in', says: null, namedRep: null };
}

const arrivals = () => store.taken(showroom);
const reps = () => line(store.floorOf(showroom), store.given(showroom));
const matching = () => named(reps(), draft.step === 'naming' ? entry.value : '').slice(0, MOST_REPS);

/** Who receives what is being entered; null: he waits. */
function receiver() {
    const all = reps();
    if (chosen) return all.find(rep => rep.id === chosen) ?? null;
    return draft.namedRep ? all.find(rep => rep.id === draft.namedRep) ?? null : proposed(all);
}

function begin(channel) {
    told = null;
    draft = { ...draft, channel, step: 'question' };
}

function answer(says) {
    told = null;
    draft = { ...draft, says, namedRep: null, step: says === 'names-rep' ? 'naming' : 'typing', text: entry.value };
    if (says === 'names-rep') entry.value = '';
    chosen = null;
}

function nameRep() {
    const list = matching();
    const rep = list.find(one => one.id === chosen) ?? list[0];
    if (!rep) return;
    draft = { ...draft, namedRep: rep.id, step: 'typing' };
    entry.value = draft.text ?? '';
    chosen = null;
}

function enter() {
    if (draft.step === 'naming') return nameRep();
    const { phone, tail, name } = read(entry.value);
    if (draft.step === 'idle' && !entry.value.trim()) return;
    if (!draft.says) return draft = { ...draft, step: 'question' };
    if (tail) return told = { tone: 'near', text: words.Tail };
    const rep = receiver();
    const entered = { draft, text: entry.value };
    if (draft.visit === began?.visit) began = null;
    [draft, chosen, entry.value] = [blank(), null, '']; // what stood there is forgotten when the visitor is on disk: until then a page loaded anew has it in its line
    return keep({
        visit: entered.draft.visit, showroom, channel: entered.draft.channel, says: entered.draft.says, namedRep: entered.draft.namedRep, phone, visitor: name,
        takenAt: new Date().toISOString(), rep: rep?.id ?? null,
    }, rep ? say('Given', nameOf(rep)) : words.Waits, () => { [draft, entry.value] = [entered.draft, entered.text]; });
}

// Said to be taken only when it is on disk; where it cannot be, it stands in the line again.
async function keep(arrival, done, back = () => {}) {
    try {
        await store.keep(arrival);
        if (JSON.parse(sessionStorage.getItem('desk-entry') ?? 'null')?.visit === arrival.visit) forget();
        told = { tone: 'good', text: done };
    } catch {
        back();
        told = { tone: 'near', text: words.NotKept };
    }
    paint();
}

function clear() {
    [draft, chosen, entry.value] = [blank(), null, ''];
    forget();
}

// The first who waits goes to whoever is free now.
function give() {
    const waiting = arrivals().find(one => !one.rep && !one.refused);
    const rep = receiver();
    if (!waiting || !rep) return told = { tone: 'near', text: words.NobodyToGive };
    chosen = null;
    return keep({ ...waiting, rep: rep.id }, say('Given', nameOf(rep)));
}

function move(by) {
    const list = draft.step === 'naming' ? matching() : reps().slice(0, MOST_REPS);
    const at = list.findIndex(rep => rep.id === (chosen ?? receiver()?.id));
    chosen = list[Math.max(0, Math.min(list.length - 1, at + by))]?.id ?? null;
}

function escape() {
    told = null;
    if (draft.step === 'naming') [draft, entry.value] = [{ ...draft, says: null, step: 'question' }, draft.text ?? ''];
    else clear();
}

// ------------------------------------------------------------------------------------------------ what is seen

function row(test, ...cells) {
    const li = document.createElement('li');
    li.dataset.test = test;
    for (const [kind, text] of cells) li.append(Object.assign(document.createElement('span'), { className: kind, textContent: text }));
    return li;
}

function sentence() {
    if (told) return told;
    if (draft.step === 'question') return { tone: 'near', text: words.Ask };
    if (draft.step === 'naming') return { tone: 'near', text: matching().length ? words.NameRep : words.NoSuchRep };
    if (draft.step === 'idle' && !entry.value) return { tone: 'plain', text: words.Ready };
    const rep = receiver();
    if (!rep) return { tone: 'near', text: words.NobodyFree };
    return { tone: 'good', text: say(draft.namedRep === rep.id && !chosen ? 'ProposeNamed' : 'Propose', nameOf(rep)) };
}

function repRow(rep, picked) {
    const li = row('offline-rep', ['name', nameOf(rep)], ['state', rep.free ? `▲ ${words.Free}` : rep.state === 'on-floor' && !rep.tookAt ? `▲ ${words.Free}${rep.group ? ' · ' + nameOf({ name: rep.group }) : ''}` : rep.tookAt ? `● ${say('Took', clock(rep.tookAt))}` : `– ${words['State.' + rep.state] ?? ''}`]);
    li.dataset.rep = rep.id;
    li.setAttribute('role', 'option');
    li.setAttribute('aria-selected', String(rep.id === picked));
    li.addEventListener('click', () => { chosen = rep.id; if (draft.step === 'naming') nameRep(); paint(); });
    return li;
}

function takenRow(arrival) {
    const floor = store.floorOf(showroom).reps;
    const rep = floor.find(one => one.id === arrival.rep);
    const li = row('offline-taken', ['time', clock(arrival.takenAt)], ['who', `${arrival.channel === 'call' ? '☎' : '⌂'} ${arrival.visitor ?? arrival.phone ?? words.NoName}`],
        ['to', rep ? say('With', nameOf(rep)) : words.WaitsShort]);
    li.dataset.visit = arrival.visit;
    if (arrival.refused) li.append(mending(arrival));
    return li;
}

// Refused for what was typed: mended here, and the same visit is sent again.
function mending(arrival) {
    const form = document.createElement('form');
    const label = Object.assign(document.createElement('label'), { textContent: `▼ ${arrival.refused} ` });
    const input = Object.assign(document.createElement('input'), { value: arrival.phone ?? '', type: 'tel' });
    input.dataset.test = 'offline-mend';
    label.append(input);
    form.append(label, Object.assign(document.createElement('button'), { textContent: words.SendAgain, className: 'plain' }));
    form.addEventListener('submit', async e => {
        e.preventDefault();
        const { refused, ...again } = arrival;
        await keep({ ...again, phone: input.value.trim() || null }, words.SendAgain);
        flush();
    });
    return form;
}

function mergedText(one) {
    const [ticket, who] = [one.ticket ?? '–', one.who ?? words.NoName];
    if (!one.conflict) return say('Merged', ticket, who);
    return one.ruleSays ? say('Conflict', ticket, who, one.rep?.name ?? '–', one.ruleSays.name, one.conflict.text) : say('ConflictPlain', ticket, who, one.rep?.name ?? '–', one.conflict.text);
}

function paint() {
    const waiting = arrivals();
    const picked = draft.step === 'naming' ? chosen ?? matching()[0]?.id : receiver()?.id;
    part('count').textContent = waiting.length ? say('Count', waiting.length) : words.CountNone;
    const floor = store.floorOf(showroom);
    part('seen').textContent = floor.at ? say('Seen', clock(floor.at)) : words.NeverSeen;
    part('reps').replaceChildren(...(draft.step === 'naming' ? matching() : reps().slice(0, MOST_REPS)).map(rep => repRow(rep, picked)));
    part('taken').replaceChildren(...waiting.map(takenRow));
    for (const chip of panel.querySelectorAll('[data-channel]')) press(chip, chip.dataset.channel === draft.channel && draft.step !== 'idle');
    for (const chip of panel.querySelectorAll('[data-says]')) press(chip, chip.dataset.says === draft.says);
    const { tone, text } = sentence();
    Object.assign(part('sentence'), { textContent: text, className: `sentence ${tone}` });
    panel.dataset.step = draft.step;
    const busy = isOpen() && (draft.step === 'question' || draft.says !== null);
    root.toggleAttribute('data-desk-busy', busy);
    paintMerged(waiting);
    if (linked && isOpen() && !busy) close();
}

function paintMerged(waiting) {
    const merged = store.merged(showroom);
    const refused = waiting.filter(one => one.refused);
    const list = strip.querySelector('[data-part=merged]');
    const conflicts = merged.filter(one => one.conflict);
    strip.hidden = isOpen() || merged.length + waiting.length === 0;
    strip.className = `merged ${conflicts.length || waiting.length ? 'near' : 'good'}`;
    strip.querySelector('[data-part=summary]').textContent = waiting.length ? say('Sending', waiting.length) : say('AllMerged', merged.length, conflicts.length);
    list.replaceChildren(...conflicts.map(one => row('merged-conflict', ['text', mergedText(one)])), ...refused.map(takenRow));
}

function press(chip, on) {
    chip.setAttribute('aria-pressed', String(on));
    chip.classList.toggle('on', on);
}

// ------------------------------------------------------------------------------------------------ keys

function commandOf(e) {
    if (e.ctrlKey || e.metaKey || e.isComposing) return null;
    if (['Enter', 'NumpadEnter'].includes(e.code)) return enter;
    if (e.code === 'Escape') return escape;
    if (e.code === 'ArrowDown' || e.code === 'ArrowUp') return () => move(e.code === 'ArrowDown' ? 1 : -1);
    const says = answers[e.code];
    if ((draft.step === 'question' || e.altKey) && says) return () => answer(says);
    const command = commands[e.code];
    if (!command || !(e.altKey || draft.step === 'idle' && entry.value === '' && !e.shiftKey)) return null;
    return command === 'give' ? give : () => begin(command);
}

function onKeyDown(e) {
    if (!isOpen()) return;
    if (/^F([1-9]|10)$/.test(e.code)) e.preventDefault(); // as at the desk: no key loads the page anew
    if (e.target.dataset?.test === 'offline-mend') return;
    if (document.activeElement !== entry) entry.focus({ preventScroll: true });
    const command = commandOf(e);
    if (command) {
        e.preventDefault();
        if (!e.repeat || e.code.startsWith('Arrow')) command();
        // An input method has begun to compose the letter of a command; it must forget it.
        if (e.key === 'Process') { const text = entry.value; entry.blur(); entry.value = text; entry.focus(); }
        paint();
    } else if (draft.step === 'question' && e.key.length === 1 && !e.altKey) {
        e.preventDefault(); // the question wants an answer
    }
}

function onInput(e) {
    if (e.isComposing) return;
    told = null;
    if (draft.step === 'idle' && entry.value) draft = { ...draft, step: 'typing' };
    else if (draft.step === 'typing' && !entry.value && !draft.says) draft = { ...draft, step: 'idle' };
    if (draft.step === 'naming') chosen = null;
    else remember(entry.value);
    paint();
}

// ------------------------------------------------------------------------------------------------ coming and going

export const isOpen = () => Boolean(panel?.isConnected) && !panel.hidden;

// The same place as the desk's own line: whichever lives next goes on with it.
function remember(text) {
    sessionStorage.setItem('desk-entry', JSON.stringify({ visit: draft.visit, text }));
}

function forget() {
    sessionStorage.removeItem('desk-entry');
}

// Goes on with what stood in the desk's line, under the same visit: if that was stored in the last moment, it is the same visit again.
function open(from) {
    const kept = JSON.parse(sessionStorage.getItem('desk-entry') ?? 'null');
    draft = { ...blank(kept?.visit), ...from.draft };
    if (from.free) store.keepFree(showroom, from.free);
    entry.value = kept?.text ?? '';
    if (draft.step === 'idle' && entry.value) draft.step = 'typing';
    [chosen, told, began] = [null, null, { visit: draft.visit, text: entry.value }];
    panel.hidden = false;
    root.dataset.desk = 'offline';
    paint();
    entry.focus({ preventScroll: true });
}

function close() {
    panel.hidden = true;
    delete root.dataset.desk;
    handBack(entry.value, began === null);
    paint();
}

/** Whether the desk's own page lives. When it does not, this goes on, from what that page shows; when it does again, the floor is told, and this makes room as soon as nothing is half entered. */
export function link(lives, from) {
    linked = lives;
    if (!lives && !isOpen()) open(from);
    if (lives) flush();
}

async function flush() {
    if (arrivals().some(one => !one.refused)) await sendAll(showroom, paint);
    paint();
}

/** Keeps the floor of this moment. */
export async function see() {
    try {
        const response = await fetch(`/api/showrooms/${encodeURIComponent(showroom)}/floor`);
        if (response.ok) store.keepFloor(showroom, await response.json());
    } catch {
        // The floor seen before is the last one then.
    }
}

export function dismiss() {
    if (strip.hidden || arrivals().length) return;
    store.dismiss(showroom);
    paint();
}

/** Takes the part of the page that the server painted for this. */
export function attach(back) {
    [panel, strip, handBack] = [document.querySelector('[data-offline]'), document.querySelector('[data-merged]'), back];
    words = Object.fromEntries([...panel.querySelectorAll('[data-word]')].map(it => [it.dataset.word, it.textContent]));
    store.refresh().then(() => { paint(); if (linked) flush(); });
    store.follow(() => paint());
    showroom = new URLSearchParams(location.search).get('showroom') || panel.dataset.showroom;
    entry = part('entry');
    entry.addEventListener('input', onInput);
    entry.addEventListener('compositionend', () => onInput({ isComposing: false }));
    for (const chip of panel.querySelectorAll('[data-channel]')) chip.addEventListener('click', () => { begin(chip.dataset.channel); paint(); });
    for (const chip of panel.querySelectorAll('[data-says]')) chip.addEventListener('click', () => { answer(chip.dataset.says); paint(); });
    strip.querySelector('[data-part=dismiss]').addEventListener('click', dismiss);
    paint();
}

document.addEventListener('keydown', onKeyDown);
document.addEventListener('focusout', () => setTimeout(() => { if (isOpen() && document.activeElement?.dataset?.test !== 'offline-mend') entry.focus({ preventScroll: true }); }));
addEventListener('storage', () => { if (panel?.isConnected) paint(); });
setInterval(() => { if (linked && panel?.isConnected) flush(); }, RETRY);
