/** Sets the colours that were chosen in this browser before the page is painted; without a choice they follow the device. */
let chosen = null;
try {
  chosen = localStorage.getItem("juurruttaja:varit");
} catch {
  /* storage refused: the device decides */
}
if (chosen === "tumma" || chosen === "vaalea") document.documentElement.dataset.varit = chosen;
