// One live stream of the server, opened again after every loss from the last number heard, and shut while nobody looks.
// Where it can't be opened the page is what it was without it.
const ENDED = [4401, 4404];
const CROWDED = 4429;
const LONGEST_WAIT = 60000;
const LONGEST_SILENCE = 65000;
const UNSEEN = 15000;

/**
 * @param heard gets every message but "beat" and "resumed"
 * @param from gets the last number heard, to be kept
 * @param live is told true once the stream runs, and false when it is lost
 * @param always also while nobody looks, and never longer than this many milliseconds until the next try
 */
export function listen(path, { after, heard, from, live, always }) {
  let socket, retry, silence, unseen;
  let last = after;
  let tries = 0;

  const open = () => {
    clearTimeout(retry);
    if (socket || (!always && (document.hidden || !navigator.onLine))) return;
    const own = new WebSocket(`${location.origin.replace(/^http/, "ws")}${path}`);
    socket = own;
    own.onopen = () => own.send(JSON.stringify({ type: "resume", after: last }));
    own.onmessage = ({ data }) => {
      if (socket !== own) return;
      clearTimeout(silence);
      silence = setTimeout(() => lost(own), LONGEST_SILENCE);
      const message = JSON.parse(data);
      tries = 0;
      if (message.seq !== undefined) from?.((last = message.seq));
      if (message.type === "resumed") live?.(true);
      else if (message.type !== "beat") heard(message);
    };
    own.onclose = ({ code }) => lost(own, code);
  };

  const lost = (own, code) => {
    if (socket !== own) return;
    shut();
    if (ENDED.includes(code) || code === CROWDED) return;
    const longest = Math.min(always ?? LONGEST_WAIT, 1000 * 2 ** tries++);
    retry = setTimeout(open, longest * (0.5 + Math.random() / 2));
  };

  const shut = () => {
    const own = socket;
    socket = undefined;
    clearTimeout(silence);
    clearTimeout(retry);
    if (own) live?.(false);
    own?.close();
  };

  document.addEventListener("visibilitychange", () => {
    clearTimeout(unseen);
    if (document.hidden && !always) unseen = setTimeout(shut, UNSEEN);
    else open();
  });
  addEventListener("online", open);
  // pages that are only passed through ask for nothing
  setTimeout(open, always ? 0 : 500);

  return {
    /** @returns whether it could be sent */
    say: (message) => {
      const may = socket?.readyState === WebSocket.OPEN;
      if (may) socket.send(JSON.stringify(message));
      return may;
    },
    /** Nothing is answered: takes it as lost. */
    drop: () => socket && lost(socket),
    /** For good. */
    end: () => {
      always = undefined;
      shut();
    },
  };
}
