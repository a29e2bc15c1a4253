/* What several parts of the page know of the document that is shown. */

let about;
let nodeOf;
let aheadYears;
let firstYear;

/** Takes a document as the one that is shown. */
function know(next) {
    data = next;
    about = data.about;
    nodeOf = new Map(data.nodes.map((node) => [node.id, node]));
    aheadYears = data.nodes[0].years.map((cell) => cell.year);
    [firstYear] = aheadYears;
}

/** The first part of a page that talks to a server; another page has none. */
let live = () => null;

/** Charts narrower than this, in pixels, show fewer years and shorter labels. */
const NARROW = 480;
const HISTORY_YEARS = { wide: 16, narrow: 9 };

/** A rise beyond this factor says only that the start was small. */
const TELLING = 3;

const withVolume = (node) => node.years.some((cell) => cell.value >= 0.5) || (node.last?.value ?? 0) >= 0.5;
const at = (node, y) => node.years.find((cell) => cell.year === y);

/** The change since the last full year, in vehicles and as a share of it; null where nothing was sold. */
const changeOf = (node, cell) =>
    node.last && node.last.value >= 0.5
        ? { units: cell.value - node.last.value, share: cell.value / node.last.value - 1 }
        : null;
const share = (change) => (change.share > TELLING ? '' : percentSigned(change.share));

/** The nodes of a level that ever have volume, largest first and what nobody knows last. */
function level(name) {
    const nameless = (node) => Number(node.origin === '??' || node.maker === '??');
    return data.nodes
        .filter((node) => node.level === name && withVolume(node))
        .sort((a, b) => nameless(a) - nameless(b) || at(b, firstYear).value - at(a, firstYear).value);
}

const programmeName = (p) => say('programmes.name', p.maker, p.model, p.origin);
const reasonsOf = (node, y) =>
    data.reasons.find((reason) => reason.node === node && reason.year === y)?.sentences ?? [];
