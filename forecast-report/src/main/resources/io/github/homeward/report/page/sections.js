/* The parts of the page, in the order of reading. Each gives an element, or null where the document holds nothing for it. */
let about;
let aheadYears;
let firstYear;
const withVolume = (node) => node.years.some((cell) => cell.value >= 0.5) || (node.last?.value ?? 0) >= 0.5;
const at = (node, y) => node.years.find((cell) => cell.year === y);
const changeOf = (node, cell) => (node.last && node.last.value >= 0.5 ? { units: cell.value - node.last.value, share: cell.value / node.last.value - 1 } : null);
const TELLING = 3;
const share = (change) => (change.share > TELLING ? '' : percentSigned(change.share));

function header() {
  const total = nodeOf.get('ALL');
  const years = [year(firstYear), year(aheadYears.at(-1))];
  const facts = [
    say('header.cutoff', date(about.cutoff)), say('header.last-year', year(about.last_year)), say('header.horizon', ...years),
    ...(about.counted ? [say('header.counted', date(about.counted.through), count(about.counted.vehicles))] : []),
    ...(about.last_edition ? [say('header.last-edition', date(about.last_edition.cutoff))] : []), say('header.made-by', about.made_by),
  ];
  const age = Math.floor((Date.now() - Date.parse(about.cutoff)) / 86_400_000);
  return el('header', { class: 'top' },
    el('h1', {}, about.destination_label ? say('title', about.destination_label, ...years) : say('title.panel', ...years)),
    el('p', { class: 'soft' }, facts.join(' · ')),
    age > 0 ? paragraph(say('header.age', count(age)), 'soft small') : null,
    total ? headline(total) : null, paragraph(skill(), 'lead'),
    total ? reasonsOf(total.id, firstYear).map((sentence) => el('p', {}, prose(sentence))) : null);
}

/** The four figures of the meeting: what came, what is expected, how sure that is, and where it leads. */
function headline(total) {
  const now = at(total, firstYear);
  const end = total.years.at(-1);
  const change = changeOf(total, now);
  const box = (term, big, small) => el('div', {}, el('dt', {}, term), el('dd', { class: 'big' }, big), el('dd', { class: 'soft small' }, small));
  return el('dl', { class: 'headline' },
    total.last ? box(say('header.last', year(total.last.year)), count(total.last.value), say('unit')) : null,
    box(say('header.this', year(firstYear)), count(now.value), change ? say('header.change', signed(change.units), share(change), year(total.last.year)) : say('unit')),
    now.ranges['80'] ? box(say('header.range', year(firstYear)), range(now.ranges['80']), say('header.range-meaning')) : null,
    box(say('header.end', year(end.year)), count(end.value), end.ranges['80'] ? say('header.end-range', range(end.ranges['80'])) : say('unit')));
}

const reasonsOf = (node, y) => data.reasons.find((reason) => reason.node === node && reason.year === y)?.sentences ?? [];

function skill() {
  if (!about.skill || about.skill.leads.length === 0) {
    return say('skill.unknown');
  }
  const leads = about.skill.leads;
  return `${say(about.skill.beats ? 'skill.beats' : 'skill.does-not-beat')} ${say('skill.errors', leads.map((lead) => ratio(lead.relative_error)).join(say('list-comma')), leads.length, leads[0].cutoffs)}`;
}

/* The numbers */

function numberCell(node, cell) {
  const change = changeOf(node, cell);
  return el('div', {}, el('span', { class: 'cell-value' }, count(cell.value)),
    change ? el('span', { class: `cell-note ${change.units >= 0 ? 'rise' : 'fall'}` }, `${signed(change.units)}${share(change) ? ` (${share(change)})` : ''}`) : null,
    el('span', { class: 'cell-note' }, cell.ranges['80'] ? range(cell.ranges['80']) : say('range.refused')));
}

function numbersTable(caption, groups) {
  const edition = Boolean(about.last_edition);
  const all = groups.flatMap(([, nodes]) => nodes);
  const shared = Object.keys(texts).map((key) => key.replace(/^flag\./, '')).filter((flag) => all.every((node) => node.years.every((cell) => cell.flags.includes(flag))));
  const same = all.every((node) => node.years.every((cell) => cell.naive === node.last?.value));
  const unannounced = all.some((node) => node.years.some((cell) => cell.unannounced >= 0.5));
  const columns = [say('column.node'), `>${same ? say('column.last-naive', year(about.last_year)) : year(about.last_year)}`, ...aheadYears.map((y) => `>${year(y)}`), ...(same ? [] : [`>${say('column.naive')}`]),
    ...(edition ? [`>${say('column.last-edition', year(firstYear))}`] : []), ...(unannounced ? [`>${say('column.unannounced', year(aheadYears.at(-1)))}`] : []), say('column.flags')];
  const row = (node) => [node.label, count(node.last?.value), ...node.years.map((cell) => numberCell(node, cell)), ...(same ? [] : [count(at(node, firstYear).naive)]),
    ...(edition ? [count(at(node, firstYear).last_edition)] : []), ...(unannounced ? [count(node.years.at(-1).unannounced)] : []),
    el('div', {}, flags([...new Set(node.years.flatMap((cell) => cell.flags))].filter((flag) => !shared.includes(flag))))];
  return [table(caption, columns, groups.flatMap(([group, nodes]) => [...(group ? [{ group }] : []), ...nodes.map(row)])),
    shared.length > 0 ? el('p', { class: 'small soft' }, say('numbers.shared'), ' ', flags(shared)) : null];
}

const level = (name) => data.nodes.filter((node) => node.level === name && withVolume(node))
  .sort((a, b) => (a.origin === '??' || a.maker === '??') - (b.origin === '??' || b.maker === '??') || at(b, firstYear).value - at(a, firstYear).value);

function numbers() {
  const groups = [['', level('total')], [say('level.origin'), level('origin')], [say('level.maker'), level('maker')]].filter(([, nodes]) => nodes.length > 0);
  const finer = [['level.origin-maker', 'origin-maker'], ['level.programme', 'programme'], ['level.series', 'series']].map(([key, name]) => [say(key), level(name)]).filter(([, nodes]) => nodes.length > 0);
  return part('numbers', say('numbers.title'), paragraph(say('numbers.how', year(about.last_year)), 'soft small'),
    groups.length > 0 ? numbersTable(say('numbers.caption'), groups) : null,
    finer.map(([name, nodes]) => opening(name, () => numbersTable(name, [['', nodes]]))));
}

/* Fans */

function fanTwin(node) {
  const ahead = table(say('fan.table-ahead', node.label),
    [say('column.year'), `>${say('series.forecast')}`, ...['50', '80', '95'].map((l) => `>${say('series.range', l)}`), `>${say('column.naive')}`, `>${say('series.last-edition')}`, `>${say('series.statistical')}`, `>${say('column.announced')}`, `>${say('column.unannounced-short')}`, say('column.flags')],
    node.years.map((cell) => [year(cell.year), count(cell.value), ...['50', '80', '95'].map((l) => range(cell.ranges[l])), count(cell.naive), count(cell.last_edition), count(cell.statistical), count(cell.announced), count(cell.unannounced), el('div', {}, flags(cell.flags))]));
  const past = table(say('fan.table-past', node.label), [say('column.year'), `>${say('series.actual')}`, `>${say('series.known-within')}`, say('column.quality'), say('column.sources')],
    node.history.map((cell) => [year(cell.year), count(cell.value), range([cell.low, cell.high]), word('quality', cell.quality), cell.sources.join(', ') || '–']));
  return [ahead, past];
}

const fan = (get, height, named) => figure(() => {
  const node = get();
  const now = node.years[0];
  const end = node.years.at(-1);
  return {
    title: node.label, height,
    summary: say('fan.summary', node.label, year(about.last_year), count(node.last?.value), year(now.year), count(now.value), range(now.ranges['80']), year(end.year), count(end.value), range(end.ranges['80'])),
    option: (t, width) => fanOption(node, t, width, named), twin: () => fanTwin(node),
  };
});

function fans() {
  const [total, ...others] = [...level('total'), ...level('origin')];
  const closer = [...level('maker'), ...level('origin-maker'), ...level('programme'), ...level('series')];
  let chosen = closer[0];
  const close = closer.length > 0 ? fan(() => chosen, 300, true) : null;
  return part('fans', say('fans.title'), paragraph(say('fans.how'), 'soft small'),
    total ? fan(() => total, (width) => (width < NARROW ? 320 : 380), true) : null,
    el('div', { class: 'grid' }, others.map((node) => fan(() => node, 220, false))),
    close ? [el('div', { class: 'controls' }, choice(say('fans.choose'), closer.map((node) => [node.id, `${word('level.one', node.level)}: ${node.label}`]), chosen.id, (id) => {
      chosen = nodeOf.get(id);
      close.redo();
    })), close] : null);
}

function origins() {
  if (level('origin').length === 0) {
    return null;
  }
  const { years, sums, stacks } = originStacks();
  const i = years.indexOf(firstYear);
  const parts = stacks.filter((stack) => stack.values[i] >= 0.5).map((stack) => say('share-of', stack.name, percent(stack.values[i] / sums[i])));
  return part('origins', say('origins.title'), figure(() => ({
    title: say('origins.chart'), note: say('origins.note'), height: (width) => (width < NARROW ? 340 : 380), summary: say('origins.summary', year(firstYear), list(parts)),
    option: originOption,
    twin: () => table(say('origins.chart'), [say('column.year'), ...stacks.map((stack) => `>${stack.name}`), `>${say('column.sum')}`],
      years.map((y, j) => [year(y), ...stacks.map((stack) => count(stack.values[j])), count(sums[j])])),
  })));
}

/* Programmes */

/** What supply holds back, and from which year to which. */
function limits(p) {
  const bound = p.years.filter((y) => y.bound_by !== 'none' && y.months > 0);
  return [...new Set(bound.map((y) => y.bound_by))].map((code) => {
    const years = bound.filter((y) => y.bound_by === code).map((y) => y.year);
    const span = years.length > 1 ? say('span', years[0], years.at(-1)) : year(years[0]);
    return say('share-of', word('bound', code), span);
  }).join(say('list-comma')) || '–';
}

function programmes() {
  if (data.programmes.length === 0) {
    return null;
  }
  const sorted = [...data.programmes].sort((a, b) => a.origin.localeCompare(b.origin) || (a.start ?? '9').localeCompare(b.start ?? '9'));
  const dated = sorted.filter((p) => p.start);
  const counts = ['on-sale', 'announced', 'running-out'].map((status) => [word('status', status), sorted.filter((p) => p.status === status).length]).filter(([, n]) => n > 0);
  const tableOf = () => table(say('programmes.table'),
    [say('column.programme'), say('column.origin'), say('column.status'), say('column.launch'), say('column.end'), `>${say('column.target')}`, say('column.bound'), ...aheadYears.map((y) => `>${year(y)}`)],
    sorted.map((p) => [`${p.maker} ${p.model}`, p.origin_label, word('status', p.status), date(p.start), date(p.end), count(p.target_per_month), limits(p),
      ...aheadYears.map((y) => programmeYear(p.years.find((cell) => cell.year === y)))]));
  return part('programmes', say('programmes.title'), paragraph(say('programmes.how'), 'soft small'), figure(() => ({
    title: say('programmes.chart'), note: say('programmes.note', date(about.cutoff)), height: dated.length * 30 + 70,
    summary: say('programmes.summary', list(counts.map(([name, n]) => say('count-of', name, n)))), option: (t, width) => timelineOption(dated, t, width), twin: tableOf,
  })), opening(say('programmes.demand'), () => table(say('programmes.demand'),
    [say('column.programme'), say('column.year'), `>${say('column.months')}`, `>${say('column.plan')}`, `>${say('column.attainment')}`, `>${say('column.demand')}`, `>${say('column.volume')}`, say('column.bound'), say('column.assumed')],
    sorted.flatMap((p) => p.years.filter((y) => y.months > 0).map((y) => [`${p.maker} ${p.model}`, year(y.year), plain(y.months), count(y.plan_per_month), known(y.attainment) ? percent(y.attainment) : '–', count(y.demand), count(y.volume),
      y.bound_by === 'none' ? '–' : word('bound', y.bound_by), y.assumed.map((a) => word('assumed', a)).join(', ') || '–'])))));
}
const programmeYear = (cell) => (cell
  ? el('div', {}, el('span', { class: 'cell-value' }, count(cell.volume)), cell.demand - cell.volume >= 0.5 ? el('span', { class: 'cell-note' }, say('programmes.of-demand', count(cell.demand))) : null) : '–');

/* Why */

function why() {
  if (data.reasons.length === 0) {
    return null;
  }
  const nodes = [...new Set(data.reasons.map((reason) => reason.node))];
  let node = nodes[0];
  let y = data.reasons[0].year;
  const chosen = () => data.reasons.find((reason) => reason.node === node && reason.year === y) ?? data.reasons.find((reason) => reason.node === node);
  const labelOf = (id) => nodeOf.get(id)?.label ?? id;
  const said = el('div', { 'aria-live': 'polite' });
  const tell = () => said.replaceChildren(...[...chosen().sentences, ...chosen().context].map((sentence) => el('p', {}, prose(sentence))));
  const chart = figure(() => {
    const reason = chosen();
    const bars = waterfallBars(reason);
    return {
      title: say('why.chart', labelOf(reason.node), year(reason.year)), height: bars.length * 34 + 40, option: (t, width) => waterfallOption(reason, t, width), note: waterfallStart(bars) > 0 ? say('why.cut') : '',
      summary: say('why.summary', labelOf(reason.node), year(reason.year), bars.map((bar) => say('pair', bar.label, bar.whole ? count(bar.to) : signed(bar.contribution))).join(say('list-comma'))),
      twin: () => table(say('why.chart', labelOf(reason.node), year(reason.year)), [say('column.reason'), say('column.kind'), `>${say('column.adds')}`, `>${say('column.adds-up')}`],
        reason.bars.map((bar, i) => [prose(bar.label), word('component', bar.component), i === 0 && bar.from === 0 ? '' : signed(bar.contribution), count(bar.to)])),
    };
  });
  const changed = () => {
    tell();
    chart.redo();
  };
  tell();
  return part('why', say('why.title'), paragraph(say('why.how', year(about.last_year)), 'soft small'), el('div', { class: 'controls' },
    choice(say('column.node'), nodes.map((id) => [id, labelOf(id)]), node, (value) => { node = value; changed(); }),
    choice(say('column.year'), aheadYears.map((v) => [v, year(v)]), y, (value) => { y = Number(value); changed(); })), said, chart);
}

/* What if */

function scenarios() {
  if (data.scenarios.length === 0) {
    return null;
  }
  const nodes = [...new Set(data.scenarios.flatMap((scenario) => scenario.rows.map((row) => row.node)))].filter((id) => nodeOf.has(id) && withVolume(nodeOf.get(id)));
  let node = nodes[0];
  let y = aheadYears[1] ?? firstYear;
  const rows = (id, when) => data.scenarios.map((scenario) => ({ name: scenario.name, ...scenario.rows.find((row) => row.node === id && row.year === when) })).filter((row) => known(row.value));
  const twin = () => table(say('scenarios.table', nodeOf.get(node).label), [say('column.scenario'), ...aheadYears.map((v) => `>${year(v)}`), say('column.flags')],
    data.scenarios.map((scenario) => [prose(scenario.name), ...aheadYears.map((v) => {
      const row = scenario.rows.find((r) => r.node === node && r.year === v);
      return row ? el('div', {}, el('span', { class: 'cell-value' }, count(row.value)), el('span', { class: 'cell-note' }, Math.abs(row.difference) < 0.5 ? say('no-change') : signed(row.difference)), el('span', { class: 'cell-note' }, range(row.range80))) : '–';
    }), el('div', {}, flags([...new Set(scenario.rows.filter((r) => r.node === node).flatMap((r) => r.flags))]))]));
  const causes = () => {
    const found = data.scenarios.flatMap((scenario) => scenario.attribution.filter((a) => a.node === node && a.year === y).map((a) => [prose(scenario.name), a.input, signed(a.contribution)]));
    return found.length > 0 ? table(say('scenarios.attribution', nodeOf.get(node).label, year(y)), [say('column.scenario'), say('column.input'), `>${say('column.adds')}`], found) : null;
  };
  const chart = figure(() => {
    const now = rows(node, y).sort((a, b) => a.difference - b.difference);
    return {
      title: say('scenarios.chart', nodeOf.get(node).label, year(y)), note: say('scenarios.base', count(now[0]?.base)), height: now.length * 34 + 40, option: (t, width) => scenarioOption(now, t, width),
      summary: say('scenarios.summary', nodeOf.get(node).label, year(y), now.map((row) => say('pair', row.name, signed(row.difference))).join(say('list-comma'))), twin: () => [twin(), causes()],
    };
  });
  return part('scenarios', say('scenarios.title'), paragraph(say('scenarios.how', date(about.cutoff)), 'soft small'),
    bullets(data.scenarios.map((scenario) => [el('strong', {}, prose(scenario.name)), '. ', prose(scenario.reason)])), el('div', { class: 'controls' },
      choice(say('column.node'), nodes.map((id) => [id, nodeOf.get(id).label]), node, (value) => { node = value; chart.redo(); }),
      choice(say('column.year'), aheadYears.map((v) => [v, year(v)]), y, (value) => { y = Number(value); chart.redo(); })), chart);
}

/* What a car costs */

function costs() {
  if (data.costs.length === 0) {
    return null;
  }
  const years = [...new Set(data.costs.map((sheet) => sheet.year))];
  let y = years.includes(firstYear) ? firstYear : years[0];
  const home = (sheet) => (sheet.origin === about.destination ? 1 : 0);
  const sheets = () => data.costs.filter((sheet) => sheet.year === y).sort((a, b) => home(b) - home(a) || a.label.localeCompare(b.label));
  const parts = () => [...new Set(sheets().flatMap((sheet) => sheet.parts.filter((p) => p.jpy !== 0).map((p) => p.part)))];
  const sum = (sheet) => sheet.parts.reduce((s, p) => s + p.jpy, 0);
  const all = () => [...new Set(sheets().flatMap((sheet) => sheet.parts.map((p) => p.part)))];
  const figureCell = (p) => (p ? el('div', {}, money(p.jpy), p.status === 'known' ? null : el('span', { class: 'cell-note' }, word('knowledge', p.status)), p.range ? el('span', { class: 'cell-note' }, range(p.range)) : null) : '–');
  const chart = figure(() => ({
    title: say('costs.chart', year(y)), height: sheets().length * 52 + 90, option: (t, width) => costOption(sheets(), parts(), t, width),
    summary: say('costs.summary', year(y), sheets().map((sheet) => say('pair', sheet.label, money(sum(sheet)))).join(say('list-comma'))),
    twin: () => table(say('costs.chart', year(y)), [say('column.part'), ...sheets().map((sheet) => `>${sheet.label}`)],
      [...all().map((code) => [word('cost', code), ...sheets().map((sheet) => figureCell(sheet.parts.find((p) => p.part === code)))]), [say('cost.sum'), ...sheets().map((sheet) => money(sum(sheet)))],
        [say('cost.before-tax'), ...sheets().map((sheet) => money(sheet.before_tax))], [say('cost.ratio'), ...sheets().map((sheet) => ratio(sheet.ratio))]]),
  }));
  return part('costs', say('costs.title'), paragraph(say('costs.how', about.destination_label), 'soft small'), el('div', { class: 'controls' },
    choice(say('column.year'), years.map((v) => [v, year(v)]), y, (value) => { y = Number(value); chart.redo(); })), chart);
}

/* How good it was */

function past() {
  if (!data.backtest || data.backtest.cells.length === 0) {
    return null;
  }
  const leads = [...new Set(data.backtest.cells.map((cell) => cell.lead))].sort((a, b) => a - b);
  let lead = leads[0];
  const cells = () => data.backtest.cells.filter((cell) => cell.lead === lead).sort((a, b) => a.year - b.year);
  const inside = (c) => c.range80 && c.actual >= c.range80[0] && c.actual <= c.range80[1];
  const chart = figure(() => {
    const now = cells();
    const ranged = now.filter((c) => c.range80);
    const mean = (get) => now.reduce((sum, c) => sum + Math.abs(get(c) - c.actual), 0) / now.length;
    return {
      title: sayMany('past.chart', lead), height: 320, option: (t, width) => retrospectiveOption(now, t, width),
      note: say('past.note', count(mean((c) => c.forecast)), count(mean((c) => c.naive)), ranged.filter(inside).length, ranged.length), summary: sayMany('past.summary', lead, now.length, count(mean((c) => c.forecast)), count(mean((c) => c.naive))),
      twin: () => table(sayMany('past.chart', lead), [say('column.year'), say('column.known-on'), `>${say('series.actual')}`, `>${say('series.forecast-then')}`, `>${say('column.error')}`, `>${say('series.range', 80)}`, say('past.inside'), `>${say('column.naive')}`],
        now.map((c) => [year(c.year), date(c.cutoff), count(c.actual), count(c.forecast), signed(c.forecast - c.actual), range(c.range80), c.range80 ? say(inside(c) ? 'yes' : 'no') : '–', count(c.naive)])),
    };
  });
  const scores = data.backtest.scores;
  const models = [...new Set(scores.map((s) => s.model))];
  const kinds = [...new Set(scores.map((s) => s.lead))];
  return part('past', say('past.title'), paragraph(say('past.how'), 'soft small'), el('div', { class: 'controls' },
    choice(say('past.lead'), leads.map((v) => [v, sayMany('past.ahead', v)]), lead, (value) => { lead = Number(value); chart.redo(); })), chart,
    opening(say('past.scores'), () => table(say('past.scores-caption'), [say('column.model'), ...kinds.map((v) => `>${v === 'all' ? say('past.all') : sayMany('past.ahead', Number(v))}`)],
      models.map((model) => [word('model', model), ...kinds.map((v) => ratio(scores.find((s) => s.model === model && s.lead === v)?.relative_error))]))));
}

/* What people said, what was assumed, and how to do it again */

function judgement() {
  if (data.overrides.length === 0) {
    return null;
  }
  return part('judgement', say('judgement.title'), paragraph(say('judgement.how'), 'soft small'), table(say('judgement.table'),
    [say('column.node'), say('column.year'), say('column.said'), `>${say('series.statistical')}`, `>${say('column.with-judgement')}`, say('column.author'), say('column.entered'), say('column.expires'), `~${say('column.why')}`, say('column.acts')],
    data.overrides.map((o) => [nodeOf.get(o.node)?.label ?? o.node, year(o.year), say('pair', word('op', o.op), plain(o.value)), count(o.acts ? o.statistical : null),
      count(o.acts && nodeOf.has(o.node) ? at(nodeOf.get(o.node), o.year)?.value : null), o.author, date(o.entered_on), date(o.expires_on), prose(o.reason), o.acts ? say('yes') : el('span', {}, say('no'), ': ', prose(o.why_not ?? ''))])));
}

function assumptions() {
  return part('assumptions', say('assumptions.title'), paragraph(say('assumptions.how'), 'soft small'), bullets(data.notes.map((note) => prose(note))),
    data.assumptions.length > 0 ? opening(say('assumptions.inputs'), () => table(say('assumptions.inputs'), [say('column.input'), `~${say('column.meaning')}`, say('column.unit'), ...aheadYears.map((y) => `>${year(y)}`), say('column.known'), say('column.sources')],
      data.assumptions.map((a) => [el('code', {}, a.id), prose(a.meaning), prose(a.unit), ...aheadYears.map((y) => plain(a.values.find((v) => v.year === y)?.value)), word('knowledge', a.status), a.sources.join(', ')]))) : null,
    opening(say('glossary.title'), () => el('dl', { class: 'glossary' }, Object.keys(texts).filter((key) => /^(flag|quality)\.meaning\./.test(key)).flatMap((key) => {
      const [kind, , code] = key.split('.');
      return [el('dt', {}, word(kind, code)), el('dd', {}, say(key))];
    }))),
    data.sources.length > 0 ? opening(say('sources.title', data.sources.length), () => table(say('sources.title', data.sources.length), [say('column.key'), `~${say('column.title')}`, say('column.publisher'), say('column.date')],
      data.sources.map((s) => [el('code', {}, s.id), link(s.title, s.url), s.publisher, s.date ?? '–']))) : null);
}

function reproduce() {
  const run = data.run;
  const quoted = run.command_line.map((argument) => (/^[\w@%+=:,./-]+$/.test(argument) ? argument : `'${argument.replaceAll("'", "'\\''")}'`));
  return part('run', say('run.title'), paragraph(say('run.how')), el('pre', {}, el('code', {}, quoted.join(' '))), paragraph(say('run.settings', date(about.cutoff), about.horizon, about.seed, about.made_by)),
    opening(say('run.inputs', run.inputs.length), () => table(say('run.inputs', run.inputs.length), [say('column.file'), 'SHA-256'], run.inputs.map((input) => [input.name, el('span', { class: 'hash' }, input.sha256)]))),
    opening(say('run.plugins', run.plugins.length), () => table(say('run.plugins', run.plugins.length), [say('column.name'), say('column.origin'), say('column.version'), `>${say('column.contract')}`], run.plugins.map((p) => [p.name, p.origin || '–', p.version, count(p.spi_version)]))),
    run.models.length > 0 ? opening(say('run.models'), () => table(say('run.models'), [say('column.name'), `~${say('column.meaning')}`], run.models.map((m) => [m.name, prose(m.description)]))) : null);
}
