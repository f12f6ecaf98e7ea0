// Loaded when somebody searches for the first time.
import { Engine } from "../core/search/engine.ts";
import { excerpt, marked } from "../core/search/excerpt.ts";
import { note } from "../core/search/note.ts";
import { wordsOf } from "../core/search/words.ts";

globalThis.hbSearchEngine = { Engine, excerpt, marked, note, wordsOf };
