import { Button, Checkbox } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useCallback, useLayoutEffect, useRef, useState } from "react";
import type { Evidence } from "#shared/report/evidence.ts";
import { emptyEvidence } from "#shared/report/evidence-of.ts";
import { announce } from "../../../app/announcer/announcer.tsx";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { FieldCard } from "../fields/field-card.tsx";
import { idOfField } from "../fields/field-path.ts";
import { focusField } from "../fields/focus-field.ts";
import { useField, useForm } from "../fields/form-context.tsx";
import { evidenceColumns } from "./evidence-columns.ts";
import classes from "./evidence-editor.module.css";
import {
  addRow,
  type EvidenceListName,
  listOf,
  mostRows,
  moveRow,
  removeRow,
  rowsOf,
  setNoNeedArose,
} from "./evidence-list.ts";
import { EvidenceRowFields } from "./evidence-row.tsx";
import { fitRowKeys, moveRowKey, noRowKeys, removeRowKey } from "./row-keys.ts";

/** What proves the measure, by its form of completion. Where that is information, the narrative is the proof. */
export function EvidenceEditor({ evidence }: { readonly evidence: Evidence }) {
  const t = useTranslate();
  const { measure, change, readOnly } = useForm();
  const { id } = useField("/evidence");
  const list = listOf(measure.completionForm);

  if (evidence.form !== measure.completionForm) {
    return (
      <FieldCard id={id} title={t("documents.report.evidence")}>
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
      title={t("documents.report.evidence")}
      {...(!readOnly && { hint: t(`reportScreen.evidence.hints.${list}`) })}
    >
      {evidence.form === "events" && <NoNeedArose checked={evidence.noNeedArose} />}
      <EvidenceList evidence={evidence} list={list} />
    </FieldCard>
  );
}

interface EvidenceListProps {
  readonly evidence: Evidence;
  readonly list: EvidenceListName;
}

function EvidenceList({ evidence, list }: EvidenceListProps) {
  const t = useTranslate();
  const { change, readOnly } = useForm();
  const pointer = `/evidence/${list}`;
  const rows = rowsOf(evidence);
  const [keys, setKeys] = useState(() => fitRowKeys(noRowKeys, rows.length));
  const fitting = fitRowKeys(keys, rows.length);
  if (fitting !== keys) setKeys(fitting);

  // Where the focus goes once the list is drawn anew: what had it may be gone.
  const focusNext = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (focusNext.current !== null) focusField(focusNext.current);
    focusNext.current = null;
  });

  const add = (): void => {
    const first = evidenceColumns[evidence.form][0];
    focusNext.current = `${pointer}/${rows.length}/${first?.field}`;
    change((entry) => ({ ...entry, evidence: addRow(entry.evidence) }), pointer, "act");
  };
  const remove = useCallback(
    (index: number, count: number): void => {
      setKeys((before) => removeRowKey(before, index));
      focusNext.current = count > 1 ? `${pointer}/${Math.min(index, count - 2)}` : pointer;
      change((entry) => ({ ...entry, evidence: removeRow(entry.evidence, index) }), pointer, "act");
      announce(t("reportScreen.evidence.removed", { number: index + 1 }));
    },
    [change, pointer, t],
  );
  const move = useCallback(
    (from: number, to: number): void => {
      setKeys((before) => moveRowKey(before, from, to));
      change((entry) => ({ ...entry, evidence: moveRow(entry.evidence, from, to) }), pointer, "act");
      announce(t("reportScreen.evidence.moved", { number: to + 1 }));
    },
    [change, pointer, t],
  );

  return (
    <div id={idOfField(pointer)}>
      {rows.length > 0 && (
        <ol className={classes.rows}>
          {rows.map((row, index) => (
            <EvidenceRowFields
              key={fitting.keys[index]}
              form={evidence.form}
              list={list}
              row={row}
              index={index}
              count={rows.length}
              onRemove={remove}
              onMove={move}
            />
          ))}
        </ol>
      )}
      {readOnly && rows.length === 0 && <p className={classes.note}>{t("reportScreen.evidence.none")}</p>}
      {!readOnly && (
        <Button
          variant="default"
          size="sm"
          leftSection={<IconPlus size={16} stroke={1.75} aria-hidden="true" />}
          disabled={rows.length >= mostRows}
          onClick={add}
        >
          {t(`reportScreen.evidence.add.${list}`)}
        </Button>
      )}
    </div>
  );
}

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
