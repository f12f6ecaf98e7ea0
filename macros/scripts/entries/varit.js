// Every page, before anything is painted: the colours that were chosen here.
import "../chosen-colours.js";
