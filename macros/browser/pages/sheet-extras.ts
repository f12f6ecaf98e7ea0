/** What a sheet takes when something stands on it, or is asked of it: loaded then, once. */

const BUNDLE = "assets/koottu/arkkilisat.js";
let loading: Promise<SheetLibrary> | undefined;

/** Loads it; refused when it cannot be loaded, which is tried again the next time. */
export function sheetExtras(): Promise<SheetLibrary> {
  loading ??= hbSearch.load(BUNDLE).then(
    () => hbSheetExtras,
    (error) => {
      loading = undefined;
      throw error;
    },
  );
  return loading;
}

/** The same where the page does without it when it cannot be loaded. */
export function extrasIfAny(): Promise<SheetLibrary | undefined> {
  return sheetExtras().catch(() => undefined);
}
