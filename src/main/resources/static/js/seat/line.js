// How a seat talks to the server: over a WebSocket where that stands, else by requests, one of which waits for news.
import { listen } from "../stream.js";

// a server that says nothing for so long is taken as gone
const PATIENCE = 5000;
const LONGEST_WAIT = 10000;
const UNTIL_NEWS = 2000;

const token = () => decodeURIComponent(document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]*)/)?.[1] ?? "");

/** @param told gets what the server says by itself; of what is only known to be new, a message of type "rung" */
export function connect(told) {
  let stream, waits, poll;
  let live = false;
  let bell = 0;

  const ask = async (path, body) => {
    const answer = await fetch(`/api/v1/seat/${path}`, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-XSRF-TOKEN": token() },
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE),
    });
    const text = await answer.text();
    if (answer.status >= 500) throw new Error(text);
    return { ok: answer.ok, status: answer.status, body: text ? JSON.parse(text) : null };
  };

  const said = (word) =>
    new Promise((done) => {
      const answered = (answer) => {
        clearTimeout(late);
        waits = undefined;
        done(answer);
      };
      const late = setTimeout(() => {
        stream.drop();
        answered();
      }, PATIENCE);
      waits = { n: word.n, answered };
      if (!stream.say({ type: "heartbeat", ...word })) answered();
    });

  const heard = (message) => {
    if (message.type === "heard") {
      if (waits?.n === message.n) waits.answered({ ok: true, status: 200, body: message });
    } else if (message.type === "refused") {
      const gone = message.code === "computerroom.unknown-seat";
      waits?.answered({ ok: false, status: gone ? 401 : 409, body: { title: message.code, detail: message.detail } });
    } else told(message);
  };

  const open = (workstation) => {
    stream ??= listen(`/ws/workstations/${workstation}`, {
      always: LONGEST_WAIT,
      heard,
      live: (runs) => {
        live = runs;
        if (runs) poll?.abort();
        else waits?.answered();
      },
    });
    setTimeout(news, UNTIL_NEWS);
  };

  const news = async () => {
    if (live || poll) return;
    poll = new AbortController();
    try {
      const answer = await fetch(`/api/v1/seat/news?after=${bell}`, { signal: poll.signal });
      if (answer.ok && (await answer.json()).rung) setTimeout(() => told({ type: "rung" }), 0);
    } catch {
      // the next word asks again
    }
    poll = undefined;
  };

  return {
    ask,
    /** @param next makes the word, with a number of its own, each time that it is said */
    word: async (next) => (live && (await said(next()))) || ask("beat", next()),
    /** What was answered over HTTP: from now on news is waited for. */
    follow: (view) => {
      bell = view.bell ?? bell;
      if (view.workstation) open(view.workstation);
    },
    /** The seat has another key now. */
    forget: () => {
      stream?.end();
      stream = undefined;
    },
  };
}
