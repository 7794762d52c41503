// A seat. It counts how long it is unlocked by a clock that nobody can set, writes the count down four times a second, tells
// the server every ten seconds, and locks itself where its lease ends: with or without a network.
import { buttons } from "./seat/buttons.js";
import { door } from "./seat/door.js";
import { keep, kept } from "./seat/kept.js";
import { connect } from "./seat/line.js";
import { stay } from "./seat/offline.js";
import { clock, newId } from "./seat/plain.js";

const WRITES = 250;
const WARNS = [10, 5, 1];
// so many old counts fit into one message beside the one that runs
const AT_ONCE = 4;
// words of a page that may have been said after the last one it wrote down
const UNWRITTEN = 1000;
const READ = 8000;

export default function seat(root) {
  const $ = (selector) => root.querySelector(selector);
  const said = root.dataset;
  const before = kept(); // what a page before this one had written down
  const now = { known: said.known === "true" || before.known === true, back: before.back ?? 0, texts: before.texts ?? {}, total: 0 };
  let page = newId();
  let n = 0;
  let fresh = true;
  let open = null; // { token, stretch, since, limit, session }
  let over = [...(before.over ?? []), ...(before.open ? [{ lease: before.open.token, stampMillis: before.open.count, stretch: before.open.stretch }] : [])];
  let earlier = before.open; // until a server answers it is not settled who goes on with it
  let instead = null; // { page, since }: this page’s own name while it goes on as the one before
  let since; // from when the next lease counts, where it is not the moment of its answer
  let wordAt = 0;
  let beatEvery = 10000;
  let messageAt = null;
  let warned = new Set();
  let shown = null;
  let stays = false;

  const count = () => (open ? Math.min(Math.floor(performance.now() - open.since), open.limit) : 0);
  const last = () => ({ lease: open.token, stampMillis: count(), stretch: open.stretch });
  const reports = () => [...over.slice(0, AT_ONCE).map((each) => ({ ...each, over: true })), ...(open ? [{ ...last(), over: false }] : [])];
  const sent = () => reports().map(({ lease, stampMillis, over, ended }) => ({ lease, stampMillis, over, ended }));
  const write = () => {
    const { known, back, texts } = now;
    const going = open && { token: open.token, stretch: open.stretch, limit: open.limit, session: open.session, count: count() };
    keep({ known, back, texts, total: now.total, page, n, over, open: going, at: Date.now() });
  };
  const word = (text) => {
    $("[data-status]").textContent = text;
    wordAt = performance.now();
  };

  // what ends for another reason than its time can't be lengthened, and why it ends is said from the start
  const asks = (yes) => {
    $("[data-ask]").hidden = !yes;
    $("[data-more]").classList.toggle("primary", yes);
  };
  const ends = (cause) => {
    const why = $("[data-ends]");
    const text = cause ? $("[data-screen=OPEN]").dataset[`ends${cause[0]}${cause.slice(1).toLowerCase()}`] : "";
    if (why.textContent !== text) why.textContent = text;
    why.hidden = !text;
    if (text) asks(false);
  };

  // more time: whatever was warned of is ahead again
  const grant = (totalSeconds) => {
    const more = totalSeconds * 1000 - now.total;
    if (more > 0) {
      warned = new Set();
      asks(false);
      if (open) word(said.added.replace("{0}", Math.round(more / 60000)));
    }
    now.total = totalSeconds * 1000;
  };

  const show = (screen) => {
    for (const each of root.querySelectorAll("[data-screen]")) each.hidden = each.dataset.screen !== (screen === "WAITING" ? "LOCKED" : screen);
    if (shown === screen) return;
    // what was said to whoever sat there is for nobody else
    if (shown === "OPEN" && screen === "LOCKED") $("[data-message]").hidden = true;
    shown = screen;
    $("[data-sure]").hidden = true;
    asks(false);
    root.querySelector(`[data-screen]:not([hidden]) input, [data-screen]:not([hidden]) button`)?.focus();
  };

  const lock = (ended) => {
    if (!open) return;
    over.push({ ...last(), ended });
    open = null;
    write();
  };

  const tell = ({ room, name, rules, message, messageAt: at, inService, totalSeconds, screen, endsFor }) => {
    if (room !== undefined) now.texts = { room, name, rules };
    for (const key of ["room", "name", "rules"]) $(`[data-${key}]`).textContent = now.texts[key] ?? "";
    if (totalSeconds !== undefined) grant(totalSeconds);
    if (room !== undefined) ends(endsFor);
    if (at && at !== messageAt && (messageAt !== null || screen === "OPEN")) {
      $("[data-message]").textContent = message;
      $("[data-message]").hidden = false;
    }
    if (room !== undefined) messageAt = at ?? "";
    if (inService === false) word(said.out);
  };

  // counted from when the answer was there: never ahead of the server
  const take = (view, received = performance.now()) => {
    fresh = false;
    earlier = null;
    now.known = true;
    if (view.beatSeconds) beatEvery = view.beatSeconds * 1000;
    if (view.backSeconds !== undefined) now.back = view.backSeconds * 1000;
    over = over.filter((each) => !view.done?.includes(each.stretch));
    if (view.session?.totalSeconds) grant(view.session.totalSeconds);
    // the time was over here while this answer was on its way: what was locked is not opened again
    const crossed = over.some((each) => each.stretch === view.lease?.stretch);
    if (view.lease && !crossed) {
      if (open?.stretch !== view.lease.stretch) {
        lock();
        open = { stretch: view.lease.stretch, since: received };
        warned = new Set();
      }
      Object.assign(open, { token: view.lease.token ?? open.token, limit: view.lease.limitMillis, session: view.lease.sessionMillis });
    } else lock();
    if (view.room !== undefined) tell(view);
    // what was said before has been read
    if (view.inService !== false && performance.now() - wordAt > READ) word("");
    show(crossed ? "LOCKED" : view.screen);
    line.follow(view);
    write();
    tick();
    if (!stays) stay();
    stays = true;
  };

  const refuse = (answer) => {
    if (answer.status === 401) {
      now.known = false;
      stays = false;
      lock();
      return show("ENROL");
    }
    if (answer.body?.title === "computerroom.open-elsewhere") {
      if (instead) {
        // the server had heard of this page after all, and it was its answer that was lost
        ({ page, since } = instead);
        instead = null;
        fresh = true;
        return beat();
      }
      lock();
      over = [];
      show("SUSPENDED");
      return word(said.elsewhere);
    }
    word(answer.body?.errors?.[0]?.message ?? answer.body?.detail ?? said.failed);
  };

  // No server answers, and a moment ago this seat was open: goes on where the page before stopped writing, and under its name.
  const goOn = () => {
    const was = earlier;
    const pause = Date.now() - before.at;
    earlier = null;
    if (!was || pause < 0 || pause > now.back || was.count >= was.limit) return;
    instead = { page, since: performance.now() };
    page = before.page;
    n = before.n + UNWRITTEN;
    fresh = false;
    over = over.filter((each) => each.stretch !== was.stretch);
    open = { ...was, since: performance.now() - was.count };
    now.total = before.total;
  };

  const away = () => {
    goOn();
    tell({});
    if (shown !== "ENROL") show(open ? "OPEN" : (shown ?? "LOCKED"));
    word(said.away);
    tick();
  };

  const say = async () => {
    try {
      const answer = await line.word(() => ({ n: ++n, page, fresh, reports: sent() }));
      if (!answer.ok) return refuse(answer);
      take(answer.body, since);
      since = undefined;
      instead = null;
    } catch {
      away();
    }
  };
  // one word at a time; what happens meanwhile needs one more
  let beating = false;
  let again = false;
  const beat = async () => {
    again = true;
    if (beating) return;
    beating = true;
    while (again) {
      again = false;
      await say();
    }
    beating = false;
  };

  const heard = (message) => {
    if (message.type === "state") {
      tell(message);
      if (open && message.stretch === open.stretch) open.session = message.sessionMillis;
      tick();
      beat();
    } else if (message.type === "warning") warn(message.minutesLeft);
    else if (message.type === "rung") beat();
  };
  const line = connect(heard);

  const warn = (minutes) => {
    if (!open || warned.has(minutes)) return;
    warned.add(minutes);
    asks($("[data-ends]").hidden);
    word(minutes === 1 ? said.warnOne : said.warn.replace("{0}", minutes));
  };

  const tick = () => {
    if (!open) return;
    if (count() >= open.limit) {
      const spent = open.limit >= open.session;
      lock();
      show("LOCKED");
      word(spent ? said.over : said.away);
      return beat();
    }
    const left = open.session - count();
    const total = Math.max(now.total, left);
    $("[data-left]").textContent = clock(left);
    $("[data-left]").classList.toggle("soon", left <= 300000);
    $("[data-bar]").value = 1 - left / total;
    for (const minutes of WARNS) if (left <= minutes * 60000 && left > (minutes - 1) * 60000 && total > minutes * 60000) warn(minutes);
  };

  door(root, {
    word,
    refuse,
    ask: async (path, typed) => {
      const answer = await line.ask(path, { ...typed, page, fresh, reports: sent() });
      if (answer.ok) {
        word("");
        take(answer.body);
      }
      return answer;
    },
  });
  buttons(root, { line, word, refuse, beat, asks, lock, show, take, message: () => ({ page, fresh: false, reports: sent() }) });

  setInterval(() => {
    tick();
    if (open) write();
  }, WRITES);
  const rhythm = async () => {
    if (shown !== "ENROL") await beat();
    setTimeout(rhythm, beatEvery);
  };
  if (now.known) rhythm();
  else {
    show("ENROL");
    setTimeout(rhythm, beatEvery);
  }
}
