import { describe, expect, it } from "vitest";
import type { DataFolder } from "#shared/window-api.ts";
import { stageOf, withFolder } from "../../../../renderer/app/start/stage.ts";

const folder = (state: DataFolder["state"], path = "C:\\Қалқан"): DataFolder => ({
  path,
  state,
  error: state === "refused" ? { code: "database.networkFolder", data: { path } } : null,
});
const stageAfter = (...told: DataFolder[]) =>
  stageOf(told.reduce<ReturnType<typeof withFolder> | null>((history, next) => withFolder(history, next), null));

describe("what the page begins with", () => {
  it("waits until the shell has told, and while a known folder opens", () => {
    expect(stageAfter()).toBe("waiting");
    expect(stageAfter(folder("opening"))).toBe("waiting");
    expect(stageAfter(folder("opening"), folder("open"))).toBe("opened");
  });

  it("stays with the first start while its folder opens or is refused", () => {
    expect(stageAfter(folder("absent"))).toBe("firstStart");
    expect(stageAfter(folder("absent"), folder("opening"))).toBe("firstStart");
    expect(stageAfter(folder("absent"), folder("opening"), folder("refused"))).toBe("firstStart");
    expect(stageAfter(folder("absent"), folder("opening"), folder("open"))).toBe("opened");
  });

  it("says why a known folder did not open", () => {
    expect(stageAfter(folder("opening"), folder("refused"))).toBe("refused");
  });

  it("stays with the refused folder while it is tried again or restored, until it is open", () => {
    expect(stageAfter(folder("opening"), folder("refused"), folder("opening"))).toBe("refused");
    expect(stageAfter(folder("opening"), folder("refused"), folder("opening"), folder("open"))).toBe("opened");
    expect(stageAfter(folder("opening"), folder("refused"), folder("opening", "D:\\other"))).toBe("waiting");
  });

  it("keeps what is typed on the screen where an open folder is lost", () => {
    expect(stageAfter(folder("open"), folder("refused"))).toBe("opened");
    expect(stageAfter(folder("open"), folder("refused", "D:\\other"))).toBe("refused");
  });
});
