/* Launch, goal, limits and run-out of each programme. */

/** When each programme sells; its goal beside it, and marks where supply holds it back. */
function timelineOption(programmes, t, width) {
    const end = data.about.last_year + data.about.horizon + 1;
    const start = data.about.last_year - (width < NARROW ? 1 : 3);
    const now = yearsOf(data.about.cutoff);
    const labels = labelWidth(width, 230);
    const from = (p) => Math.max(start, p.start ? yearsOf(p.start) : end);
    const to = (p) => Math.min(end, p.end ? yearsOf(p.end) + 1 / 12 : end);
    const colour = { announced: t.series[1], 'on-sale': t.series[0], 'running-out': t.series[7] };
    const used = Object.keys(colour).filter((status) => programmes.some((p) => p.status === status));
    const common = { type: 'bar', stack: 'time', stackStrategy: 'all', barWidth: '62%' };
    const held = programmes.flatMap((p, i) =>
        p.years.filter((y) => y.bound_by !== 'none' && y.months > 0).map((y) => [Math.min(y.year + 0.5, end), i, y]),
    );
    const entries = [
        ...used.map((status) => word('status', status)),
        ...(held.length > 0 ? [say('programmes.held')] : []),
    ];
    return {
        legend: legend(t, entries),
        grid: {
            left: labels + 14,
            right: 14,
            top: 30 + (legendLines(entries, width) - 1) * 22,
            bottom: 24,
            outerBoundsMode: 'none',
        },
        xAxis: {
            ...valueAxis(t, (v) => (Number.isInteger(v) ? String(v) : '')),
            min: start,
            max: end,
            interval: 1,
            axisLabel: label(t, { formatter: (v) => (v < end ? String(v) : ''), hideOverlap: true, align: 'left' }),
        },
        yAxis: nameAxis(t, programmes.map(programmeName), labels),
        series: [
            {
                ...common,
                silent: true,
                itemStyle: { opacity: 0 },
                data: programmes.map(from),
                markLine: {
                    silent: true,
                    symbol: 'none',
                    lineStyle: { color: t.ink, type: 'dashed' },
                    label: { show: false },
                    data: [{ xAxis: now }],
                },
            },
            ...used.map((status) => ({
                ...common,
                name: word('status', status),
                itemStyle: { color: colour[status] },
                data: programmes.map((p) => (p.status === status ? Math.max(0, to(p) - from(p)) : 0)),
                label: {
                    show: true,
                    position: 'insideLeft',
                    color: t.paper,
                    fontFamily: t.font,
                    fontSize: 11,
                    formatter: (item) =>
                        width >= NARROW && item.value > 1.4 && known(programmes[item.dataIndex].target_per_month)
                            ? say('programmes.a-month', count(programmes[item.dataIndex].target_per_month))
                            : '',
                },
            })),
            {
                name: say('programmes.held'),
                type: 'scatter',
                symbol: 'triangle',
                symbolSize: 9,
                z: 5,
                itemStyle: { color: t.paper, borderColor: t.ink, borderWidth: 1.2 },
                data: held.map(([x, y]) => [x, y]),
            },
        ],
        tooltip: tooltip(t, (items) => {
            const p = programmes[items[0].dataIndex];
            return tip(programmeName(p), [
                [say('column.status'), word('status', p.status)],
                [say('column.launch'), date(p.start)],
                [say('column.end'), date(p.end)],
                ...p.years.map((y) => [
                    year(y.year),
                    `${count(y.volume)}${y.bound_by === 'none' ? '' : ` (${word('bound', y.bound_by)})`}`,
                ]),
            ]);
        }),
    };
}

/** What supply holds back, and from which year to which. */
function limits(p) {
    const bound = p.years.filter((y) => y.bound_by !== 'none' && y.months > 0);
    return (
        [...new Set(bound.map((y) => y.bound_by))]
            .map((code) => {
                const years = bound.filter((y) => y.bound_by === code).map((y) => y.year);
                const span = years.length > 1 ? say('span', years[0], years.at(-1)) : year(years[0]);
                return say('share-of', word('bound', code), span);
            })
            .join(say('list-comma')) || '–'
    );
}

function programmes() {
    if (data.programmes.length === 0) {
        return null;
    }
    const sorted = [...data.programmes].sort(
        (a, b) => a.origin.localeCompare(b.origin) || (a.start ?? '9').localeCompare(b.start ?? '9'),
    );
    const dated = sorted.filter((p) => p.start);
    const counts = ['on-sale', 'announced', 'running-out']
        .map((status) => [word('status', status), sorted.filter((p) => p.status === status).length])
        .filter(([, n]) => n > 0);
    const tableOf = () =>
        table(
            say('programmes.table'),
            [
                say('column.programme'),
                say('column.origin'),
                say('column.status'),
                say('column.launch'),
                say('column.end'),
                `>${say('column.target')}`,
                say('column.bound'),
                ...aheadYears.map((y) => `>${year(y)}`),
            ],
            sorted.map((p) => [
                `${p.maker} ${p.model}`,
                p.origin_label,
                word('status', p.status),
                date(p.start),
                date(p.end),
                count(p.target_per_month),
                limits(p),
                ...aheadYears.map((y) => programmeYear(p.years.find((cell) => cell.year === y))),
            ]),
        );
    return part(
        'programmes',
        say('programmes.title'),
        paragraph(say('programmes.how'), 'soft small'),
        figure(() => ({
            title: say('programmes.chart'),
            note: say('programmes.note', date(about.cutoff)),
            height: dated.length * 30 + 70,
            summary: say('programmes.summary', list(counts.map(([name, n]) => say('count-of', name, n)))),
            option: (t, width) => timelineOption(dated, t, width),
            twin: tableOf,
        })),
        opening(say('programmes.demand'), () =>
            figures(
                say('programmes.demand'),
                sorted.flatMap((p) => p.years.filter((y) => y.months > 0).map((y) => ({ ...y, p }))),
                [
                    [say('column.programme'), (y) => `${y.p.maker} ${y.p.model}`],
                    [say('column.year'), (y) => year(y.year)],
                    [say('column.months'), (y) => plain(y.months)],
                    [say('column.attainment'), (y) => percent(y.attainment)],
                    [say('column.bound'), (y) => (y.bound_by === 'none' ? '–' : word('bound', y.bound_by))],
                    [
                        say('column.assumed'),
                        (y) => y.assumed.map((code) => word('assumed', code)).join(say('list-comma')) || '–',
                    ],
                ],
                [
                    [say('column.plan'), (y) => y.plan_per_month],
                    [say('column.demand'), (y) => y.demand],
                    [say('column.supply'), (y) => y.supply],
                    [say('column.backlog'), (y) => y.backlog],
                    [say('column.volume'), (y) => y.volume],
                ],
            ),
        ),
    );
}

const programmeYear = (cell) =>
    cell
        ? el(
              'div',
              {},
              el('span', { class: 'cell-value' }, count(cell.volume)),
              cell.demand - cell.volume >= 0.5
                  ? el('span', { class: 'cell-note' }, say('programmes.of-demand', count(cell.demand)))
                  : null,
          )
        : '–';
