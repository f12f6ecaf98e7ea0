// Our engine's milliseconds to get ready and for each query, and its first three answers.
async ([data, queries]) => {
  const clock = () => performance.now();
  const begun = clock();
  const engine = new hbSearchEngine.Engine(data);
  const ready = clock() - begun;
  const times = [];
  const answers = [];
  for (const query of queries) {
    const start = clock();
    const hits = engine.search(query).slice(0, 3);
    times.push(clock() - start);
    answers.push(hits.map((hit) => hit.id));
  }
  return { ready, times, answers };
}
