// Loaded when decisions are saved as a calendar's file.
import { calendarText } from "../parts/calendar-file.ts";

globalThis.hbCalendarText = calendarText;
