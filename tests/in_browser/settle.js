// Ends when two frames have been drawn and the tasks that waited then are done.
() =>
  new Promise((done) => {
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)));
  })
