/**
 * Before anything is painted: the colours chosen in this browser, and that there is script at all. What needs script is then in its
 * place from the start (data-js), and what stands in for it is not (data-nojs): nothing jumps when the scripts come.
 */
const root = document.documentElement;
let chosen = null;
try {
  chosen = localStorage.getItem("juurruttaja:varit");
} catch {
  /* storage refused: the device decides */
}
if (chosen === "tumma" || chosen === "vaalea") root.dataset.varit = chosen;
root.classList.add("hb-js");
