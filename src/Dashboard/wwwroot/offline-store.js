// What a desk without connection keeps on this machine: the floor it saw last, each arrival it took, what became of them.
// One entry a key, so that two windows of the desk never write over each other. Keys sort by the moment of the arrival.
// Visitors lie there sealed (offline-key.js); what is read of them is kept in this window, which hears of the other windows' changes.

import { seal, unseal } from './offline-key.js';

const key = (kind, showroom, ...rest) => ['desk', kind, showroom, ...rest].join('|');
const isSealed = name => /^desk\|(taken|merged)\|/.test(name ?? '');

// By name: what this window knows of visitors. One that is not on disk yet is there with its promise.
const known = new Map();

function read(name) {
    try {
        return JSON.parse(localStorage.getItem(name));
    } catch {
        return null; // not ours
    }
}

async function learn(name) {
    const text = localStorage.getItem(name);
    const value = text === null ? null : await unseal(name, text);
    if (value) known.set(name, { name, ...value });
    else if (!known.get(name)?.writing) known.delete(name);
}

/** Reads what lies on this machine; before it, nothing is known of visitors. */
export async function refresh() {
    await Promise.all([...new Set([...Object.keys(localStorage).filter(isSealed), ...known.keys()])].map(learn));
}

/** Hears of what other windows of the desk do. */
export function follow(changed) {
    addEventListener('storage', async e => {
        if (!isSealed(e.key)) return;
        await learn(e.key);
        changed();
    });
}

async function write(name, value) {
    const before = known.get(name);
    known.set(name, { name, ...value, writing: true });
    try {
        localStorage.setItem(name, await seal(name, value));
        known.set(name, { name, ...value });
    } catch (fault) {
        if (before) known.set(name, before);
        else known.delete(name);
        throw fault;
    }
    return known.get(name);
}

function remove(name) {
    known.delete(name);
    localStorage.removeItem(name);
}

const all = prefix => [...known.values()].filter(one => one.name.startsWith(prefix + '|')).sort((a, b) => a.name < b.name ? -1 : 1);

export function keepFloor(showroom, floor) {
    // Visitors' names and numbers are not needed here and are not kept.
    const state = rep => rep.is === 'free' ? rep.says : rep.is;
    const other = rep => rep.onDuty ? null : floor.otherGroups?.find(group => group.id === rep.group)?.name ?? null;
    localStorage.setItem(key('floor', showroom), JSON.stringify({
        version: floor.version, at: floor.at, timeZone: floor.timeZone, nextUp: floor.nextUp,
        reps: floor.reps.map(rep => ({ id: rep.id, name: rep.name, onDuty: rep.onDuty, group: other(rep), state: state(rep) })),
    }));
}

/** Who stood there as free at the last moment: the screen may be newer than the floor that was kept. */
export function keepFree(showroom, free) {
    const floor = floorOf(showroom);
    const state = rep => free[rep.id] === true ? 'on-floor' : free[rep.id] === false && rep.state === 'on-floor' ? 'with-customer' : rep.state;
    floor.reps = floor.reps.map(rep => ({ ...rep, state: state(rep) }));
    floor.nextUp = floor.nextUp.filter(rep => free[rep] !== false);
    localStorage.setItem(key('floor', showroom), JSON.stringify(floor));
}

export const floorOf = showroom => read(key('floor', showroom)) ?? { version: 0, at: null, nextUp: [], reps: [] };

/** On disk when it is done: only then it may be shown as taken. */
export function keep(arrival) {
    const { name, writing: _, ...stored } = arrival;
    return write(name ?? key('taken', arrival.showroom, arrival.takenAt, arrival.visit), stored);
}

/** All arrivals that were taken here and not sent, also those on their way to the disk. */
export const given = showroom => all(key('taken', showroom));

/** Those that are on disk. */
export const taken = showroom => given(showroom).filter(one => !one.writing);

export const sent = arrival => remove(arrival.name);

export const keepMerged = (showroom, merged) => write(key('merged', showroom, merged.takenAt, merged.visit), merged);

export const merged = showroom => all(key('merged', showroom)).filter(one => !one.writing);

export const dismiss = showroom => merged(showroom).forEach(one => remove(one.name));
