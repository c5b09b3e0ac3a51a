// What is open, the address that remembers it, and the keys.
const state = { entry: null, finding: null, tab: "text" };

/** The address is #report/finding: both keys survive a new run over the same files. */
function remember() {
  const key = state.finding === null ? null : detailOf(state.entry).findings[state.finding].key;
  const hash = `#${state.entry.key}${key ? `/${key}` : ""}`;
  if (location.hash !== hash) history.replaceState(null, "", hash);
}

function showTab(name) {
  state.tab = name;
  for (const tab of document.querySelectorAll("[role=tab]")) tab.setAttribute("aria-selected", tab.dataset.tab === name);
  for (const pane of document.querySelectorAll(".pane")) pane.hidden = pane.dataset.tab !== name;
  for (const legend of document.querySelectorAll(".legend")) legend.hidden = name !== "text";
  if (name === "text" && state.finding !== null) reveal(document.querySelector(".text .current"), "center");
}

/** Make a finding the current one; unless told otherwise its words are scrolled to and flashed. */
function selectFinding(n, { scrollText = true, at = null } = {}) {
  const finding = detailOf(state.entry).findings[n];
  if (!finding) return;
  state.finding = n;
  for (const node of document.querySelectorAll(".finding.current, .text .current")) node.classList.remove("current");
  const card = document.querySelector(`.finding[data-n="${n}"]`);
  card.classList.add("current");
  card.scrollIntoView({ block: "nearest" });
  const pieces = [...document.querySelectorAll(".text span[data-f]")].filter((p) => p.dataset.f.split(" ").includes(String(n)));
  for (const piece of pieces) piece.classList.add("current");
  if (scrollText && state.tab === "text") reveal(pieceAt(pieces, finding, at), "center", pieces);
  remember();
}

/** The piece at which that piece of evidence begins; the first one if none is asked for. */
function pieceAt(pieces, finding, at) {
  const places = finding.evidence.filter((e) => e.start !== undefined).map((e) => e.start).sort((a, b) => a - b);
  const firsts = pieces.filter((p) => p.classList.contains("q-first"));
  return (at === null ? null : firsts[[...new Set(places)].indexOf(at)]) ?? pieces[0];
}

function step(by) {
  const number = state.entry?.status === "audited" ? detailOf(state.entry).findings.length : 0;
  if (number === 0) return;
  const from = state.finding ?? (by > 0 ? -1 : number);
  selectFinding((from + by + number) % number);
}

function stepReport(by) {
  const next = shown[shown.indexOf(state.entry) + by];
  if (next) openReport(next);
}

function auditedBody(detail) {
  const reading = renderText(detail);
  const panes = { text: reading.pane, tables: renderTables(detail), outcomes: renderOutcomes(detail) };
  const tabs = Object.entries(words.tabs).map(([name, title]) =>
    make("button", { type: "button", role: "tab", "data-tab": name, onclick: () => showTab(name) }, title));
  return [
    make("section", { class: "left" }, make("div", { class: "tools" }, make("div", { role: "tablist", class: "tabs" }, tabs), reading.legend),
      Object.entries(panes).map(([name, pane]) => make("div", { class: `pane pane-${name}`, "data-tab": name }, pane))),
    renderFindings(detail),
  ];
}

function unauditedBody(entry) {
  return make("section", { class: "unaudited" }, make("p", { class: "status" }, standingName(entry.status)),
    make("p", {}, make("b", {}, `${words.reason}：`), told(entry, "reason") ?? words.unknown));
}

function openReport(entry, findingKey = null) {
  const detail = detailOf(entry);
  state.entry = entry;
  state.finding = null;
  document.title = `${entry.organ ?? entry.path} ${entry.year ?? ""} · ${words.brand}`;
  document.getElementById("main").replaceChildren(renderHead(entry, detail),
    ...(entry.status === "audited" ? auditedBody(detail) : [unauditedBody(entry)]));
  showTab(state.tab);
  markRow(true);
  const found = findingKey === null ? -1 : detail.findings.findIndex((f) => f.key === findingKey);
  if (found >= 0) selectFinding(found);
  else remember();
}

function openFromAddress() {
  const [key, finding] = location.hash.slice(1).split("/");
  const entry = byKey.get(key) ?? shown[0];
  if (entry) openReport(entry, finding ?? null);
  else document.getElementById("main").replaceChildren(make("p", { class: "none" }, words.no_report));
}

function switchLanguage() {
  words = words === WORDS.zh ? WORDS.en : WORDS.zh;
  document.documentElement.lang = words === WORDS.zh ? "zh-CN" : "en";
  renderList();
  openFromAddress();
}

const KEYS = {
  j: () => step(1), k: () => step(-1), "]": () => stepReport(1), "[": () => stepReport(-1),
  "/": () => document.getElementById("search").focus(),
};

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") document.activeElement?.blur();
  if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
  if (KEYS[event.key]) { event.preventDefault(); KEYS[event.key](); }
});
addEventListener("beforeprint", () => { for (const folded of document.querySelectorAll("details")) folded.open = true; });
addEventListener("hashchange", openFromAddress);
renderList();
openFromAddress();
