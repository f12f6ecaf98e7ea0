// Loaded when the QR code of a ballot's link is shown.
import { qrPath } from "../parts/qr.ts";

globalThis.hbQrPath = qrPath;
