import type { CentralHeader } from "./zip-decode.ts";

/** One entry as the central directory tells it. */
export interface DirectoryRecord extends CentralHeader {
  readonly name: string;
}
