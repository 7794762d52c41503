// What a seat writes down so that its next page knows it: whether it is enrolled, what it counted, and the lease it works on.
const KEPT = "kalanso-seat";

export const kept = () => {
  try {
    const found = JSON.parse(localStorage.getItem(KEPT));
    return found && !Array.isArray(found) ? found : {};
  } catch {
    return {};
  }
};

export const keep = (what) => {
  try {
    localStorage.setItem(KEPT, JSON.stringify(what));
  } catch {
    // nothing can be written: the server then goes by the room's rule
  }
};
