/* The scenario that is being made: its changes, its file, and what it does. */

/**
 * Saving and loading of one kind of file.
 *
 * @param kind as the server names it
 * @param plan has file (name or ''), suggested(), text(), saved(name), loaded(name, text)
 */
function fileBox(kind, ending, plan) {
    const trouble = complaint();
    const said = el('p', { class: 'small soft', role: 'status' });
    const name = el('input', { type: 'text', placeholder: plan.suggested() + ending });
    const existing = el('select', { 'aria-label': say('bench.file-choose', say(`bench.kind.${kind}`)) });
    const load = el('button', { type: 'button' }, say('bench.load'));
    const save = el('button', { type: 'button' }, say('bench.save'));
    const question = el('div', { class: 'question' });
    const fill = (files) => {
        bench.files = files;
        existing.replaceChildren(...files[kind].map((file) => el('option', { value: file, selected: file === plan.file }, file)));
        existing.hidden = files[kind].length === 0;
        load.hidden = existing.hidden;
    };
    const wanted = () => {
        const given = name.value.trim() || plan.suggested();
        return given.toLowerCase().endsWith(ending) || given.toLowerCase().endsWith('.yml') ? given : given + ending;
    };
    const store = async (replace) => {
        trouble.clear();
        question.replaceChildren();
        const file = wanted();
        const text = plan.text();
        try {
            const saved = await ask('save', { kind, name: file, text, replace });
            plan.saved(file, text);
            name.value = file;
            fill(saved.files);
            said.textContent = say('bench.saved', saved.path);
        } catch (mistake) {
            if (mistake.status === CONFLICT) {
                question.replaceChildren(...confirming(file, () => store(true)));
                question.querySelector('button').focus();
            } else {
                trouble.tell(mistake);
            }
        }
    };
    const confirming = (file, go) => {
        const keep = el('button', { type: 'button' }, say('bench.keep'));
        const replace = el('button', { type: 'button' }, say('bench.replace'));
        keep.addEventListener('click', () => {
            question.replaceChildren();
            save.focus();
        });
        replace.addEventListener('click', go);
        return [el('p', { role: 'alert' }, say('bench.exists', file)), keep, ' ', replace];
    };
    save.addEventListener('click', () => store(false));
    load.addEventListener('click', async () => {
        trouble.clear();
        try {
            const held = await ask('load', { kind, name: existing.value });
            name.value = held.name;
            said.textContent = '';
            await plan.loaded(held.name, held.text);
        } catch (mistake) {
            trouble.tell(mistake);
        }
    });
    fill(bench.files);
    return el(
        'div',
        { class: 'files' },
        el(
            'div',
            { class: 'controls' },
            el('label', {}, el('span', {}, say('bench.file-name', say(`bench.kind.${kind}`))), name),
            save,
            existing,
            load,
        ),
        question,
        said,
        trouble.box,
    );
}

function scenarioBench() {
    const rows = starters();
    const shownResult = result();
    const trouble = complaint();
    const list = el('div', { class: 'changes' });
    const name = el('input', { type: 'text', maxlength: 60, value: say('bench.unnamed') });
    const reason = el('textarea', { rows: 2 });
    const asText = el('textarea', { rows: 8, class: 'as-text', spellcheck: 'false', 'aria-label': say('bench.as-text') });
    const stale = el('p', { class: 'small', hidden: true }, say('bench.stale'));
    let given = null;
    let unread = null;
    const written = () => scenarioText(name.value.trim() || say('bench.unnamed'), reason.value.trim(), rows);
    const text = () => given ?? written().text;
    const plan = { file: '', text, baseline: null, suggested: () => safeName(name.value) };
    plan.saved = (file, saved) => {
        plan.file = file;
        plan.baseline = saved;
    };
    plan.loaded = (file, loaded) => {
        plan.saved(file, loaded);
        return take(loaded);
    };
    plan.dirty = () => text() !== plan.baseline;
    plan.plain = () => given === null && rows.every((row) => entriesOf(row).length === 0);

    const mark = (line) => {
        const held = () => new Map(rows.flatMap((row) => (row.lines ?? []).map((l) => [l, row])));
        const byLine = given === null ? written().rowOf : unread === null ? held() : new Map();
        rows.forEach((row) => row.element?.classList.toggle('wrong', known(line) && byLine.get(line) === row));
    };
    const waiting = () => {
        shownResult.box.setAttribute('aria-busy', 'true');
    };
    const answered = (sent, answer) => {
        if (sent === unread) {
            unread = null;
            rows.splice(0, rows.length, ...rowsOf(answer.operations));
            name.value = answer.scenario.name;
            reason.value = answer.scenario.reason;
            redraw();
        }
        trouble.clear();
        mark(null);
        shownResult.tell(answer);
        stale.hidden = true;
    };
    const run = latest(async () => {
        const sent = text();
        waiting();
        try {
            answered(sent, await askPatiently('scenario', { text: sent }, waiting));
        } catch (mistake) {
            trouble.tell(mistake);
            mark(Number(/ line (\d+)/.exec(mistake.message)?.[1] ?? 0));
            stale.hidden = false;
        }
        shownResult.box.removeAttribute('aria-busy');
        shownResult.box.dataset.answers = Number(shownResult.box.dataset.answers ?? 0) + 1;
    });
    /** A text somebody wrote: kept as it is, comments and all, until a control is moved. */
    const take = (next) => {
        given = next;
        unread = next;
        asText.value = next;
        return run();
    };
    const changed = () => {
        given = null;
        unread = null;
        asText.value = text();
        run();
    };
    const how = { changed, redraw: () => redraw() };
    function redraw() {
        list.replaceChildren(...rows.map((row) => changeRow(row, rows, how)));
    }
    const use = el('button', { type: 'button' }, say('bench.use-text'));
    use.addEventListener('click', () => take(asText.value));
    const reset = el('button', { type: 'button' }, say('bench.reset'));
    reset.addEventListener('click', () => {
        rows.splice(0, rows.length, ...starters());
        redraw();
        changed();
    });
    [name, reason].forEach((input) => input.addEventListener('change', changed));
    redraw();
    asText.value = text();
    plan.baseline = text();
    const editor = el(
        'div',
        { class: 'editor' },
        el('h3', {}, say('bench.changes')),
        el(
            'div',
            { class: 'named' },
            el('label', {}, el('span', {}, say('column.name')), name),
            el('label', {}, el('span', {}, say('column.reason')), reason),
        ),
        trouble.box,
        list,
        chooser(rows, how),
        el('div', { class: 'controls' }, reset),
        fileBox('scenario', '.yaml', plan),
        el(
            'details',
            {},
            el('summary', {}, say('bench.as-text')),
            paragraph(say('bench.as-text-how'), 'small soft'),
            asText,
            use,
        ),
    );
    shownResult.box.prepend(stale);
    return { box: el('div', { class: 'bench-grid' }, shownResult.status, editor, shownResult.box), entry: shownResult.entry, plan, run };
}

/** A file name made of a title. */
const safeName = (title) =>
    title
        .normalize('NFC')
        .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
        .replace(/^[-\p{M}]+|-+$/gu, '')
        .toLowerCase()
        .slice(0, 60) || 'what-if';
