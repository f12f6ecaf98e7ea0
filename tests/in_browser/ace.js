// What IBM's engine finds wrong on the page with all its parts open: each rule with its places.
async () => {
  for (const each of document.querySelectorAll("details")) each.open = true;
  const report = await new ace.Checker().check(document, ["IBM_Accessibility"]);
  const isFault = ({ value: [kind, outcome] }) =>
    (kind === "VIOLATION" || kind === "RECOMMENDATION") && outcome === "FAIL";
  return report.results
    .filter(isFault)
    .map(({ ruleId, reasonId, snippet, path }) => `${ruleId} ${reasonId} ${path.dom} ${snippet}`);
}
