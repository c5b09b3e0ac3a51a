/**
 * Build an element. Children that are strings become text nodes: data never reaches the page as markup.
 * Attributes that are null, undefined or false are left out, save `aria-…`; `on…` attributes are listeners.
 */
function make(tag, attributes, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || (value === false && !name.startsWith("aria-"))) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true && !name.startsWith("aria-") ? "" : String(value));
  }
  node.append(...children.flat(2).filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

const GLYPHS = {
  合规: "✓", 基本合规: "◐", 需整改: "▲", 不合规: "✕", 无法判定: "?",
  unreadable: "∅", not_a_report: "∅", error: "!",
};
const TONES = {
  合规: "good", 基本合规: "fair", 需整改: "mend", 不合规: "bad", 无法判定: "open",
  unreadable: "void", not_a_report: "void", error: "void",
};

/** The verdict of an audited record, the status of any other. */
const standing = (entry) => (entry.status === "audited" ? entry.verdict ?? "无法判定" : entry.status);

const standingName = (name) => words.verdicts[name] ?? words.statuses[name] ?? name;

const badge = (name) => make("span", { class: `badge tone-${TONES[name] ?? "open"}` }, `${GLYPHS[name] ?? "?"} `, standingName(name));
