// Every rule with its outcome, so that what was not checked never looks like passed.
const OUTCOMES = ["fail", "uncertain", "error", "not_assessable", "pass", "not_applicable"];
const OUTCOME_GLYPHS = { fail: "✕", uncertain: "?", error: "!", not_assessable: "○", pass: "✓", not_applicable: "–" };

function outcomeBar(groups, number) {
  return make("div", { class: "outcome-bar" }, groups.map(([outcome, codes]) => {
    const part = make("span", { class: `o-${outcome}`, title: `${label("outcomes", outcome)} ${codes.length}` });
    part.style.flexGrow = codes.length / number;
    return part;
  }));
}

function outcomeItem(code, outcome, detail) {
  const first = detail.findings.findIndex((f) => f.rule === code);
  const inner = [make("code", {}, code), make("span", {}, ruleTitle(code))];
  return make("li", { class: `o-${outcome}` }, make("b", { class: "glyph" }, OUTCOME_GLYPHS[outcome]),
    first >= 0 ? make("button", { type: "button", class: "jump", onclick: () => selectFinding(first) }, inner) : inner);
}

function versionNote(versions) {
  const parts = [versions.nianshen && `nianshen ${versions.nianshen}`, versions.rules && `rules ${versions.rules}`,
    ...Object.entries(versions.models ?? {}).map(([name, hash]) => `${name} ${String(hash).slice(0, 12)}`)];
  return make("p", { class: "note" }, `${words.versions}：${parts.filter(Boolean).join(" · ")}`);
}

function renderOutcomes(detail) {
  const codes = Object.keys(detail.outcomes);
  const groups = OUTCOMES.map((outcome) => [outcome, codes.filter((code) => detail.outcomes[code] === outcome).sort(order)])
    .filter(([, found]) => found.length > 0);
  return make("div", { class: "outcomes" }, outcomeBar(groups, codes.length), groups.map(([outcome, found]) => make("section", {},
    make("h3", { class: `o-${outcome}` }, make("b", { class: "glyph" }, OUTCOME_GLYPHS[outcome]), `${label("outcomes", outcome)} ${found.length}`,
      make("small", {}, label("outcome_notes", outcome))),
    make("ul", {}, found.map((code) => outcomeItem(code, outcome, detail))))), versionNote(detail.versions ?? {}));
}
