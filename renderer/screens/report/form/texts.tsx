import type { Language } from "#shared/language/language.ts";
import type { Entry } from "#shared/report/entry.ts";
import { isBlankInBoth } from "#shared/report/text.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { useWorkplace } from "../../../app/workplace/workplace.tsx";
import { fieldNames } from "../fields/field-names.ts";
import { useForm } from "../fields/form-context.tsx";
import { TextPair } from "../fields/text-pair.tsx";
import { reasonNeed } from "./reason-needed.ts";

type TextField = "text" | "reason" | "nextSteps" | "jointText";

/** Sets one language of one text of an entry. */
function useTextChange(): (field: TextField) => (language: Language, text: string) => void {
  const { change } = useForm();
  return (field) => (language, text) =>
    change(
      (entry) => ({ ...entry, [field]: { ...(entry[field] ?? { kk: "", ru: "" }), [language]: text } }),
      `/${field}/${language}`,
      "typing",
    );
}

/** What was done; where it was not or too late, why; and what comes next. */
export function Texts({ entry }: { readonly entry: Entry }) {
  const t = useTranslate();
  const { plan, settings, halfYear, today } = useWorkplace();
  const { measure, readOnly } = useForm();
  const write = useTextChange();
  const both = { kk: true, ru: settings.bilingual };
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
        onChange={write("text")}
      />
      {reason !== "hidden" && (
        <TextPair
          pointer="/reason"
          label={t(fieldNames.reason)}
          size="low"
          value={entry.reason}
          required={reason === "required" ? both : { kk: false, ru: false }}
          onChange={write("reason")}
        />
      )}
      {(!readOnly || !isBlankInBoth(entry.nextSteps)) && (
        <TextPair
          pointer="/nextSteps"
          label={t(fieldNames.nextSteps)}
          size="low"
          value={entry.nextSteps}
          required={{ kk: false, ru: false }}
          onChange={write("nextSteps")}
        />
      )}
    </>
  );
}

/** The text that gathers the others' information: only the lead writes it; elsewhere it stands only to be taken out. */
export function JointText({ entry }: { readonly entry: Entry }) {
  const t = useTranslate();
  const { view, readOnly } = useForm();
  const write = useTextChange();
  const { jointText } = entry;
  const isLead = view.role === "lead";
  if (!isLead && (jointText === null || isBlankInBoth(jointText))) return null;
  return (
    <TextPair
      pointer="/jointText"
      label={t(fieldNames.jointText)}
      {...(isLead && !readOnly && { hint: t("reportScreen.jointTextHint") })}
      size="tall"
      value={jointText ?? { kk: "", ru: "" }}
      required={{ kk: false, ru: false }}
      onChange={write("jointText")}
    />
  );
}
