/** The pages on which a group grades statements: one of them is chosen, and shown. */

import { part, parts, rootOf } from "../parts/component.ts";
import { Projects } from "../store/projects.ts";
import { GradingBallot } from "./grading-ballot.ts";
import { GradingPoll } from "./grading-poll.ts";

/** The round that the page's address names is shown, else the first; the choice names it there. */
function listenToChoice(root: HTMLElement): void {
  const choice = part(root, '[data-osa="kierros"]', HTMLSelectElement);
  const rounds = parts(root, "[data-kierros]");
  const follow = () => {
    const wanted = location.hash.slice(1);
    if (rounds.some(({ dataset }) => dataset.kierros === wanted)) choice.value = wanted;
    for (const round of rounds) round.hidden = round.dataset.kierros !== choice.value;
  };
  choice.addEventListener("change", () => {
    history.replaceState(history.state, "", `#${choice.value}`);
    follow();
  });
  addEventListener("hashchange", follow);
  follow();
}

async function startPoll(root: HTMLElement): Promise<void> {
  const polls: GradingPoll[] = [];
  const show = () => {
    for (const poll of polls) poll.show();
  };
  const projects = new Projects(show);
  await projects.start();
  for (const round of parts(root, "[data-kierros]")) polls.push(new GradingPoll(round, projects));
  show();
}

/** Starts the page: a ballot, or the poll that puts ballots together. */
export async function startGrading(): Promise<void> {
  const root = rootOf("hb-arvio");
  listenToChoice(root);
  if (root.dataset.kooste !== undefined) await startPoll(root);
  else for (const round of parts(root, "[data-kierros]")) new GradingBallot(round);
  root.dataset.valmis = "true";
}
