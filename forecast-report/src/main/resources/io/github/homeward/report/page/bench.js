/* The workbench: the report made live. It stays while the report below it is drawn anew. */

/** Page and workbook of what is saved. */
function exporting(scenarioPlan, overridePlan) {
    const trouble = complaint();
    const said = el('p', { class: 'small soft', role: 'status' });
    const name = el('input', { type: 'text', value: 'report' });
    const question = el('div', { class: 'question' });
    const store = async (kind, ending, replace) => {
        trouble.clear();
        question.replaceChildren();
        said.textContent = '';
        if ((!scenarioPlan.plain() && scenarioPlan.dirty()) || (!overridePlan.plain() && overridePlan.dirty())) {
            trouble.tell(new Mistake(0, '', say('bench.save-first')));
            return;
        }
        const file = (name.value.trim() || 'report').replace(/\.(html|xlsx)$/i, '') + ending;
        said.textContent = say('bench.working');
        try {
            const saved = await ask('export', {
                kind,
                name: file,
                scenario: scenarioPlan.plain() ? null : scenarioPlan.file,
                overrides: overridePlan.plain() ? null : overridePlan.file,
                replace,
            });
            said.textContent = say('bench.saved', saved.path);
        } catch (mistake) {
            said.textContent = '';
            if (mistake.status !== CONFLICT) {
                trouble.tell(mistake);
                return;
            }
            const keep = el('button', { type: 'button' }, say('bench.keep'));
            const go = el('button', { type: 'button' }, say('bench.replace'));
            keep.addEventListener('click', () => question.replaceChildren());
            go.addEventListener('click', () => store(kind, ending, true));
            question.replaceChildren(el('p', { role: 'alert' }, say('bench.exists', file)), keep, ' ', go);
            keep.focus();
        }
    };
    const button = (kind, ending) => {
        const made = el('button', { type: 'button' }, say(`bench.export.${kind}`));
        made.addEventListener('click', () => store(kind, ending, false));
        return made;
    };
    return el(
        'div',
        { class: 'exporting' },
        el('h3', {}, say('bench.export')),
        paragraph(say('bench.export-how'), 'small soft'),
        el('div', { class: 'controls' }, el('label', {}, el('span', {}, say('column.file')), name), button('page', '.html'), button('workbook', '.xlsx')),
        question,
        said,
        trouble.box,
    );
}

const workbench = (() => {
    const scenario = scenarioBench();
    let section;
    const redrawReport = (next) => {
        const focused = document.activeElement;
        const height = window.scrollY;
        show(next);
        if (section.contains(focused)) {
            focused.focus({ preventScroll: true });
        }
        window.scrollTo(0, height);
    };
    const judging = judgementBench(redrawReport);
    section = part(
        'bench',
        say('bench.title'),
        paragraph(say('bench.intro', bench.folder), 'soft small'),
        scenario.box,
        judging.box,
        exporting(scenario.plan, judging.plan),
    );
    const unsaved = () => (!scenario.plan.plain() && scenario.plan.dirty()) || (!judging.plan.plain() && judging.plan.dirty());
    window.addEventListener('beforeunload', (event) => {
        if (unsaved()) {
            event.preventDefault();
        }
    });
    return { section, entry: scenario.entry, run: scenario.run };
})();

live = () => {
    shown.push(workbench.entry);
    return workbench.section;
};
workbench.run();
