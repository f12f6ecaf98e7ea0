// A page that only leads on.
import "../pages/forward.ts";
