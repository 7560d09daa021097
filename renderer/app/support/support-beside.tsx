import { useCommand } from "../commands/use-command.ts";
import { SupportDialog } from "./support-dialog.tsx";
import { closeSupport, openSupport, useSupportOver } from "./support-over.ts";

/** The support file's dialog while it is open, and its command at all times. */
export function SupportBeside() {
  const isOpen = useSupportOver();
  useCommand("support", openSupport);
  return <SupportDialog opened={isOpen} onClose={closeSupport} />;
}
