import { Button } from "@mantine/core";
import { IconArrowsDiff, IconCopy } from "@tabler/icons-react";
import { useState } from "react";
import type { ErrorRecord } from "#shared/errors.ts";
import type { Entry } from "#shared/report/entry.ts";
import { announce } from "../../../app/announcer/announcer.tsx";
import { toErrorRecord } from "../../../app/contract/error-record.ts";
import { useErrorText } from "../../../app/contract/use-error-text.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { LongText } from "../../../components/long-text.tsx";
import { StatusBadge } from "../../../components/status-badge.tsx";
import { focusField } from "../../../components/writing/focus-field.ts";
import { fieldNames } from "../fields/field-names.ts";
import { type Carried, type CarriedField, carriedOver } from "./carried-fields.ts";
import { CompareDialog } from "./compare-dialog.tsx";
import classes from "./earlier-panel.module.css";
import type { EarlierEntry } from "./use-earlier-entry.ts";

interface EarlierPanelProps {
  readonly earlier: EarlierEntry;
  readonly present: Entry;
  /** Answers whether it was done; null where nothing can be written. */
  readonly onCarry: ((fields: readonly CarriedField[]) => Promise<boolean>) | null;
}

/** What was reported in the half-year before, to be read beside what is written now, or taken over field by field. */
export function EarlierPanel({ earlier, present, onCarry }: EarlierPanelProps) {
  const t = useTranslate();
  const { halfYear } = useFormats();
  const textOf = useErrorText();
  const [error, setError] = useState<ErrorRecord | "notSaved" | null>(null);
  const [isComparing, setIsComparing] = useState(false);
  const fields = carriedOver(earlier.entry, present);
  if (fields.length === 0) return null;

  const carry = async (chosen: readonly CarriedField[]): Promise<void> => {
    setError(null);
    setIsComparing(false);
    try {
      const isDone = await onCarry?.(chosen);
      const [field] = chosen;
      if (!isDone || field === undefined) {
        setError("notSaved");
        return;
      }
      // The button that was pressed is gone with the difference.
      focusField(`/${field}`);
      if (chosen.length > 1) announce(t("reportScreen.compare.carried", { fields: chosen.length }));
      else announce(t("reportScreen.earlier.carried", { field: t(fieldNames[field]) }));
    } catch (fault) {
      setError(toErrorRecord(fault));
    }
  };
  return (
    <section aria-labelledby="earlier-name" data-guide="carry-over">
      <h2 className={classes.title} id="earlier-name">
        {t("reportScreen.earlier.title")}
      </h2>
      <p className={classes.halfYear}>{halfYear(earlier.halfYear)}</p>
      {onCarry !== null && fields.some(({ isSame }) => !isSame) && (
        <Button
          className={classes.compare}
          variant="default"
          size="compact-sm"
          leftSection={<IconArrowsDiff size={14} stroke={1.75} aria-hidden="true" />}
          onClick={() => setIsComparing(true)}
        >
          {t("reportScreen.compare.open")}
        </Button>
      )}
      {isComparing && (
        <CompareDialog
          earlier={earlier}
          present={present}
          onCarry={(chosen) => void carry(chosen)}
          onClose={() => setIsComparing(false)}
        />
      )}
      {error !== null && (
        <p className={classes.error} role="alert">
          {error === "notSaved" ? t("reportScreen.earlier.notSaved") : textOf(error)}
        </p>
      )}
      <ul className={classes.list}>
        {fields.map((carried) => (
          <li key={carried.field} className={classes.item}>
            <h3 className={classes.name}>{t(fieldNames[carried.field])}</h3>
            <CarriedWords carried={carried} />
            {onCarry !== null && <CarryButton carried={carried} act={() => void carry([carried.field])} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function CarriedWords({ carried }: { readonly carried: Carried }) {
  const t = useTranslate();
  const { pick } = useFormats();
  switch (carried.field) {
    case "status":
      return <StatusBadge status={carried.status} />;
    case "evidence":
      return <p className={classes.text}>{t("reportScreen.earlier.records", { count: carried.count })}</p>;
    case "text":
    case "reason":
    case "nextSteps":
    case "jointText":
      return <LongText text={pick(carried.text)} />;
  }
}

function CarryButton({ carried, act }: { readonly carried: Carried; readonly act: () => void }) {
  const t = useTranslate();
  const field = t(fieldNames[carried.field]);
  if (carried.isSame) return <span className={classes.same}>{t("reportScreen.earlier.same")}</span>;
  return (
    <Button
      variant="default"
      size="compact-sm"
      leftSection={<IconCopy size={14} stroke={1.75} aria-hidden="true" />}
      aria-label={`${t("reportScreen.earlier.carry")}: ${field}`}
      onClick={act}
    >
      {t("reportScreen.earlier.carry")}
    </Button>
  );
}
