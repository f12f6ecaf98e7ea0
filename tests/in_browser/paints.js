// When the page was first painted and when its largest part was, in ms from the opening.
() => new Promise((told) => {
  const first = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0;
  new PerformanceObserver((list) => {
    told([first, list.getEntries().at(-1).startTime]);
  }).observe({ type: "largest-contentful-paint", buffered: true });
})
