// The embedded data. The index is read at once; a report's own block only when it is opened or searched.
const index = JSON.parse(document.getElementById("index").textContent);
const details = new Map();

function detailOf(entry) {
  if (!details.has(entry.n)) {
    details.set(entry.n, JSON.parse(document.getElementById(`report-${entry.n}`).textContent));
  }
  return details.get(entry.n);
}

index.entries.forEach((entry, n) => { entry.n = n; });

const byKey = new Map(index.entries.map((entry) => [entry.key, entry]));

/** The title of a rule in the language shown; its name where the run gave no titles; nothing where it never fired. */
function ruleTitle(code) {
  const title = index.titles[code];
  return title ? title[words === WORDS.zh ? 0 : 1] : index.names[code] ?? "";
}

const SEVERITIES = ["error", "warning", "advice", "info"];
/** What a finding counts as: a doubt is no error, however grave it would be. */
const weight = (finding) => (finding.outcome === "uncertain" ? "uncertain" : finding.severity);
