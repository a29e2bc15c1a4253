/* The changes of a scenario as a list: one row each, more to choose from below. */

const TO_COME = 'launch';
const STARTERS = ['fx', 'freight', TO_COME, 'rate'];
const NEW_FIELDS = [
    ['id', 'text', true],
    ['maker', 'text', true],
    ['model', 'text', false],
    ['origin', 'text', true],
    ['launch', 'date', true],
    ['rate', 'number', true],
    ['end', 'month', false],
];

/** Whether a lever can be moved at all: a launch that took place cannot. */
const movable = (lever) => lever.property !== TO_COME || !lever.date || lever.date > about.cutoff;

/** Levers by family, in the order of their ids. */
const families = () => {
    const found = new Map();
    bench.levers.filter(movable).forEach((lever) => {
        found.set(familyOf(lever), [...(found.get(familyOf(lever)) ?? []), lever]);
    });
    return found;
};

/** The gentlest way to move a lever: a date by months, a figure above zero by its share, another to a figure. */
function usualOp(levers) {
    if (levers[0].is_date) {
        return levers.every((lever) => lever.date) ? 'add' : 'set';
    }
    return levers.every((lever) => lever.values.some((v) => v > 0)) ? 'multiply' : 'set';
}

function newRow(levers) {
    const row = { kind: 'change', op: usualOp(levers), levers: levers.map((lever) => lever.id), years: '', value: '', when: '' };
    row.value = startOf(row);
    return row;
}

/** Those of a family that can be moved together. */
const together = (levers) =>
    levers.filter((lever) => (lever.is_date ? lever.date : lever.values.some((v) => v > 0)));

/** What stands ready before anything is moved. */
const starters = () =>
    STARTERS.map((family) => together(families().get(family) ?? []))
        .filter((levers) => levers.length > 0)
        .map(newRow);

/** What a lever is without the scenario; of many, which they are. */
function baseOf(row) {
    if (row.levers.length > 1) {
        return row.levers.length > LONG_LIST
            ? opening(say('bench.which'), () => row.levers.map(leverName).join(say('list-comma')))
            : null;
    }
    const lever = leverOf.get(row.levers[0]);
    if (!lever) {
        return null;
    }
    const values = lever.values.filter(known);
    const ends = [...new Set([values[0], values.at(-1)].filter(known))].map(plain);
    const now = lever.is_date ? date(lever.date) : ends.join(' – ');
    return now ? say('bench.base', now, lever.is_date ? '' : lever.unit, word('status', lever.status)) : null;
}

function changeRow(row, rows, { changed, redraw }) {
    const named = rowName(row);
    const remove = el('button', { type: 'button', 'aria-label': say('bench.take-out', named) }, '×');
    remove.addEventListener('click', () => {
        rows.splice(rows.indexOf(row), 1);
        redraw();
        changed();
    });
    const item = el('div', { class: 'change', role: 'group', 'aria-label': named });
    row.element = item;
    const meaning = row.kind === 'change' && row.levers.length === 1 ? leverOf.get(row.levers[0])?.meaning : null;
    const head = el(
        'div',
        { class: 'change-head' },
        el('strong', {}, named),
        row.kind === 'change' ? opChoice(row, named, { changed, redraw }) : null,
        remove,
    );
    if (row.kind === 'change') {
        item.append(
            head,
            ...(meaning ? [el('div', { class: 'small soft' }, prose(meaning))] : []),
            el('div', { class: 'small soft' }, baseOf(row)),
            el(
                'div',
                { class: 'moves' },
                mover(row, named, changed),
                yearsChoice(row, named, changed) ?? '',
                row.when ? el('span', { class: 'small' }, say('bench.when', row.when)) : '',
            ),
        );
    } else if (row.kind === 'add') {
        item.append(head, newProgramme(row, changed));
    } else {
        item.append(head);
    }
    return item;
}

function opChoice(row, named, { changed, redraw }) {
    const lever = leverOf.get(row.levers[0]);
    const ops = lever?.is_date ? ['add', 'set'] : ['multiply', 'add', 'set'];
    const label = choice(
        '',
        ops.map((op) => [op, word(lever?.is_date ? 'bench.op-date' : 'bench.op', op)]),
        row.op,
        (op) => {
            row.op = op;
            row.value = startOf(row);
            redraw();
            row.element.querySelector('select').focus();
            changed();
        },
    );
    label.querySelector('select').setAttribute('aria-label', say('bench.how', named));
    return label;
}

/** The fields of a programme that nobody has announced. */
function newProgramme(row, changed) {
    return el(
        'div',
        { class: 'new-programme' },
        NEW_FIELDS.map(([key, type, needed]) => {
            const input = el('input', {
                type: type === 'month' ? 'text' : type,
                step: type === 'number' ? 'any' : null,
                min: type === 'number' ? 0 : null,
                placeholder: type === 'month' ? '2031-12' : null,
                list: key === 'origin' ? 'bench-origins' : null,
                required: needed,
                value: row.entry[key] ?? '',
            });
            input.addEventListener('change', () => {
                row.entry[key] = input.value.trim();
                changed();
            });
            return el('label', {}, el('span', {}, say(`bench.field.${key}`)), input);
        }),
    );
}

/** What else may be changed: first what, then which of them. */
function chooser(rows, { changed, redraw }) {
    const groups = families();
    const which = el('select', { 'aria-label': say('bench.which') });
    const programmes = [...new Set(bench.levers.map((lever) => lever.programme).filter(known))];
    let chosen = [...groups.keys()][0] ?? 'new';
    const fill = () => {
        const levers = groups.get(chosen) ?? [];
        const all = together(levers);
        const options = [
            ...(all.length > 1 ? [['*', say('bench.all-of', all.length)]] : []),
            ...levers.map((lever) => [lever.id, leverName(lever.id)]),
            ...(chosen === 'remove' ? programmes.map((id) => [id, programmeLabel(id)]) : []),
        ];
        which.replaceChildren(...options.map(([value, text]) => el('option', { value }, text)));
        which.hidden = options.length === 0;
    };
    const what = choice(
        say('bench.what'),
        [
            ...[...groups.keys()].map((family) => [family, familyName(family)]),
            ['new', say('bench.new-programme')],
            ...(programmes.length > 0 ? [['remove', say('bench.remove', '')]] : []),
        ],
        chosen,
        (value) => {
            chosen = value;
            fill();
        },
    );
    const button = el('button', { type: 'button' }, say('bench.add'));
    button.addEventListener('click', () => {
        const levers = groups.get(chosen) ?? [];
        const row =
            chosen === 'new'
                ? { kind: 'add', entry: {} }
                : chosen === 'remove'
                  ? { kind: 'remove', id: which.value }
                  : newRow(which.value === '*' ? together(levers) : [leverOf.get(which.value)]);
        rows.push(row);
        redraw();
        row.element.querySelector('input, select, button').focus();
        if (row.kind !== 'add') {
            changed();
        }
    });
    fill();
    const origins = el(
        'datalist',
        { id: 'bench-origins' },
        bench.origins.map((code) => el('option', { value: code })),
    );
    return el(
        'div',
        { class: 'controls chooser', role: 'group', 'aria-label': say('bench.more') },
        what,
        which,
        button,
        origins,
    );
}
