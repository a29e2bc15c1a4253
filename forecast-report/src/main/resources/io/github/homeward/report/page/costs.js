/* What it costs to bring a vehicle home. */

function costOption(sheets, parts, t, width) {
    const names = parts.map((code) => word('cost', code));
    const sums = sheets.map((sheet) => sheet.parts.reduce((sum, p) => sum + p.cost, 0));
    const of = (sheet, code) => sheet.parts.find((p) => p.part === code)?.cost ?? 0;
    return {
        legend: legend(t, names),
        grid: { left: 4, right: 78, top: 16 + legendLines(names, width) * 22, bottom: 4, outerBoundsMode: 'same' },
        xAxis: valueAxis(t),
        yAxis: categoryAxis(
            t,
            sheets.map((sheet) => sheet.label),
            { inverse: true, axisLabel: label(t, { color: t.ink, interval: 0, ...cut(width < NARROW ? 90 : 180) }) },
        ),
        series: [
            ...parts.map((code, i) => ({
                name: names[i],
                type: 'bar',
                stack: 'cost',
                barWidth: '60%',
                itemStyle: { color: t.series[i % 8], borderColor: t.paper, borderWidth: 0.5 },
                data: sheets.map((sheet) => of(sheet, code)),
            })),
            {
                type: 'scatter',
                symbolSize: 0.01,
                silent: true,
                data: sums.map((sum, i) => [sum, i]),
                label: {
                    show: true,
                    position: 'right',
                    color: t.ink,
                    fontFamily: t.font,
                    formatter: (p) => count(sums[p.dataIndex]),
                },
            },
        ],
        tooltip: tooltip(t, (items) => {
            const sheet = sheets[items[0].dataIndex];
            return tip(sheet.label, [
                ...sheet.parts.filter((p) => p.cost !== 0).map((p) => [word('cost', p.part), money(p.cost)]),
                [say('cost.sum'), money(sums[items[0].dataIndex])],
            ]);
        }),
    };
}

function costs() {
    if (data.costs.length === 0) {
        return null;
    }
    const years = [...new Set(data.costs.map((sheet) => sheet.year))];
    let y = years.includes(firstYear) ? firstYear : years[0];
    const home = (sheet) => (sheet.origin === about.destination ? 1 : 0);
    const sheets = () =>
        data.costs
            .filter((sheet) => sheet.year === y)
            .sort((a, b) => home(b) - home(a) || a.label.localeCompare(b.label));
    const parts = () => [
        ...new Set(sheets().flatMap((sheet) => sheet.parts.filter((p) => p.cost !== 0).map((p) => p.part))),
    ];
    const sum = (sheet) => sheet.parts.reduce((s, p) => s + p.cost, 0);
    const all = () => [...new Set(sheets().flatMap((sheet) => sheet.parts.map((p) => p.part)))];
    const figureCell = (p) =>
        p
            ? el(
                  'div',
                  {},
                  money(p.cost),
                  p.status === 'known' ? null : el('span', { class: 'cell-note' }, word('knowledge', p.status)),
                  p.range ? el('span', { class: 'cell-note' }, range(p.range)) : null,
              )
            : '–';
    const chart = figure(() => ({
        title: say('costs.chart', year(y), about.currency),
        height: sheets().length * 52 + 90,
        option: (t, width) => costOption(sheets(), parts(), t, width),
        summary: say(
            'costs.summary',
            year(y),
            sheets()
                .map((sheet) => say('pair', sheet.label, money(sum(sheet))))
                .join(say('list-comma')),
        ),
        twin: () =>
            table(
                say('costs.chart', year(y), about.currency),
                [say('column.part'), ...sheets().map((sheet) => `>${sheet.label}`)],
                [
                    ...all().map((code) => [
                        word('cost', code),
                        ...sheets().map((sheet) => figureCell(sheet.parts.find((p) => p.part === code))),
                    ]),
                    [say('cost.sum'), ...sheets().map((sheet) => money(sum(sheet)))],
                    [say('cost.before-tax'), ...sheets().map((sheet) => money(sheet.before_tax))],
                    [say('cost.ratio'), ...sheets().map((sheet) => ratio(sheet.ratio))],
                ],
            ),
    }));
    return part(
        'costs',
        say('costs.title'),
        paragraph(say('costs.how', about.destination_label), 'soft small'),
        el(
            'div',
            { class: 'controls' },
            choice(
                say('column.year'),
                years.map((v) => [v, year(v)]),
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
