// The page that tells what is kept.
import "../pages/privacy.ts";
