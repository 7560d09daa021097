import { IconCircleCheck, IconCircleX, IconHelpCircle, IconInfoCircle } from "@tabler/icons-react";
import type { KeyView } from "#shared/api/signing-view.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import classes from "./certificate-card.module.css";

const icons = { same: IconCircleCheck, different: IconCircleX, unknown: IconHelpCircle, absent: IconInfoCircle };

/** How the certificate's BIN compares with the body's, in a sentence. */
export function BinLine({ view: { bin } }: { readonly view: KeyView }) {
  const t = useTranslate();
  const Icon = icons[bin];
  return (
    <p className={classes.bin} data-bin={bin}>
      <Icon size={18} stroke={1.75} aria-hidden="true" />
      {t(`sign.bin.${bin}`)}
    </p>
  );
}
