import { IconCircleCheck } from "@tabler/icons-react";
import type { ConsolidationCheck } from "#shared/api/consolidation-view.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { NoteCard } from "../../../components/note-card.tsx";
import { focusField } from "../../../components/writing/focus-field.ts";
import { AsideHead } from "../../report/aside/aside-head.tsx";
import checkClasses from "../../report/aside/check-buttons.module.css";
import { checksTitleId } from "../../report/aside/check-buttons.tsx";
import { pointerOf } from "../checks/check-place.ts";

interface MeasureChecksProps {
  readonly checks: readonly ConsolidationCheck[];
}

/** What the checks say of one measure, errors first; each leads to its field. */
export function MeasureChecks({ checks }: MeasureChecksProps) {
  const t = useTranslate();
  const sorted = checks.toSorted((a, b) => (a.severity === b.severity ? 0 : a.severity === "error" ? -1 : 1));
  return (
    <section aria-labelledby={checksTitleId}>
      <AsideHead id={checksTitleId} title={t("reportScreen.checks.title")} count={null} canBeFocused />
      {checks.length === 0 ? (
        <p className={checkClasses.none}>
          <IconCircleCheck className={checkClasses.ok} size={18} stroke={1.75} aria-hidden="true" />
          {t("reportScreen.checks.none")}
        </p>
      ) : (
        <ul className={checkClasses.list}>
          {sorted.map((check) => (
            <li key={`${check.code} ${check.body ?? ""}`}>
              <Check check={check} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Check({ check }: { readonly check: ConsolidationCheck }) {
  const { pick } = useFormats();
  return (
    <NoteCard tone={check.severity} subject={null} onPress={() => focusField(pointerOf(check) ?? "")}>
      {pick(check.message)}
    </NoteCard>
  );
}
