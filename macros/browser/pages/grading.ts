/** The pages on which a group grades statements: one round is chosen, and shown. */

import { part, parts, rootOf } from "../parts/component.ts";
import { Projects } from "../store/projects.ts";
import { showOwnBallot } from "./grading-asked.ts";
import { GradingBallot } from "./grading-ballot.ts";
import { listenToLinks } from "./grading-link.ts";
import { GradingOwn } from "./grading-own.ts";
import { GradingPoll } from "./grading-poll.ts";

/** The round that the page's address names is shown, else the one chosen. */
function follow(root: HTMLElement): void {
  const choice = part(root, '[data-osa="kierros"]', HTMLSelectElement);
  const rounds = parts(root, "[data-kierros]");
  const wanted = location.hash.slice(1);
  if (rounds.some(({ dataset }) => dataset.kierros === wanted)) choice.value = wanted;
  if (choice.selectedIndex < 0) choice.selectedIndex = 0;
  for (const round of rounds) round.hidden = round.dataset.kierros !== choice.value;
}

/** Listens to the choice of a round, which names it in the address, and to the address. */
function listenToChoice(root: HTMLElement, renamed: () => void): void {
  const choice = part(root, '[data-osa="kierros"]', HTMLSelectElement);
  choice.addEventListener("change", () => {
    history.replaceState(history.state, "", `#${choice.value}`);
    follow(root);
  });
  addEventListener("hashchange", () => {
    renamed();
    follow(root);
  });
}

async function startPoll(root: HTMLElement): Promise<void> {
  const polls = new Map<HTMLElement, GradingPoll>();
  const projects = new Projects(() => show());
  const own = new GradingOwn(root, projects, () => show());
  const show = () => {
    own.show();
    for (const round of parts(root, "[data-kierros]")) {
      const poll = polls.get(round) ?? new GradingPoll(round, projects);
      polls.set(round, poll);
      poll.show();
    }
    follow(root);
  };
  await projects.start();
  listenToLinks(root);
  listenToChoice(root, () => undefined);
  show();
  if (!location.hash) chooseGraded(root);
}

/** Of the rounds the first that has grades: who comes back goes on where they were. */
function chooseGraded(root: HTMLElement): void {
  const graded = parts(root, "[data-kierros]").find((round) => {
    return parts<HTMLInputElement>(round, "[data-vaittama] input").some(({ value }) => value);
  });
  if (graded)
    part(root, '[data-osa="kierros"]', HTMLSelectElement).value = graded.dataset.kierros ?? "";
  follow(root);
}

function startBallot(root: HTMLElement): void {
  for (const round of parts(root, "[data-kierros]")) new GradingBallot(round);
  const showOwn = () => {
    const round = showOwnBallot(root);
    if (round) new GradingBallot(round);
  };
  showOwn();
  listenToChoice(root, showOwn);
  follow(root);
}

/** Starts the page: a ballot, or the poll that puts ballots together. */
export async function startGrading(): Promise<void> {
  const root = rootOf("hb-arvio");
  if (root.dataset.kooste !== undefined) await startPoll(root);
  else startBallot(root);
  root.dataset.valmis = "true";
}
