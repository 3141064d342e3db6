// What a desk without connection keeps on this machine: the floor it saw last, each arrival it took, what became of them.
// One entry a key, so that two windows of the desk never write over each other. Keys sort by the moment of the arrival.

const key = (kind, showroom, ...rest) => ['desk', kind, showroom, ...rest].join('|');

function read(name) {
    try {
        return JSON.parse(localStorage.getItem(name));
    } catch {
        return null; // not ours
    }
}

function all(prefix) {
    return Object.keys(localStorage).filter(name => name.startsWith(prefix + '|')).sort().map(name => ({ name, ...read(name) }));
}

export function keepFloor(showroom, floor) {
    // Visitors' names and numbers are not needed here and are not kept.
    const state = rep => rep.is === 'free' ? rep.says : rep.is;
    localStorage.setItem(key('floor', showroom), JSON.stringify({
        version: floor.version, at: floor.at, timeZone: floor.timeZone, nextUp: floor.nextUp,
        reps: floor.reps.map(rep => ({ id: rep.id, name: rep.name, onDuty: rep.onDuty, state: state(rep) })),
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

/** Written before it is shown as taken: what the screen says is on disk. */
export function keep(arrival) {
    const { name, ...stored } = arrival;
    const where = name ?? key('taken', arrival.showroom, arrival.takenAt, arrival.visit);
    localStorage.setItem(where, JSON.stringify(stored));
    return { name: where, ...stored };
}

export const taken = showroom => all(key('taken', showroom));

export const sent = arrival => localStorage.removeItem(arrival.name);

export const keepMerged = (showroom, merged) => localStorage.setItem(key('merged', showroom, merged.takenAt, merged.visit), JSON.stringify(merged));

export const merged = showroom => all(key('merged', showroom));

export const dismiss = showroom => merged(showroom).forEach(one => localStorage.removeItem(one.name));
