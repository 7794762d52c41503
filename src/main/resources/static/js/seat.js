// A seat. It counts how long it is unlocked by a clock that nobody can set, writes the count down four times a second, tells
// the server every ten seconds, and locks itself where its lease ends: with or without a network.
const KEPT = "kalanso-seat";
const WRITES = 250;
const WARNS = [10, 5, 1];

const kept = () => {
  try {
    return JSON.parse(localStorage.getItem(KEPT)) ?? [];
  } catch {
    return [];
  }
};
const keep = (reports) => {
  try {
    localStorage.setItem(KEPT, JSON.stringify(reports));
  } catch {
    // nothing can be written: the server then goes by the room's rule
  }
};
const clock = (millis) => {
  const left = Math.max(0, Math.ceil(millis / 1000));
  const two = (n) => String(n).padStart(2, "0");
  return left >= 3600 ? `${Math.floor(left / 3600)}:${two(Math.floor(left / 60) % 60)}:${two(left % 60)}` : `${Math.floor(left / 60)}:${two(left % 60)}`;
};
const token = () => decodeURIComponent(document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]*)/)?.[1] ?? "");
// a page that is no secure context has no randomUUID
const newId = () => {
  const b = crypto.getRandomValues(new Uint8Array(16));
  b[6] = (b[6] & 15) | 64;
  b[8] = (b[8] & 63) | 128;
  const hex = [...b].map((n) => n.toString(16).padStart(2, "0")).join("");
  return hex.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, "$1-$2-$3-$4-$5");
};

export default function seat(root) {
  const $ = (selector) => root.querySelector(selector);
  const said = root.dataset;
  const page = newId();
  let fresh = true;
  let open = null; // { token, stretch, since, limit, session, total }
  let over = kept().map((each) => ({ ...each, over: true })); // what a page before this one had counted
  let bell = 0;
  let beatEvery = 10000;
  let messageAt = null;
  let warned = new Set();
  let locked = null;

  const count = () => (open ? Math.min(Math.floor(performance.now() - open.since), open.limit) : 0);
  const reports = () => [...over, ...(open ? [{ lease: open.token, stampMillis: count(), over: false, stretch: open.stretch }] : [])];
  const write = () => keep(reports().map((each) => ({ ...each, over: true })));
  const word = (text) => ($("[data-status]").textContent = text);

  const show = (screen) => {
    for (const each of root.querySelectorAll("[data-screen]")) each.hidden = each.dataset.screen !== (screen === "WAITING" ? "LOCKED" : screen);
    if (locked === screen) return;
    locked = screen;
    $("[data-sure]").hidden = true;
    root.querySelector(`[data-screen]:not([hidden]) input, [data-screen]:not([hidden]) button`)?.focus();
  };

  const lock = () => {
    if (!open) return;
    over.push({ lease: open.token, stampMillis: count(), over: true, stretch: open.stretch });
    open = null;
    write();
  };

  const ask = async (path, body) => {
    const answer = await fetch(`/api/v1/seat/${path}`, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-XSRF-TOKEN": token() },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await answer.text();
    return { ok: answer.ok, status: answer.status, body: text ? JSON.parse(text) : null };
  };
  const sent = () => reports().map(({ lease, stampMillis, over }) => ({ lease, stampMillis, over }));

  const take = (view, received) => {
    fresh = false;
    bell = view.bell;
    beatEvery = view.beatSeconds * 1000;
    over = over.filter((each) => !view.done.includes(each.stretch));
    $("[data-room]").textContent = view.room;
    $("[data-name]").textContent = view.name;
    $("[data-rules]").textContent = view.rules;
    if (view.lease) {
      if (open?.stretch !== view.lease.stretch) {
        lock();
        open = { stretch: view.lease.stretch, since: received };
        warned = new Set();
      }
      Object.assign(open, { token: view.lease.token, limit: view.lease.limitMillis, session: view.lease.sessionMillis, total: view.session.totalSeconds * 1000 });
    } else lock();
    if (view.messageAt && view.messageAt !== messageAt) {
      if (messageAt !== null || view.screen === "OPEN") {
        $("[data-message]").textContent = view.message;
        $("[data-message]").hidden = false;
      }
    }
    messageAt = view.messageAt ?? "";
    word(view.inService ? "" : said.out);
    show(view.screen);
    write();
    tick();
  };

  const refuse = (answer) => {
    if (answer.status === 401) return show("ENROL");
    if (answer.body?.title === "computerroom.open-elsewhere") {
      lock();
      over = [];
      show("SUSPENDED");
      return word(said.elsewhere);
    }
    word(answer.body?.errors?.[0]?.message ?? answer.body?.detail ?? said.failed);
  };

  let beating = false;
  const beat = async () => {
    if (beating) return;
    beating = true;
    try {
      const answer = await ask("beat", { page, fresh, reports: sent() });
      // counted from when the answer was there: never ahead of the server
      if (answer.ok) take(answer.body, performance.now());
      else refuse(answer);
      if (answer.ok) listen();
    } catch {
      word(said.away);
    } finally {
      beating = false;
    }
  };

  let listening = false;
  const listen = async () => {
    if (listening) return;
    listening = true;
    try {
      const answer = await fetch(`/api/v1/seat/news?after=${bell}`);
      if (answer.ok && (await answer.json()).rung) setTimeout(beat, 0);
    } catch {
      // the next beat asks again
    } finally {
      listening = false;
    }
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
    $("[data-left]").textContent = clock(left);
    $("[data-left]").classList.toggle("soon", left <= 300000);
    $("[data-bar]").value = 1 - left / open.total;
    for (const minutes of WARNS)
      if (left <= minutes * 60000 && left > (minutes - 1) * 60000 && open.total > minutes * 60000 && !warned.has(minutes)) {
        warned.add(minutes);
        word(minutes === 1 ? said.warnOne : said.warn.replace("{0}", minutes));
      }
  };

  const submit = (selector, act) =>
    $(selector).addEventListener("submit", async (event) => {
      event.preventDefault();
      const field = event.target.elements.code;
      try {
        const answer = await act(field.value);
        if (answer.ok) field.value = "";
        else refuse(answer);
      } catch {
        word(said.away);
      }
    });
  submit("[data-enrol]", async (code) => {
    const answer = await ask("enrolment", { code });
    if (answer.ok) beat();
    return answer;
  });
  submit("[data-start]", async (code) => {
    const answer = await ask("start", { code, page, reports: sent() });
    if (answer.ok) {
      take(answer.body, performance.now());
      listen();
    }
    return answer;
  });
  const tell = (selector, path, done) =>
    $(selector).addEventListener("click", async () => {
      try {
        const answer = await ask(path);
        if (answer.ok) word(done);
        else refuse(answer);
      } catch {
        word(said.away);
      }
    });
  tell("[data-call]", "call", said.called);
  tell("[data-more]", "request-time", said.asked);
  $("[data-end]").addEventListener("click", () => {
    $("[data-sure]").hidden = false;
    $("[data-end-sure]").focus();
  });
  $("[data-stay]").addEventListener("click", () => {
    $("[data-sure]").hidden = true;
    $("[data-end]").focus();
  });
  $("[data-end-sure]").addEventListener("click", async () => {
    lock();
    show("LOCKED");
    try {
      const answer = await ask("end", { page, fresh: false, reports: sent() });
      if (answer.ok) take(answer.body, performance.now());
      else refuse(answer);
    } catch {
      word(said.away);
    }
  });

  setInterval(() => {
    tick();
    if (open) write();
  }, WRITES);
  const rhythm = async () => {
    if (locked !== "ENROL") await beat();
    setTimeout(rhythm, beatEvery);
  };
  if (said.known === "true") rhythm();
  else {
    show("ENROL");
    setTimeout(rhythm, beatEvery);
  }
}
