import { Anchor } from "@mantine/core";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { focusField } from "../../../components/writing/focus-field.ts";
import { useRemarkSubject } from "../../report/remarks/use-remark-subject.ts";
import classes from "./package.module.css";
import { useRemarks } from "./remarks-context.tsx";

/** Every remark at a field, by measure and field, as the way to it. */
export function RemarkLinks() {
  const t = useTranslate();
  const subjectOf = useRemarkSubject();
  const { draft } = useRemarks();
  if (draft.remarks.length === 0) return null;
  const rows = draft.remarks.map(({ measure, path }, index) => {
    const words = [measure === null ? null : t("remarks.measure", { number: measure }), subjectOf({ path })];
    return { index, measure, words: words.filter((word) => word !== null).join(". ") };
  });
  return (
    <ul className={classes.links} aria-label={t("remarks.title")}>
      {rows
        .toSorted((a, b) => (a.measure ?? 0) - (b.measure ?? 0))
        .map(({ index, words }) => (
          <li key={index}>
            <Anchor component="button" type="button" ta="start" onClick={() => focusField(`/remarks/${index}`)}>
              {words}
            </Anchor>
          </li>
        ))}
    </ul>
  );
}
