/* What a scenario does, beside the base case. */

const PAST_YEARS = { wide: 8, narrow: 5 };

/** Nodes of the base case before any judgement, which is what scenarios stand on. */
const bareNodes = new Map(data.nodes.map((node) => [node.id, node]));

function resultOption(node, rows, name, t, width) {
    const past = pastYears(node, width < NARROW ? PAST_YEARS.narrow : PAST_YEARS.wide);
    const years = [...past.map((cell) => cell.year), ...rows.map((row) => row.year)];
    const last = past.at(-1)?.value ?? null;
    const ahead = (get) => [...past.map((cell, i) => (i === past.length - 1 ? last : null)), ...rows.map(get)];
    const ends = new Map(node.years.map((cell) => [cell.year, cell.ranges['80']]));
    const names = { base: say('bench.series-base'), with: name, range: say('series.range', 80) };
    const line = (title, colour, values, more = {}) => ({
        name: title,
        type: 'line',
        symbol: 'circle',
        symbolSize: 6,
        lineStyle: { color: colour, width: 2.5, ...more },
        itemStyle: { color: colour },
        data: values,
    });
    return {
        legend: legend(t, [names.base, names.with]),
        grid: { left: 4, right: 12, top: 14 + 22 * legendLines([names.base, names.with], width), bottom: 4, outerBoundsMode: 'same' },
        xAxis: categoryAxis(t, years.map(String), { boundaryGap: false }),
        yAxis: valueAxis(t, short, { min: 0 }),
        series: [
            ...band(`${names.base} 80`, ahead((row) => ends.get(row.year)?.[0] ?? null), ahead((row) => ends.get(row.year)?.[1] ?? null), t.band, 0.2),
            ...band(`${names.with} 80`, ahead((row) => row.range80?.[0] ?? null), ahead((row) => row.range80?.[1] ?? null), t.series[1], 0.24),
            line(say('series.actual'), t.actual, past.map((cell) => cell.value)),
            line(names.base, t.accent, ahead((row) => row.base), { type: 'dashed' }),
            line(names.with, t.series[1], ahead((row) => row.value)),
        ],
        tooltip: tooltip(t, (items) => {
            const row = rows[items[0].dataIndex - past.length];
            return row
                ? tip(year(row.year), [
                      [names.base, count(row.base)],
                      [names.with, count(row.value)],
                      [say('column.difference'), signed(row.difference)],
                      [names.range, range(row.range80)],
                  ])
                : tip(year(past[items[0].dataIndex].year), [[say('series.actual'), count(past[items[0].dataIndex].value)]]);
        }),
    };
}

const difference = (row) => (Math.abs(row.difference) < 0.5 ? say('no-change') : signed(row.difference));

/** The nodes of an answer by level; those that only the scenario has come with the others. */
function answerNodes(answer) {
    const ids = [...new Set(answer.scenario.rows.map((row) => row.node))];
    return ids.map(
        (id) =>
            bareNodes.get(id) ?? {
                id,
                label: id,
                level: 'programme',
                history: [],
                last: null,
                years: answer.scenario.rows
                    .filter((row) => row.node === id)
                    .map((row) => ({ year: row.year, value: row.base, ranges: {}, naive: null })),
            },
    );
}

/** The part of the workbench that shows answers; `tell` shows one. */
function result() {
    let answer = null;
    let node = data.nodes[0].id;
    let when = aheadYears[1] ?? firstYear;
    const status = el('p', { class: 'lead says', role: 'status' });
    const numbersBox = el('div', {});
    const detail = el('div', {});
    const notes = el('div', {});
    const select = choice(say('column.node'), [[node, data.nodes[0].label]], node, (value) => {
        node = value;
        redraw();
    });
    const years = choice(
        say('column.year'),
        aheadYears.map((y) => [y, year(y)]),
        when,
        (value) => {
            when = Number(value);
            redraw();
        },
    );
    const now = () => answerNodes(answer).find((one) => one.id === node);
    const rows = () => answer.scenario.rows.filter((row) => row.node === node);
    const chart = figure(() => {
        const shownNode = answer ? now() : data.nodes[0];
        const shownRows = answer ? rows() : [];
        const name = answer?.scenario.name ?? '';
        return {
            title: say('bench.chart', shownNode.label),
            note: say('bench.chart-note'),
            height: (width) => (width < NARROW ? 280 : 340),
            summary: say('bench.summary', shownNode.label, shownRows.map((row) => say('pair', year(row.year), count(row.value))).join(say('list-comma'))),
            option: (t, width) => resultOption(shownNode, shownRows, name, t, width),
            twin: () => [],
        };
    });
    chart.querySelector('details').parentElement.remove();
    const entry = shown.pop();
    const table80 = () =>
        table(
            say('bench.table', now().label),
            [say('column.year'), `>${say('bench.series-base')}`, `>${say('scenarios.value')}`, `>${say('column.difference')}`, `>${say('series.range', 80)}`, say('column.flags')],
            rows().map((row) => [year(row.year), count(row.base), el('strong', {}, count(row.value)), difference(row), range(row.range80), el('div', {}, flags(row.flags))]),
        );
    const causes = () => {
        const found = answer.scenario.attribution.filter((a) => a.node === node && a.year === when);
        return found.length > 0
            ? table(
                  say('scenarios.attribution', now().label, year(when)),
                  [say('column.input'), `>${say('column.adds')}`],
                  found.map((a) => [a.input, signed(a.contribution)]),
              )
            : null;
    };
    const everywhere = () => {
        const cells = (id) => answer.scenario.rows.filter((row) => row.node === id);
        const moved = answerNodes(answer).filter((one) => one.level !== 'total' && cells(one.id).some((row) => Math.abs(row.difference) >= 0.5));
        return moved.length === 0
            ? paragraph(say('no-change'))
            : table(
                  say('bench.everywhere'),
                  [say('column.node'), ...aheadYears.map((y) => `>${year(y)}`)],
                  moved.map((one) => [
                      one.label,
                      ...cells(one.id).map((row) =>
                          el('div', {}, el('span', { class: 'cell-value' }, count(row.value)), el('span', { class: 'cell-note' }, difference(row))),
                      ),
                  ]),
              );
    };
    const nodesToChoose = () => {
        const wanted = answerNodes(answer).filter((one) => withVolume(one) || !bareNodes.has(one.id));
        node = wanted.some((one) => one.id === node) ? node : data.nodes[0].id;
        select.querySelector('select').replaceChildren(
            ...wanted.map((one) => el('option', { value: one.id, selected: one.id === node }, one.level === 'total' ? one.label : say('pair', word('level.one', one.level), one.label))),
        );
    };
    function redraw() {
        const row = rows().find((one) => one.year === when);
        status.textContent = say('bench.says', now().label, year(when), count(row.value), count(row.base), difference(row));
        numbersBox.replaceChildren(table80());
        entry.describe();
        entry.draw();
        const open = detail.firstChild?.open ?? false;
        const box = opening(say('bench.more-detail'), () => [causes(), everywhere()]);
        detail.replaceChildren(box);
        box.open = open;
        notes.replaceChildren(...(answer.notes.length > 0 ? [bullets(answer.notes.map((note) => prose(note)))] : []));
    }
    return {
        status,
        box: el('div', { class: 'result' }, el('h3', {}, say('bench.result')), el('div', { class: 'controls' }, select, years), chart, numbersBox, detail, notes),
        entry,
        tell(next) {
            answer = next;
            nodesToChoose();
            redraw();
        },
    };
}
