// The panel of findings beside the text.
function citation(cite) {
  return make("li", {}, make("span", { class: `force force-${cite.force}` }, label("forces", cite.force)), `${cite.instrument} ${cite.article}`);
}

function absence(evidence) {
  const searched = evidence.searched;
  return make("dl", { class: "absence" },
    make("dt", {}, words.searched), make("dd", {}, searched.terms.map((term) => make("span", { class: "term" }, term))),
    make("dt", {}, words.where), make("dd", {}, words === WORDS.en ? evidence.where_en ?? searched.where : searched.where),
    searched.nearest && [make("dt", {}, words.nearest), make("dd", {}, searched.nearest)]);
}

function evidenceNode(evidence, characters, n) {
  const locator = make("span", { class: "locator" }, told(evidence, "locator"));
  if (evidence.start === undefined) return make("div", { class: "evidence" }, locator, evidence.searched && absence(evidence));
  return make("button", {
    type: "button", class: "evidence quoted", title: words.jump,
    onclick: (event) => { event.stopPropagation(); showTab("text"); selectFinding(n, { at: evidence.start }); },
  }, locator, make("q", {}, characters.slice(evidence.start, evidence.end).join("").trim()));
}

function pieces(list) {
  return list.map(([common, text]) => make("span", { class: common ? "common" : "changed" }, text));
}

function passageNode(passage, n) {
  const jump = (event) => { event.stopPropagation(); showTab("text"); selectFinding(n, { at: passage.start }); };
  return make("div", { class: "beside" },
    make("button", { type: "button", class: "evidence quoted", title: words.jump, onclick: jump },
      make("span", { class: "locator" }, words.here), make("q", {}, pieces(passage.mine))),
    make("div", { class: "evidence" }, make("span", { class: "locator" }, passage.source), make("q", {}, pieces(passage.theirs))));
}

function findingCard(finding, n, characters) {
  const doubtful = finding.outcome === "uncertain";
  return make("article", { class: `finding of-${weight(finding)}${finding.decision?.decision === "dismiss" ? " dismissed" : ""}`, "data-n": n, tabindex: 0, onclick: () => selectFinding(n), onkeydown: (event) => {
    if (event.key === "Enter" && event.target === event.currentTarget) selectFinding(n);
  } },
    make("header", {}, make("span", { class: "number" }, n + 1), make("code", {}, finding.rule),
      make("span", { class: "name" }, ruleTitle(finding.rule) || finding.name),
      make("span", { class: doubtful ? "outcome doubtful" : "outcome" }, doubtful ? words.doubtful : words.certain)),
    make("p", { class: "message" }, told(finding, "message")),
    finding.decision && make("p", { class: "decision" }, words.decided(finding.decision)),
    finding.passages ? finding.passages.map((passage) => passageNode(passage, n)) : finding.evidence.map((e) => evidenceNode(e, characters, n)),
    finding.cites.length > 0 && make("ul", { class: "cites" }, finding.cites.map((i) => citation(index.cites[i]))));
}

function noFindings(detail) {
  const open = Object.values(detail.outcomes).filter((o) => ["not_assessable", "uncertain", "error"].includes(o)).length;
  return make("div", { class: "none" }, make("p", {}, words.no_findings), open > 0 && make("p", { class: "but" }, words.no_findings_but(open)));
}

function renderFindings(detail) {
  const characters = Array.from(detail.text);
  const groups = SEVERITIES.map((severity) => {
    const cards = detail.findings.map((f, n) => f.severity === severity && findingCard(f, n, characters)).filter(Boolean);
    return cards.length > 0 && make("section", { class: "group" },
      make("h3", { class: `of-${severity}` }, label("severities", severity), make("span", {}, cards.length)), cards);
  });
  return make("section", { class: "findings", "aria-label": words.findings },
    make("div", { class: "panel-title" }, make("b", {}, `${words.findings} ${detail.findings.length}`), make("span", { class: "keys" }, words.keys)),
    make("div", { class: "scroll" }, detail.findings.length ? groups : noFindings(detail)));
}
