/* What each chart shows, as functions of the document and the colours: no element here, and no state but the document's index. */
let nodeOf;
const SYMBOL = { observed: 'circle', derived: 'diamond', inferred: 'circle', unknown: 'triangle' };
const COUNTED = new Set(['observed', 'derived']);
const hollow = (t, colour) => ({ color: t.paper, borderColor: colour, borderWidth: 1.5 });
const NARROW = 480;
const HISTORY_YEARS = { wide: 16, narrow: 9 };

/** Two stacked series that leave a band between a lower and an upper line. */
function band(name, lower, upper, colour, opacity) {
  const common = { type: 'line', stack: name, stackStrategy: 'all', silent: true, symbol: 'none', lineStyle: { opacity: 0 }, z: 1 };
  return [
    { ...common, name: `${name}-`, data: lower, areaStyle: { opacity: 0 } },
    { ...common, name, data: upper.map((u, i) => (known(u) && known(lower[i]) ? u - lower[i] : null)), areaStyle: { color: colour, opacity }, itemStyle: { color: colour, opacity } },
  ];
}

/** The last years of history without a gap: a year of which nothing is stated has no value. */
function pastYears(node, kept) {
  const last = data.about.last_year;
  const first = Math.max(last - kept + 1, Math.min(last, ...node.history.map((cell) => cell.year)));
  const cells = new Map(node.history.map((cell) => [cell.year, cell]));
  return Array.from({ length: last - first + 1 }, (none, i) => cells.get(first + i)
    ?? { year: first + i, value: first + i === last ? node.last?.value ?? null : null, low: null, high: null, quality: '', sources: [] });
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
  const names = { actual: say('series.actual'), forecast: say('series.forecast'), naive: say('series.naive'), last: say('series.last-edition'), model: say('series.statistical') };
  const has = { last: ahead.some((cell) => known(cell.last_edition)), model: ahead.some((cell) => known(cell.statistical)) };
  const shownNames = [names.actual, names.forecast, say('series.range', 80), names.naive, ...(has.model ? [names.model] : []), ...(has.last ? [names.last] : [])];
  const lines = named ? legendLines(shownNames, width) : 0;
  const series = [
    ...band(say('series.known-within'), past.map((cell) => cell.low), past.map((cell) => cell.high), t.naive, 0.22),
    ...['95', '80', '50'].flatMap((level, i) => band(say('series.range', level), side(level, 0), side(level, 1), t.band, [0.16, 0.24, 0.34][i])),
    { name: names.actual, type: 'line', z: 4, symbol: 'circle', symbolSize: 6, lineStyle: { color: t.actual, width: 2 }, itemStyle: { color: t.actual },
      data: past.map((cell) => ({ value: cell.value, symbol: SYMBOL[cell.quality] ?? 'circle', ...(COUNTED.has(cell.quality) ? {} : { itemStyle: hollow(t, t.actual) }) })) },
    { name: names.forecast, type: 'line', z: 5, symbol: 'circle', symbolSize: 6, lineStyle: { color: t.accent, width: 2.5 }, itemStyle: { color: t.accent },
      data: lead(null, (cell) => cell.value) },
    { name: names.naive, type: 'line', z: 3, symbol: 'none', lineStyle: { color: t.naive, type: [2, 4], width: 2 }, itemStyle: { color: t.naive }, data: lead(null, (cell) => cell.naive) },
    { name: names.model, type: 'line', z: 4, symbol: 'diamond', symbolSize: 8, lineStyle: { color: t.up, type: 'dashed', width: 1.5 }, itemStyle: hollow(t, t.up), data: lead(null, (cell) => cell.statistical) },
    { name: names.last, type: 'line', z: 4, symbol: 'rect', symbolSize: 6, lineStyle: { color: t.mark, type: 'dashed', width: 1.5 }, itemStyle: hollow(t, t.mark), data: lead(null, (cell) => cell.last_edition) },
  ];
  return {
    ...(named ? { legend: legend(t, shownNames.map((name) => (name === say('series.range', 80) ? { name, icon: 'rect' } : name))) } : {}),
    grid: { left: 4, right: 12, top: 14 + lines * 22, bottom: 4, outerBoundsMode: 'same' },
    xAxis: categoryAxis(t, years.map(String), { boundaryGap: false }),
    yAxis: valueAxis(t, short, { min: 0 }),
    series,
    tooltip: tooltip(t, (items) => {
      const cell = at.get(years[items[0].dataIndex]);
      return tip(`${node.label} ${year(cell.year)}`, cell.ranges ? [
        [names.forecast, count(cell.value)], ...['50', '80', '95'].map((l) => [say('series.range', l), range(cell.ranges[l])]), [names.naive, count(cell.naive)],
        ...(known(cell.statistical) ? [[names.model, count(cell.statistical)]] : []),
        ...(known(cell.last_edition) ? [[names.last, count(cell.last_edition)]] : []),
      ] : [[names.actual, count(cell.value)], ...(cell.quality ? [[say('series.known-within'), range([cell.low, cell.high])], [say('column.quality'), word('quality', cell.quality)]] : [])]);
    }),
  };
}

/** One series of yearly values per origin, the smaller ones together, past and future side by side. */
function originStacks() {
  const total = nodeOf.get('ALL');
  const first = data.about.last_year - HISTORY_YEARS.wide + 1;
  const years = [...total.history.filter((cell) => cell.year >= first), ...total.years].map((cell) => cell.year);
  const valueIn = (node) => {
    const values = new Map([...node.history, ...node.years].map((cell) => [cell.year, cell.value]));
    return years.map((y) => values.get(y) ?? 0);
  };
  const stacks = data.nodes.filter((node) => node.level === 'origin')
    .map((node) => ({ name: node.label, unknown: node.origin === '??', values: valueIn(node) }))
    .filter((stack) => stack.values.some((v) => v >= 1))
    .sort((a, b) => a.unknown - b.unknown || Math.max(...b.values) - Math.max(...a.values));
  const main = stacks.filter((stack) => !stack.unknown).slice(0, 6);
  const sums = valueIn(total);
  const rest = sums.map((sum, i) => Math.max(0, sum - main.reduce((s, stack) => s + stack.values[i], 0)));
  return { years, sums, stacks: [...main, ...(rest.some((v) => v >= 1) ? [{ name: say('origins.rest'), values: rest }] : [])] };
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
    xAxis: [categoryAxis(t, years.slice(kept).map(String)), { type: 'value', min: 0, max: years.length - kept, show: false }],
    yAxis: valueAxis(t),
    series: [...stacks.map((stack, i) => ({
      name: stack.name, type: 'bar', stack: 'origins', barCategoryGap: '18%', itemStyle: { color: colour(i) },
      data: stack.values.slice(kept).map((value, j) => ({ value, itemStyle: { opacity: years[kept + j] > data.about.last_year ? 0.68 : 1 } })),
    })), {
      type: 'line', xAxisIndex: 1, data: [], silent: true,
      markLine: { silent: true, symbol: 'none', lineStyle: { color: t.ink, type: 'dashed' }, label: { show: false }, data: [{ xAxis: ahead - kept }] },
    }],
    tooltip: tooltip(t, (items) => {
      const i = kept + items[0].dataIndex;
      return tip(`${year(years[i])}: ${count(sums[i])}`, stacks.filter((s) => s.values[i] >= 0.5).map((s) => [s.name, count(s.values[i])]));
    }),
  };
}

/** Bars that float between two values; whatever side of zero they are on. */
function floating(bars, colour) {
  const low = (bar) => Math.min(bar.from, bar.to);
  const high = (bar) => Math.max(bar.from, bar.to);
  const parts = [
    ['gap', (bar) => Math.max(0, low(bar))], ['bar', (bar) => Math.max(0, high(bar)) - Math.max(0, low(bar))],
    ['gap', (bar) => Math.min(0, high(bar))], ['bar', (bar) => Math.min(0, low(bar)) - Math.min(0, high(bar))],
  ];
  return parts.map(([kind, value]) => ({
    type: 'bar', stack: 'floating', barWidth: '68%', silent: kind === 'gap',
    data: bars.map((bar) => ({ value: value(bar), itemStyle: kind === 'gap' ? { opacity: 0 } : { color: colour(bar) } })),
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
    bars.push(stand({ component: 'others', label: say('why.others', others.length), contribution: others.reduce((s, bar) => s + bar.contribution, 0) }));
  }
  const end = reason.bars.at(-1)?.to ?? 0;
  return [...(start ? [{ ...start, whole: true }] : []), ...bars, { component: 'sum', label: say('why.sum', year(reason.year)), contribution: end, from: 0, to: end, whole: true }];
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
  const colour = (bar) => (bar.whole ? t.sum : bar.contribution >= 0 ? t.up : t.down);
  return {
    grid: { left: labels + 14, right: 64, top: 4, bottom: 24, outerBoundsMode: 'none' },
    xAxis: valueAxis(t, short, { min: waterfallStart(bars), splitNumber: 4, axisLabel: label(t, { formatter: (v) => short(v), hideOverlap: true, showMinLabel: true }) }),
    yAxis: nameAxis(t, bars.map((bar) => bar.label), labels),
    series: [...floating(bars, colour), {
      type: 'scatter', symbolSize: 0.01, silent: true, data: bars.map((bar, i) => [Math.max(bar.from, bar.to), i]),
      label: { show: true, position: 'right', color: t.ink, fontFamily: t.font, formatter: (p) => (bars[p.dataIndex].whole ? count(bars[p.dataIndex].to) : signed(bars[p.dataIndex].contribution)) },
    }],
    tooltip: tooltip(t, (items) => {
      const bar = bars[items[0].dataIndex];
      return tip(bar.label, [[word('component', bar.component), bar.whole ? count(bar.to) : signed(bar.contribution)], [say('column.adds-up'), count(bar.to)]]);
    }),
  };
}

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
  const held = programmes.flatMap((p, i) => p.years.filter((y) => y.bound_by !== 'none' && y.months > 0).map((y) => [Math.min(y.year + 0.5, end), i, y]));
  const entries = [...used.map((status) => word('status', status)), ...(held.length > 0 ? [say('programmes.held')] : [])];
  return {
    legend: legend(t, entries),
    grid: { left: labels + 14, right: 14, top: 30 + (legendLines(entries, width) - 1) * 22, bottom: 24, outerBoundsMode: 'none' },
    xAxis: { ...valueAxis(t, (v) => (Number.isInteger(v) ? String(v) : '')), min: start, max: end, interval: 1, axisLabel: label(t, { formatter: (v) => (v < end ? String(v) : ''), hideOverlap: true, align: 'left' }) },
    yAxis: nameAxis(t, programmes.map(programmeName), labels),
    series: [
      { ...common, silent: true, itemStyle: { opacity: 0 }, data: programmes.map(from),
        markLine: { silent: true, symbol: 'none', lineStyle: { color: t.ink, type: 'dashed' }, label: { show: false }, data: [{ xAxis: now }] } },
      ...used.map((status) => ({ ...common, name: word('status', status), itemStyle: { color: colour[status] },
        data: programmes.map((p) => (p.status === status ? Math.max(0, to(p) - from(p)) : 0)),
        label: { show: true, position: 'insideLeft', color: t.paper, fontFamily: t.font, fontSize: 11,
          formatter: (item) => (width >= NARROW && item.value > 1.4 && known(programmes[item.dataIndex].target_per_month) ? say('programmes.a-month', count(programmes[item.dataIndex].target_per_month)) : '') } })),
      { name: say('programmes.held'), type: 'scatter', symbol: 'triangle', symbolSize: 9, z: 5, itemStyle: { color: t.paper, borderColor: t.ink, borderWidth: 1.2 }, data: held.map(([x, y]) => [x, y]) },
    ],
    tooltip: tooltip(t, (items) => {
      const p = programmes[items[0].dataIndex];
      return tip(programmeName(p), [[say('column.status'), word('status', p.status)], [say('column.launch'), date(p.start)], [say('column.end'), date(p.end)],
        ...p.years.map((y) => [year(y.year), `${count(y.volume)}${y.bound_by === 'none' ? '' : ` (${word('bound', y.bound_by)})`}`])]);
    }),
  };
}
const programmeName = (p) => say('programmes.name', p.maker, p.model, p.origin);

function scenarioOption(rows, t, width) {
  const labels = labelWidth(width, 240);
  const rounded = (v) => (Math.abs(v) < 0.5 ? 0 : v);
  return {
    grid: { left: labels + 70, right: 62, top: 4, bottom: 24, outerBoundsMode: 'none' },
    xAxis: valueAxis(t, short, { splitNumber: 4 }),
    yAxis: { ...nameAxis(t, rows.map((row) => row.name), labels, { margin: 64 }), axisLine: { show: true, onZero: true, lineStyle: { color: t.soft } } },
    series: [{
      type: 'bar', barWidth: '64%',
      data: rows.map((row) => ({ value: rounded(row.difference), itemStyle: { color: row.difference >= 0 ? t.up : t.down }, label: { position: row.difference >= 0 ? 'right' : 'left' } })),
      label: { show: true, color: t.ink, fontFamily: t.font, formatter: (item) => (item.value === 0 ? say('no-change') : signed(item.value)) },
    }],
    tooltip: tooltip(t, (items) => {
      const row = rows[items[0].dataIndex];
      return tip(row.name, [[say('scenarios.value'), count(row.value)], [say('column.difference'), signed(row.difference)], [say('series.range', 80), range(row.range80)]]);
    }),
  };
}

function costOption(sheets, parts, t, width) {
  const names = parts.map((code) => word('cost', code));
  const sums = sheets.map((sheet) => sheet.parts.reduce((sum, p) => sum + p.jpy, 0));
  const of = (sheet, code) => sheet.parts.find((p) => p.part === code)?.jpy ?? 0;
  return {
    legend: legend(t, names),
    grid: { left: 4, right: 78, top: 16 + legendLines(names, width) * 22, bottom: 4, outerBoundsMode: 'same' },
    xAxis: valueAxis(t),
    yAxis: categoryAxis(t, sheets.map((sheet) => sheet.label), { inverse: true, axisLabel: label(t, { color: t.ink, interval: 0, ...cut(width < NARROW ? 90 : 180) }) }),
    series: [...parts.map((code, i) => ({ name: names[i], type: 'bar', stack: 'cost', barWidth: '60%', itemStyle: { color: t.series[i % 8], borderColor: t.paper, borderWidth: 0.5 }, data: sheets.map((sheet) => of(sheet, code)) })),
      { type: 'scatter', symbolSize: 0.01, silent: true, data: sums.map((sum, i) => [sum, i]), label: { show: true, position: 'right', color: t.ink, fontFamily: t.font, formatter: (p) => count(sums[p.dataIndex]) } }],
    tooltip: tooltip(t, (items) => {
      const sheet = sheets[items[0].dataIndex];
      return tip(sheet.label, [...sheet.parts.filter((p) => p.jpy !== 0).map((p) => [word('cost', p.part), money(p.jpy)]), [say('cost.sum'), money(sums[items[0].dataIndex])]]);
    }),
  };
}

/** What was forecast a given number of years ahead, beside what came. */
function retrospectiveOption(cells, t, width) {
  const names = [say('series.actual'), say('series.forecast-then'), say('series.range', 80), say('series.naive')];
  return {
    legend: legend(t, names.map((name) => (name === say('series.range', 80) ? { name, icon: 'rect' } : name))),
    grid: { left: 4, right: 12, top: 16 + legendLines(names, width) * 22, bottom: 4, outerBoundsMode: 'same' },
    xAxis: categoryAxis(t, cells.map((cell) => String(cell.year))),
    yAxis: valueAxis(t, short, { min: 0 }),
    series: [
      ...band(say('series.range', 80), cells.map((c) => c.range80?.[0] ?? null), cells.map((c) => c.range80?.[1] ?? null), t.band, 0.28),
      { name: names[0], type: 'line', z: 5, symbol: 'circle', symbolSize: 7, lineStyle: { color: t.actual, width: 2 }, itemStyle: { color: t.actual }, data: cells.map((c) => c.actual) },
      { name: names[1], type: 'line', z: 4, symbol: 'diamond', symbolSize: 9, lineStyle: { color: t.accent, type: 'dashed', width: 2 }, itemStyle: hollow(t, t.accent), data: cells.map((c) => c.forecast) },
      { name: names[3], type: 'line', z: 3, symbol: 'none', lineStyle: { color: t.naive, type: [2, 4], width: 2 }, itemStyle: { color: t.naive }, data: cells.map((c) => c.naive) },
    ],
    tooltip: tooltip(t, (items) => {
      const cell = cells[items[0].dataIndex];
      return tip(year(cell.year), [[names[0], count(cell.actual)], [names[1], count(cell.forecast)], [names[2], range(cell.range80)], [names[3], count(cell.naive)], [say('column.known-on'), date(cell.cutoff)]]);
    }),
  };
}
