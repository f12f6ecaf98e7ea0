// A page that only leads on.
import "../forward.js";
