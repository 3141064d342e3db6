// Whose telephone this is. Kept in the browser, chosen once.
import { keepForms } from './forms.js';

const KEY = 'board-rep';

keepForms(document.body);

export function remember(rep) {
    localStorage.setItem(KEY, rep);
}

export function recall() {
    return localStorage.getItem(KEY);
}

export function forget() {
    localStorage.removeItem(KEY);
}
