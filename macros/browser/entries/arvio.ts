// The pages on which a group grades statements: a ballot, and what the ballots and fingers tell.
import { startGrading } from "../pages/grading.ts";

startGrading();
