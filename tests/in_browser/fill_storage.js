// Fills the storage of the page's origin to its last byte.
() => {
  for (const size of [1 << 20, 1 << 10, 1]) {
    try {
      for (let count = 0; ; count += 1) localStorage.setItem(`${size}-${count}`, "x".repeat(size));
    } catch {
      // full for texts of this size
    }
  }
}
