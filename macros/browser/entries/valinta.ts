// The page of three questions.
import "../pages/chooser.ts";
