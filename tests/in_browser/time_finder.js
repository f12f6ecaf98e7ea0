// Milliseconds in which the finder has shown what fits a choice, layout included, in the median.
() => {
  const choices = document.querySelectorAll("#hb-loydin form input[type=checkbox]");
  const times = [];
  for (let round = 0; round < 5; round += 1) {
    for (const choice of choices) {
      const start = performance.now();
      choice.click();
      document.body.getBoundingClientRect();
      times.push(performance.now() - start);
    }
  }
  return times.sort((a, b) => a - b)[times.length >> 1];
}
