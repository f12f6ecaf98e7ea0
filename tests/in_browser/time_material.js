// Material's worker: its milliseconds to get ready and for each query, and its first three answers.
async ([data, queries, worker]) => {
  const clock = () => performance.now();
  const search = new Worker(worker);
  const waiting = [];
  search.onmessage = (event) => waiting.shift()(event.data);
  const ask = (message) =>
    new Promise((done) => {
      waiting.push(done);
      search.postMessage(message);
    });
  const begun = clock();
  await ask({ type: 0, data });
  const ready = clock() - begun;
  const times = [];
  const answers = [];
  for (const query of queries) {
    const start = clock();
    const answer = await ask({ type: 2, data: query });
    times.push(clock() - start);
    const groups = (answer.data.items ?? []).slice(0, 3);
    answers.push(groups.map((group) => group[0].location));
  }
  search.terminate();
  return { ready, times, answers };
}
