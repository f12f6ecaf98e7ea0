// The words of all titles that are longer than four letters, in order.
async () => {
  await hbSearch.engine();
  const pages = Object.values(hbHakemisto.index.storedFields);
  const words = pages.flatMap((page) => hbSearchEngine.wordsOf(page.title));
  return [...new Set(words.filter((word) => word.length > 4))].sort();
}
