import { Button, Group } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { EmptyState } from "../../components/empty-state.tsx";
import { useTranslate } from "../language/use-translate.ts";
import { formatRoute } from "../routing/route.ts";

/** In the place of a screen that failed: what happened, what was kept, what to do. */
export function FaultScreen() {
  const t = useTranslate();
  return (
    <div role="alert">
      <EmptyState
        icon={IconAlertTriangle}
        title={t("app.fault.title")}
        text={t("app.fault.text")}
        guide="trouble/fault"
        action={
          <Group gap="xs">
            <Button variant="default" component="a" href={formatRoute("home")}>
              {t("app.fault.home")}
            </Button>
            <Button onClick={() => window.location.reload()}>{t("app.fault.reload")}</Button>
          </Group>
        }
      />
    </div>
  );
}
