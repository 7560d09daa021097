import { Button } from "@mantine/core";
import { IconCircleCheck } from "@tabler/icons-react";
import { memo, useEffect, useRef } from "react";
import type { CheckView } from "#shared/api/report-view.ts";
import { announce } from "../../../app/announcer/announcer.tsx";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { NoteCard } from "../../../components/note-card.tsx";
import { focusField } from "../../../components/writing/focus-field.ts";
import { useCheckSubject } from "../checks/use-check-subject.ts";
import { placeOfCheck } from "../fields/field-path.ts";
import { AsideHead } from "./aside-head.tsx";
import classes from "./check-buttons.module.css";

/** The heading of the checks, to be jumped to where they stand below the form. */
export const checksTitleId = "measure-checks";

interface CheckButtonsProps {
  readonly measure: number;
  readonly checks: readonly CheckView[];
  /** Takes out of the text at a pointer what cannot be seen in it. */
  readonly onClean: (pointer: string) => void;
}

/** What the checks say of one measure, errors first; each leads to its field. What changes is told to screen readers. */
export const CheckButtons = memo(function CheckButtons({ measure, checks, onClean }: CheckButtonsProps) {
  const t = useTranslate();
  const errors = checks.filter(({ severity }) => severity === "error");
  const warnings = checks.filter(({ severity }) => severity === "warning");
  const counted = [
    errors.length > 0 ? t("app.frame.errors", { count: errors.length }) : null,
    warnings.length > 0 ? t("reportScreen.warnings", { count: warnings.length }) : null,
  ]
    .filter((words) => words !== null)
    .join(" · ");
  useSaidChecks(
    `${errors.length} ${warnings.length}`,
    measure,
    counted === "" ? t("reportScreen.checks.none") : counted,
  );
  return (
    <section aria-labelledby={checksTitleId} data-guide="checks/fix">
      <AsideHead
        id={checksTitleId}
        title={t("reportScreen.checks.title")}
        count={checks.length > 0 ? counted : null}
        canBeFocused
      />
      {checks.length === 0 ? (
        <p className={classes.none}>
          <IconCircleCheck className={classes.ok} size={18} stroke={1.75} aria-hidden="true" />
          {t("reportScreen.checks.none")}
        </p>
      ) : (
        <ul className={classes.list}>
          {[...errors, ...warnings].map((check) => (
            <li key={`${check.code} ${check.path} ${JSON.stringify(check.data)}`}>
              <CheckButton check={check} />
              {check.code === "text.hiddenCharacters" && <CleanButton check={check} onClean={onClean} />}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
});

/** Says how many findings are left where their number has changed; another measure's are a beginning, not a change. */
function useSaidChecks(numbers: string, measure: number, words: string): void {
  const t = useTranslate();
  const before = useRef({ measure, numbers });
  useEffect(() => {
    const last = before.current;
    before.current = { measure, numbers };
    if (measure === last.measure && numbers !== last.numbers) announce(`${t("reportScreen.checks.title")}: ${words}`);
  }, [measure, numbers, words, t]);
}

/** Nobody can find by eye what is not seen. */
function CleanButton({ check, onClean }: Pick<CheckButtonsProps, "onClean"> & { readonly check: CheckView }) {
  const t = useTranslate();
  const place = placeOfCheck(check);
  if (place.kind !== "field") return null;
  return (
    <Button
      classNames={{ root: classes.clean, label: classes.cleanLabel }}
      variant="default"
      size="compact-xs"
      onClick={() => onClean(place.pointer)}
    >
      {t("reportScreen.checks.clean")}
    </Button>
  );
}

function CheckButton({ check }: { readonly check: CheckView }) {
  const { pick } = useFormats();
  const place = placeOfCheck(check);
  const subject = useCheckSubject()(check);
  return (
    <NoteCard
      tone={check.severity}
      subject={subject}
      onPress={() => focusField(place.kind === "field" ? place.pointer : "")}
    >
      {pick(check.message)}
    </NoteCard>
  );
}
