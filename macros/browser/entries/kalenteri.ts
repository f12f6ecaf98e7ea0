// A workshop's day as a calendar's file; loaded when somebody saves one.
import { calendarOf } from "../parts/calendar.ts";

globalThis.hbCalendar = calendarOf;
