import { Button } from "@mantine/core";
import { useState } from "react";
import type { EditionSummary } from "#shared/api/edition-view.ts";
import { useJob } from "../../app/contract/use-job.ts";
import { useFormats } from "../../app/language/use-formats.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { FactList } from "../../components/fact-list.tsx";
import { Section } from "../../components/section.tsx";
import { WriteOut } from "../exchange/write/write-out.tsx";
import { Written } from "../exchange/write/written.tsx";
import classes from "./editions.module.css";

/** The editions that are held here, the newest first; the package of each can be handed out again. */
export function HeldEditions({ editions }: { readonly editions: readonly EditionSummary[] }) {
  const t = useTranslate();
  const { pick, halfYear, dateTime } = useFormats();
  const [handedOut, setHandedOut] = useState<number | null>(null);
  return (
    <Section title={t("editions.held.title")}>
      <div className={classes.stack}>
        {editions.toReversed().map(({ edition, appliesFrom, measures, created, ground }) => (
          <div key={edition}>
            <h3>{t("editions.plan.edition", { edition })}</h3>
            <FactList
              facts={[
                { name: t("editions.desk.appliesFrom"), value: halfYear(appliesFrom) },
                { name: t("editions.held.measures"), value: measures },
                ...(created === null ? [] : [{ name: t("editions.desk.created"), value: dateTime(created) }]),
                ...(ground === null ? [] : [{ name: t("editions.desk.ground"), value: pick(ground) }]),
              ]}
            />
            {created !== null && handedOut !== edition && (
              <div className={classes.actions}>
                <Button variant="default" onClick={() => setHandedOut(edition)}>
                  {t("editions.held.export", { edition })}
                </Button>
              </div>
            )}
            {handedOut === edition && <HandOut edition={edition} />}
          </div>
        ))}
      </div>
    </Section>
  );
}

function HandOut({ edition }: { readonly edition: number }) {
  const t = useTranslate();
  const exporting = useJob("editions", "export");
  if (exporting.result !== null) {
    return <Written title={t("editions.issue.written")} written={exporting.result} next={t("editions.issue.next")} />;
  }
  return (
    <WriteOut
      job={exporting}
      action={t("editions.held.write")}
      label={t("editions.held.write")}
      missing={null}
      onWrite={(folder) => void exporting.start({ edition, folder })}
    />
  );
}
