import type { ConsolidationCheck, ConsolidationMeasureView } from "#shared/api/consolidation-view.ts";
import type { Writing } from "#shared/consolidation/writing.ts";
import type { Language } from "#shared/language/language.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { TextPair } from "../../../components/writing/text-pair.tsx";
import { pointerOf } from "../checks/check-place.ts";
import { JointText } from "./joint-text.tsx";

interface OwnTextsProps {
  readonly view: ConsolidationMeasureView;
  readonly writing: Writing;
  readonly readOnly: boolean;
  readonly checks: readonly ConsolidationCheck[];
  readonly language: Language;
  readonly onChange: (change: (writing: Writing) => Writing, path: string) => void;
}

/** What gathers the bodies' answers: the joint text of the lead, or ҚАӨМ's where there is none; and ҚАӨМ's own summary. */
export function OwnTexts({ view, writing, readOnly, checks, language, onChange }: OwnTextsProps) {
  const t = useTranslate();
  const errorOf = (pointer: string): string | null =>
    checks.find((check) => check.severity === "error" && pointerOf(check) === pointer)?.message[language] ?? null;
  const write = (field: keyof Writing) => (written: Language, text: string) =>
    onChange((before) => ({ ...before, [field]: { ...before[field], [written]: text } }), `/${field}/${written}`);
  const shared = { readOnly, errorOf, required: { kk: false, ru: false }, guide: "consolidation/write" } as const;
  return (
    <>
      <TextPair
        {...shared}
        pointer="/summary"
        label={t("consolidationScreen.summary")}
        hint={t("consolidationScreen.summaryHint")}
        size="tall"
        value={writing.summary}
        onChange={write("summary")}
      />
      {view.lead === null ? (
        <TextPair
          {...shared}
          pointer="/jointText"
          label={t("fields.jointText")}
          hint={t("consolidationScreen.jointHint")}
          size="low"
          value={writing.jointText}
          onChange={write("jointText")}
        />
      ) : (
        <JointText view={view} lead={view.lead} />
      )}
    </>
  );
}
