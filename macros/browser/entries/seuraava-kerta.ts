// Loaded when a workshop that is held has left something to another time.
import { nextTime } from "../pages/next-time.ts";

globalThis.hbNextTime = nextTime;
