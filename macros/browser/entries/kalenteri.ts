// Loaded when decisions or a workshop's day are saved as a calendar's file.
import { calendarText, dayText } from "../parts/calendar-file.ts";

globalThis.hbCalendarText = calendarText;
globalThis.hbDayText = dayText;
