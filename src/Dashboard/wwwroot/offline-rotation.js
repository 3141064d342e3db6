// Whose turn it is, as far as a desk without connection can know: the line it saw last, moved on by what it gave out itself.

/** All reps: those who are free by the line seen last and took nobody since, then whoever took somebody here (longest ago first), then those who were busy, then the others. */
export function line(floor, arrivals) {
    const took = new Map();
    for (const { rep, takenAt } of arrivals) if (rep) took.set(rep, takenAt);
    const rank = rep => {
        const place = floor.nextUp.indexOf(rep.id);
        if (took.has(rep.id)) return [1, took.get(rep.id)];
        if (place >= 0) return [0, place];
        if (rep.state === 'on-floor') return [2, rep.onDuty ? 0 : 1];
        return ['with-customer', 'offered'].includes(rep.state) ? [3, rep.onDuty ? 0 : 1] : [4, rep.onDuty ? 0 : 1];
    };
    const before = (a, b) => a < b ? -1 : a > b ? 1 : 0;
    return floor.reps
        .map((rep, at) => ({ ...rep, at, tookAt: took.get(rep.id) ?? null, free: floor.nextUp.includes(rep.id) && !took.has(rep.id), rank: rank(rep) }))
        .sort((a, b) => before(a.rank[0], b.rank[0]) || before(a.rank[1], b.rank[1]) || a.at - b.at);
}

/** Who would receive a new customer now; null where nobody is known to be free. */
export const proposed = reps => reps[0]?.free ? reps[0] : null;

/** The reps whose name or id holds the text, in either script. */
export function named(reps, text) {
    const typed = text.trim().toLowerCase();
    return reps.filter(rep => [rep.name.zh, rep.name.en, rep.id].some(name => name.toLowerCase().includes(typed)));
}

/** What the one line holds: a number, the rest is a name. Shorter digits are the end of a number, which nobody can look up here. */
export function read(text) {
    const runs = text.match(/[+＋(（]?\p{Nd}[\p{Nd}\s()（）.\-－—]*/gu) ?? [];
    const digits = run => [...run].filter(sign => /\p{Nd}/u.test(sign)).length;
    const run = runs.reduce((best, one) => digits(one) > digits(best) ? one : best, '');
    if (digits(run) < 3) return { phone: null, tail: null, name: text.trim() || null };
    const name = text.replace(run, '').trim() || null;
    return digits(run) >= 7 ? { phone: run.trim(), tail: null, name } : { phone: null, tail: run.trim(), name };
}
