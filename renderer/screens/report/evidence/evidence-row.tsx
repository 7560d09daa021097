import { ActionIcon, Checkbox, Tooltip } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconTrash } from "@tabler/icons-react";
import { memo } from "react";
import type { CompletionForm } from "#shared/plan/schema.ts";
import { proofs } from "#shared/report/evidence-of.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { LetterBar } from "../../../components/kazakh-letters/letter-bar.tsx";
import { idOfField } from "../../../components/writing/field-id.ts";
import { useForm } from "../fields/form-context.tsx";
import { EvidenceCell } from "./evidence-cell.tsx";
import { evidenceColumns, registrationColumns } from "./evidence-columns.ts";
import { type EvidenceListName, type EvidenceRow, setField } from "./evidence-list.ts";
import classes from "./evidence-row.module.css";

interface EvidenceRowFieldsProps {
  readonly form: CompletionForm;
  readonly list: EvidenceListName;
  readonly row: EvidenceRow;
  readonly index: number;
  readonly count: number;
  readonly onRemove: (index: number, count: number) => void;
  readonly onMove: (from: number, to: number) => void;
  /** Types a letter into the cell that has the focus; null while none of this row's has it, or one that takes no letters. */
  readonly onLetter: ((letter: string) => void) | null;
}

/** One order, agreement, training …: its fields, and where it stands among the others. Drawn anew only when it changes. */
export const EvidenceRowFields = memo(function EvidenceRowFields(props: EvidenceRowFieldsProps) {
  const { form, list, row, index, onLetter } = props;
  const t = useTranslate();
  const { change, readOnly } = useForm();
  const pointer = `/evidence/${list}/${index}`;
  const name = t(`reportScreen.evidence.rows.${list}`, { number: index + 1 });
  const required: readonly string[] = proofs[form]?.required ?? [];
  return (
    <li className={classes.row} id={idOfField(pointer)}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot stand in one line with buttons. */}
      <div className={classes.line} role="group" aria-label={name}>
        <div className={classes.head}>
          <span className={classes.name}>{name}</span>
          {/* Where there is room for a table, the number alone. */}
          <span className={classes.number} aria-hidden="true">
            {index + 1}
          </span>
          {onLetter !== null && (
            <span className={classes.letters}>
              <LetterBar onLetter={onLetter} isSmall />
            </span>
          )}
          {!readOnly && <RowButtons {...props} name={name} />}
        </div>
        <div className={classes.fields}>
          {evidenceColumns[form].map((column) => (
            <EvidenceCell
              key={column.field}
              column={column}
              pointer={`${pointer}/${column.field}`}
              value={row[column.field]}
              required={required.includes(column.field) && column.kind !== "link"}
              onChange={(value, kind) =>
                change(
                  (entry) => ({ ...entry, evidence: setField(entry.evidence, index, column.field, value) }),
                  `${pointer}/${column.field}`,
                  kind,
                )
              }
            />
          ))}
          {"registration" in row && <Registration value={row.registration} pointer={pointer} index={index} />}
        </div>
      </div>
    </li>
  );
});

function RowButtons({ index, count, name, onMove, onRemove }: EvidenceRowFieldsProps & { readonly name: string }) {
  const t = useTranslate();
  const buttons = [
    { key: "up", icon: IconArrowUp, act: index > 0 ? () => onMove(index, index - 1) : null },
    { key: "down", icon: IconArrowDown, act: index < count - 1 ? () => onMove(index, index + 1) : null },
    { key: "remove", icon: IconTrash, act: () => onRemove(index, count) },
  ] as const;
  return (
    <span className={classes.buttons}>
      {buttons.map(({ key, icon: Icon, act }) => (
        <Tooltip key={key} label={t(`reportScreen.rows.${key}`)}>
          <ActionIcon
            variant="subtle"
            size="sm"
            aria-label={`${t(`reportScreen.rows.${key}`)}: ${name}`}
            aria-disabled={act === null}
            data-disabled={act === null || undefined}
            onClick={act ?? undefined}
          >
            <Icon size={16} stroke={1.75} aria-hidden="true" />
          </ActionIcon>
        </Tooltip>
      ))}
    </span>
  );
}

interface RegistrationProps {
  readonly value: unknown;
  readonly pointer: string;
  readonly index: number;
}

/** Registration with the Ministry of Justice, where the order is a normative act. */
function Registration({ value, pointer, index }: RegistrationProps) {
  const t = useTranslate();
  const { change, readOnly } = useForm();
  const registration = value as EvidenceRow | null;
  const at = `${pointer}/registration`;
  const write = (next: EvidenceRow | null, path: string, kind: "act" | "typing" | "visit"): void =>
    change((entry) => ({ ...entry, evidence: setField(entry.evidence, index, "registration", next) }), path, kind);
  return (
    <>
      <Checkbox
        className={classes.registration}
        id={idOfField(at)}
        checked={registration !== null}
        disabled={readOnly}
        label={t("reportScreen.evidence.registered")}
        onChange={(event) => write(event.currentTarget.checked ? { number: "", date: null } : null, at, "act")}
      />
      {registration !== null &&
        registrationColumns.map((column) => (
          <EvidenceCell
            key={column.field}
            column={column}
            pointer={`${at}/${column.field}`}
            value={registration[column.field]}
            required
            onChange={(next, kind) => write({ ...registration, [column.field]: next }, `${at}/${column.field}`, kind)}
          />
        ))}
    </>
  );
}
