import { type IntakeFacts, type IntakeFinding, type PictureFault, says } from "../facts.ts";

const codes = {
  differs: "pictureDiffers",
  otherVersion: "pictureNotCompared",
  notDrawn: "pictureNotDrawn",
} as const satisfies Record<PictureFault["kind"], string>;

/** package-format.md: "the data is what counts; the PDF is its picture, and intake compares the two". It is said; the data count. */
export function checkPictures({ pictureFaults }: IntakeFacts): IntakeFinding[] {
  return pictureFaults.map(({ name, kind }) => says(codes[kind], { name }));
}
