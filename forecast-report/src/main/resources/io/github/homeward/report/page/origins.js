/* The total by origin, past and ahead. */

/** One series of yearly values per origin, the smaller ones together, past and future side by side. */
function originStacks() {
    const total = nodeOf.get('ALL');
    const first = data.about.last_year - HISTORY_YEARS.wide + 1;
    const years = [...total.history.filter((cell) => cell.year >= first), ...total.years].map((cell) => cell.year);
    const valueIn = (node) => {
        const values = new Map([...node.history, ...node.years].map((cell) => [cell.year, cell.value]));
        return years.map((y) => values.get(y) ?? 0);
    };
    const stacks = data.nodes
        .filter((node) => node.level === 'origin')
        .map((node) => ({ name: node.label, unknown: node.origin === '??', values: valueIn(node) }))
        .filter((stack) => stack.values.some((v) => v >= 1))
        .sort((a, b) => a.unknown - b.unknown || Math.max(...b.values) - Math.max(...a.values));
    const main = stacks.filter((stack) => !stack.unknown).slice(0, 6);
    const sums = valueIn(total);
    const rest = sums.map((sum, i) => Math.max(0, sum - main.reduce((s, stack) => s + stack.values[i], 0)));
    return {
        years,
        sums,
        stacks: [...main, ...(rest.some((v) => v >= 1) ? [{ name: say('origins.rest'), values: rest }] : [])],
    };
}

function originOption(t, width) {
    const { years, sums, stacks } = originStacks();
    const names = stacks.map((stack) => stack.name);
    const colour = (i) => (names[i] === say('origins.rest') ? t.series[7] : t.series[i]);
    const kept = width < NARROW ? years.length - 11 : 0;
    const ahead = years.findIndex((y) => y > data.about.last_year);
    return {
        legend: legend(t, names),
        grid: { left: 4, right: 8, top: 14 + legendLines(names, width) * 22, bottom: 4, outerBoundsMode: 'same' },
        xAxis: [
            categoryAxis(t, years.slice(kept).map(String)),
            { type: 'value', min: 0, max: years.length - kept, show: false },
        ],
        yAxis: valueAxis(t),
        series: [
            ...stacks.map((stack, i) => ({
                name: stack.name,
                type: 'bar',
                stack: 'origins',
                barCategoryGap: '18%',
                itemStyle: { color: colour(i) },
                data: stack.values.slice(kept).map((value, j) => ({
                    value,
                    itemStyle: { opacity: years[kept + j] > data.about.last_year ? 0.68 : 1 },
                })),
            })),
            {
                type: 'line',
                xAxisIndex: 1,
                data: [],
                silent: true,
                markLine: {
                    silent: true,
                    symbol: 'none',
                    lineStyle: { color: t.ink, type: 'dashed' },
                    label: { show: false },
                    data: [{ xAxis: ahead - kept }],
                },
            },
        ],
        tooltip: tooltip(t, (items) => {
            const i = kept + items[0].dataIndex;
            return tip(
                `${year(years[i])}: ${count(sums[i])}`,
                stacks.filter((s) => s.values[i] >= 0.5).map((s) => [s.name, count(s.values[i])]),
            );
        }),
    };
}

function origins() {
    if (level('origin').length === 0) {
        return null;
    }
    const { years, sums, stacks } = originStacks();
    const i = years.indexOf(firstYear);
    const parts = stacks
        .filter((stack) => stack.values[i] >= 0.5)
        .map((stack) => say('share-of', stack.name, percent(stack.values[i] / sums[i])));
    return part(
        'origins',
        say('origins.title'),
        figure(() => ({
            title: say('origins.chart'),
            note: say('origins.note'),
            height: (width) => (width < NARROW ? 340 : 380),
            summary: say('origins.summary', year(firstYear), list(parts)),
            option: originOption,
            twin: () =>
                table(
                    say('origins.chart'),
                    [say('column.year'), ...stacks.map((stack) => `>${stack.name}`), `>${say('column.sum')}`],
                    years.map((y, j) => [year(y), ...stacks.map((stack) => count(stack.values[j])), count(sums[j])]),
                ),
        })),
    );
}
