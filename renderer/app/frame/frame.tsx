import { useDisclosure } from "@mantine/hooks";
import { useRef } from "react";
import { useTranslate } from "../language/use-translate.ts";
import { useRoute } from "../routing/use-route.ts";
import { BackendBanner } from "./backend-banner.tsx";
import { ClockBanner } from "./clock-banner.tsx";
import { FoundBanner } from "./found-banner.tsx";
import classes from "./frame.module.css";
import { Keys } from "./keys.tsx";
import { Navigation } from "./navigation.tsx";
import { NavigationDrawer } from "./navigation-drawer.tsx";
import { Palette } from "./palette.tsx";
import { ScreenPlace } from "./screen-place.tsx";
import { SkipButton } from "./skip-button.tsx";
import { StatusBar } from "./status-bar.tsx";
import { TopBar } from "./top-bar.tsx";
import { useFrameCommands } from "./use-frame-commands.ts";
import { useTitle } from "./use-title.ts";

/** The dark frame above, the navigation, one screen, the status bar. */
export function Frame() {
  const t = useTranslate();
  const { screen } = useRoute();
  const main = useRef<HTMLElement>(null);
  const [drawer, { open, close }] = useDisclosure(false);
  const [keys, keysShown] = useDisclosure(false);
  useTitle(t(`app.screens.${screen}`));
  useFrameCommands({ showKeys: keysShown.open });

  return (
    <div className={classes.frame}>
      <SkipButton target={main} />
      <TopBar onNavigation={open} />
      <nav className={classes.navigation} aria-label={t("app.frame.navigation")}>
        <Navigation />
      </nav>
      <main className={classes.main} ref={main} tabIndex={-1} id="main">
        <BackendBanner />
        <ClockBanner />
        <FoundBanner />
        <ScreenPlace main={main} />
      </main>
      <StatusBar />
      <NavigationDrawer opened={drawer} onClose={close} />
      <Palette />
      <Keys opened={keys} onClose={keysShown.close} />
    </div>
  );
}
