import { IconMessageReport } from "@tabler/icons-react";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { useForm } from "../fields/form-context.tsx";
import classes from "./remark-mark.module.css";

interface RemarkMarkProps {
  readonly pointer: string;
  /** The mark stands for all that lies within the field, too. */
  readonly isWhole?: boolean;
}

/** At a field that an open remark of ҚАӨМ's speaks of. Its words stand beside the form. */
export function RemarkMark({ pointer, isWhole = false }: RemarkMarkProps) {
  const t = useTranslate();
  const { remarked } = useForm();
  const isMeant = remarked.has(pointer) || (isWhole && [...remarked].some((other) => other.startsWith(`${pointer}/`)));
  if (!isMeant) return null;
  return (
    <span className={classes.mark}>
      <IconMessageReport size={14} stroke={1.75} aria-hidden="true" />
      {t("remarks.mark")}
    </span>
  );
}
