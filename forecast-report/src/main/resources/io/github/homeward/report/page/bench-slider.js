/* One change of a scenario: what to do to which levers, in which years, by a slider or a figure. */

const PERCENT = 100;
const MOST_DOWN = -90;
const MOST_UP = 200;
const MONTHS = [-24, 36];
const STEPS = 200;
const LONG_LIST = 3;

const programmeOf = new Map(data.programmes.map((programme) => [programme.id, programme]));
const programmeLabel = (id) => (programmeOf.has(id) ? programmeName(programmeOf.get(id)) : id);
const familyName = (family) => word('bench.family', family);
const leverName = (id) => {
    const lever = leverOf.get(id);
    return lever?.programme ? programmeLabel(lever.programme) : id;
};

/** What a row is about, in words. */
function rowName(row) {
    if (row.kind !== 'change') {
        return say(row.kind === 'add' ? 'bench.new-programme' : 'bench.remove', row.kind === 'add' ? '' : programmeLabel(row.id));
    }
    const names = row.levers.map(leverName);
    return say(
        'pair',
        familyName(familyOfId(row.levers[0])),
        names.length > LONG_LIST ? say('bench.all-of', names.length) : names.join(say('list-comma')),
    );
}

const tidy = (number) => String(Number(number.toFixed(6)));

/** A step of one, two or five times a power of ten that makes about so many steps of a width. */
function stepOf(width) {
    const rough = width / STEPS;
    const power = 10 ** Math.floor(Math.log10(rough));
    return power * ([1, 2, 5].find((times) => times * power >= rough) ?? 10);
}

/** Ends and step of the slider; null where a date is set. Factors are shown as percent. */
function reach(row) {
    const levers = row.levers.map((id) => leverOf.get(id)).filter(known);
    if (levers.length === 0 || (levers[0].is_date && row.op === 'set')) {
        return null;
    }
    if (levers[0].is_date) {
        return { low: MONTHS[0], high: MONTHS[1], step: 1 };
    }
    const low = Math.min(...levers.map((lever) => lever.min));
    const high = Math.max(...levers.map((lever) => lever.max));
    if (row.op === 'multiply') {
        const bases = levers.flatMap((lever) => lever.values.filter((v) => v > 0).map((v) => [lever, v]));
        const down = bases.map(([lever, v]) => (lever.min / v - 1) * PERCENT);
        const up = bases.map(([lever, v]) => (lever.max / v - 1) * PERCENT);
        const least = levers[0].property === 'rate' ? -PERCENT : MOST_DOWN;
        return {
            low: Math.ceil(Math.max(least, ...down)),
            high: Math.floor(Math.min(MOST_UP, ...up)),
            step: 1,
        };
    }
    if (levers[0].property === 'cap') {
        const sold = levers.flatMap((lever) => data.nodes.filter((n) => n.programme === lever.programme))
            .flatMap((node) => node.years.map((cell) => cell.value));
        return { low: 0, high: Math.ceil(2 * Math.max(50, ...sold) / PERCENT) * PERCENT, step: PERCENT / 2 };
    }
    const width = high - low;
    return row.op === 'set'
        ? { low, high, step: stepOf(width) }
        : { low: -width / 2, high: width / 2, step: stepOf(width) };
}

/** Where a row stands when nothing has been moved yet. */
function startOf(row) {
    const lever = leverOf.get(row.levers[0]);
    if (row.op !== 'set') {
        return row.op === 'multiply' ? '1' : '0';
    }
    if (lever.is_date) {
        return lever.date ?? '';
    }
    const sold = data.nodes.find((node) => known(node.programme) && node.programme === lever.programme)?.years[0].value;
    const first = lever.values.find(known) ?? (lever.property === 'cap' ? Math.round(sold ?? 0) : lever.min);
    return tidy(first);
}

const toShown = (row, value) => (row.op === 'multiply' && value !== '' ? tidy((Number(value) - 1) * PERCENT) : value);
const toWritten = (row, shownValue) =>
    row.op === 'multiply' && shownValue !== '' ? tidy(1 + Number(shownValue) / PERCENT) : shownValue;

function unitOf(row) {
    const lever = leverOf.get(row.levers[0]);
    return row.op === 'multiply' ? '%' : lever?.is_date && row.op === 'set' ? '' : (lever?.unit ?? '');
}

/** Slider and figure, which move each other; calls back with every move. */
function mover(row, named, changed) {
    const ends = reach(row);
    const lever = leverOf.get(row.levers[0]);
    const isDay = Boolean(lever?.is_date) && row.op === 'set';
    const figureField = el('input', {
        type: isDay ? 'date' : 'number',
        step: isDay ? null : 'any',
        value: toShown(row, row.value),
        'aria-label': say('bench.figure', named, unitOf(row)),
    });
    const slider = ends
        ? el('input', {
              type: 'range',
              min: ends.low,
              max: ends.high,
              step: ends.step,
              value: toShown(row, row.value),
              'aria-label': say('bench.slider', named, unitOf(row)),
          })
        : null;
    const moved = (from, other) => {
        row.value = toWritten(row, from.value);
        if (other) {
            other.value = from.value;
        }
        changed();
    };
    slider?.addEventListener('input', () => moved(slider, figureField));
    figureField.addEventListener('input', () => moved(figureField, slider));
    return el('div', { class: 'mover' }, slider, figureField, el('span', { class: 'unit soft small' }, unitOf(row)));
}

/** From which year to which; a list with gaps stays as it was written. */
function yearsChoice(row, named, changed) {
    const lever = leverOf.get(row.levers[0]);
    if (lever?.is_date) {
        return null;
    }
    const span = /^(\d{4})(?:\s*-\s*(\d{4}))?$/.exec(row.years);
    if (row.years && !span) {
        return el('span', { class: 'small' }, row.years);
    }
    const ends = [Number(span?.[1] ?? aheadYears[0]), Number(span?.[2] ?? span?.[1] ?? aheadYears.at(-1))];
    const wanted = [...new Set([...aheadYears, ...ends])].sort((a, b) => a - b);
    const pick = (i) => (value) => {
        ends[i] = Number(value);
        const [from, to] = ends[0] <= ends[1] ? ends : [ends[i], ends[i]];
        const all = from === aheadYears[0] && to === aheadYears.at(-1);
        row.years = all ? '' : from === to ? String(from) : `${from}-${to}`;
        changed();
    };
    const of = (i, key) => {
        const label = choice(
            say(key),
            wanted.map((y) => [y, year(y)]),
            ends[i],
            pick(i),
        );
        label.querySelector('select').setAttribute('aria-label', `${named}: ${say(key)}`);
        return label;
    };
    return el('div', { class: 'years' }, of(0, 'bench.from'), of(1, 'bench.to'));
}
