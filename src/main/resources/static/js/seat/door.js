// The door of a locked seat: the rules, a code or one's own matricule, a QR before the camera, and what keeps people from it.
import { scanner } from "./scan.js";

const EVERY = 10000;

/**
 * @param ask sends what was typed; the seat opens by the answer
 * @param word says something to whoever stands there
 * @param refuse says why it did not open
 */
export function door(root, { ask, word, refuse }) {
  const section = root.querySelector("[data-screen=LOCKED]");
  const $ = (selector) => section.querySelector(selector);
  const [codes, own, how] = [$("[data-start]"), $("[data-sign-in]"), $("[data-how]")];
  const links = [...how.querySelectorAll("a")];
  const said = section.dataset;
  let hash = null;
  let kind = null;

  const byName = () => !own.hidden;
  const choose = (name, focus) => {
    own.hidden = !name;
    codes.hidden = name;
    links.forEach((link, n) => link.toggleAttribute("aria-current", (n === 1) === name));
    for (const link of links) if (link.hasAttribute("aria-current")) link.setAttribute("aria-current", "true");
    if (focus) (name ? own.elements.name : codes.elements.code).focus();
  };
  links.forEach((link, n) =>
    link.addEventListener("click", (event) => {
      event.preventDefault();
      choose(n === 1, true);
    }),
  );

  const sentence = ({ kind, name, at }) => {
    const text = kind === "CLOSED" ? (at ? said.closedUntil : said.closed) : kind === "CLASS" ? said.class : said.reserved;
    return text.replace("{0}", at ?? "").replace("{1}", name);
  };
  const untouched = () => !codes.elements.code.value && !own.elements.name.value;

  const show = (view) => {
    const notice = $("[data-notice]");
    const text = view.notice ? sentence(view.notice) : "";
    if (notice.textContent !== text) notice.textContent = text;
    notice.hidden = !text;
    // other rules are agreed to anew
    if (hash !== view.rulesHash) for (const form of [codes, own]) form.elements.agree.checked = false;
    hash = view.rulesHash ?? null;
    for (const box of section.querySelectorAll("[data-agree]")) box.hidden = !hash;
    how.hidden = !view.signIn;
    const next = view.notice?.kind ?? null;
    const focused = section.contains(document.activeElement);
    if (!view.signIn && byName()) choose(false, focused);
    else if (next !== kind && untouched()) choose(view.signIn && next === "CLASS", focused || document.activeElement === document.body);
    kind = next;
  };

  const look = async () => {
    if (section.hidden) return;
    try {
      const answer = await fetch("/api/v1/seat/door");
      if (answer.ok) show(await answer.json());
    } catch {
      // no server: the code is asked for, and the server decides once it is there
    }
  };

  const submit = (form, path, typed) =>
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      if (hash && !form.elements.agree.checked) {
        word(said.agreeFirst);
        return form.elements.agree.focus();
      }
      try {
        const answer = await ask(path, { ...typed(), rulesHash: hash });
        if (answer.ok) form.reset();
        else if (answer.body?.title?.startsWith("accounts.")) word(answer.body.detail);
        else refuse(answer);
        if (!answer.ok) look();
      } catch {
        word(root.dataset.away);
      }
      if (form.elements.secret) form.elements.secret.value = "";
    });
  submit(codes, "start", () => ({ code: codes.elements.code.value }));
  submit(own, "sign-in", () => ({ name: own.elements.name.value, secret: own.elements.secret.value }));

  // a hand scanner types wherever it is: nothing else here takes letters
  document.addEventListener("keydown", ({ key, ctrlKey, metaKey, altKey }) => {
    if (section.hidden || key.length !== 1 || ctrlKey || metaKey || altKey) return;
    if (document.activeElement === document.body) (byName() ? own.elements.name : codes.elements.code).focus();
  });

  scanner({
    button: $("[data-scan]"),
    video: $("[data-video]"),
    texts: { scan: said.scanText, stop: said.stopText },
    failed: () => word(said.scanFailed),
    found: (text) => {
      codes.elements.code.value = text;
      codes.requestSubmit();
    },
  });

  new MutationObserver(() => {
    if (section.hidden) for (const form of [codes, own]) form.reset();
    look();
  }).observe(section, { attributeFilter: ["hidden"] });
  setInterval(look, EVERY);
  look();
}
