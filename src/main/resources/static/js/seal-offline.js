import { judge } from "./seal.js";

// The saved page. KNOWN stands before this script in the page: keys, kinds of paper and words of the day it was saved.
const field = document.getElementById("seal");
const answer = document.getElementById("answer");

function line(label, value) {
  const row = document.createElement("div");
  const dt = document.createElement("dt"), dd = document.createElement("dd");
  dt.textContent = label;
  dd.textContent = value;
  row.append(dt, dd);
  return row;
}

function paragraph(text, className) {
  const p = document.createElement("p");
  p.className = className;
  p.textContent = text;
  return p;
}

function tell({ verdict, seal }) {
  answer.className = verdict === "AUTHENTIC" ? "good" : "bad";
  answer.replaceChildren(paragraph((verdict === "AUTHENTIC" ? "✓ " : "✗ ") + KNOWN.words[verdict], "verdict"));
  if (seal) {
    const kind = KNOWN.kinds[seal.kind] ?? { name: KNOWN.words["seal.paper"], fields: [] };
    const day = new Date(seal.day * 86400000).toLocaleDateString(KNOWN.lang, { timeZone: "UTC", dateStyle: "long" });
    const list = document.createElement("dl");
    seal.fields.forEach((value, i) => value && list.append(line(kind.fields[i] ?? "", value)));
    list.append(line(KNOWN.words["seal.version"], seal.version), line(KNOWN.words["seal.issued-on"], day));
    answer.append(paragraph(kind.name, "paper"), list, paragraph(KNOWN.words["seal.offline.newer"], "newer"));
  }
}

field.addEventListener("input", () => {
  if (field.value.trim()) tell(judge(field.value, KNOWN.keys));
  else answer.replaceChildren();
});

// Where the browser reads codes by itself, a photograph of the picture is enough.
const photo = document.getElementById("photo");
if ("BarcodeDetector" in window) {
  photo.parentElement.hidden = false;
  photo.addEventListener("change", async () => {
    const found = await new BarcodeDetector({ formats: ["qr_code"] }).detect(await createImageBitmap(photo.files[0]));
    field.value = found.length ? found[0].rawValue : "";
    tell(judge(field.value, KNOWN.keys));
  });
}

if (location.hash.length > 1) {
  field.value = location.hash.slice(1);
  tell(judge(field.value, KNOWN.keys));
}
