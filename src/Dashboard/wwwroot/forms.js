// A form that is filled in survives a page that is loaded anew: what stands in it is kept for this tab, under its visit, until the visit is over.

const KEPT = 'finish-form';
const FORM = '[data-test=finish-form]';

const read = () => JSON.parse(sessionStorage.getItem(KEPT) ?? 'null');

function keep(form) {
    const fields = Object.fromEntries([...form.elements].filter(it => it.name && (it.type !== 'radio' || it.checked)).map(it => [it.name, it.value]));
    sessionStorage.setItem(KEPT, JSON.stringify({ visit: form.dataset.visit, fields }));
}

// As if a hand did it, so that the page hears of it.
function fill(form, fields) {
    for (const it of form.elements) {
        if (!(it.name in fields)) continue;
        if (it.type === 'radio') {
            if (it.value !== fields[it.name] || it.checked) continue;
            it.checked = true;
        } else {
            if (it.value === fields[it.name]) continue;
            it.value = fields[it.name];
            it.dispatchEvent(new Event('input', { bubbles: true }));
        }
        it.dispatchEvent(new Event('change', { bubbles: true }));
    }
}

/** Keeps the forms of a page from now on. */
export function keepForms(root) {
    let filled = null;
    const look = () => {
        const form = root.querySelector(FORM);
        const kept = read();
        if (form && kept?.visit === form.dataset.visit && filled !== form) fill(form, kept.fields);
        if (!form && !filled && kept) root.querySelector(`[data-visit="${kept.visit}"] [data-test=finish]`)?.click(); // it was open
        filled = form ?? filled;
        if (filled && kept && !root.querySelector(`[data-visit="${kept.visit}"]`)) sessionStorage.removeItem(KEPT); // it is over
    };
    root.addEventListener('input', e => { if (e.target.form?.matches(FORM)) keep(e.target.form); });
    root.addEventListener('change', e => { if (e.target.form?.matches(FORM)) keep(e.target.form); });
    root.addEventListener('click', e => { if (e.target.closest('[data-test=finish-cancel]')) sessionStorage.removeItem(KEPT); });
    new MutationObserver(look).observe(root, { subtree: true, childList: true });
    look();
}
