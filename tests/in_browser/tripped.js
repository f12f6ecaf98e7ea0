// How often the wire of payloads was touched, and how many elements a payload made.
() => {
  const made = [
    "iframe, object, embed, base, marquee, img[src=x], meta[http-equiv=refresh]",
    'script:not([src], [type="application/ld+json"], [type="application/json"])',
    "[onerror], [onload], [onfocus], [ontoggle], [onmouseover]",
    'a[href^="javascript:" i], a[href^="data:" i], form[action^="javascript:" i]',
  ];
  const found = [...document.querySelectorAll(made.join(", "))];
  const own = document.querySelector("head > script[type=speculationrules]"); // the site's, one
  return globalThis.hbTripped + found.filter((each) => each !== own).length;
}
