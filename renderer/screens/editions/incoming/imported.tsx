import { Button } from "@mantine/core";
import type { ImportedEditionView } from "#shared/api/edition-view.ts";
import { useCall } from "../../../app/contract/use-call.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { formatRoute } from "../../../app/routing/route.ts";
import { Section } from "../../../components/section.tsx";
import classes from "../editions.module.css";
import { KeptAsideList } from "../kept-aside.tsx";
import { TouchedList } from "../touched-list.tsx";

/** What came of taking an edition in: which drafts went over, what that touched, what was kept aside. */
export function Imported({ imported }: { readonly imported: ImportedEditionView }) {
  const t = useTranslate();
  const { halfYear } = useFormats();
  const { edition, outcome, moved, appliesFrom } = imported;
  const plan = useCall("plan", "get", { edition });
  return (
    <Section
      title={t(outcome === "known" ? "editions.desk.known" : "editions.imported.title", { edition })}
      description={t("editions.imported.text", { halfYear: appliesFrom })}
    >
      {moved.length === 0 && <p>{t("editions.desk.noDrafts")}</p>}
      {plan.data !== undefined &&
        moved.map((draft) => (
          <div key={draft.reportId} className={classes.stack}>
            <div>
              <strong>{halfYear(draft.halfYear)}</strong>
              <TouchedList touched={draft.touched} plan={plan.data} />
            </div>
            <KeptAsideList kept={draft.kept} />
          </div>
        ))}
      <div className={classes.actions}>
        <Button component="a" href={formatRoute("report")}>
          {t("app.screens.report")}
        </Button>
        <Button component="a" variant="default" href={formatRoute("plan")}>
          {t("app.screens.plan")}
        </Button>
      </div>
    </Section>
  );
}
