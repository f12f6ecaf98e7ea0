// What IBM's engine finds wrong on the page as it is now: each rule with its places.
async () => {
  const report = await new ace.Checker().check(document, ["IBM_Accessibility"]);
  const isFault = ({ value: [kind, outcome] }) =>
    (kind === "VIOLATION" || kind === "RECOMMENDATION") && outcome === "FAIL";
  return report.results
    .filter(isFault)
    .map(({ ruleId, reasonId, snippet, path }) => `${ruleId} ${reasonId} ${path.dom} ${snippet}`);
}
