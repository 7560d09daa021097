import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const support = join(import.meta.dirname, "../../support");
let folder = "";
let outside = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "kalqan-disk-"));
  outside = await mkdtemp(join(tmpdir(), "kalqan-other-disk-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
  await rm(outside, { recursive: true, force: true });
});

function startWriter(faults: object) {
  return fork(join(support, "electron-stand-in/utility-bootstrap.mjs"), [join(support, "shell/writer.ts")], {
    serialization: "advanced",
    execArgv: [],
    env: { ...process.env, ELECTRON_STAND_IN_FAULTS: JSON.stringify(faults) },
  });
}

async function write(faults: object): Promise<Record<string, string>> {
  const child = startWriter(faults);
  child.send({ folder, outside });
  const [answer] = await once(child, "message");
  child.disconnect();
  await once(child, "exit");
  return answer as Record<string, string>;
}

describe("a utility process of the stand-in", () => {
  it("writes where nothing is wrong", async () => {
    expect(new Set(Object.values(await write({})))).toEqual(new Set(["written"]));
  });

  it("finds a disk full once its bytes are used up, however it writes; other disks are as ever", async () => {
    expect(await write({ fullDisk: [{ folder, after: 1_000 }] })).toEqual({
      first: "written",
      handle: "ENOSPC",
      file: "ENOSPC",
      stream: "ENOSPC",
      copy: "ENOSPC",
      outside: "written",
      moved: "EXDEV",
    });
  });

  it("dies at once where its start is broken", async () => {
    const [code] = await once(startWriter({ broken: true }), "exit");
    expect(code).toBe(1);
  });
});
