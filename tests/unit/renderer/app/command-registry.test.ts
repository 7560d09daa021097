import { expect, it } from "vitest";
import {
  currentRegistrations,
  onRegistrations,
  register,
  run,
} from "../../../../renderer/app/commands/command-registry.ts";

it("a command goes to whoever took it last, and back when that one leaves", () => {
  const done: string[] = [];
  let changes = 0;
  const forget = onRegistrations(() => {
    changes += 1;
  });
  const leaveFrame = register("nextMeasure", () => done.push("frame"));
  const leaveScreen = register("nextMeasure", () => done.push("screen"));

  expect(run("nextMeasure")).toBe(true);
  leaveScreen();
  expect(run("nextMeasure")).toBe(true);
  leaveFrame();
  expect(run("nextMeasure")).toBe(false);
  forget();

  expect(done).toEqual(["screen", "frame"]);
  expect(changes).toBe(4);
  expect(currentRegistrations()).toEqual([]);
});
