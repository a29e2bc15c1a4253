/* The first thing to read: what is forecast, from what, how sure, and whether to believe it. */

function header() {
    const total = nodeOf.get('ALL');
    const years = [year(firstYear), year(aheadYears.at(-1))];
    const facts = [
        say('header.cutoff', date(about.cutoff)),
        say('header.last-year', year(about.last_year)),
        say('header.horizon', ...years),
        ...(about.counted ? [counted()] : []),
        ...market(total),
        ...(about.last_edition ? [say('header.last-edition', date(about.last_edition.cutoff))] : []),
        say('header.made-by', about.made_by),
    ];
    const age = Math.floor((Date.now() - Date.parse(about.cutoff)) / 86_400_000);
    return el(
        'header',
        { class: 'top' },
        el(
            'h1',
            {},
            about.destination_label ? say('title', about.destination_label, ...years) : say('title.panel', ...years),
        ),
        el('p', { class: 'soft' }, facts.join(' · ')),
        age > 0 ? paragraph(say('header.age', count(age)), 'soft small') : null,
        total ? headline(total) : null,
        paragraph(skill(), 'lead'),
        total ? reasonsOf(total.id, firstYear).map((sentence) => el('p', {}, prose(sentence))) : null,
    );
}

/** What is counted of the first year ahead, and what the seasons alone would make of it. */
const counted = () =>
    say(
        'header.counted',
        date(about.counted.through),
        count(about.counted.vehicles),
        percent(about.counted.usual_share),
        count(about.counted.by_seasons),
    );

/** The last year beside all imports and the whole market. */
function market(total) {
    const whole = about.market;
    if (!whole || !total?.last || total.last.year !== whole.year) {
        return [];
    }
    return [
        ...(known(whole.imports)
            ? [say('header.of-imports', year(whole.year), percent(total.last.value / whole.imports))]
            : []),
        ...(known(whole.vehicles)
            ? [say('header.of-market', year(whole.year), percent(total.last.value / whole.vehicles))]
            : []),
    ];
}

/** The four figures of the meeting: what came, what is expected, how sure that is, and where it leads. */
function headline(total) {
    const now = at(total, firstYear);
    const end = total.years.at(-1);
    const change = changeOf(total, now);
    const box = (term, big, small) =>
        el('div', {}, el('dt', {}, term), el('dd', { class: 'big' }, big), el('dd', { class: 'soft small' }, small));
    return el(
        'dl',
        { class: 'headline' },
        total.last ? box(say('header.last', year(total.last.year)), count(total.last.value), say('unit')) : null,
        box(
            say('header.this', year(firstYear)),
            count(now.value),
            change ? say('header.change', signed(change.units), share(change), year(total.last.year)) : say('unit'),
        ),
        now.ranges['80']
            ? box(say('header.range', year(firstYear)), range(now.ranges['80']), say('header.range-meaning'))
            : null,
        box(
            say('header.end', year(end.year)),
            count(end.value),
            end.ranges['80'] ? say('header.end-range', range(end.ranges['80'])) : say('unit'),
        ),
    );
}

function skill() {
    if (!about.skill || about.skill.leads.length === 0) {
        return say('skill.unknown');
    }
    const leads = about.skill.leads;
    return `${say(about.skill.beats ? 'skill.beats' : 'skill.does-not-beat')} ${say('skill.errors', leads.map((lead) => ratio(lead.relative_error)).join(say('list-comma')), leads.length, leads[0].cutoffs)}`;
}
