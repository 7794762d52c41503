// A grid that is only read: frozen, or another's. On a phone one assessment shows at a time.
import phone from "./phone.js";

export default function shown(root) {
  phone(root, root.querySelectorAll("thead th[data-a]").length);
}
