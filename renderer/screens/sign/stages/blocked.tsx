import { Button } from "@mantine/core";
import type { CheckView } from "#shared/api/report-view.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { formatRoute } from "../../../app/routing/route.ts";
import { Section } from "../../../components/section.tsx";
import { CheckList } from "./check-list.tsx";

interface BlockedProps {
  readonly errors: readonly CheckView[];
  readonly warnings: readonly CheckView[];
}

/** Errors are left: which, and where each is set right. */
export function Blocked({ errors, warnings }: BlockedProps) {
  const t = useTranslate();
  return (
    <Section
      title={t("sign.blocked.title", { count: errors.length })}
      description={t("sign.blocked.text")}
      actions={
        <Button component="a" href={formatRoute("checks")}>
          {t("sign.blocked.toChecks")}
        </Button>
      }
    >
      <CheckList checks={[...errors, ...warnings]} />
    </Section>
  );
}
