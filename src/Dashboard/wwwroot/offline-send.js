// Tells the floor what a desk without connection did: one arrival after the other, first come first, each until it is answered.
// The visit's id was made when he came: an arrival sent twice, or from two windows, is one visit with one answer.

import * as store from './offline-store.js';

const ANSWER_WITHIN = 15_000;

async function post(arrival) {
    const { showroom, visit, channel, says, namedRep, phone, name: _, visitor, takenAt, rep } = arrival;
    return fetch(`/api/showrooms/${encodeURIComponent(showroom)}/arrivals`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'accept-language': document.documentElement.lang },
        body: JSON.stringify({ visit, channel, says, namedRep, phone, name: visitor, offline: { takenAt, rep } }),
        signal: AbortSignal.timeout(ANSWER_WITHIN),
    });
}

// What is told of him afterwards: his number has gone to the floor and does not stay here.
const whoOf = arrival => arrival.visitor ?? (arrival.phone ? `…${arrival.phone.replace(/\D/g, '').slice(-4)}` : null);

// What was taken is deleted here only when the floor has it.
async function send(arrival) {
    const response = await post(arrival);
    if (response.status >= 500 || response.status === 429) return false;
    if (response.status === 401 || response.status === 403) return false; // whoever may send it signs in first; it waits
    const answer = await response.json();
    if (response.ok) {
        await store.keepMerged(arrival.showroom, { visit: arrival.visit, takenAt: arrival.takenAt, who: whoOf(arrival), ticket: answer.ticket, ...answer.offline });
        store.sent(arrival);
    } else if (answer.code === 'visit-id-taken') {
        // It was stored before the connection broke, as something else: that stands.
        await store.keepMerged(arrival.showroom, { visit: arrival.visit, takenAt: arrival.takenAt, who: whoOf(arrival), ticket: null, conflict: { text: answer.detail ?? answer.title } });
        store.sent(arrival);
    } else {
        const words = Object.values(answer.errors ?? {}).flat().join(' ') || answer.detail || answer.title;
        await store.keep({ ...arrival, refused: words ?? String(response.status) });
    }
    return true;
}

/** Sends what waits, in order; stops at the first that the floor does not answer. True where nothing waits any more. */
export function sendAll(showroom, changed) {
    return navigator.locks.request(`desk-send-${showroom}`, async () => {
        await store.refresh(); // another window may have sent some
        for (const arrival of store.taken(showroom)) {
            if (arrival.refused) continue; // somebody has to mend it
            try {
                if (!await send(arrival)) return false;
            } catch {
                return false; // not reachable: the next try comes by itself
            }
            changed();
        }
        return true;
    });
}
