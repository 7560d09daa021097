import { spotlight } from "@mantine/spotlight";
import { useCommand } from "../commands/use-command.ts";
import { openGuideHere } from "../guide/open-guide.ts";
import { goTo } from "../routing/use-route.ts";
import { useScreens } from "../workplace/use-screens.ts";

/** The commands that the frame itself carries out: those that lead to a screen, the search, the keys. */
export function useFrameCommands({ showKeys }: { readonly showKeys: () => void }): void {
  useCommand("home", () => goTo("home"));
  useCommand("plan", () => goTo("plan"));
  useCommand("report", () => goTo("report"));
  useCommand("checks", () => goTo("checks"));
  useCommand("preview", () => goTo("preview"));
  useCommand("sign", () => goTo("sign"));
  useCommand("export", () => goTo("export"));
  useCommand("receipts", () => goTo("receipts"));
  useCommand("exchange", () => goTo("exchange"));
  const mine = useScreens();
  useCommand("intake", mine.includes("intake") ? () => goTo("intake") : null);
  useCommand("editions", mine.includes("editions") ? () => goTo("editions") : null);
  useCommand("register", mine.includes("register") ? () => goTo("register") : null);
  useCommand("consolidation", mine.includes("consolidation") ? () => goTo("consolidation") : null);
  useCommand("verify", () => goTo("verify"));
  useCommand("journal", () => goTo("journal"));
  useCommand("backups", () => goTo("backups"));
  useCommand("settings", () => goTo("settings"));
  useCommand("about", () => goTo("about"));
  useCommand("search", spotlight.open);
  useCommand("help", openGuideHere);
  useCommand("keys", showKeys);
  useCommand("byHand", () => goTo("help", ["by-hand"]));
}
