// Tables 二, 三 and 四 with the official labels. What was not read is said so; it never looks like a nought.
const CLAUSES = { 1: "一", 5: "五", 6: "六", 8: "八", 9: "九" };
const clause = (item) => item.replace(/^20\((\d)\)$/, (_, n) => `第二十条第（${CLAUSES[n]}）项`);

function cell(value, marked) {
  const kind = value === null || value === undefined ? "unread" : value === "" ? "blank" : value === 0 ? "nought" : "figure";
  const shown = kind === "unread" ? "未读出" : kind === "blank" ? "" : String(value);
  return make("td", { class: `${kind}${marked ? ` marked of-${marked}` : ""}`, title: kind === "blank" ? words.blank : null }, shown);
}

/** Cells of table 三 that findings name in their locators (… 表三 · G × 总计). */
function markedCells(findings) {
  const marked = new Map();
  for (const finding of findings) {
    for (const evidence of finding.evidence) {
      const found = /表三 · ([A-H]\d?) × (\S+)$/.exec(evidence.locator);
      if (found && !marked.has(`${found[1]} ${found[2]}`)) marked.set(`${found[1]} ${found[2]}`, weight(finding));
    }
  }
  return marked;
}

function disclosureTable(form, rows) {
  const width = Math.max(...form.disclosure.map((block) => block.columns.length));
  const spanOf = (i, n) => (i === n - 1 ? width - n + 1 : null);
  const official = new Set(form.disclosure.flatMap((block) => block.rows));
  const others = Object.entries(rows).filter(([name]) => !official.has(name));
  return make("table", { class: "grid narrow" }, form.disclosure.map((block) => {
    const n = block.columns.length;
    return make("tbody", {},
      make("tr", {}, make("th", { class: "clause", colspan: width + 1 }, clause(block.item))),
      make("tr", { class: "columns" }, make("th", {}, words.item), block.columns.map((c, i) => make("th", { colspan: spanOf(i, n) }, c))),
      block.rows.map((name) => make("tr", {}, make("th", { class: "label" }, name), block.columns.map((_, i) => {
        const td = cell(rows[name]?.[i]);
        if (spanOf(i, n) > 1) td.setAttribute("colspan", spanOf(i, n));
        return td;
      }))));
  }), others.length > 0 && make("tbody", {}, make("tr", {}, make("th", { class: "clause", colspan: width + 1 }, words.other_rows)),
    others.map(([name, cells]) => make("tr", {}, make("th", { class: "label" }, name), (cells ?? [null]).map((v) => cell(v))))));
}

/** The label cells of row `at` of table 三: a group's cell stands once and spans the rows that share it. */
function requestLabels(rows, at) {
  const { code, label: text, groups } = rows[at];
  const sameTo = (depth, i) => rows[i]?.groups[depth] === groups[depth];
  const opened = groups.map((group, depth) => {
    if (at > 0 && sameTo(depth, at - 1)) return null;
    let end = at + 1;
    while (end < rows.length && sameTo(depth, end)) end += 1;
    return make("th", { class: "group", rowspan: end - at }, group);
  });
  return [...opened, make("th", { class: "label", colspan: 3 - groups.length }, make("code", {}, code), text)];
}

function requestTable(form, rows, findings) {
  const marked = markedCells(findings);
  const columns = form.request_columns;
  const last = columns.length - 1;
  return make("table", { class: "grid requests" },
    make("thead", {},
      make("tr", {}, make("th", { colspan: 3, rowspan: 2 }, ""), make("th", { rowspan: 2 }, columns[0]),
        make("th", { colspan: last - 1 }, words.legal_persons), make("th", { rowspan: 2 }, columns[last])),
      make("tr", {}, columns.slice(1, last).map((c) => make("th", {}, c)))),
    make("tbody", {}, form.request_rows.map((official, at) => make("tr", { class: /^[AGH]/.test(official.code) ? "main-row" : null },
      requestLabels(form.request_rows, at),
      columns.map((column, i) => cell(rows[official.code]?.[i], marked.get(`${official.code} ${column}`)))))));
}

function disputeTable(form, cells) {
  const n = form.dispute_columns.length;
  return make("table", { class: "grid narrow" },
    make("thead", {}, make("tr", {}, make("th", {}, words.route), form.dispute_columns.map((c) => make("th", {}, c)))),
    make("tbody", {}, form.dispute_groups.map((group, g) => make("tr", {}, make("th", { class: "label" }, group.replace("/", " · ")),
      form.dispute_columns.map((_, i) => cell(cells[g * n + i]))))));
}

/** The form whose rows these are: the one in force unless the other fits better. */
function layoutOf(tables, inForce) {
  const fit = (id) => {
    const form = index.forms[id];
    const second = form.disclosure.flatMap((b) => b.rows.filter((name) => tables[2]?.[name]?.length === b.columns.length)).length;
    const third = form.request_rows.filter((r) => tables[3]?.[r.code]).length;
    return second + third + (id === inForce ? 0.5 : 0);
  };
  return Object.keys(index.forms).reduce((best, id) => (fit(id) > fit(best) ? id : best));
}

function renderTables(detail) {
  const tables = detail.tables ?? {};
  if (!index.forms[detail.report.form]) return make("div", { class: "tables" }, make("p", { class: "none" }, words.no_tables));
  const id = layoutOf(tables, detail.report.form);
  const form = index.forms[id];
  const build = { 2: disclosureTable, 3: requestTable, 4: disputeTable };
  return make("div", { class: "tables" },
    id !== detail.report.form && make("p", { class: "layout-note" }, words.other_layout(label("forms", id))),
    [2, 3, 4].map((n) => make("section", {}, make("h3", {}, words.table[n]),
      tables[n] ? build[n](form, tables[n], detail.findings) : make("p", { class: "lost" }, words.table_lost))),
    make("p", { class: "note" }, make("span", { class: "swatch unread" }), words.legend_unread, make("span", { class: "swatch blank" }), words.legend_blank));
}
