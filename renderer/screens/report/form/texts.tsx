import { useCallback, useMemo } from "react";
import type { Language, LocalisedText } from "#shared/language/language.ts";
import type { Entry } from "#shared/report/entry.ts";
import { isBlankInBoth } from "#shared/report/text.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { useWorkplace } from "../../../app/workplace/workplace.tsx";
import { fieldNames } from "../fields/field-names.ts";
import { useForm } from "../fields/form-context.tsx";
import { TextPair } from "../fields/text-pair.tsx";
import { reasonNeed } from "./reason-needed.ts";

type TextField = "text" | "reason" | "nextSteps" | "jointText";

const blank: LocalisedText = { kk: "", ru: "" };
const neither = { kk: false, ru: false };

/** Sets one language of one text of an entry. The same function as long as the form is the same. */
function useTextChange(field: TextField): (language: Language, text: string) => void {
  const { change } = useForm();
  return useCallback(
    (language, text) =>
      change(
        (entry) => ({ ...entry, [field]: { ...(entry[field] ?? blank), [language]: text } }),
        `/${field}/${language}`,
        "typing",
      ),
    [change, field],
  );
}

/** What was done; where it was not or too late, why; and what comes next. */
export function Texts({ entry }: { readonly entry: Entry }) {
  const t = useTranslate();
  const { plan, settings, halfYear, today } = useWorkplace();
  const { measure, readOnly } = useForm();
  const { bilingual } = settings;
  const both = useMemo(() => ({ kk: true, ru: bilingual }), [bilingual]);
  const writeText = useTextChange("text");
  const writeReason = useTextChange("reason");
  const writeNextSteps = useTextChange("nextSteps");
  const lawInForce = settings.lawInForce?.date ?? plan.edition.lawInForce.date;
  const reason = reasonNeed(entry, { measure, halfYear, today, lawInForce });
  return (
    <>
      <TextPair
        pointer="/text"
        label={t(fieldNames.text)}
        size="tall"
        value={entry.text}
        required={both}
        onChange={writeText}
      />
      {reason !== "hidden" && (
        <TextPair
          pointer="/reason"
          label={t(fieldNames.reason)}
          size="low"
          value={entry.reason}
          required={reason === "required" ? both : neither}
          onChange={writeReason}
        />
      )}
      {(!readOnly || !isBlankInBoth(entry.nextSteps)) && (
        <TextPair
          pointer="/nextSteps"
          label={t(fieldNames.nextSteps)}
          size="low"
          value={entry.nextSteps}
          required={neither}
          onChange={writeNextSteps}
        />
      )}
    </>
  );
}

/** The text that gathers the others' information: only the lead writes it; elsewhere it stands only to be taken out. */
export function JointText({ entry }: { readonly entry: Entry }) {
  const t = useTranslate();
  const { view, readOnly } = useForm();
  const write = useTextChange("jointText");
  const { jointText } = entry;
  const isLead = view.role === "lead";
  if (!isLead && (jointText === null || isBlankInBoth(jointText))) return null;
  return (
    <TextPair
      pointer="/jointText"
      label={t(fieldNames.jointText)}
      {...(isLead && !readOnly && { hint: t("reportScreen.jointTextHint") })}
      size="tall"
      value={jointText ?? blank}
      required={neither}
      onChange={write}
    />
  );
}
