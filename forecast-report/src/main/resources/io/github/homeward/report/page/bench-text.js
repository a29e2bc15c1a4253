/* Scenario and override files as text. The server reads it as the command line reads files; here it is only written. */

const SAFE = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N} ._/%()+-]*[\p{L}\p{M}\p{N}._/%()+-])?$/u;
const NUMBER = /^-?\d+(\.\d+)?$/;
const YEAR_LIST = /^\[[\d, ]+\]$/;
const HIDDEN = /[\u007f-\u009f\u2028\u2029\ufeff]/g;

const escaped = (c) => `\\u${c.codePointAt(0).toString(16).padStart(4, '0')}`;

/** A value as YAML: bare where nothing in it could be taken for a sign, else in double quotes. */
const scalar = (text) =>
    SAFE.test(text) || NUMBER.test(text) ? text : JSON.stringify(text).replace(HIDDEN, escaped);

const entryText = (entry) =>
    Object.entries(entry)
        .filter(([, value]) => known(value) && value !== '')
        .map(([key, value]) => `${key}: ${key === 'years' && YEAR_LIST.test(value) ? value : scalar(value)}`)
        .join(', ');

/** The property of a programme, or the part of an indicator before the first dot. */
const familyOf = (lever) => lever.property ?? lever.id.split('.')[0];
const leverOf = new Map(bench.levers.map((lever) => [lever.id, lever]));
const familyOfId = (id) => (leverOf.has(id) ? familyOf(leverOf.get(id)) : id);

/** Whether a row changes nothing, so that no file needs it. */
const neutral = (row) =>
    row.kind === 'change' &&
    (row.value === '' || (row.op === 'multiply' && Number(row.value) === 1) || (row.op === 'add' && Number(row.value) === 0));

/** The entries of a scenario file that a row stands for. */
function entriesOf(row) {
    if (row.kind === 'add') {
        return [{ op: 'add-programme', ...row.entry }];
    }
    if (row.kind === 'remove') {
        return [{ op: 'remove-programme', id: row.id }];
    }
    return neutral(row)
        ? []
        : row.levers.map((lever) => ({
              op: row.op,
              lever,
              years: row.years,
              value: row.value,
              when: row.when,
          }));
}

/** A scenario file, and the row that each of its lines comes from. */
function scenarioText(name, reason, rows) {
    const lines = [`name: ${scalar(name)}`, `reason: ${scalar(reason)}`];
    const rowOf = new Map();
    const entries = rows.flatMap((row) => entriesOf(row).map((entry) => [row, entry]));
    lines.push(entries.length > 0 ? 'operations:' : 'operations: []');
    entries.forEach(([row, entry]) => {
        lines.push(`  - {${entryText(entry)}}`);
        rowOf.set(lines.length, row);
    });
    return { text: `${lines.join('\n')}\n`, rowOf };
}

/** Rows for the entries of a file: neighbours that do the same to levers of one family share a row. */
function rowsOf(operations) {
    const rows = [];
    operations.forEach(({ line, entry }) => {
        const { op, id, lever, years = '', value, when = '', ...rest } = entry;
        const last = rows.at(-1);
        if (op === 'add-programme') {
            rows.push({ kind: 'add', entry: { id, ...rest }, lines: [line] });
        } else if (op === 'remove-programme') {
            rows.push({ kind: 'remove', id, lines: [line] });
        } else if (
            last?.kind === 'change' &&
            [last.op, last.years, last.value, last.when].join('\n') === [op, years, value, when].join('\n') &&
            familyOfId(last.levers[0]) === familyOfId(lever) &&
            !last.levers.includes(lever)
        ) {
            last.levers.push(lever);
            last.lines.push(line);
        } else {
            rows.push({ kind: 'change', op, levers: [lever], years, value, when, lines: [line] });
        }
    });
    return rows;
}

const OVERRIDE_HEADER = 'node,year,op,value,author,reason,entered_on,expires_on\n';

const field = (text) => (/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** An override file with one more line at its end. */
const withOverride = (text, fields) => `${text}${text.endsWith('\n') ? '' : '\n'}${fields.map(field).join(',')}\n`;

/** The day it is here, as files write days. */
function today() {
    const now = new Date();
    const two = (number) => String(number).padStart(2, '0');
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
