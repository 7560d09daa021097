import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { createCodec } from "./codec.ts";
import { createBridgeEnd } from "./page/bridge-end.ts";
import { runPageWorld } from "./page/page-world.ts";
import { type PreloadConfig, runPreloadWorld } from "./page/preload-world.ts";

export interface PageScripts {
  /** For the page's own world. */
  readonly page: string;
  /** For the preload script's world. */
  readonly preload: string;
  readonly binding: string;
  readonly receiver: string;
}

/** The scripts of one window, as text; the names that the worlds know each other by cannot be guessed by a page. */
export function pageScripts(preloadFile: string, filesFolder: string): PageScripts {
  const secret = randomUUID();
  const config: PreloadConfig = {
    here: `${secret}:preload`,
    there: `${secret}:page`,
    binding: `__standIn_${secret}`,
    receiver: `__standInReceive_${secret}`,
    filesFolder,
  };
  const bridgeEnd = `(${createBridgeEnd})`;
  const preload = `(function (require, module, exports) {${readFileSync(preloadFile, "utf8")}\n})`;
  return {
    page: `(${runPageWorld})(${bridgeEnd}, ${JSON.stringify(config.there)}, ${JSON.stringify(config.here)});`,
    preload: `(${runPreloadWorld})(${JSON.stringify(config)}, (${createCodec}), ${bridgeEnd}, ${preload});`,
    binding: config.binding,
    receiver: config.receiver,
  };
}
