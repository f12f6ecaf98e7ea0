/** A picture of the site (SVG) saved as a PNG, painted by the browser on a white ground. */

import { saveBlob } from "./file-saving.ts";

const LONGEST = 3200; // pixels of the longer side: sharp on a board, and under two megabytes

/** Saves it under a name; whether it was done: a page from a folder may not paint. */
export async function savePng(address: string, name: string): Promise<boolean> {
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const blob = await painted(image);
    if (blob) saveBlob(name, blob);
    return blob !== null;
  } catch {
    return false;
  }
}

function painted(image: HTMLImageElement): Promise<Blob | null> {
  const { naturalWidth: width, naturalHeight: height } = image;
  const scale = LONGEST / Math.max(width, height);
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}
