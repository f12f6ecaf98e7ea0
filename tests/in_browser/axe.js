// What axe finds wrong by the given rules, or by all: each with the first places that break it.
async (rules) => {
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const only = rules.length ? { type: "rule", values: rules } : { type: "tag", values: tags };
  const result = await axe.run(document, { runOnly: only, resultTypes: ["violations"] });
  const places = (each) => each.nodes.slice(0, 3).map((node) => node.target.join(" "));
  return result.violations.map((each) => `${each.id}: ${places(each).join(" | ")}`);
}
