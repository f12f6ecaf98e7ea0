// Milliseconds a query of the site's own search takes, in the median, on a page that can search.
async (queries) => {
  const engine = await hbSearch.engine();
  const times = [];
  for (let round = 0; round < 20; round += 1) {
    for (const query of queries) {
      const start = performance.now();
      engine.search(query);
      times.push(performance.now() - start);
    }
  }
  return times.sort((a, b) => a - b)[times.length >> 1];
}
