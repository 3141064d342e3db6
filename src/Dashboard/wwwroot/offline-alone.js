// The desk's page without connection: takes arrivals, looks each second whether the floor is there again, and then makes room for the real desk.

import { attach, link } from './offline-desk.js';

const LOOK = 1_000;
const ANSWER_WITHIN = 2_000;

attach(() => {});
link(false, {});

async function look() {
    try {
        const response = await fetch('/_content/Dashboard/floor.svg', { cache: 'no-store', method: 'HEAD', signal: AbortSignal.timeout(ANSWER_WITHIN) });
        if (response.ok && !document.documentElement.hasAttribute('data-desk-busy')) return location.reload();
    } catch {
        // Not yet.
    }
    setTimeout(look, LOOK);
}

setTimeout(look, LOOK);
