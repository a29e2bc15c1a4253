/* History with its quality, forecast with its ranges. */

const SYMBOL = { observed: 'circle', derived: 'diamond', inferred: 'circle', unknown: 'triangle' };

const COUNTED = new Set(['observed', 'derived']);

/** The last years of history without a gap: a year of which nothing is stated has no value. */
function pastYears(node, kept) {
    const last = data.about.last_year;
    const first = Math.max(last - kept + 1, Math.min(last, ...node.history.map((cell) => cell.year)));
    const cells = new Map(node.history.map((cell) => [cell.year, cell]));
    return Array.from(
        { length: last - first + 1 },
        (none, i) =>
            cells.get(first + i) ?? {
                year: first + i,
                value: first + i === last ? (node.last?.value ?? null) : null,
                low: null,
                high: null,
                quality: '',
                sources: [],
            },
    );
}

/** History with the quality of each figure, then the forecast with its three ranges, naive and the last edition. */
function fanOption(node, t, width, named) {
    const kept = width < NARROW ? HISTORY_YEARS.narrow : HISTORY_YEARS.wide;
    const past = pastYears(node, kept);
    const ahead = node.years;
    const years = [...past, ...ahead].map((cell) => cell.year);
    const at = new Map([...past, ...ahead].map((cell) => [cell.year, cell]));
    const from = past.length - 1;
    const of = (get) => ahead.map(get);
    const lead = (first, get) => [...past.map((cell, i) => (i === from ? first : null)), ...of(get)];
    const start = past[from]?.value ?? null;
    const side = (level, end) => lead(start, (cell) => cell.ranges[level]?.[end] ?? null);
    const names = {
        actual: say('series.actual'),
        forecast: say('series.forecast'),
        naive: say('series.naive'),
        last: say('series.last-edition'),
        model: say('series.statistical'),
    };
    const has = {
        last: ahead.some((cell) => known(cell.last_edition)),
        model: ahead.some((cell) => known(cell.statistical)),
    };
    const shownNames = [
        names.actual,
        names.forecast,
        say('series.range', 80),
        names.naive,
        ...(has.model ? [names.model] : []),
        ...(has.last ? [names.last] : []),
    ];
    const lines = named ? legendLines(shownNames, width) : 0;
    const series = [
        ...band(
            say('series.known-within'),
            past.map((cell) => cell.low),
            past.map((cell) => cell.high),
            t.naive,
            0.22,
        ),
        ...['95', '80', '50'].flatMap((level, i) =>
            band(say('series.range', level), side(level, 0), side(level, 1), t.band, [0.16, 0.24, 0.34][i]),
        ),
        {
            name: names.actual,
            type: 'line',
            z: 4,
            symbol: 'circle',
            symbolSize: 6,
            lineStyle: { color: t.actual, width: 2 },
            itemStyle: { color: t.actual },
            data: past.map((cell) => ({
                value: cell.value,
                symbol: SYMBOL[cell.quality] ?? 'circle',
                ...(COUNTED.has(cell.quality) ? {} : { itemStyle: hollow(t, t.actual) }),
            })),
        },
        {
            name: names.forecast,
            type: 'line',
            z: 5,
            symbol: 'circle',
            symbolSize: 6,
            lineStyle: { color: t.accent, width: 2.5 },
            itemStyle: { color: t.accent },
            data: lead(null, (cell) => cell.value),
        },
        naiveLine(
            t,
            names.naive,
            lead(null, (cell) => cell.naive),
        ),
        {
            name: names.model,
            type: 'line',
            z: 4,
            symbol: 'diamond',
            symbolSize: 8,
            lineStyle: { color: t.up, type: 'dashed', width: 1.5 },
            itemStyle: hollow(t, t.up),
            data: lead(null, (cell) => cell.statistical),
        },
        {
            name: names.last,
            type: 'line',
            z: 4,
            symbol: 'rect',
            symbolSize: 6,
            lineStyle: { color: t.mark, type: 'dashed', width: 1.5 },
            itemStyle: hollow(t, t.mark),
            data: lead(null, (cell) => cell.last_edition),
        },
    ];
    return {
        ...(named ? { legend: legendOfRanges(t, shownNames) } : {}),
        grid: { left: 4, right: 12, top: 14 + lines * 22, bottom: 4, outerBoundsMode: 'same' },
        xAxis: categoryAxis(t, years.map(String), { boundaryGap: false }),
        yAxis: valueAxis(t, short, { min: 0 }),
        series,
        tooltip: tooltip(t, (items) => {
            const cell = at.get(years[items[0].dataIndex]);
            return tip(
                `${node.label} ${year(cell.year)}`,
                cell.ranges
                    ? [
                          [names.forecast, count(cell.value)],
                          ...['50', '80', '95'].map((l) => [say('series.range', l), range(cell.ranges[l])]),
                          [names.naive, count(cell.naive)],
                          ...(known(cell.statistical) ? [[names.model, count(cell.statistical)]] : []),
                          ...(known(cell.last_edition) ? [[names.last, count(cell.last_edition)]] : []),
                      ]
                    : [
                          [names.actual, count(cell.value)],
                          ...(cell.quality
                              ? [
                                    [say('series.known-within'), range([cell.low, cell.high])],
                                    [say('column.quality'), word('quality', cell.quality)],
                                ]
                              : []),
                      ],
            );
        }),
    };
}

function fanTwin(node) {
    const ahead = figures(
        say('fan.table-ahead', node.label),
        node.years,
        [
            [say('column.year'), (cell) => year(cell.year)],
            [say('column.flags'), (cell) => el('div', {}, flags(cell.flags))],
        ],
        [
            [say('series.forecast'), (cell) => cell.value],
            ...['50', '80', '95'].map((l) => [say('series.range', l), (cell) => cell.ranges[l]]),
            [say('column.naive'), (cell) => cell.naive],
            [say('series.last-edition'), (cell) => cell.last_edition],
            [say('series.statistical'), (cell) => cell.statistical],
            [say('column.announced'), (cell) => cell.announced],
            [say('column.unannounced-short'), (cell) => cell.unannounced],
            [say('column.demand'), (cell) => cell.demand],
            [say('column.supply'), (cell) => cell.supply],
            [say('column.backlog'), (cell) => cell.backlog],
        ],
    );
    const past = table(
        say('fan.table-past', node.label),
        [
            say('column.year'),
            `>${say('series.actual')}`,
            `>${say('series.known-within')}`,
            say('column.quality'),
            say('column.sources'),
        ],
        node.history.map((cell) => [
            year(cell.year),
            count(cell.value),
            range([cell.low, cell.high]),
            word('quality', cell.quality),
            cell.sources.join(', ') || '–',
        ]),
    );
    return [ahead, past];
}

const fan = (get, height, named) =>
    figure(() => {
        const node = get();
        const now = node.years[0];
        const end = node.years.at(-1);
        return {
            title: node.label,
            height,
            summary: say(
                'fan.summary',
                node.label,
                year(about.last_year),
                count(node.last?.value),
                year(now.year),
                count(now.value),
                range(now.ranges['80']),
                year(end.year),
                count(end.value),
                range(end.ranges['80']),
            ),
            option: (t, width) => fanOption(node, t, width, named),
            twin: () => fanTwin(node),
        };
    });

function fans() {
    const [total, ...others] = [...level('total'), ...level('origin')];
    const closer = [...level('maker'), ...level('origin-maker'), ...level('programme'), ...level('series')];
    let chosen = closer[0];
    const close = closer.length > 0 ? fan(() => chosen, 300, true) : null;
    return part(
        'fans',
        say('fans.title'),
        paragraph(say('fans.how'), 'soft small'),
        total
            ? fan(
                  () => total,
                  (width) => (width < NARROW ? 320 : 380),
                  true,
              )
            : null,
        el(
            'div',
            { class: 'grid' },
            others.map((node) => fan(() => node, 220, false)),
        ),
        close
            ? [
                  el(
                      'div',
                      { class: 'controls' },
                      choice(
                          say('fans.choose'),
                          closer.map((node) => [node.id, `${word('level.one', node.level)}: ${node.label}`]),
                          chosen.id,
                          (id) => {
                              chosen = nodeOf.get(id);
                              close.redo();
                          },
                      ),
                  ),
                  close,
              ]
            : null,
    );
}
