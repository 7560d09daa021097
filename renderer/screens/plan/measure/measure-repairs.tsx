import type { Measure } from "#shared/plan/schema.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { Section } from "../../../components/section.tsx";
import classes from "./measure-page.module.css";

/** Where the text as received was damaged: what stands there, what is read, and why. */
export function MeasureRepairs({ measure }: { readonly measure: Measure }) {
  const t = useTranslate();
  const { pick } = useFormats();
  if (measure.repairs.length === 0) return null;
  return (
    <Section
      title={t("planScreen.measure.repairs", { count: measure.repairs.length })}
      description={t("planScreen.measure.repairsText")}
    >
      <ul className={classes.list}>
        {measure.repairs.map((repair) => (
          <li key={`${repair.field} ${repair.asPrinted}`}>
            <div className={classes.printed} lang="kk">
              <del>{repair.asPrinted}</del>
              <span role="img" aria-label={t("planScreen.measure.readAs")}>
                →
              </span>
              <ins>{repair.read}</ins>
            </div>
            <span className={classes.note}>
              {t(`planScreen.repairFields.${repair.field}`)}: {pick(repair.reason)}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
