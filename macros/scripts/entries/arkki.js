// A worksheet's page: what is written on its sheet, and its marks.
import "../sheet.js";
import "../marks.js";
