// The page of all worksheets.
import "../pages/finder.ts";
