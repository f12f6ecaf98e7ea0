// A page that only leads on.
import { leadOn } from "../pages/forward.ts";

leadOn(document.currentScript);
