/**
 * Three questions that lead to one to three worksheets with the reason: phase, trouble, time and people. The answers come from the
 * page's own decision list; the choice lives in the address.
 */
class Chooser {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
    this.form = root.querySelector("form");
    this.list = root.querySelector(".hb-chooser__list");
    this.status = root.querySelector('[role="status"]');
    this.answer = root.querySelector(".hb-chooser__answer");
    this.more = root.querySelector(".hb-chooser__more");
  }

  start() {
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.addEventListener("reset", () => setTimeout(() => this.write(true)));
    this.form.addEventListener("input", (event) => {
      if (event.target.name === "vaihe") for (const radio of this.radios("pulma")) radio.checked = false;
      this.write(event.target.type === "radio");
    });
    addEventListener("popstate", () => this.read());
    this.read();
  }

  /** @param {string} name @returns {HTMLInputElement[]} */
  radios(name) {
    return [...this.form.querySelectorAll(`[name=${name}]`)];
  }

  /** @param {string} name @returns {string} */
  value(name) {
    return String(new FormData(this.form).get(name) ?? "").trim();
  }

  read() {
    const asked = new URLSearchParams(location.search);
    for (const name of ["vaihe", "pulma"]) for (const radio of this.radios(name)) radio.checked = radio.value === asked.get(name);
    for (const name of ["aika", "meita"]) this.form.elements[name].value = /^[1-9]\d{0,2}$/.test(asked.get(name) ?? "") ? asked.get(name) : "";
    const trouble = this.radios("pulma").find((radio) => radio.checked);
    if (trouble && trouble.closest("label").dataset.vaiheessa !== this.value("vaihe")) trouble.checked = false;
    this.show();
  }

  /** @param {boolean} step whether the address gets a step of its own in the history */
  write(step) {
    const url = new URL(location.href);
    url.search = "";
    for (const name of ["vaihe", "pulma", "aika", "meita"]) if (this.value(name)) url.searchParams.set(name, this.value(name));
    if (url.href !== location.href) history[step ? "pushState" : "replaceState"](null, "", url);
    this.show();
  }

  show() {
    const [phase, trouble] = [this.value("vaihe"), this.value("pulma")];
    this.list.hidden = Boolean(phase);
    this.form.querySelector(".hb-chooser__troubles").hidden = !phase;
    this.form.querySelector(".hb-chooser__limits").hidden = !trouble;
    this.more.hidden = !phase;
    for (const label of this.form.querySelectorAll("[data-vaiheessa]")) label.hidden = label.dataset.vaiheessa !== phase;
    const advice = trouble ? [...document.getElementById(trouble).querySelectorAll("[data-neuvo]")].map((each) => this.judged(each)) : [];
    advice.sort((a, b) => a.faults.length - b.faults.length);
    const list = document.createElement("ul");
    list.className = "hb-cardlist hb-advice";
    list.append(...advice.map((each) => each.row));
    this.answer.replaceChildren(...(advice.length ? [list] : []));
    this.status.textContent = advice.length ? this.sentence(advice) : "";
    this.link(phase);
  }

  /** A worksheet of the list, with what speaks against it here. @param {HTMLElement} original */
  judged(original) {
    const row = original.cloneNode(true);
    const { aika, lyhyt, suuri, vahintaan, enintaan } = Object.fromEntries(Object.entries(row.dataset).map(([key, value]) => [key, Number(value)]));
    const [time, people] = [Number(this.value("aika")), Number(this.value("meita"))];
    const faults = [];
    if (time && aika > time) faults.push(lyhyt <= time ? `Aikaa on vähän: tehkää lyhyt versio, ${lyhyt}\u00a0min.` : `Ei mahdu: lyhyinkin versio vie ${lyhyt}\u00a0min.`);
    if (people && people < vahintaan) faults.push(`Pyytäkää mukaan muita: tarvitaan vähintään ${vahintaan} henkeä.`);
    if (people > enintaan) faults.push(`Teitä on paljon: jakautukaa, tai varatkaa suuren ryhmän versioon ${suuri}\u00a0min.`);
    const verdict = document.createElement("p");
    verdict.className = "hb-advice__verdict";
    verdict.textContent = faults.join(" ") || (time || people ? "Sopii teille." : "");
    if (verdict.textContent) row.append(verdict);
    return { row, faults };
  }

  /** @param {{faults: string[]}[]} advice @returns {string} */
  sentence(advice) {
    const fitting = advice.filter((each) => !each.faults.length).length;
    const count = advice.length === 1 ? "Yksi työpohja auttaa tässä." : `${advice.length} työpohjaa auttaa tässä.`;
    if (!this.value("aika") && !this.value("meita")) return count;
    return fitting ? count : `${count} Yksikään ei sovi aivan sellaisenaan: katsokaa huomautus.`;
  }

  /** The finder with the same phase, time and people. @param {string} phase */
  link(phase) {
    const link = this.more.querySelector("a");
    link.search = new URLSearchParams(Object.entries({ vaihe: phase, aika: this.value("aika"), meita: this.value("meita") }).filter(([, value]) => value)).toString();
  }
}

const root = document.getElementById("hb-valinta");
if (root) new Chooser(root).start();
