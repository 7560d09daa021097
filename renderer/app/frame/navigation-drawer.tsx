import { Drawer } from "@mantine/core";
import { useTranslate } from "../language/use-translate.ts";
import { Navigation } from "./navigation.tsx";

interface NavigationDrawerProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** The navigation where the window has no room for it beside the screen. */
export function NavigationDrawer({ opened, onClose }: NavigationDrawerProps) {
  const t = useTranslate();
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      size={288}
      padding="xs"
      title={t("app.frame.navigation")}
      closeButtonProps={{ "aria-label": t("app.frame.closeNavigation") }}
    >
      <nav aria-label={t("app.frame.navigation")}>
        <Navigation onGo={onClose} />
      </nav>
    </Drawer>
  );
}
