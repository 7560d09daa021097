import type { KeptAside } from "#shared/report/moved.ts";
import { useFormats } from "../../app/language/use-formats.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { FactList } from "../../components/fact-list.tsx";
import classes from "./editions.module.css";

/** What was written and has no place in the draft any more: shown whole, to be copied from. */
export function KeptAsideList({ kept }: { readonly kept: readonly KeptAside[] }) {
  const t = useTranslate();
  const { number } = useFormats();
  if (kept.length === 0) return null;
  return (
    <div className={classes.stack}>
      <p>{t("editions.kept.text")}</p>
      {kept.map((one) => (
        <FactList
          key={`${one.kind}-${one.measure}`}
          facts={[{ name: t("editions.kept.measure", { measure: one.measure }), value: textOf(one) }]}
        />
      ))}
    </div>
  );

  function textOf(one: KeptAside): string {
    switch (one.kind) {
      case "entry":
        return [one.entry.text.kk, one.entry.text.ru].filter((text) => text.trim() !== "").join("\n\n") || "—";
      case "jointText":
        return [one.text.kk, one.text.ru].filter((text) => text.trim() !== "").join("\n\n");
      case "money":
        return one.money.flatMap(({ amount }) => (amount === null ? [] : [number(amount)])).join("; ");
    }
  }
}
