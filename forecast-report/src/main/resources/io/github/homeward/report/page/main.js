/* Puts the page together. */

/** Shows a document; again with another one, it takes the place of the first. */
function show(next) {
    know(next);
    shown.forEach((entry) => {
        entry.instance?.dispose();
        entry.instance = null;
    });
    shown = [];
    const parts = [live, numbers, fans, origins, programmes, why, scenarios, costs, past, judgement, assumptions, reproduce]
        .map((make) => make())
        .filter(known);
    document.getElementById('page').replaceChildren(
        el('a', { class: 'skip', href: '#content' }, say('skip')),
        header(),
        el(
            'nav',
            { 'aria-label': say('contents') },
            el(
                'ul',
                {},
                parts.map((section) => el('li', {}, el('a', { href: `#${section.id}` }, word('nav', section.id)))),
            ),
        ),
        el('main', { id: 'content', tabindex: -1 }, el('div', { class: 'controls' }, openAll()), parts),
        el('footer', { class: 'small' }, say('footer', about.made_by)),
    );
    drawAll();
}

/** Opens every table, for whoever prints them or searches in them; then closes them again. */
function openAll() {
    const button = el('button', { type: 'button' }, say('open-all'));
    button.addEventListener('click', () => {
        const boxes = [...document.querySelectorAll('details')];
        const open = boxes.some((box) => !box.open);
        boxes.forEach((box) => {
            box.open = open;
        });
        button.textContent = say(open ? 'close-all' : 'open-all');
    });
    return button;
}

show(island('document'));
watch();
document.body.dataset.done = '';
