// The page that tells what is kept.
import "../kept.js";
