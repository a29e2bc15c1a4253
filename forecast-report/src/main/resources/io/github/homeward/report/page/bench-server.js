/* Questions to the server that the workbench came from. */
know(island('document'));
const bench = island('bench');

const BUSY = 503;
const CONFLICT = 409;
const FORBIDDEN = 403;
const PATIENCE_MS = 1000;

/** An answer that tells of a mistake; the code is empty where it is none of the reader's. */
class Mistake extends Error {
    constructor(status, code, message) {
        super(message);
        this.status = status;
        this.code = code;
    }
}

async function ask(question, body) {
    let answer;
    try {
        answer = await fetch(`/ask/${question}`, {
            method: 'POST',
            headers: { 'Content-Type': 'application/json', 'X-Homeward-Token': bench.token },
            body: JSON.stringify(body),
        });
    } catch {
        throw new Mistake(0, '', say('bench.gone'));
    }
    if (answer.status === FORBIDDEN) {
        throw new Mistake(FORBIDDEN, '', say('bench.gone'));
    }
    const told = await answer.json();
    if (!answer.ok) {
        throw new Mistake(answer.status, told.error.code, told.error.message);
    }
    return told;
}

const wait = (milliseconds) =>
    new Promise((done) => {
        setTimeout(done, milliseconds);
    });

/** Runs work when it is called, one at a time: calls in between are one more run, with what stands then. */
function latest(work) {
    let running = false;
    let again = false;
    return async () => {
        again = true;
        if (running) {
            return;
        }
        running = true;
        while (again) {
            again = false;
            // Each run must see what the one before has left.
            await work();
        }
        running = false;
    };
}

/** A place for what went wrong, read out when something does. */
function complaint() {
    const box = el('div', { class: 'complaint', role: 'alert' });
    const clear = () => box.replaceChildren();
    const tell = (mistake) => {
        const [found, fix] = mistake.message.split('; fix: ');
        const english = { lang: mistake.code && language !== 'en' ? 'en' : null };
        box.replaceChildren(
            el('p', english, mistake.code ? null : el('strong', {}, say('bench.trouble'), ' '), found),
            ...(fix ? [el('p', english, el('strong', { lang: language }, say('bench.fix'), ' '), fix)] : []),
        );
    };
    return { box, tell, clear };
}

/** Asks until the server is not busy any more, and says so meanwhile. */
async function askPatiently(question, body, busy) {
    for (;;) {
        try {
            return await ask(question, body);
        } catch (mistake) {
            if (mistake.status !== BUSY) {
                throw mistake;
            }
            busy();
            await wait(PATIENCE_MS);
        }
    }
}
