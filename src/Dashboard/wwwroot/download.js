// Gives the browser a file that the page has in its hands.

/** Saves bytes, in base64, under a name. */
export function save(name, bytes) {
    const content = Uint8Array.from(atob(bytes), letter => letter.charCodeAt(0));
    const address = URL.createObjectURL(new Blob([content], { type: 'text/csv' }));
    const link = Object.assign(document.createElement('a'), { href: address, download: name });
    link.click();
    URL.revokeObjectURL(address);
}
