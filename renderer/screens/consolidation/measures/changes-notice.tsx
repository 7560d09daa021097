import { Alert, Button } from "@mantine/core";
import { IconBell } from "@tabler/icons-react";
import type { ConsolidationMeasureView, ConsolidationView } from "#shared/api/consolidation-view.ts";
import type { MeasureChange } from "#shared/consolidation/changes.ts";
import { useAct } from "../../../app/contract/use-act.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { type Translate, useTranslate } from "../../../app/language/use-translate.ts";
import { ErrorState } from "../../../components/error-state.tsx";
import { useBodyName } from "../use-body-name.ts";
import classes from "./changes-notice.module.css";

interface ChangesNoticeProps {
  readonly consolidation: ConsolidationView;
  readonly view: ConsolidationMeasureView;
}

/** What has come since the officer last looked at the measure; of a frozen version, since it was frozen. */
export function ChangesNotice({ consolidation, view }: ChangesNoticeProps) {
  const t = useTranslate();
  const { pick } = useFormats();
  const nameOf = useBodyName();
  const looked = useAct("consolidation", "looked");
  if (view.changes.length === 0) return null;
  return (
    <Alert
      icon={<IconBell aria-hidden="true" />}
      title={t(
        consolidation.state === "draft" ? "consolidationScreen.changes.title" : "consolidationScreen.changes.since",
      )}
    >
      <ul className={classes.list}>
        {view.changes.map((change) => (
          <li key={change.body}>
            <b>{pick(nameOf(change.body).abbreviation)}</b>: {changeWords(change, t)}
          </li>
        ))}
      </ul>
      {consolidation.state === "draft" && (
        <Button
          size="compact-sm"
          variant="default"
          loading={looked.isPending}
          onClick={() => looked.mutate({ consolidationId: consolidation.id, measures: [view.measure] })}
        >
          {t("consolidationScreen.changes.looked")}
        </Button>
      )}
      {looked.error !== null && <ErrorState error={looked.error} />}
    </Alert>
  );
}

/** «жаңа нұсқа (2), орындалуда → орындалды». */
function changeWords({ kind, from, to, statusChanged, contentChanged }: MeasureChange, t: Translate): string {
  const version = to?.version ?? from?.version ?? 1;
  const status = (standing: MeasureChange["to"]): string =>
    t(`status.${standing?.status ?? "untouched"}`).toLowerCase();
  return [
    t(`consolidationScreen.changes.${kind}`, { version }),
    ...(kind !== "newPackage" && kind !== "withdrawn" && statusChanged ? [`${status(from)} → ${status(to)}`] : []),
    ...(kind !== "withdrawn" && !contentChanged ? [t("consolidationScreen.changes.same")] : []),
  ].join(", ");
}
