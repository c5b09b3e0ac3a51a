// The head of the open report: verdict, facts and scores.
function fact(name, value, note) {
  const unknown = value === null || value === undefined || value === "";
  return make("div", { class: "fact" }, make("dt", {}, label("facts", name)),
    make("dd", { class: unknown ? "unknown" : null }, unknown ? words.unknown : value, note && make("small", {}, ` ${note}`)));
}

function aspectMarks(aspects) {
  return index.aspects.filter((name) => name in aspects).map((name) => {
    const told = aspects[name];
    const kind = told === true ? "told" : told === false ? "untold" : "unread";
    const glyph = { told: "✓", untold: "✕", unread: "?" }[kind];
    return make("span", { class: `aspect ${kind}`, title: words.aspect[String(told)] }, `${glyph} ${name}`);
  });
}

function sourceFacts(source) {
  const link = /^https?:\/\//i.test(source.url ?? "")
    && make("a", { href: source.url, target: "_blank", rel: "noopener noreferrer" }, source.url);
  return [
    fact("file", source.path), link && fact("url", link),
    source.sha256 && make("div", { class: "fact", title: source.sha256 }, make("dt", {}, label("facts", "sha256")),
      make("dd", { class: "hash" }, source.sha256.slice(0, 12))),
  ];
}

function reportFacts(report, aspects) {
  const level = [report.tier && label("tiers", report.tier), report.level && label("levels", report.level)].filter(Boolean).join(" · ");
  const marks = aspectMarks(aspects ?? {});
  return [
    fact("organ", report.organ), fact("level", level), fact("year", report.year), fact("form", label("forms", report.form)),
    fact("published", report.published, report.date_source && label("date_sources", report.date_source)),
    report.signed && report.signed !== report.published && fact("signed", report.signed),
    report.index_number && fact("index_number", report.index_number),
    report.document_number && fact("document_number", report.document_number),
    marks.length > 0 && make("div", { class: "fact" }, make("dt", {}, label("facts", "aspects")), make("dd", { class: "aspects" }, marks)),
  ];
}

/** One dimension: a bar of what passed of what could be assessed; hatched where nothing could. */
function meter([name, title], score) {
  const assessed = score?.assessed > 0;
  const bar = make("i", {});
  bar.style.width = assessed ? `${(100 * score.passed) / score.assessed}%` : "0";
  return make("div", { class: assessed ? "meter" : "meter unscored", title: assessed ? words.score(score.passed, score.assessed) : words.not_scored },
    make("span", { class: "name" }, title), make("span", { class: "track" }, bar),
    make("span", { class: "value" }, assessed ? `${score.passed}/${score.assessed}` : words.not_scored));
}

function renderHead(entry, detail) {
  const toggle = make("button", {
    type: "button", class: "quiet fold", title: words.hide_list, "aria-label": words.hide_list,
    onclick: () => { const folded = document.body.classList.toggle("folded"); toggle.title = folded ? words.show_list : words.hide_list; },
  });
  const audited = entry.status === "audited";
  return make("header", { class: "head" },
    make("div", { class: "headline" }, toggle, badge(standing(entry)), make("h2", {}, entry.title ?? entry.organ ?? entry.path),
      make("button", { type: "button", class: "quiet print", onclick: () => window.print() }, words.print)),
    make("dl", { class: "facts" }, audited && reportFacts(detail.report, detail.aspects), sourceFacts(detail.source)),
    audited && make("div", { class: "scores" },
      Object.entries(words.dimensions).map((dimension) => meter(dimension, detail.scores?.[dimension[0]]))));
}
