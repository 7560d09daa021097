import type { ConsolidationMeasureView } from "#shared/api/consolidation-view.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { useBodyName } from "../use-body-name.ts";
import classes from "./body-answers.module.css";
import { TextInBoth } from "./text-in-both.tsx";

/** The lead's joint text, to be read; or that it has written none. */
export function JointText({ view, lead }: { readonly view: ConsolidationMeasureView; readonly lead: string }) {
  const t = useTranslate();
  const { pick } = useFormats();
  const nameOf = useBodyName();
  return (
    <section className={classes.card} aria-labelledby="joint-text">
      <h2 className={classes.title} id="joint-text">
        {t("fields.jointText")} · <span title={pick(nameOf(lead).name)}>{pick(nameOf(lead).abbreviation)}</span>
      </h2>
      {view.jointText === null ? (
        <p className={classes.hint}>{t("consolidationScreen.noJoint")}</p>
      ) : (
        <TextInBoth text={view.jointText.text} />
      )}
    </section>
  );
}
