import { Button, Checkbox } from "@mantine/core";
import { memo } from "react";
import type { Evidence } from "#shared/report/evidence.ts";
import { emptyEvidence } from "#shared/report/evidence-of.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { FieldCard } from "../fields/field-card.tsx";
import { useField, useForm } from "../fields/form-context.tsx";
import classes from "./evidence-editor.module.css";
import { listOf, setNoNeedArose } from "./evidence-list.ts";
import { EvidenceList } from "./evidence-rows.tsx";

/** What proves the measure, by its form of completion. Where that is information, the narrative is the proof. */
export const EvidenceEditor = memo(function EvidenceEditor({ evidence }: { readonly evidence: Evidence }) {
  const t = useTranslate();
  const { measure, change, readOnly } = useForm();
  const { id } = useField("/evidence");
  const list = listOf(measure.completionForm);

  if (evidence.form !== measure.completionForm) {
    return (
      <FieldCard id={id} guide="fill/evidence" title={t("documents.report.evidence")}>
        <p className={classes.note}>{t("reportScreen.evidence.otherForm")}</p>
        {!readOnly && (
          <Button
            variant="default"
            size="sm"
            onClick={() =>
              change((entry) => ({ ...entry, evidence: emptyEvidence(measure.completionForm) }), "/evidence", "act")
            }
          >
            {t("reportScreen.evidence.begin")}
          </Button>
        )}
      </FieldCard>
    );
  }
  if (list === null) return null;
  return (
    <FieldCard
      id={id}
      guide="fill/evidence"
      title={t("documents.report.evidence")}
      {...(!readOnly && { hint: t(`reportScreen.evidence.hints.${list}`) })}
    >
      {evidence.form === "events" && <NoNeedArose checked={evidence.noNeedArose} />}
      <EvidenceList evidence={evidence} list={list} />
    </FieldCard>
  );
});

/** 35: "as needed" may mean that there was no need. */
function NoNeedArose({ checked }: { readonly checked: boolean }) {
  const t = useTranslate();
  const { change, readOnly } = useForm();
  const pointer = "/evidence/noNeedArose";
  const { id, error } = useField(pointer);
  return (
    <Checkbox
      className={classes.noNeed}
      id={id}
      checked={checked}
      disabled={readOnly}
      error={error}
      label={t("reportScreen.evidence.noNeedArose")}
      description={t("reportScreen.evidence.noNeedAroseHint")}
      onChange={(event) => {
        const noNeedArose = event.currentTarget.checked;
        change((entry) => ({ ...entry, evidence: setNoNeedArose(entry.evidence, noNeedArose) }), pointer, "act");
      }}
    />
  );
}
