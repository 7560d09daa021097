import { Button, Checkbox, Group } from "@mantine/core";
import { useState } from "react";
import type { Entry } from "#shared/report/entry.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { Dialog } from "../../../components/dialog.tsx";
import { fieldNames } from "../fields/field-names.ts";
import { type CarriedField, carriedOver, isUntouchedField } from "./carried-fields.ts";
import classes from "./compare-dialog.module.css";
import { FieldDifference } from "./field-difference.tsx";
import type { EarlierEntry } from "./use-earlier-entry.ts";

interface CompareDialogProps {
  readonly earlier: EarlierEntry;
  readonly present: Entry;
  readonly onCarry: (fields: readonly CarriedField[]) => void;
  readonly onClose: () => void;
}

/** What would change if fields were taken over from the half-year before: chosen one by one, or all, as one step. */
export function CompareDialog({ earlier, present, onCarry, onClose }: CompareDialogProps) {
  const t = useTranslate();
  const { halfYear } = useFormats();
  const fields = carriedOver(earlier.entry, present);
  const differing = fields.filter(({ isSame }) => !isSame).map(({ field }) => field);
  const same = fields.filter(({ isSame }) => isSame).map(({ field }) => t(fieldNames[field]));
  // What takes nothing away is chosen to begin with.
  const [chosen, setChosen] = useState<readonly CarriedField[]>(() =>
    differing.filter((field) => isUntouchedField(field, present)),
  );
  const taken = differing.filter((field) => chosen.includes(field));
  const isAll = taken.length === differing.length;
  return (
    <Dialog
      guide="carry-over/carry"
      opened
      size="64rem"
      onClose={onClose}
      title={t("reportScreen.compare.title", { halfYear: halfYear(earlier.halfYear) })}
    >
      <p className={classes.legend}>
        <ins>{t("reportScreen.compare.comes")}</ins> <del>{t("reportScreen.compare.goes")}</del>
      </p>
      {differing.length > 1 && (
        <Checkbox
          className={classes.all}
          label={t("reportScreen.compare.all")}
          checked={isAll}
          indeterminate={!isAll && taken.length > 0}
          onChange={() => setChosen(isAll ? [] : differing)}
        />
      )}
      <ul className={classes.fields}>
        {differing.map((field) => (
          <li key={field} className={classes.field}>
            <Checkbox
              label={t(fieldNames[field])}
              fw={600}
              checked={chosen.includes(field)}
              onChange={(event) =>
                setChosen(event.currentTarget.checked ? [...chosen, field] : chosen.filter((other) => other !== field))
              }
            />
            <FieldDifference field={field} present={present} earlier={earlier.entry} />
          </li>
        ))}
      </ul>
      {same.length > 0 && <p className={classes.same}>{t("reportScreen.compare.same", { fields: same.join(", ") })}</p>}
      <Group justify="end" gap="xs" mt="md">
        <Button variant="default" onClick={onClose}>
          {t("app.common.cancel")}
        </Button>
        <Button data-autofocus disabled={taken.length === 0} onClick={() => onCarry(taken)}>
          {taken.length === 0
            ? t("reportScreen.earlier.carry")
            : t("reportScreen.compare.carry", { count: taken.length })}
        </Button>
      </Group>
    </Dialog>
  );
}
