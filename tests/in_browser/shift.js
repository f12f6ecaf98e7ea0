// Cumulative layout shift of the page so far, as the browser measured it.
() =>
  new Promise((done) => {
    const sum = (list) => list.getEntries().reduce((total, each) => total + each.value, 0);
    let total = 0;
    const watch = new PerformanceObserver((list) => (total += sum(list)));
    watch.observe({ type: "layout-shift", buffered: true });
    requestAnimationFrame(() => setTimeout(() => done(total)));
  })
