// The addresses of the first three hits of each query.
async (queries) => {
  const engine = await hbSearch.engine();
  const first = (query) => engine.search(query).slice(0, 3);
  return queries.map((query) => first(query).map((hit) => hit.id));
}
