// The whole text, cut at every boundary of a statement, a quote, a heading, a mask or a line. The cuts are made when
// the page is written (`pieces` are their lengths, in code points), so that pieces joined are the text, always.
const ROLES = ["problem", "measure", "followup", "nil", "work", "frame"];
const rolesShown = new Set(["problem", "measure", "followup", "nil"]);
const FOLDED_ROWS = 4;

/** Where findings quote the text: one mark a piece of evidence, the gravest first. */
function marksOf(findings) {
  const marks = findings.flatMap((finding, n) => finding.evidence
    .filter((e) => e.start !== undefined)
    .map((e) => ({ start: e.start, end: e.end, n, kind: weight(finding) })));
  const rank = [...SEVERITIES.slice(0, 3), "uncertain", "info"];
  return marks.sort((a, b) => rank.indexOf(a.kind) - rank.indexOf(b.kind));
}

function statementTags(statement) {
  const tags = [];
  if (statement.vague) tags.push(["vague", words.vague]);
  if (statement.role === "problem" && statement.answers?.length === 0) tags.push(["unanswered", words.unanswered]);
  return tags.map(([kind, text]) => make("i", { class: `tag ${kind} of-${statement.role}`, "data-tag": text }));
}

/** One piece of the text with all that covers it, and the empty elements that carry its tags and numbers. */
function pieceNodes(start, end, written, cover) {
  const statement = cover.statements.find((s) => s.start <= start && end <= s.end);
  const marks = cover.marks.filter((m) => m.start <= start && end <= m.end);
  const anchor = cover.parts.findIndex((p) => p.start === start);
  const heading = cover.parts.some((p) => p.start <= start && end <= p.heading_end);
  const masked = cover.masked.some(([from, to]) => from <= start && end <= to);
  if (!statement && marks.length === 0 && anchor < 0 && !heading && !masked) return [written];
  const classes = [];
  if (statement) classes.push("s", `s-${statement.role}`, statement.vague && "vague");
  if (marks.length) {
    classes.push("q", `q-${marks[0].kind}`, marks[0].start === start && "q-first", marks[0].end === end && "q-last");
  }
  if (heading) classes.push("heading");
  if (masked) classes.push("masked");
  const span = make("span", {
    class: classes.filter(Boolean).join(" "), "data-s": statement?.id,
    "data-f": marks.length ? [...new Set(marks.map((m) => m.n))].join(" ") : null,
    id: anchor >= 0 ? `part-${anchor}` : null, title: masked ? words.masked : null,
  }, written);
  const numbers = [...new Set(marks.filter((m) => m.end === end).map((m) => m.n))]
    .map((n) => make("i", { class: `number of-${weight(cover.findings[n])}`, "data-tag": n + 1, "data-f": n }));
  return [span, ...(statement?.end === end ? statementTags(statement) : []), ...numbers];
}

function textLines(detail) {
  const characters = Array.from(detail.text);
  const cover = {
    statements: detail.statements, findings: detail.findings, marks: marksOf(detail.findings), parts: detail.parts, masked: detail.masked,
  };
  const lines = [];
  let line = null;
  let start = 0;
  for (const length of detail.pieces) {
    const end = start + length;
    if (line === null) { line = make("div", { class: "line" }); lines.push(line); }
    line.append(...pieceNodes(start, end, characters.slice(start, end).join(""), cover));
    if (characters[end - 1] === "\n") line = null;
    start = end;
  }
  return lines;
}

function dressLine(line, title) {
  const written = line.textContent;
  const tabs = written.trim().split("\t").length - 1;
  if (tabs > 0) line.classList.add("tabular");
  else if (written.trim() !== "" && written.trim() === title?.trim()) line.classList.add("title");
  else if (line.querySelector(".heading")) line.classList.add("has-heading");
}

/** Runs of table rows are folded: their figures stand in the tables tab; a quote in them opens them. */
function foldRows(lines) {
  const blocks = [];
  let run = [];
  const close = () => {
    if (run.length >= FOLDED_ROWS) {
      blocks.push(make("details", { class: "rows-as-printed" }, make("summary", { "data-tag": words.table_text(run.length) }), run));
    } else blocks.push(...run);
    run = [];
  };
  for (const line of lines) {
    if (line.classList.contains("tabular")) run.push(line);
    else { close(); blocks.push(line); }
  }
  close();
  return blocks;
}

function legend(text) {
  return make("div", { class: "legend", role: "group" }, ROLES.map((role) => make("button", {
    type: "button", class: `role of-${role}`, "aria-pressed": rolesShown.has(role),
    onclick: (event) => {
      if (!rolesShown.delete(role)) rolesShown.add(role);
      event.currentTarget.setAttribute("aria-pressed", rolesShown.has(role));
      text.classList.toggle(`show-${role}`, rolesShown.has(role));
    },
  }, make("span", { class: `s s-${role}` }, label("roles", role)))));
}

function contents(detail) {
  const inPart = (part, e) => e.start !== undefined && part.start <= e.start && e.start < part.end;
  return make("nav", { class: "contents" }, detail.parts.map((part, i) => {
    const kinds = detail.findings.filter((f) => f.evidence.some((e) => inPart(part, e))).map(weight);
    return make("button", { type: "button", title: part.title, onclick: () => reveal(document.getElementById(`part-${i}`), "start") },
      make("b", {}, part.part ? "一二三四五六"[part.part - 1] : "·"), label("kinds", part.kind),
      make("span", { class: "dots" }, kinds.slice(0, 6).map((kind) => make("i", { class: `of-${kind}` }))));
  }));
}

/** Problems with the measures that answer them, both ways. */
function partners(statements, id) {
  const statement = statements.find((s) => s.id === id);
  if (statement?.role === "problem") return statement.answers ?? [];
  return statements.filter((s) => s.answers?.includes(id)).map((s) => s.id);
}

const piecesOf = (text, id) => text.querySelectorAll(`[data-s="${id}"]`);

function linkOnHover(text, statements) {
  text.addEventListener("mouseover", (event) => {
    for (const node of text.querySelectorAll(".linked")) node.classList.remove("linked");
    const id = event.target.closest?.("[data-s]")?.dataset.s;
    if (id === undefined) return;
    const others = partners(statements, Number(id));
    for (const other of others.length ? [Number(id), ...others] : []) {
      for (const node of piecesOf(text, other)) node.classList.add("linked");
    }
  });
}

function statementCard(detail, id) {
  const statement = detail.statements.find((s) => s.id === id);
  const characters = Array.from(detail.text);
  const others = partners(detail.statements, id).map((other) => detail.statements.find((s) => s.id === other)).filter(Boolean);
  const notes = [
    statement.confidence !== undefined && `${words.confidence} ${statement.confidence.toFixed(2)}`,
    statement.topics?.length > 0 && `${words.topics} ${statement.topics.join("、")}`,
    statement.vague && words.vague, statement.boilerplate && words.boilerplate,
    statement.role === "problem" && others.length === 0 && words.unanswered,
  ].filter(Boolean);
  return make("div", { class: `card of-${statement.role}` },
    make("button", { type: "button", class: "quiet close", "aria-label": words.close, onclick: () => showStatement(detail, null) }, "×"),
    make("p", {}, make("b", {}, label("roles", statement.role)), " ", notes.join(" · ")),
    others.length > 0 && make("p", {}, `${statement.role === "problem" ? words.answered_by : words.answers_to}：`, others.map((other) =>
      make("button", { type: "button", class: "jump", onclick: () => reveal(piecesOf(document, other.id)[0], "center", piecesOf(document, other.id)) },
        characters.slice(other.start, other.end).join("")))));
}

function showStatement(detail, id) {
  const place = document.getElementById("statement");
  place.replaceChildren();
  for (const node of document.querySelectorAll(".text .asked")) node.classList.remove("asked");
  if (id === null) return;
  for (const node of piecesOf(document, id)) node.classList.add("asked");
  place.append(statementCard(detail, id));
}

function onTextClick(event, detail) {
  const numbers = event.target.closest("[data-f]")?.dataset.f.split(" ").map(Number);
  const id = event.target.closest("[data-s]")?.dataset.s;
  showStatement(detail, id === undefined ? null : Number(id));
  if (numbers) {
    const next = numbers[(numbers.indexOf(state.finding) + 1) % numbers.length];
    selectFinding(next, { scrollText: false });
  }
}

function renderText(detail) {
  const text = make("article", { class: ["text", ...[...rolesShown].map((role) => `show-${role}`)].join(" ") });
  const lines = textLines(detail);
  for (const line of lines) dressLine(line, detail.report.title);
  text.append(...foldRows(lines));
  text.addEventListener("click", (event) => onTextClick(event, detail));
  linkOnHover(text, detail.statements);
  return { text, legend: legend(text), pane: make("div", { class: "reading" }, contents(detail), make("div", { class: "scroll" }, text), make("div", { id: "statement" })) };
}

/** Scroll to a piece, opening what hides it, and flash the given pieces. */
function reveal(node, block, flashed = []) {
  if (!node) return;
  const details = node.closest("details");
  if (details) details.open = true;
  node.scrollIntoView({ block });
  for (const piece of flashed) {
    piece.classList.remove("flash");
    void piece.offsetWidth; // restarts the animation
    piece.classList.add("flash");
  }
}
