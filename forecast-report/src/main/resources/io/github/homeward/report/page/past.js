/* Forecasts made on earlier days, beside what came. */

/** What was forecast a given number of years ahead, beside what came. */
function retrospectiveOption(cells, t, width) {
    const names = [say('series.actual'), say('series.forecast-then'), say('series.range', 80), say('series.naive')];
    return {
        legend: legendOfRanges(t, names),
        grid: { left: 4, right: 12, top: 16 + legendLines(names, width) * 22, bottom: 4, outerBoundsMode: 'same' },
        xAxis: categoryAxis(
            t,
            cells.map((cell) => String(cell.year)),
        ),
        yAxis: valueAxis(t, short, { min: 0 }),
        series: [
            ...band(
                say('series.range', 80),
                cells.map((c) => c.range80?.[0] ?? null),
                cells.map((c) => c.range80?.[1] ?? null),
                t.band,
                0.28,
            ),
            {
                name: names[0],
                type: 'line',
                z: 5,
                symbol: 'circle',
                symbolSize: 7,
                lineStyle: { color: t.actual, width: 2 },
                itemStyle: { color: t.actual },
                data: cells.map((c) => c.actual),
            },
            {
                name: names[1],
                type: 'line',
                z: 4,
                symbol: 'diamond',
                symbolSize: 9,
                lineStyle: { color: t.accent, type: 'dashed', width: 2 },
                itemStyle: hollow(t, t.accent),
                data: cells.map((c) => c.forecast),
            },
            naiveLine(
                t,
                names[3],
                cells.map((c) => c.naive),
            ),
        ],
        tooltip: tooltip(t, (items) => {
            const cell = cells[items[0].dataIndex];
            return tip(year(cell.year), [
                [names[0], count(cell.actual)],
                [names[1], count(cell.forecast)],
                [names[2], range(cell.range80)],
                [names[3], count(cell.naive)],
                [say('column.known-on'), date(cell.cutoff)],
            ]);
        }),
    };
}

function past() {
    if (!data.backtest || data.backtest.cells.length === 0) {
        return null;
    }
    const leads = [...new Set(data.backtest.cells.map((cell) => cell.lead))].sort((a, b) => a - b);
    let lead = leads[0];
    const nodes = [...new Set(data.backtest.cells.map((cell) => cell.node))];
    let node = nodes.includes(data.nodes[0].id) ? data.nodes[0].id : nodes[0];
    const nameOf = (id) => nodeOf.get(id)?.label ?? id;
    const cells = () =>
        data.backtest.cells
            .filter((cell) => cell.node === node && cell.lead === lead)
            .sort((a, b) => a.year - b.year);
    const verdict = (c) => (c.range80 ? say(inside(c) ? 'yes' : 'no') : '–');
    const inside = (c) => c.range80 && c.actual >= c.range80[0] && c.actual <= c.range80[1];
    const chart = figure(() => {
        const now = cells();
        const ranged = now.filter((c) => c.range80);
        const mean = (get) => now.reduce((sum, c) => sum + Math.abs(get(c) - c.actual), 0) / now.length;
        return {
            title: sayMany('past.chart', lead, nameOf(node)),
            height: 320,
            option: (t, width) => retrospectiveOption(now, t, width),
            note: say(
                'past.note',
                count(mean((c) => c.forecast)),
                count(mean((c) => c.naive)),
                ranged.filter(inside).length,
                ranged.length,
            ),
            summary: sayMany(
                'past.summary',
                lead,
                now.length,
                count(mean((c) => c.forecast)),
                count(mean((c) => c.naive)),
                nameOf(node),
            ),
            twin: () =>
                table(
                    sayMany('past.chart', lead, nameOf(node)),
                    [
                        say('column.year'),
                        say('column.known-on'),
                        `>${say('series.actual')}`,
                        `>${say('series.forecast-then')}`,
                        `>${say('column.error')}`,
                        `>${say('series.range', 80)}`,
                        say('past.inside'),
                        `>${say('column.naive')}`,
                    ],
                    now.map((c) => [
                        year(c.year),
                        date(c.cutoff),
                        count(c.actual),
                        count(c.forecast),
                        signed(c.forecast - c.actual),
                        range(c.range80),
                        verdict(c),
                        count(c.naive),
                    ]),
                ),
        };
    });
    const scores = data.backtest.scores;
    const models = [...new Set(scores.map((s) => s.model))];
    const kinds = [...new Set(scores.map((s) => s.lead))];
    return part(
        'past',
        say('past.title'),
        paragraph(say('past.how'), 'soft small'),
        el(
            'div',
            { class: 'controls' },
            nodes.length > 1
                ? choice(
                      say('past.node'),
                      nodes.map((id) => [id, nameOf(id)]),
                      node,
                      (id) => {
                          node = id;
                          chart.redo();
                      },
                  )
                : null,
            choice(
                say('past.lead'),
                leads.map((v) => [v, sayMany('past.ahead', v)]),
                lead,
                (value) => {
                    lead = Number(value);
                    chart.redo();
                },
            ),
        ),
        chart,
        opening(say('past.scores'), () =>
            table(
                say('past.scores-caption'),
                [
                    say('column.model'),
                    ...kinds.map((v) => `>${v === 'all' ? say('past.all') : sayMany('past.ahead', Number(v))}`),
                ],
                models.map((model) => [
                    word('model', model),
                    ...kinds.map((v) => ratio(scores.find((s) => s.model === model && s.lead === v)?.relative_error)),
                ]),
            ),
        ),
    );
}
