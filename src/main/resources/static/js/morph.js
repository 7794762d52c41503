// Makes what stands on the page like what the server says now, and touches nothing else: what is ticked, focused, scrolled to
// or being typed stays.
const OURS = /^(role|style|tabindex|draggable|data-enhanced|aria-.*)$/;

const same = (one, other) => one.nodeType === other.nodeType && one.nodeName === other.nodeName && one.dataset?.key === other.dataset?.key;

const attributes = (shown, fresh) => {
  for (const { name, value } of fresh.attributes) if (shown.getAttribute(name) !== value) shown.setAttribute(name, value);
  for (const { name } of [...shown.attributes]) if (!fresh.hasAttribute(name) && !OURS.test(name)) shown.removeAttribute(name);
};

export function morph(shown, fresh) {
  if (shown.nodeType !== Node.ELEMENT_NODE) {
    if (shown.nodeValue !== fresh.nodeValue) shown.nodeValue = fresh.nodeValue;
    return;
  }
  if (shown.isEqualNode(fresh)) return;
  attributes(shown, fresh);
  const keyed = new Map([...shown.children].filter((each) => each.dataset.key).map((each) => [each.dataset.key, each]));
  let next = shown.firstChild;
  for (const wanted of [...fresh.childNodes]) {
    const known = keyed.get(wanted.dataset?.key) ?? (next && same(next, wanted) ? next : undefined);
    if (!known) shown.insertBefore(wanted, next);
    else {
      if (known === next) next = next.nextSibling;
      else shown.insertBefore(known, next);
      morph(known, wanted);
    }
  }
  while (next) {
    const gone = next;
    next = next.nextSibling;
    gone.remove();
  }
}
