/* What-ifs beside the base case. */

function scenarioOption(rows, t, width) {
    const labels = labelWidth(width, 240);
    const rounded = (v) => (Math.abs(v) < 0.5 ? 0 : v);
    return {
        grid: { left: labels + 70, right: 62, top: 4, bottom: 24, outerBoundsMode: 'none' },
        xAxis: valueAxis(t, short, { splitNumber: 4 }),
        yAxis: {
            ...nameAxis(
                t,
                rows.map((row) => row.name),
                labels,
                { margin: 64 },
            ),
            axisLine: { show: true, onZero: true, lineStyle: { color: t.soft } },
        },
        series: [
            {
                type: 'bar',
                barWidth: '64%',
                data: rows.map((row) => ({
                    value: rounded(row.difference),
                    itemStyle: { color: row.difference >= 0 ? t.up : t.down },
                    label: { position: row.difference >= 0 ? 'right' : 'left' },
                })),
                label: {
                    show: true,
                    color: t.ink,
                    fontFamily: t.font,
                    formatter: (item) => (item.value === 0 ? say('no-change') : signed(item.value)),
                },
            },
        ],
        tooltip: tooltip(t, (items) => {
            const row = rows[items[0].dataIndex];
            return tip(row.name, [
                [say('scenarios.value'), count(row.value)],
                [say('column.difference'), signed(row.difference)],
                [say('series.range', 80), range(row.range80)],
            ]);
        }),
    };
}

function scenarios() {
    if (data.scenarios.length === 0) {
        return null;
    }
    const nodes = [...new Set(data.scenarios.flatMap((scenario) => scenario.rows.map((row) => row.node)))].filter(
        (id) => nodeOf.has(id) && withVolume(nodeOf.get(id)),
    );
    let node = nodes[0];
    let y = aheadYears[1] ?? firstYear;
    const rows = (id, when) =>
        data.scenarios
            .map((scenario) => ({
                name: scenario.name,
                ...scenario.rows.find((row) => row.node === id && row.year === when),
            }))
            .filter((row) => known(row.value));
    const twin = () =>
        table(
            say('scenarios.table', nodeOf.get(node).label),
            [say('column.scenario'), ...aheadYears.map((v) => `>${year(v)}`), say('column.flags')],
            data.scenarios.map((scenario) => [
                prose(scenario.name),
                ...aheadYears.map((v) => {
                    const row = scenario.rows.find((r) => r.node === node && r.year === v);
                    return row
                        ? el(
                              'div',
                              {},
                              el('span', { class: 'cell-value' }, count(row.value)),
                              el(
                                  'span',
                                  { class: 'cell-note' },
                                  Math.abs(row.difference) < 0.5 ? say('no-change') : signed(row.difference),
                              ),
                              el('span', { class: 'cell-note' }, range(row.range80)),
                          )
                        : '–';
                }),
                el(
                    'div',
                    {},
                    flags([...new Set(scenario.rows.filter((r) => r.node === node).flatMap((r) => r.flags))]),
                ),
            ]),
        );
    const causes = () => {
        const found = data.scenarios.flatMap((scenario) =>
            scenario.attribution
                .filter((a) => a.node === node && a.year === y)
                .map((a) => [prose(scenario.name), a.input, signed(a.contribution)]),
        );
        return found.length > 0
            ? table(
                  say('scenarios.attribution', nodeOf.get(node).label, year(y)),
                  [say('column.scenario'), say('column.input'), `>${say('column.adds')}`],
                  found,
              )
            : null;
    };
    const chart = figure(() => {
        const now = rows(node, y).sort((a, b) => a.difference - b.difference);
        return {
            title: say('scenarios.chart', nodeOf.get(node).label, year(y)),
            note: say(
                data.overrides.some((o) => o.acts) ? 'scenarios.base-before' : 'scenarios.base',
                count(now[0]?.base),
            ),
            height: now.length * 34 + 40,
            option: (t, width) => scenarioOption(now, t, width),
            summary: say(
                'scenarios.summary',
                nodeOf.get(node).label,
                year(y),
                now.map((row) => say('pair', row.name, signed(row.difference))).join(say('list-comma')),
            ),
            twin: () => [twin(), causes()],
        };
    });
    return part(
        'scenarios',
        say('scenarios.title'),
        paragraph(say('scenarios.how', date(about.cutoff)), 'soft small'),
        bullets(
            data.scenarios.map((scenario) => [el('strong', {}, prose(scenario.name)), '. ', prose(scenario.reason)]),
        ),
        el(
            'div',
            { class: 'controls' },
            choice(
                say('column.node'),
                nodes.map((id) => [id, nodeOf.get(id).label]),
                node,
                (value) => {
                    node = value;
                    chart.redo();
                },
            ),
            choice(
                say('column.year'),
                aheadYears.map((v) => [v, year(v)]),
                y,
                (value) => {
                    y = Number(value);
                    chart.redo();
                },
            ),
        ),
        chart,
    );
}
