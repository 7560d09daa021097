import { expect, it } from "vitest";
import { restoreCommand } from "../../../../renderer/screens/backups/restore-command.ts";

it("the command to restore can be pasted into a terminal, whatever the paths are", () => {
  expect(restoreCommand("/data/kalqan", "/media/usb/20180710_daily.db")).toBe(
    "kalqan restore --data /data/kalqan --from /media/usb/20180710_daily.db",
  );
  expect(restoreCommand("C:\\Users\\Асқар С\\Қалқан", "E:\\көшірме")).toBe(
    'kalqan restore --data "C:\\Users\\Асқар С\\Қалқан" --from "E:\\көшірме"',
  );
});
