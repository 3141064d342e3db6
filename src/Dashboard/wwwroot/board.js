// Whose telephone this is. Kept in the browser, chosen once.
const KEY = 'board-rep';

export function remember(rep) {
    localStorage.setItem(KEY, rep);
}

export function recall() {
    return localStorage.getItem(KEY);
}

export function forget() {
    localStorage.removeItem(KEY);
}
