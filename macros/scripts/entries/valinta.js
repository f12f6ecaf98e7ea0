// The page of three questions.
import "../chooser.js";
