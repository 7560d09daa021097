import { useQuery } from "@tanstack/react-query";
import { useBackendState } from "../contract/backend-state.ts";
import { useTranslate } from "../language/use-translate.ts";
import classes from "./status-bar.module.css";
import { statusPlaceId } from "./status-bar-content.tsx";

/** Below everything: how the data stand, what the screen says of itself and its keys, the version. */
export function StatusBar() {
  const t = useTranslate();
  const state = useBackendState();
  const about = useQuery({
    queryKey: ["shell", "about"],
    queryFn: () => window.kalqan.shell.about(),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <footer className={classes.bar}>
      <span className={classes.state} data-state={state}>
        {t(`app.backend.${state}`)}
      </span>
      <span className={classes.offline}>{t("app.frame.offline")}</span>
      <span id={statusPlaceId} className={classes.place} />
      <span className={classes.version}>{t("app.frame.version", { version: about.data?.version ?? "" })}</span>
    </footer>
  );
}
