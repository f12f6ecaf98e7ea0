/** The link to a ballot, shown large: as a QR code for a phone's camera, and as text. */

import { REFUSED, toClipboard } from "../parts/clipboard.ts";
import { action, nearest, part, statusOf } from "../parts/component.ts";

const LIBRARY = "assets/koottu/qr.js";
const COPIED = "Osoite on kopioitu.";

/** Shows the code of a round's link when its button is pressed. */
export function listenToLinks(root: HTMLElement): void {
  const dialog = part(root, "dialog", HTMLDialogElement);
  let address = "";
  root.addEventListener("click", async (event) => {
    const button = nearest(event, '[data-toimi="nayta-qr"]');
    const section = button?.closest<HTMLElement>("[data-kierros]");
    if (!section) return;
    address = addressOf(root, part(section, '[data-osa="linkki"]', HTMLAnchorElement));
    await show(dialog, address, part(section, "h2").textContent ?? "");
  });
  action(dialog, "kopioi-osoite").addEventListener("click", async () => {
    const isCopied = await toClipboard(address);
    if (!isCopied) getSelection()?.selectAllChildren(part(dialog, '[data-osa="osoite"]'));
    statusOf(dialog).textContent = isCopied ? COPIED : REFUSED;
  });
  action(dialog, "sulje-qr").addEventListener("click", () => dialog.close());
}

/** The address that another person can open: a page that is open from a folder has none. */
function addressOf(root: HTMLElement, link: HTMLAnchorElement): string {
  if (location.protocol !== "file:") return link.href;
  return `${root.dataset.osoite ?? ""}${link.hash}`;
}

async function show(dialog: HTMLDialogElement, address: string, title: string): Promise<void> {
  await hbSearch.load(LIBRARY);
  const { size, path } = hbQrPath(address);
  const svg = part<SVGElement>(dialog, "svg");
  svg.setAttribute("viewBox", `0 0 ${size} ${size}`);
  part<SVGElement>(svg, "path").setAttribute("d", path);
  part(dialog, "h2").textContent = title;
  part(dialog, '[data-osa="osoite"]').textContent = address;
  statusOf(dialog).textContent = "";
  dialog.showModal();
}
