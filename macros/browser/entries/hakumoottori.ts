// Loaded when somebody searches for the first time.
import "../core/search/engine.ts";
