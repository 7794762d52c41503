// What a person presses on a seat beside its door: enrolling it, calling, asking for time, ending.
export function buttons(root, { line, word, refuse, beat, asks, lock, show, take, message }) {
  const $ = (selector) => root.querySelector(selector);
  const said = root.dataset;
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
    const answer = await line.ask("enrolment", { code });
    if (answer.ok) {
      line.forget();
      beat();
    }
    return answer;
  });
  const press = (selector, path, done, then) =>
    $(selector).addEventListener("click", async () => {
      try {
        const answer = await line.ask(path);
        if (!answer.ok) return refuse(answer);
        word(done);
        then?.();
      } catch {
        word(said.away);
      }
    });
  press("[data-call]", "call", said.called);
  press("[data-more]", "request-time", said.asked, () => asks(false));
  $("[data-end]").addEventListener("click", () => {
    $("[data-sure]").hidden = false;
    asks(false);
    $("[data-end-sure]").focus();
  });
  $("[data-stay]").addEventListener("click", () => {
    $("[data-sure]").hidden = true;
    $("[data-end]").focus();
  });
  $("[data-end-sure]").addEventListener("click", async () => {
    // said again with every word until the server has heard it: otherwise the next word would open the seat again
    lock(true);
    show("LOCKED");
    try {
      const answer = await line.ask("end", message());
      if (!answer.ok) return refuse(answer);
      take(answer.body);
      word(said.over);
    } catch {
      word(said.away);
    }
  });
}
