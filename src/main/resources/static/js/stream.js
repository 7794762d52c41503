// One live stream of the server, opened again after every loss from the last number heard, and shut while nobody looks.
// Where it can't be opened the page is what it was without it.
const ENDED = [4401, 4404];
const CROWDED = 4429;
const LONGEST_WAIT = 60000;
const LONGEST_SILENCE = 65000;
const UNSEEN = 15000;

export function listen(path, { after, heard, from }) {
  let socket, retry, silence, unseen;
  let last = after;
  let tries = 0;

  const open = () => {
    clearTimeout(retry);
    if (socket || document.hidden || !navigator.onLine) return;
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
      if (message.type !== "beat" && message.type !== "resumed") heard(message);
    };
    own.onclose = ({ code }) => lost(own, code);
  };

  const lost = (own, code) => {
    if (socket !== own) return;
    shut();
    if (ENDED.includes(code) || code === CROWDED) return;
    const longest = Math.min(LONGEST_WAIT, 1000 * 2 ** tries++);
    retry = setTimeout(open, longest * (0.5 + Math.random() / 2));
  };

  const shut = () => {
    const own = socket;
    socket = undefined;
    clearTimeout(silence);
    clearTimeout(retry);
    own?.close();
  };

  document.addEventListener("visibilitychange", () => {
    clearTimeout(unseen);
    if (document.hidden) unseen = setTimeout(shut, UNSEEN);
    else open();
  });
  addEventListener("online", open);
  // pages that are only passed through ask for nothing
  setTimeout(open, 500);

  return { say: (message) => socket?.readyState === WebSocket.OPEN && socket.send(JSON.stringify(message)) };
}
