/* Elements, built from nodes and text only: nothing that came from input is ever read as HTML. */

/** An element; attributes by name, children as nodes or text, nothing for null. */
function el(tag, attributes = {}, ...children) {
    const element = document.createElement(tag);
    Object.entries(attributes).forEach(([name, value]) => {
        if (known(value) && value !== false) {
            element.setAttribute(name, value === true ? '' : value);
        }
    });
    element.append(...children.flat(Infinity).filter(known));
    return element;
}

const prose = (text) => el('span', { lang: data.prose_language === language ? null : data.prose_language }, text);

/** A link where the address is one of the web's, else the bare text. */
function link(text, address) {
    const web = known(address) && /^https?:\/\//i.test(address) && URL.canParse(address);
    return web ? el('a', { href: address, rel: 'noreferrer noopener' }, text) : el('span', {}, text);
}

/** Columns are texts; a leading `>` aligns figures right, `~` gives prose room. Rows are cells, or `{group}` for a line across. */
function table(caption, columns, rows) {
    const kind = columns.map((column) => ({ '>': 'number', '~': 'prose' })[column[0]]);
    const head = columns.map((column, i) => el('th', { scope: 'col', class: kind[i] }, column.replace(/^[>~]/, '')));
    const line = (row) => {
        if (row.group) {
            return el('tr', { class: 'group' }, el('th', { colspan: columns.length, scope: 'colgroup' }, row.group));
        }
        return el(
            'tr',
            {},
            row.map((cell, i) =>
                i === 0
                    ? el('th', { scope: 'row' }, el('div', { class: 'name' }, cell))
                    : el('td', { class: kind[i] }, cell),
            ),
        );
    };
    return scrolling(
        caption,
        el(
            'table',
            {},
            el('caption', {}, caption),
            el('thead', {}, el('tr', {}, head)),
            el('tbody', {}, rows.map(line)),
        ),
    );
}

/** A table of figures by column, `[title, figure of a row]`; a column of which nothing is known is left out. */
function figures(caption, rows, heads, columns) {
    const present = columns.filter(([, get]) => rows.some((row) => known(get(row))));
    return table(
        caption,
        [...heads.map(([title]) => title), ...present.map(([title]) => `>${title}`)],
        rows.map((row) => [
            ...heads.map(([, get]) => get(row)),
            ...present.map(([, get]) => (Array.isArray(get(row)) ? range(get(row)) : count(get(row)))),
        ]),
    );
}

/** What may be wider than the window scrolls by itself, with the keyboard too. */
function scrolling(label, content) {
    return el('div', { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': label }, content);
}

/** A box that opens; its content is made when it is first opened, since most are never looked at. */
function opening(label, content) {
    const box = el('details', {}, el('summary', {}, label));
    let made = false;
    box.addEventListener('toggle', () => fill());
    const fill = () => {
        if (!made) {
            made = true;
            box.append(...[content()].flat(Infinity).filter(known));
        }
    };
    box.fill = fill;
    return box;
}

/** A labelled choice that calls back at once and on every change. */
function choice(label, options, chosen, changed) {
    const select = el(
        'select',
        {},
        options.map(([value, text]) => el('option', { value, selected: String(value) === String(chosen) }, text)),
    );
    select.addEventListener('change', () => changed(select.value));
    return el('label', {}, el('span', {}, label), select);
}

function part(id, title, ...content) {
    return el(
        'section',
        { class: 'part', id, 'aria-labelledby': `${id}-title` },
        el('h2', { id: `${id}-title` }, title),
        content,
    );
}

const paragraph = (text, style) => el('p', { class: style }, text);
const flags = (codes) =>
    codes.map((code) => el('span', { class: 'flag', title: word('flag.meaning', code) }, word('flag', code)));
const bullets = (items) =>
    el(
        'ul',
        { class: 'plain' },
        items.map((item) => el('li', {}, item)),
    );
