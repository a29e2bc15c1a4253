/* Words and numbers in the reader's form. Every text comes from the bundle; every figure from the document that is shown. */
const island = (id) => JSON.parse(document.getElementById(id).textContent);
const texts = island('texts');
let data;
const language = document.documentElement.lang;

/** The text of a key, with {0}, {1}, … filled in. A missing key is a defect and says so on the console. */
function say(key, ...values) {
    if (!Object.hasOwn(texts, key)) {
        console.error(`no text for ${key}`);
        return key;
    }
    return texts[key].replace(/\{(\d)\}/g, (slot, index) => String(values[index] ?? slot));
}

/** The same for a number of things, which some languages say in several forms: `key.one`, `key.other`. */
const plural = new Intl.PluralRules(language);
const sayMany = (key, number, ...values) => {
    const form = `${key}.${plural.select(number)}`;
    return say(Object.hasOwn(texts, form) ? form : `${key}.other`, count(number), ...values);
};

/** The text of a word out of a file (`cold-start`), or the word itself where a plugin brought its own. */
const word = (kind, code) => (Object.hasOwn(texts, `${kind}.${code}`) ? say(`${kind}.${code}`) : code);

const known = (value) => value !== null && value !== undefined;
const format = (options) => {
    const formatter = new Intl.NumberFormat(language, options);
    return (value) => (known(value) ? formatter.format(value) : '–');
};
const count = format({ maximumFractionDigits: 0 });
const signed = format({ maximumFractionDigits: 0, signDisplay: 'exceptZero' });
const percent = format({ style: 'percent', maximumFractionDigits: 0 });
const percentSigned = format({ style: 'percent', maximumFractionDigits: 0, signDisplay: 'exceptZero' });
const ratio = format({ minimumFractionDigits: 2, maximumFractionDigits: 2 });
const plain = format({ maximumSignificantDigits: 4 });
const short = format({ notation: 'compact', maximumFractionDigits: 1 });
/** An amount in the destination's currency, which the document names. */
const money = (value) => format({ style: 'currency', currency: about.currency, maximumFractionDigits: 0 })(value);
const range = (ends) => (ends ? say('range', count(ends[0]), count(ends[1])) : '–');
const list = (items) => new Intl.ListFormat(language, { type: 'conjunction' }).format(items);
const year = (value) => say('year', value);

/** A date known to the day, the month or the year, as far as it is known. */
function date(text) {
    if (!text) {
        return '–';
    }
    const [y, m, d] = text.split('-').map(Number);
    if (!m) {
        return year(y);
    }
    const shape = { timeZone: 'UTC', year: 'numeric', month: 'short', ...(d ? { day: 'numeric' } : {}) };
    return new Intl.DateTimeFormat(language, shape).format(new Date(Date.UTC(y, m - 1, d || 1)));
}

/** A date as a number of years, for an axis: 2026-07 is 2026.5. */
function yearsOf(text) {
    const [y, m = 1, d = 1] = text.split('-').map(Number);
    return y + (m - 1) / 12 + (d - 1) / 365;
}
