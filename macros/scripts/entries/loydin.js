// The page of all worksheets.
import "../finder.js";
