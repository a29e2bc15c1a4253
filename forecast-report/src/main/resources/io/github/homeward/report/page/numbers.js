/* The numbers, as the CSV files hold them. */

function numberCell(node, cell) {
    const change = changeOf(node, cell);
    return el(
        'div',
        {},
        el('span', { class: 'cell-value' }, count(cell.value)),
        change
            ? el(
                  'span',
                  { class: `cell-note ${change.units >= 0 ? 'rise' : 'fall'}` },
                  `${signed(change.units)}${share(change) ? ` (${share(change)})` : ''}`,
              )
            : null,
        el('span', { class: 'cell-note' }, cell.ranges['80'] ? range(cell.ranges['80']) : say('range.refused')),
    );
}

function numbersTable(caption, groups) {
    const edition = Boolean(about.last_edition);
    const all = groups.flatMap(([, nodes]) => nodes);
    const shared = Object.keys(texts)
        .map((key) => key.replace(/^flag\./, ''))
        .filter((flag) => all.every((node) => node.years.every((cell) => cell.flags.includes(flag))));
    const same = all.every((node) => node.years.every((cell) => cell.naive === node.last?.value));
    const unannounced = all.some((node) => node.years.some((cell) => cell.unannounced >= 0.5));
    const columns = [
        say('column.node'),
        `>${same ? say('column.last-naive', year(about.last_year)) : year(about.last_year)}`,
        ...aheadYears.map((y) => `>${year(y)}`),
        ...(same ? [] : [`>${say('column.naive')}`]),
        ...(edition ? [`>${say('column.last-edition', year(firstYear))}`] : []),
        ...(unannounced ? [`>${say('column.unannounced', year(aheadYears.at(-1)))}`] : []),
        say('column.flags'),
    ];
    const row = (node) => [
        node.label,
        count(node.last?.value),
        ...node.years.map((cell) => numberCell(node, cell)),
        ...(same ? [] : [count(at(node, firstYear).naive)]),
        ...(edition ? [count(at(node, firstYear).last_edition)] : []),
        ...(unannounced ? [count(node.years.at(-1).unannounced)] : []),
        el(
            'div',
            {},
            flags([...new Set(node.years.flatMap((cell) => cell.flags))].filter((flag) => !shared.includes(flag))),
        ),
    ];
    return [
        table(
            caption,
            columns,
            groups.flatMap(([group, nodes]) => [...(group ? [{ group }] : []), ...nodes.map(row)]),
        ),
        shared.length > 0 ? el('p', { class: 'small soft' }, say('numbers.shared'), ' ', flags(shared)) : null,
    ];
}

function numbers() {
    const groups = [
        ['', level('total')],
        [say('level.origin'), level('origin')],
        [say('level.maker'), level('maker')],
    ].filter(([, nodes]) => nodes.length > 0);
    const finer = [
        ['level.origin-maker', 'origin-maker'],
        ['level.programme', 'programme'],
        ['level.series', 'series'],
    ]
        .map(([key, name]) => [say(key), level(name)])
        .filter(([, nodes]) => nodes.length > 0);
    return part(
        'numbers',
        say('numbers.title'),
        paragraph(say('numbers.how', year(about.last_year)), 'soft small'),
        groups.length > 0 ? numbersTable(say('numbers.caption'), groups) : null,
        finer.map(([name, nodes]) => opening(name, () => numbersTable(name, [['', nodes]]))),
        vehicles(),
        fiscal(),
    );
}

const viewed = (cell) =>
    cell
        ? el(
              'div',
              {},
              el('span', { class: 'cell-value' }, count(cell.value)),
              el('span', { class: 'cell-note' }, range(cell.range80)),
          )
        : '–';

/** Cars and trucks apart; they add up to the total. */
function vehicles() {
    const kinds = data.vehicles ?? [];
    return kinds.length === 0
        ? null
        : opening(say('numbers.vehicles'), () =>
              table(
                  say('numbers.vehicles'),
                  [say('column.vehicle'), `>${year(about.last_year)}`, ...aheadYears.map((y) => `>${year(y)}`)],
                  kinds.map((kind) => [
                      word('vehicle', kind.vehicle),
                      count(kind.last.value),
                      ...aheadYears.map((y) => viewed(kind.years.find((cell) => cell.year === y))),
                  ]),
              ),
          );
}

/** The same by fiscal years, where the document has them. */
function fiscal() {
    const nodes = data.nodes.filter((node) => (node.fiscal ?? []).length > 0);
    const years = [...new Set(nodes.flatMap((node) => node.fiscal.map((cell) => cell.year)))].sort((a, b) => a - b);
    return nodes.length === 0
        ? null
        : opening(say('numbers.fiscal'), () =>
              table(
                  say('numbers.fiscal'),
                  [say('column.node'), ...years.map((y) => `>${say('fiscal-year', y)}`)],
                  nodes.map((node) => [
                      node.label,
                      ...years.map((y) => viewed(node.fiscal.find((cell) => cell.year === y))),
                  ]),
              ),
          );
}
