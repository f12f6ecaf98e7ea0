// What axe finds wrong on the page: each rule with the first places that break it.
async () => {
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const result = await axe.run(document, { runOnly: tags, resultTypes: ["violations"] });
  const places = (each) => each.nodes.slice(0, 3).map((node) => node.target.join(" "));
  return result.violations.map((each) => `${each.id}: ${places(each).join(" | ")}`);
}
