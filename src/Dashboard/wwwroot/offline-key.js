// The key under which a desk without connection keeps visitors on this machine (AES-GCM, 256 bits). It is made in this browser and cannot be taken out of it:
// IndexedDB holds the key object, not its bytes, so that whoever copies the stored text has nothing to read it with.

const DATABASE = 'desk';
const STORE = 'keys';
const NAME = 'visitors';

const settled = request => new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
});

async function database() {
    const opening = indexedDB.open(DATABASE, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
    return settled(opening);
}

async function kept() {
    const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
    const base = await database();
    try {
        // Two windows may ask at the same moment: whichever comes first has made the key of both.
        const store = base.transaction(STORE, 'readwrite').objectStore(STORE);
        const there = await settled(store.get(NAME));
        if (there) return there;
        await settled(store.put(made, NAME));
        return made;
    } finally {
        base.close();
    }
}

let key;
const theKey = () => key ??= kept().catch(fault => { key = undefined; throw fault; });

const toText = bytes => btoa(String.fromCharCode(...bytes));
const toBytes = text => Uint8Array.from(atob(text), sign => sign.charCodeAt(0));
const about = name => new TextEncoder().encode(name);

/** Text that only this browser reads again, and only under the same name. */
export async function seal(name, value) {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: about(name) }, await theKey(), new TextEncoder().encode(JSON.stringify(value)));
    return JSON.stringify({ iv: toText(iv), sealed: toText(new Uint8Array(data)) });
}

/** What was sealed under this name; null where it cannot be read here. What an earlier version wrote in plain text is read as it is. */
export async function unseal(name, text) {
    try {
        const { iv, sealed, ...plain } = JSON.parse(text);
        if (!sealed) return plain;
        return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv: toBytes(iv), additionalData: about(name) }, await theKey(), toBytes(sealed))));
    } catch {
        return null; // not ours
    }
}
