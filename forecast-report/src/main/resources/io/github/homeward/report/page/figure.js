/* A figure: a chart, its alternative in words, and its twin as a table. */
let shown = [];
const PAPER_WIDTH = 680;
const PAPER_HALF = 330;
const LEGEND_WIDTH = 170;

/** The colours in force, read from the style sheet, so that light, dark and paper have one source. */
function theme() {
    const style = getComputedStyle(document.documentElement);
    const colour = (name) => style.getPropertyValue(`--${name}`).trim();
    const names = [
        'paper',
        'card',
        'ink',
        'soft',
        'line',
        'accent',
        'band',
        'actual',
        'naive',
        'up',
        'down',
        'sum',
        'mark',
    ];
    return {
        ...Object.fromEntries(names.map((name) => [name, colour(name)])),
        series: [0, 1, 2, 3, 4, 5, 6, 7].map((i) => colour(`s${i}`)),
        font: getComputedStyle(document.body).fontFamily,
    };
}

/**
 * @param model gives {title, note, summary, height, option(theme, width), twin()} and is asked anew on every redraw
 */
function figure(model, level = 'h3') {
    const heading = el(level, {});
    const note = el('p', { class: 'small' });
    const chart = el('div', { class: 'chart', role: 'img' });
    const twin = opening(say('twin'), () => model().twin());
    const holder = el('div', {}, twin);
    const root = el('figure', {}, el('figcaption', {}, heading, note), chart, holder);
    const entry = { root, chart, model, instance: null };
    entry.describe = () => {
        const now = model();
        heading.textContent = now.title;
        note.textContent = now.note ?? '';
        note.hidden = !now.note;
        chart.setAttribute('aria-label', now.summary);
    };
    entry.draw = (width) => {
        const now = model();
        const wide = width ?? chart.clientWidth;
        const height = typeof now.height === 'function' ? now.height(wide) : now.height;
        chart.style.height = `${height}px`;
        entry.instance ??= echarts.init(chart, null, { renderer: 'svg', width: wide, height });
        entry.instance.resize({ width: wide, height });
        entry.instance.setOption({ ...base(theme()), ...now.option(theme(), wide) }, true);
        const svg = chart.querySelector('svg');
        svg.setAttribute('viewBox', `0 0 ${wide} ${height}`);
        svg.setAttribute('aria-hidden', 'true');
    };
    entry.redo = () => {
        entry.describe();
        entry.draw();
        const open = holder.firstChild.open;
        const fresh = opening(say('twin'), () => model().twin());
        holder.replaceChildren(fresh);
        fresh.open = open;
    };
    entry.describe();
    shown.push(entry);
    root.redo = entry.redo;
    return root;
}

const base = (t) => ({
    animation: false,
    textStyle: { fontFamily: t.font, color: t.ink },
    aria: { enabled: false },
});

/** Lines of a tooltip as nodes, so that no name in it is read as HTML. */
const tip = (title, lines) =>
    el(
        'div',
        { class: 'tip' },
        el('b', {}, title),
        lines.flatMap(([name, value]) => [el('span', {}, name), el('span', {}, value)]),
    );

const tooltip = (t, formatter, trigger = 'axis') => ({
    trigger,
    formatter,
    confine: true,
    backgroundColor: t.card,
    borderColor: t.line,
    textStyle: { color: t.ink, fontFamily: t.font },
    axisPointer: { type: trigger === 'axis' ? 'line' : 'none', lineStyle: { color: t.soft } },
});
const label = (t, more = {}) => ({ color: t.soft, fontFamily: t.font, ...more });
const valueAxis = (t, formatter = short, more = {}) => ({
    type: 'value',
    axisLabel: label(t, { formatter: (v) => formatter(v), hideOverlap: true }),
    splitLine: { lineStyle: { color: t.line } },
    ...more,
});
const categoryAxis = (t, values, more = {}) => ({
    type: 'category',
    data: values,
    axisLabel: label(t, { hideOverlap: true }),
    axisLine: { lineStyle: { color: t.soft } },
    axisTick: { show: false },
    ...more,
});
const legend = (t, names, more = {}) => ({
    data: names,
    type: 'plain',
    top: 0,
    left: 0,
    itemWidth: 18,
    itemHeight: 9,
    itemGap: 12,
    textStyle: { color: t.ink, fontFamily: t.font, ...cut(LEGEND_WIDTH) },
    selectedMode: false,
    ...more,
});
/** As above, where the 80 % range may be among the names: it is an area, not a line. */
const legendOfRanges = (t, names) =>
    legend(
        t,
        names.map((name) => (name === say('series.range', 80) ? { name, icon: 'rect' } : name)),
    );

/** "No change", drawn alike wherever it stands beside a forecast. */
const naiveLine = (t, name, data) => ({
    name,
    type: 'line',
    z: 3,
    symbol: 'none',
    lineStyle: { color: t.naive, type: [2, 4], width: 2 },
    itemStyle: { color: t.naive },
    data,
});
const cut = (width) => ({ width, overflow: 'truncate', ellipsis: '…' });
const charWidth = (character) => (character > '\u2e80' ? 12.5 : 6.8);

/** A name in at most two lines of a width in pixels, broken at spaces where it has any. */
function wrap(text, width) {
    const lines = [''];
    for (const piece of text.match(/[^\s\u2e80-\uffff]+\s*|[\u2e80-\uffff]|\s+/gu) ?? []) {
        const long = [...(lines.at(-1) + piece.trimEnd())].reduce((sum, c) => sum + charWidth(c), 0) > width;
        lines.push(...(long && lines.at(-1) ? [piece] : [lines.pop() + piece]));
    }
    const tidy = lines.map((line) => line.trim());
    return tidy.length <= 2 ? tidy.join('\n') : `${tidy[0]}\n${tidy[1]}…`;
}
const nameAxis = (t, labels, width, more = {}) =>
    categoryAxis(
        t,
        labels.map((text) => wrap(text, width)),
        {
            inverse: true,
            axisLabel: label(t, { color: t.ink, interval: 0, lineHeight: 14, ...cut(width + 6), ...more }),
        },
    );
const labelWidth = (width, wide) => (width < 480 ? Math.round(width * 0.36) : Math.min(wide, Math.round(width * 0.4)));

/** The lines that a legend takes, so that the plot begins below it. */
function legendLines(names, width) {
    const length = names.reduce(
        (sum, name) =>
            sum +
            36 +
            Math.min(
                LEGEND_WIDTH,
                [...name].reduce((w, c) => w + charWidth(c), 0),
            ),
        0,
    );
    return Math.ceil(length / Math.max(width - 20, 1));
}

const drawAll = () => shown.forEach((entry) => entry.draw());

function watch() {
    let pending = 0;
    let width = window.innerWidth;
    const later = () => {
        cancelAnimationFrame(pending);
        pending = requestAnimationFrame(drawAll);
    };
    window.addEventListener('resize', () => {
        if (window.innerWidth !== width) {
            width = window.innerWidth;
            later();
        }
    });
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', later);
    window.addEventListener('beforeprint', () => {
        document.documentElement.dataset.paper = '';
        shown.forEach((entry) =>
            entry.draw(entry.root.parentElement.classList.contains('grid') ? PAPER_HALF : PAPER_WIDTH),
        );
    });
    window.addEventListener('afterprint', () => {
        delete document.documentElement.dataset.paper;
        drawAll();
    });
}

/** Two stacked series that leave a band between a lower and an upper line. */
function band(name, lower, upper, colour, opacity) {
    const common = {
        type: 'line',
        stack: name,
        stackStrategy: 'all',
        silent: true,
        symbol: 'none',
        lineStyle: { opacity: 0 },
        z: 1,
    };
    return [
        { ...common, name: `${name}-`, data: lower, areaStyle: { opacity: 0 } },
        {
            ...common,
            name,
            data: upper.map((u, i) => (known(u) && known(lower[i]) ? u - lower[i] : null)),
            areaStyle: { color: colour, opacity },
            itemStyle: { color: colour, opacity },
        },
    ];
}

/** A symbol of which only the edge shows. */
const hollow = (t, colour) => ({ color: t.paper, borderColor: colour, borderWidth: 1.5 });
