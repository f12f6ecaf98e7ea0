// Loaded when somebody searches for the first time.
import "../search-engine.js";
