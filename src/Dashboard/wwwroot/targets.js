// The sheet of targets: walked through like a spreadsheet. Where the focus is is the browser's, what stands in a cell the server's.

const LINES = 60;
const LARGEST = 24_000;

const box = cell => cell.closest('[data-sheet]');
const at = cell => [Number(cell.dataset.row), Number(cell.dataset.column)];
const cellAt = (sheet, row, column) => sheet.querySelector(`input[data-row="${row}"][data-column="${column}"]`);

function go(cell, rows, columns) {
    const [row, column] = at(cell);
    const next = cellAt(box(cell), row + rows, column + columns);
    if (!next) return false;
    next.focus();
    next.select();
    return true;
}

// Whoever has just come into a cell walks on with the arrows; whoever is typing moves in the text.
const atStart = cell => cell.selectionStart === 0;
const atEnd = cell => cell.selectionEnd === cell.value.length;

function keys(e) {
    const cell = e.target;
    if (!(cell instanceof HTMLInputElement) || !('column' in cell.dataset) || e.isComposing || e.altKey) return;
    if ((e.ctrlKey || e.metaKey) && e.key.toLowerCase() === 'z' && cell.value === cell.dataset.entered) {
        box(cell).parentElement.querySelector('[data-undo]').click();
        return e.preventDefault();
    }
    if (e.ctrlKey || e.metaKey) return;
    const moved = e.key === 'ArrowDown' || (e.key === 'Enter' && !e.shiftKey) ? go(cell, 1, 0)
        : e.key === 'ArrowUp' || e.key === 'Enter' ? go(cell, -1, 0)
        : e.key === 'ArrowRight' && atEnd(cell) ? go(cell, 0, 1)
        : e.key === 'ArrowLeft' && atStart(cell) ? go(cell, 0, -1)
        : false;
    if (e.key === 'Enter' && !moved) cell.dispatchEvent(new Event('change', { bubbles: true }));
    if (e.key === 'Escape') cell.value = cell.dataset.entered ?? cell.value;
    if (moved || e.key === 'Enter') e.preventDefault();
}

function paste(e) {
    const cell = e.target;
    if (!(cell instanceof HTMLInputElement) || !('column' in cell.dataset)) return;
    const text = e.clipboardData?.getData('text/plain') ?? '';
    if (!/[\t\n]/.test(text.trimEnd())) return; // a single number is typed like any other
    e.preventDefault();
    const carrier = box(cell).parentElement.querySelector('[data-pasted]');
    const [row, column] = at(cell);
    const lines = text.replace(/\r\n/g, '\n').trimEnd().split('\n');
    // One message to the server holds so many lines; more go in several.
    for (let first = 0; first < lines.length; first += LINES) {
        carrier.value = `${row + first},${column}\n${lines.slice(first, first + LINES).join('\n').slice(0, LARGEST)}`;
        carrier.dispatchEvent(new Event('change', { bubbles: true }));
    }
}

function entered(e) {
    if (e.target instanceof HTMLInputElement && 'column' in e.target.dataset) e.target.dataset.entered = e.target.value;
}

let attached = false;

/** Keys, pasting and undo for every sheet of the page. */
export function attach() {
    if (attached) return;
    attached = true;
    document.addEventListener('keydown', keys);
    document.addEventListener('paste', paste);
    document.addEventListener('focusin', entered);
}
