/* From the last full year to the forecast, reason by reason. */

/** Bars that float between two values; whatever side of zero they are on. */
function floating(bars, colour) {
    const low = (bar) => Math.min(bar.from, bar.to);
    const high = (bar) => Math.max(bar.from, bar.to);
    const parts = [
        ['gap', (bar) => Math.max(0, low(bar))],
        ['bar', (bar) => Math.max(0, high(bar)) - Math.max(0, low(bar))],
        ['gap', (bar) => Math.min(0, high(bar))],
        ['bar', (bar) => Math.min(0, low(bar)) - Math.min(0, high(bar))],
    ];
    return parts.map(([kind, value]) => ({
        type: 'bar',
        stack: 'floating',
        barWidth: '68%',
        silent: kind === 'gap',
        data: bars.map((bar) => ({
            value: value(bar),
            itemStyle: kind === 'gap' ? { opacity: 0 } : { color: colour(bar) },
        })),
    }));
}

const WATERFALL_BARS = 12;

/** The bars of a reason, the smallest taken together, and the sum at the end. */
function waterfallBars(reason) {
    const [start, ...moves] = reason.bars;
    const floor = moves.map((bar) => Math.abs(bar.contribution)).sort((a, b) => b - a)[WATERFALL_BARS - 1] ?? 0;
    const large = moves.filter((bar) => Math.abs(bar.contribution) >= floor);
    const others = moves.filter((bar) => Math.abs(bar.contribution) < floor);
    let sum = start?.to ?? 0;
    const stand = (bar) => {
        const next = { ...bar, from: sum, to: sum + bar.contribution };
        sum = next.to;
        return next;
    };
    const bars = large.map(stand);
    if (others.length > 0) {
        bars.push(
            stand({
                component: 'others',
                label: say('why.others', others.length),
                contribution: others.reduce((s, bar) => s + bar.contribution, 0),
            }),
        );
    }
    const end = reason.bars.at(-1)?.to ?? 0;
    return [
        ...(start ? [{ ...start, whole: true }] : []),
        ...bars,
        {
            component: 'sum',
            label: say('why.sum', year(reason.year)),
            contribution: end,
            from: 0,
            to: end,
            whole: true,
        },
    ];
}

/** Where the axis starts: at zero, or, where every move happens far from it, at a round number below them. */
function waterfallStart(bars) {
    const ends = bars.flatMap((bar) => (bar.whole ? [bar.to] : [bar.from, bar.to]));
    const low = Math.min(...ends);
    const high = Math.max(...ends);
    if (low <= 0.6 * high) {
        return Math.min(0, low);
    }
    const step = 10 ** Math.floor(Math.log10(high - low || high));
    return Math.max(0, Math.floor((low - 0.5 * (high - low)) / step) * step);
}

function waterfallOption(reason, t, width) {
    const bars = waterfallBars(reason);
    const labels = labelWidth(width, 320);
    const move = (bar) => (bar.contribution >= 0 ? t.up : t.down);
    const colour = (bar) => (bar.whole ? t.sum : move(bar));
    return {
        grid: { left: labels + 14, right: 64, top: 4, bottom: 24, outerBoundsMode: 'none' },
        xAxis: valueAxis(t, short, {
            min: waterfallStart(bars),
            splitNumber: 4,
            axisLabel: label(t, { formatter: (v) => short(v), hideOverlap: true, showMinLabel: true }),
        }),
        yAxis: nameAxis(
            t,
            bars.map((bar) => bar.label),
            labels,
        ),
        series: [
            ...floating(bars, colour),
            {
                type: 'scatter',
                symbolSize: 0.01,
                silent: true,
                data: bars.map((bar, i) => [Math.max(bar.from, bar.to), i]),
                label: {
                    show: true,
                    position: 'right',
                    color: t.ink,
                    fontFamily: t.font,
                    formatter: (p) =>
                        bars[p.dataIndex].whole ? count(bars[p.dataIndex].to) : signed(bars[p.dataIndex].contribution),
                },
            },
        ],
        tooltip: tooltip(t, (items) => {
            const bar = bars[items[0].dataIndex];
            return tip(bar.label, [
                [word('component', bar.component), bar.whole ? count(bar.to) : signed(bar.contribution)],
                [say('column.adds-up'), count(bar.to)],
            ]);
        }),
    };
}

function why() {
    if (data.reasons.length === 0) {
        return null;
    }
    const nodes = [...new Set(data.reasons.map((reason) => reason.node))];
    let node = nodes[0];
    let y = data.reasons[0].year;
    const chosen = () =>
        data.reasons.find((reason) => reason.node === node && reason.year === y) ??
        data.reasons.find((reason) => reason.node === node);
    const labelOf = (id) => nodeOf.get(id)?.label ?? id;
    const said = el('div', { 'aria-live': 'polite' });
    const tell = () =>
        said.replaceChildren(
            ...[...chosen().sentences, ...chosen().context].map((sentence) => el('p', {}, prose(sentence))),
        );
    const chart = figure(() => {
        const reason = chosen();
        const bars = waterfallBars(reason);
        return {
            title: say('why.chart', labelOf(reason.node), year(reason.year)),
            height: bars.length * 34 + 40,
            option: (t, width) => waterfallOption(reason, t, width),
            note: waterfallStart(bars) > 0 ? say('why.cut') : '',
            summary: say(
                'why.summary',
                labelOf(reason.node),
                year(reason.year),
                bars
                    .map((bar) => say('pair', bar.label, bar.whole ? count(bar.to) : signed(bar.contribution)))
                    .join(say('list-comma')),
            ),
            twin: () =>
                table(
                    say('why.chart', labelOf(reason.node), year(reason.year)),
                    [say('column.reason'), say('column.kind'), `>${say('column.adds')}`, `>${say('column.adds-up')}`],
                    reason.bars.map((bar, i) => [
                        prose(bar.label),
                        word('component', bar.component),
                        i === 0 && bar.from === 0 ? '' : signed(bar.contribution),
                        count(bar.to),
                    ]),
                ),
        };
    });
    const changed = () => {
        tell();
        chart.redo();
    };
    tell();
    return part(
        'why',
        say('why.title'),
        paragraph(say('why.how', year(about.last_year)), 'soft small'),
        el(
            'div',
            { class: 'controls' },
            choice(
                say('column.node'),
                nodes.map((id) => [id, labelOf(id)]),
                node,
                (value) => {
                    node = value;
                    changed();
                },
            ),
            choice(
                say('column.year'),
                aheadYears.map((v) => [v, year(v)]),
                y,
                (value) => {
                    y = Number(value);
                    changed();
                },
            ),
        ),
        said,
        chart,
    );
}
