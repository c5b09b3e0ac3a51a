// The left column: all records of the run, filtered, sorted, and built only as far as they are scrolled to.
const STANDINGS = ["不合规", "需整改", "无法判定", "基本合规", "合规", "error", "unreadable", "not_a_report"];
const COUNTED = ["error", "warning", "advice", "uncertain"];
const CHUNK = 120;
const filters = { standing: "", severity: "", rule: "", query: "", sort: "path" };
let shown = [];
let rows = null;
let built = 0;

const order = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const total = (entry) => COUNTED.reduce((sum, kind, i) => sum + (entry.counts[kind] ?? 0) * 1000 ** (3 - i), 0);
const SORTS = {
  path: () => 0,
  organ: (a, b) => (a.organ ?? "\uffff").localeCompare(b.organ ?? "\uffff", "zh"),
  year: (a, b) => (b.year ?? 0) - (a.year ?? 0),
  verdict: (a, b) => STANDINGS.indexOf(standing(a)) - STANDINGS.indexOf(standing(b)),
  findings: (a, b) => total(b) - total(a),
};

function haystack(entry) {
  if (entry.haystack === undefined) {
    const detail = detailOf(entry);
    const said = (detail.findings ?? []).map((f) => `${f.rule} ${f.name} ${f.message} ${f.message_en ?? ""}`);
    entry.haystack = [entry.organ, entry.title, entry.path, entry.year, entry.verdict, entry.reason, detail.text, ...said]
      .join("\n").toLowerCase();
  }
  return entry.haystack;
}

function passes(entry) {
  return (!filters.standing || standing(entry) === filters.standing)
    && (!filters.severity || entry.counts[filters.severity] > 0)
    && (!filters.rule || entry.rules.includes(filters.rule))
    && filters.query.toLowerCase().split(/\s+/).every((word) => !word || haystack(entry).includes(word));
}

function row(entry) {
  const counts = COUNTED.map((kind) => {
    const n = entry.counts[kind] ?? 0;
    return n > 0 && make("span", { class: `count of-${kind}`, title: `${label("severities", kind)} ${n}` }, n);
  });
  const second = entry.status === "audited"
    ? [make("span", { class: "year" }, entry.year ?? ""), make("span", { class: "counts" }, counts)]
    : [make("span", { class: "reason" }, told(entry, "reason") ?? "")];
  return make("button", { class: "row", type: "button", "data-key": entry.key, title: entry.path, onclick: () => openReport(entry) },
    make("span", { class: "organ" }, entry.organ ?? entry.path), badge(standing(entry)), make("span", { class: "second" }, second));
}

function buildRows(until) {
  const next = shown.slice(built, Math.max(until, built));
  rows.querySelector(".more")?.remove();
  rows.append(...next.map(row));
  built += next.length;
  if (built < shown.length) {
    const more = make("div", { class: "more" });
    rows.append(more);
    new IntersectionObserver((seen, observer) => {
      if (seen.some((s) => s.isIntersecting)) { observer.disconnect(); buildRows(built + CHUNK); }
    }, { root: rows }).observe(more);
  }
  markRow();
}

/** Mark the row of the open report, and bring it into view if asked to. */
function markRow(scroll = false) {
  if (scroll && state.entry) {
    const place = shown.indexOf(state.entry);
    if (place >= built) buildRows(place + 20);
  }
  for (const node of rows.querySelectorAll(".row")) {
    const open = node.dataset.key === state.entry?.key;
    node.classList.toggle("open", open);
    if (open) { node.setAttribute("aria-current", "true"); if (scroll) node.scrollIntoView({ block: "nearest" }); }
    else node.removeAttribute("aria-current");
  }
}

function refreshRows() {
  shown = index.entries.filter(passes).sort((a, b) => SORTS[filters.sort](a, b) || order(a.n, b.n));
  rows.replaceChildren();
  rows.scrollTop = 0;
  built = 0;
  if (shown.length === 0) rows.append(make("p", { class: "empty" }, words.nothing_matches));
  buildRows(CHUNK);
  document.getElementById("shown").textContent = words.shown(shown.length, index.entries.length);
  const filtered = filters.standing || filters.severity || filters.rule || filters.query;
  document.getElementById("clear").hidden = !filtered;
}

function chooser(name, options, title) {
  const select = make("select", { "aria-label": title, title, onchange: () => { filters[name] = select.value; refreshRows(); } },
    options.map(([value, text]) => make("option", { value, selected: filters[name] === value }, text)));
  return select;
}

function standingChips() {
  const numbers = new Map();
  for (const entry of index.entries) numbers.set(standing(entry), (numbers.get(standing(entry)) ?? 0) + 1);
  return STANDINGS.filter((name) => numbers.has(name)).map((name) => make("button", {
    type: "button", class: `chip tone-${TONES[name]}`, "aria-pressed": filters.standing === name,
    onclick: () => { filters.standing = filters.standing === name ? "" : name; renderList(); },
  }, `${GLYPHS[name]} ${standingName(name)} `, make("b", {}, numbers.get(name))));
}

function ruleOptions() {
  const numbers = new Map();
  for (const entry of index.entries) for (const code of entry.rules) numbers.set(code, (numbers.get(code) ?? 0) + 1);
  const codes = [...numbers.keys()].sort(order);
  return [["", words.any_rule], ...codes.map((code) => [code, `${code} ${ruleTitle(code)}（${numbers.get(code)}）`])];
}

function renderList() {
  let waiting = 0;
  const search = make("input", {
    id: "search", type: "search", placeholder: words.search, "aria-label": words.search, value: filters.query, autocomplete: "off",
    oninput: () => { clearTimeout(waiting); waiting = setTimeout(() => { filters.query = search.value.trim(); refreshRows(); }, 180); },
  });
  rows = make("div", { class: "rows" });
  document.getElementById("list").replaceChildren(
    make("header", { class: "brand" }, make("h1", {}, words.brand), make("span", { class: "tagline" }, words.tagline),
      make("button", { type: "button", class: "quiet", onclick: switchLanguage }, words.other_language)),
    search,
    make("div", { class: "chips" }, standingChips()),
    make("div", { class: "choosers" },
      chooser("severity", [["", words.any_severity], ...Object.entries(words.severities)], words.any_severity),
      chooser("rule", ruleOptions(), words.any_rule),
      chooser("sort", Object.entries(words.sorts), words.sorts[filters.sort])),
    make("div", { class: "tally" }, make("span", { id: "shown" }),
      make("button", { id: "clear", type: "button", class: "quiet", onclick: clearFilters }, words.clear)),
    rows);
  refreshRows();
  markRow(true);
}

function clearFilters() {
  Object.assign(filters, { standing: "", severity: "", rule: "", query: "" });
  renderList();
}
