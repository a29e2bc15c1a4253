/* What people said, what was assumed, and how to do it again. */

function judgement() {
    if (data.overrides.length === 0) {
        return null;
    }
    return part(
        'judgement',
        say('judgement.title'),
        paragraph(say('judgement.how'), 'soft small'),
        table(
            say('judgement.table'),
            [
                say('column.node'),
                say('column.year'),
                say('column.said'),
                `>${say('series.statistical')}`,
                `>${say('column.with-judgement')}`,
                say('column.author'),
                say('column.entered'),
                say('column.expires'),
                `~${say('column.why')}`,
                say('column.acts'),
            ],
            data.overrides.map((o) => [
                nodeOf.get(o.node)?.label ?? o.node,
                year(o.year),
                say('pair', word('op', o.op), plain(o.value)),
                count(o.acts ? o.statistical : null),
                count(o.acts && nodeOf.has(o.node) ? at(nodeOf.get(o.node), o.year)?.value : null),
                o.author,
                date(o.entered_on),
                date(o.expires_on),
                prose(o.reason),
                o.acts ? say('yes') : el('span', {}, say('no'), ': ', prose(o.why_not ?? '')),
            ]),
        ),
    );
}

function assumptions() {
    return part(
        'assumptions',
        say('assumptions.title'),
        paragraph(say('assumptions.how'), 'soft small'),
        bullets(data.notes.map((note) => prose(note))),
        data.assumptions.length > 0
            ? opening(say('assumptions.inputs'), () =>
                  table(
                      say('assumptions.inputs'),
                      [
                          say('column.input'),
                          `~${say('column.meaning')}`,
                          say('column.unit'),
                          ...aheadYears.map((y) => `>${year(y)}`),
                          say('column.known'),
                          say('column.sources'),
                      ],
                      data.assumptions.map((a) => [
                          el('code', {}, a.id),
                          prose(a.meaning),
                          prose(a.unit),
                          ...aheadYears.map((y) => plain(a.values.find((v) => v.year === y)?.value)),
                          word('knowledge', a.status),
                          a.sources.join(', '),
                      ]),
                  ),
              )
            : null,
        opening(say('glossary.title'), () =>
            el(
                'dl',
                { class: 'glossary' },
                Object.keys(texts)
                    .filter((key) => /^(flag|quality)\.meaning\./.test(key))
                    .flatMap((key) => {
                        const [kind, , code] = key.split('.');
                        return [el('dt', {}, word(kind, code)), el('dd', {}, say(key))];
                    }),
            ),
        ),
        data.sources.length > 0
            ? opening(say('sources.title', data.sources.length), () =>
                  table(
                      say('sources.title', data.sources.length),
                      [say('column.key'), `~${say('column.title')}`, say('column.publisher'), say('column.date')],
                      data.sources.map((s) => [el('code', {}, s.id), link(s.title, s.url), s.publisher, s.date ?? '–']),
                  ),
              )
            : null,
    );
}

function reproduce() {
    const run = data.run;
    const quoted = run.command_line.map((argument) =>
        /^[\w@%+=:,./-]+$/.test(argument) ? argument : `'${argument.replaceAll("'", "'\\''")}'`,
    );
    return part(
        'run',
        say('run.title'),
        paragraph(say('run.how')),
        el('pre', {}, el('code', {}, quoted.join(' '))),
        paragraph(say('run.settings', date(about.cutoff), about.horizon, about.seed, about.made_by)),
        opening(say('run.inputs', run.inputs.length), () =>
            table(
                say('run.inputs', run.inputs.length),
                [say('column.file'), 'SHA-256'],
                run.inputs.map((input) => [input.name, el('span', { class: 'hash' }, input.sha256)]),
            ),
        ),
        opening(say('run.plugins', run.plugins.length), () =>
            table(
                say('run.plugins', run.plugins.length),
                [say('column.name'), say('column.origin'), say('column.version'), `>${say('column.contract')}`],
                run.plugins.map((p) => [p.name, p.origin || '–', p.version, count(p.spi_version)]),
            ),
        ),
        run.models.length > 0
            ? opening(say('run.models'), () =>
                  table(
                      say('run.models'),
                      [say('column.name'), `~${say('column.meaning')}`],
                      run.models.map((m) => [m.name, prose(m.description)]),
                  ),
              )
            : null,
    );
}
