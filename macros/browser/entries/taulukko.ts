// A table that the reader may order.
import { startSortable } from "../parts/sortable.ts";

startSortable();
