// The page of one's own set.
import "../own-set.js";
