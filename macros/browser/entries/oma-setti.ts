// The page of one's own set.
import "../pages/own-set.ts";
