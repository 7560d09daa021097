import { Button, Group } from "@mantine/core";
import { IconPlus, IconTablePlus } from "@tabler/icons-react";
import { type ClipboardEvent, useCallback, useLayoutEffect, useRef, useState } from "react";
import type { Evidence } from "#shared/report/evidence.ts";
import { announce } from "../../../app/announcer/announcer.tsx";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { LetterBar } from "../../../components/kazakh-letters/letter-bar.tsx";
import { useLetters } from "../../../components/kazakh-letters/use-letters.ts";
import { KeyHint } from "../../../components/key-hint.tsx";
import { idOfField } from "../../../components/writing/field-id.ts";
import { focusField } from "../../../components/writing/focus-field.ts";
import { isWithin } from "../../../components/writing/is-within.ts";
import { useForm } from "../fields/form-context.tsx";
import { evidenceColumns } from "./evidence-columns.ts";
import classes from "./evidence-editor.module.css";
import {
  addRow,
  type EvidenceListName,
  type EvidenceRow,
  isEmptyRow,
  mostRows,
  moveRow,
  pasteRows,
  removeRow,
  rowsOf,
} from "./evidence-list.ts";
import { EvidenceRowFields } from "./evidence-row.tsx";
import { copiedTable } from "./paste/clipboard-table.ts";
import { type Paste, PasteDialog, type PastePlace } from "./paste/paste-dialog.tsx";
import { fitRowKeys, moveRowKey, noRowKeys, removeRowKey } from "./row-keys.ts";
import { cellOf, useCellKeys } from "./use-cell-keys.ts";

interface EvidenceListProps {
  readonly evidence: Evidence;
  readonly list: EvidenceListName;
}

/** The rows of a list of evidence: written in like a table, added, pasted, moved, taken out. */
export function EvidenceList({ evidence, list }: EvidenceListProps) {
  const t = useTranslate();
  const { change, readOnly } = useForm();
  const pointer = `/evidence/${list}`;
  const rows = rowsOf(evidence);
  const [keys, setKeys] = useState(() => fitRowKeys(noRowKeys, rows.length));
  const fitting = fitRowKeys(keys, rows.length);
  if (fitting !== keys) setKeys(fitting);

  const [paste, setPaste] = useState<Paste | null>(null);

  // Where the focus goes once the list is drawn anew: what had it may be gone.
  const focusNext = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (focusNext.current !== null) focusField(focusNext.current);
    focusNext.current = null;
  });
  const present = rows.filter((row) => !isEmptyRow(row, evidence.form)).length;

  const add = (field = evidenceColumns[evidence.form][0]?.field): void => {
    focusNext.current = `${pointer}/${rows.length}/${field}`;
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

  const insert = (pasted: readonly EvidenceRow[], place: PastePlace): void => {
    setPaste(null);
    const first = place === "instead" ? 0 : present;
    focusNext.current = `${pointer}/${first}`;
    change((entry) => ({ ...entry, evidence: pasteRows(entry.evidence, pasted, place) }), pointer, "act");
    announce(t("reportScreen.paste.inserted", { rows: pasted.length }));
  };
  const takePaste = (event: ClipboardEvent): void => {
    // React hands on what happens in the dialog too, which is no part of the list on the page.
    if (readOnly || !isWithin(event)) return;
    const table = copiedTable(event.clipboardData);
    if (table === null) return;
    event.preventDefault();
    event.stopPropagation();
    setPaste({ table, from: cellOf(event.target, pointer)?.field ?? null });
  };

  const press = useCellKeys({
    pointer,
    count: rows.length,
    canAdd: (index) => !readOnly && rows[index] !== undefined && !isEmptyRow(rows[index], evidence.form),
    onAdd: add,
    onMove: (from, to, field) => {
      if (readOnly) return;
      focusNext.current = `${pointer}/${to}/${field}`;
      move(from, to);
    },
  });

  const { field, insert: typeLetter, listeners } = useLetters();
  // Numbers and dates take no letters.
  const letteredRow = field?.inputMode === "" ? (cellOf(field, pointer)?.index ?? null) : null;

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys and pasting of the cells within.
    <div
      id={idOfField(pointer)}
      onPaste={takePaste}
      onFocus={listeners.onFocus}
      onBlur={listeners.onBlur}
      onKeyDown={(event) => {
        listeners.onKeyDown(event);
        press(event);
      }}
    >
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
              onLetter={index === letteredRow ? typeLetter : null}
            />
          ))}
        </ol>
      )}
      {readOnly && rows.length === 0 && <p className={classes.note}>{t("reportScreen.evidence.none")}</p>}
      {!readOnly && (
        <Group gap="xs">
          <Button
            variant="default"
            size="sm"
            leftSection={<IconPlus size={16} stroke={1.75} aria-hidden="true" />}
            disabled={rows.length >= mostRows}
            onClick={() => add()}
          >
            {t(`reportScreen.evidence.add.${list}`)}
          </Button>
          <Button
            variant="subtle"
            size="sm"
            leftSection={<IconTablePlus size={16} stroke={1.75} aria-hidden="true" />}
            onClick={() => setPaste({ table: null, from: null })}
          >
            {t("reportScreen.paste.button")}
          </Button>
          {letteredRow !== null && (
            <span className={classes.letters}>
              <LetterBar onLetter={typeLetter} isSmall />
            </span>
          )}
          {rows.length > 1 && <RowKeyHints />}
        </Group>
      )}
      {paste !== null && (
        <PasteDialog
          form={evidence.form}
          present={present}
          paste={paste}
          onInsert={insert}
          onClose={() => setPaste(null)}
        />
      )}
    </div>
  );
}

function RowKeyHints() {
  const t = useTranslate();
  return (
    <span className={classes.keys}>
      <KeyHint keys={["↑↓"]}>{t("reportScreen.evidence.keys.between")}</KeyHint>
      <KeyHint keys={["Alt", "↑↓"]}>{t("reportScreen.evidence.keys.move")}</KeyHint>
    </span>
  );
}
