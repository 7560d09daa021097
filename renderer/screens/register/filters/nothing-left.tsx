import { Button } from "@mantine/core";
import { IconFilterOff } from "@tabler/icons-react";
import { everything, type RegisterFilter } from "#shared/register/filter.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { EmptyState } from "../../../components/empty-state.tsx";

/** The filter leaves nothing of a view: with the way out. */
export function NothingLeft({ onChange }: { readonly onChange: (filter: RegisterFilter) => void }) {
  const t = useTranslate();
  return (
    <EmptyState
      icon={IconFilterOff}
      title={t("register.filter.nothing")}
      text={t("register.filter.nothingText")}
      action={<Button onClick={() => onChange(everything)}>{t("register.filter.removeAll")}</Button>}
    />
  );
}
