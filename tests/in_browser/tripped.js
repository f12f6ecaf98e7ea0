// How often the wire of payloads was touched, and how many elements a payload made.
() => {
  const data = ["application/ld+json", "application/json", "speculationrules"];
  const plain = data.map((type) => `[type="${type}"]`).join(", ");
  const made = [
    "iframe, object, embed, base, marquee, img[src=x], meta[http-equiv=refresh]",
    `script:not([src], ${plain})`,
    "[onerror], [onload], [onfocus], [ontoggle], [onmouseover]",
    'a[href^="javascript:" i], a[href^="data:" i], form[action^="javascript:" i]',
  ];
  return globalThis.hbTripped + document.querySelectorAll(made.join(", ")).length;
}
