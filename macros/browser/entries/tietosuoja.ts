// The page that tells what is kept.
import { startPrivacy } from "../pages/privacy.ts";

startPrivacy();
