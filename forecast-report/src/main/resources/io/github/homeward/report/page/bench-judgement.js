/* What people know better, entered with who says so and why; the report below follows. */

const ENTRY_FIELDS = [
    ['node', 'select'],
    ['year', 'select'],
    ['op', 'select'],
    ['value', 'number'],
    ['author', 'text'],
    ['reason', 'text'],
    ['expires', 'date'],
];

function judgementBench(redrawReport) {
    const trouble = complaint();
    const status = el('p', { role: 'status', class: 'small soft' });
    const list = el('div', {});
    const back = el('button', { type: 'button' }, say('bench.take-back'));
    let text = OVERRIDE_HEADER;
    let before = [];
    const plan = { file: '', baseline: OVERRIDE_HEADER, text: () => text, suggested: () => 'overrides' };
    plan.saved = (file, saved) => {
        plan.file = file;
        plan.baseline = saved;
        before = [];
        back.disabled = true;
    };
    plan.dirty = () => text !== plan.baseline;
    plan.plain = () => text === OVERRIDE_HEADER;

    /** Takes a text if the server can read it and it fits the forecast; else everything stays. */
    const take = async (next, named) => {
        status.textContent = say('bench.working');
        try {
            const answer = await askPatiently('judgement', named ? { text: next, name: named } : { text: next }, () => {
                status.textContent = say('bench.busy');
            });
            text = next;
            trouble.clear();
            redrawReport(answer.document);
            draw();
            status.textContent = say('bench.entered', data.overrides.filter((o) => o.acts).length);
            list.dataset.answers = Number(list.dataset.answers ?? 0) + 1;
            return true;
        } catch (mistake) {
            status.textContent = '';
            trouble.tell(mistake);
            return false;
        }
    };
    plan.loaded = async (file, loaded) => {
        if (await take(loaded, file)) {
            plan.saved(file, loaded);
        }
    };
    const draw = () => {
        list.replaceChildren(
            ...data.overrides.map((o) =>
                el(
                    'p',
                    { class: 'small' },
                    say('bench.entry', bareNodes.get(o.node)?.label ?? o.node, year(o.year), word('op', o.op), plain(o.value), o.author, date(o.entered_on)),
                    ' ',
                    prose(o.reason),
                    ' ',
                    o.acts ? null : el('em', {}, say('bench.not-acting'), ' ', prose(o.why_not ?? '')),
                ),
            ),
        );
    };
    const options = {
        node: data.nodes.filter(withVolume).map((node) => [node.id, node.level === 'total' ? node.label : say('pair', word('level.one', node.level), node.label)]),
        year: aheadYears.map((y) => [y, year(y)]),
        op: ['set', 'add', 'multiply'].map((op) => [op, word('op', op)]),
    };
    const inputs = {};
    const form = el(
        'form',
        { class: 'entry' },
        ENTRY_FIELDS.map(([key, type]) => {
            inputs[key] =
                type === 'select'
                    ? el('select', {}, options[key].map(([value, label]) => el('option', { value }, label)))
                    : el('input', { type, step: type === 'number' ? 'any' : null, required: key !== 'expires' });
            return el('label', {}, el('span', {}, say(`bench.entry.${key}`)), inputs[key]);
        }),
        el('button', { type: 'submit' }, say('bench.enter')),
    );
    form.addEventListener('submit', async (event) => {
        event.preventDefault();
        const value = (key) => inputs[key].value.trim();
        const line = ['node', 'year', 'op', 'value', 'author', 'reason'].map(value);
        const earlier = text;
        if (await take(withOverride(text, [...line, today(), value('expires')]))) {
            before.push(earlier);
            back.disabled = false;
            inputs.value.value = '';
            inputs.reason.value = '';
        }
    });
    back.disabled = true;
    back.addEventListener('click', async () => {
        if (await take(before.at(-1))) {
            before.pop();
            back.disabled = before.length === 0;
        }
    });
    return {
        box: el('div', { class: 'judgement-bench' }, el('h3', {}, say('bench.judgement')), paragraph(say('bench.judgement-how'), 'small soft'), form, trouble.box, status, list, el('div', { class: 'controls' }, back), fileBox('overrides', '.csv', plan)),
        plan,
    };
}
