import { Alert, Button, Group, Loader } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { ErrorState } from "../../components/error-state.tsx";
import { useBackendState } from "../contract/backend-state.ts";
import { useTranslate } from "../language/use-translate.ts";
import { useDataFolder } from "../start/use-data-folder.ts";
import { openSupport } from "../support/support-over.ts";
import classes from "./backend-banner.module.css";

/** The backend has died or lost its folder: what happened, what was kept, what to do. Nothing while it answers. */
export function BackendBanner() {
  const t = useTranslate();
  const state = useBackendState();
  const folder = useDataFolder()?.folder;
  if (state === "ready" && folder?.state === "refused" && folder.error !== null)
    return (
      <ErrorState
        title={t("app.folder.title")}
        error={folder.error}
        retry={() => void window.kalqan.shell.chooseDataFolder({ path: folder.path, create: false })}
      />
    );
  switch (state) {
    case "starting":
    case "ready":
      return null;
    case "restarting":
      return (
        <Alert
          className={classes.banner}
          classNames={{ title: classes.title, message: classes.message }}
          role="alert"
          icon={<Loader size={18} aria-hidden="true" />}
          title={t("app.backend.restartingTitle")}
        >
          {t("app.backend.restartingText")}
        </Alert>
      );
    case "failed":
      return (
        <Alert
          className={classes.banner}
          classNames={{ title: classes.title, message: classes.message }}
          data-failed
          role="alert"
          icon={<IconAlertTriangle aria-hidden="true" />}
          title={t("app.backend.failedTitle")}
        >
          <p className={classes.text}>{t("app.backend.failedText")}</p>
          <Group gap="xs">
            <Button size="sm" variant="default" onClick={() => void window.kalqan.shell.quit()}>
              {t("app.backend.quit")}
            </Button>
            <Button size="sm" variant="default" onClick={openSupport}>
              {t("support.open")}
            </Button>
          </Group>
        </Alert>
      );
  }
}
