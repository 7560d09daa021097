import { NativeSelect } from "@mantine/core";
import { useCall } from "../../app/contract/use-call.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { Badge } from "../../components/badge.tsx";

interface EditionChoiceProps {
  readonly shown: number;
  /** The edition by which the half-year is reported. */
  readonly own: number;
  readonly onChoose: (edition: number) => void;
}

/** Which edition of the plan is shown; the others can be looked at. */
export function EditionChoice({ shown, own, onChoose }: EditionChoiceProps) {
  const t = useTranslate();
  const editions = useCall("editions", "list", {});
  const held = editions.data ?? [];
  if (held.length < 2) return <Badge meaning="untouched">{t("editions.plan.edition", { edition: shown })}</Badge>;
  return (
    <NativeSelect
      label={t("editions.plan.label")}
      description={shown === own ? undefined : t("editions.plan.older", { edition: own })}
      value={String(shown)}
      onChange={(event) => onChoose(Number(event.currentTarget.value))}
      data={held.map(({ edition }) => ({ value: String(edition), label: t("editions.plan.edition", { edition }) }))}
    />
  );
}
