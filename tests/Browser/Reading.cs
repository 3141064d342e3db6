namespace SalesFloor.Tests;

/// <summary>What a page is asked about itself, in its own window: each answer is the list of what is wrong.</summary>
internal static class Reading
{
    // What can be operated, and what is a region or a dialog, is called something.
    public const string Nameless = """
        () => [...document.querySelectorAll('button, a[href], input, select, textarea, [role=dialog], [role=listbox], section[role], nav, svg[role=img]')]
            .filter(it => it.checkVisibility() && !it.closest('[aria-hidden=true]'))
            .filter(it => !(it.getAttribute('aria-label')?.trim() || it.innerText?.trim() || it.textContent?.trim() && it.tagName !== 'SELECT' || it.labels?.[0]?.textContent.trim() || it.title || document.getElementById(it.getAttribute('aria-labelledby'))?.textContent.trim()))
            .map(it => it.outerHTML.slice(0, 140))
        """;

    // AA: 4.5 to 1, for large or bold large letters 3 to 1, against the next ground behind them.
    public const string Faint = """
        () => {
            const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', { willReadFrequently: true });
            const rgba = colour => { canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1); return [...canvas.getImageData(0, 0, 1, 1).data]; };
            const light = ([r, g, b]) => { const [x, y, z] = [r, g, b].map(v => { v /= 255; return v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4; }); return .2126 * x + .7152 * y + .0722 * z; };
            const over = (top, below) => top.slice(0, 3).map((v, at) => v * top[3] / 255 + below[at] * (1 - top[3] / 255));
            const ground = it => {
                const colours = [];
                for (let at = it; at; at = at.parentElement) { const colour = rgba(getComputedStyle(at).backgroundColor); if (colour[3]) colours.push(colour); if (colour[3] === 255) break; }
                return colours.reduceRight((below, colour) => over(colour, below), [255, 255, 255]);
            };
            return [...document.querySelectorAll('body *')]
                .filter(it => [...it.childNodes].some(child => child.nodeType === 3 && child.data.trim()) && it.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !it.closest('.sr, svg, [hidden], :disabled'))
                .map(it => {
                    const style = getComputedStyle(it), below = ground(it), ink = over(rgba(style.color), below);
                    const [a, b] = [light(ink), light(below)].sort((x, y) => y - x);
                    const size = parseFloat(style.fontSize), large = size >= 24 || size >= 18.66 && parseInt(style.fontWeight) >= 700;
                    return { ratio: (a + .05) / (b + .05), least: large ? 3 : 4.5, text: it.innerText.slice(0, 30), of: it.className };
                })
                .filter(it => it.ratio < it.least)
                .map(it => `${it.text} (${it.of}): ${it.ratio.toFixed(2)}`);
        }
        """;

    // Whatever reaches out to the right where nothing scrolls it back: the page itself must never be wider than its window.
    public const string TooWide = """
        () => {
            const scrolls = it => {
                for (let at = it; at && at !== document.body; at = at.parentElement) {
                    const style = getComputedStyle(at);
                    if (at !== it && ['auto', 'scroll'].includes(style.overflowX)) return true;
                    if (style.overflowX === 'hidden' && style.textOverflow === 'ellipsis' && at.getBoundingClientRect().right <= innerWidth + 1) return true;
                }
                return false;
            };
            const out = [...document.querySelectorAll('body *')].filter(it => it.checkVisibility() && !it.closest('.sr, svg') && it.getBoundingClientRect().right > innerWidth + 1 && !scrolls(it));
            return [...document.documentElement.scrollWidth > innerWidth ? [`the page is ${document.documentElement.scrollWidth} wide`] : [], ...out.map(it => it.outerHTML.slice(0, 140))];
        }
        """;

    // Text on top of other text: the middle of a word belongs to somebody else's box.
    public const string Covered = """
        () => [...document.querySelectorAll('main *')]
            .filter(it => it.checkVisibility() && [...it.childNodes].some(child => child.nodeType === 3 && child.data.trim()) && !it.closest('.sr, svg, option'))
            .filter(it => {
                const box = it.getBoundingClientRect(), [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
                if (box.width < 1 || x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) return false;
                for (let at = it.parentElement; at; at = at.parentElement) {
                    const frame = at.getBoundingClientRect();
                    if (getComputedStyle(at).overflowY !== 'visible' && (y < frame.top || y > frame.bottom || x < frame.left || x > frame.right)) return false; // scrolled out of sight
                }
                const top = document.elementFromPoint(x, y);
                return top && !it.contains(top) && !top.contains(it) && top.textContent.trim() && getComputedStyle(top).position !== 'sticky';
            })
            .map(it => it.outerHTML.slice(0, 140))
        """;

    // A word of a table that reaches over the edge of its cell lies on its neighbour's.
    public const string Crowded = """
        () => [...document.querySelectorAll('main th, main td')]
            .filter(it => it.checkVisibility() && it.innerText.trim() && it.scrollWidth > it.clientWidth + 1 && getComputedStyle(it).overflowX === 'visible')
            .map(it => it.outerHTML.slice(0, 140))
        """;
}
