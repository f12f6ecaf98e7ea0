/** One worksheet's answers in the browser's storage, each version under its own key. */

import { type Answers, joined, newest, parseAnswers, writtenAnswers } from "../core/answers.ts";
import {
  type Fault,
  type Heard,
  hear,
  keysFrom,
  ofBrowser,
  readText,
  removeText,
  type Source,
  textOr,
  writeText,
} from "./door.ts";
import { damagedKey, isDamaged, sheetFamily, sheetKey } from "./keys.ts";

/** What was kept, and what there is to tell of it. */
export interface Kept {
  readonly answers: Answers;
  readonly note?: "refused" | "damaged" | "older";
}

const NOTHING: Answers = new Map();

export class SheetStore {
  readonly #source: Source;
  readonly #key: string;
  readonly #family: string;

  constructor(worksheet: string, version: string, source: Source = ofBrowser) {
    this.#source = source;
    this.#key = sheetKey(worksheet, version);
    this.#family = sheetFamily(worksheet);
  }

  /** The answers of this version, or of the newest older one; a damaged text is set aside. */
  read(): Kept {
    const read = readText(this.#key, this.#source);
    if ("fault" in read) return { answers: NOTHING, note: "refused" };
    if (read.text === null) return this.#older();
    const answers = parseAnswers(read.text);
    if (answers) return { answers };
    this.#setAside(read.text);
    return { answers: NOTHING, note: "damaged" };
  }

  #older(): Kept {
    const keys = keysFrom(this.#family, this.#source) ?? [];
    const sound = keys.filter((key) => !isDamaged(key));
    const texts = sound.map((key): [string, string] => [key, textOr("", key, this.#source)]);
    const answers = newest(texts);
    return answers ? { answers, note: "older" } : { answers: NOTHING };
  }

  /** Without room for a copy the damaged text stays where it is until the first new answer. */
  #setAside(text: string): void {
    const fault = writeText(damagedKey(this.#key), text, this.#source);
    if (!fault) removeText(this.#key, this.#source);
  }

  /** Writes the changed fields over what is kept, so that two tabs do not undo each other. */
  write(changed: Answers): Fault | undefined {
    const kept = parseAnswers(textOr("", this.#key, this.#source)) ?? NOTHING;
    return writeText(this.#key, writtenAnswers(joined(kept, changed)), this.#source);
  }

  /** Calls with the answers that another tab has written to this sheet. */
  hear(listener: (answers: Answers) => void): void {
    hear((heard) => {
      const answers = this.answersOf(heard);
      if (answers) listener(answers);
    });
  }

  /** The answers in another tab's change, if it is one of this sheet and can be read. */
  answersOf({ key, text }: Heard): Answers | undefined {
    return key === this.#key && text !== null ? parseAnswers(text) : undefined;
  }
}
