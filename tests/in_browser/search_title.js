// Of each pair of a typed and a meant word: whether the first hit's title has the meant one.
async (pairs) => {
  const engine = await hbSearch.engine();
  const { documentIds, storedFields } = hbHakemisto.index;
  const pages = new Map();
  for (const [row, id] of Object.entries(documentIds)) pages.set(id, storedFields[row].words);
  return pairs.map(([typed, meant]) => {
    const first = engine.search(typed)[0];
    const lemmas = engine.vocabulary.known(meant);
    return Boolean(first && lemmas.some((lemma) => pages.get(first.address).includes(lemma)));
  });
}
