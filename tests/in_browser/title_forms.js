// Every form of a title of one word that the site uses, with that title.
async () => {
  const { vocabulary } = await hbSearch.engine();
  const pages = Object.values(hbHakemisto.index.storedFields);
  const single = pages.filter((page) => page.title.split(" ").length === 1);
  return single.flatMap((page) => {
    const title = page.title.toLowerCase();
    const lemmas = vocabulary.known(title).filter((lemma) => page.words.includes(lemma));
    const forms = lemmas.flatMap((lemma) => vocabulary.words.get(lemma).forms);
    return forms.map((form) => [form, title]);
  });
}
