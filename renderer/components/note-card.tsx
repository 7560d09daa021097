import { UnstyledButton } from "@mantine/core";
import {
  IconAlertCircle,
  IconAlertTriangle,
  IconCircleCheck,
  IconMessage2,
  type TablerIcon,
} from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslate } from "../app/language/use-translate.ts";
import classes from "./note-card.module.css";

/** What a note is: a finding that blocks, one that does not, a remark of ҚАӨМ's, one that was answered. */
type NoteTone = "error" | "warning" | "remark" | "answered";

const icons: Readonly<Record<NoteTone, TablerIcon>> = {
  error: IconAlertCircle,
  warning: IconAlertTriangle,
  remark: IconMessage2,
  answered: IconCircleCheck,
};

interface NoteCardProps {
  readonly tone: NoteTone;
  /** What it speaks of, before the words: «27. Орындалу барысы». */
  readonly subject?: ReactNode;
  readonly children: ReactNode;
  /** The whole of it leads somewhere. */
  readonly onPress?: () => void;
}

/** Something said of what was written, told apart by colour, edge and shape. */
export function NoteCard({ tone, subject, children, onPress }: NoteCardProps) {
  const t = useTranslate();
  const Icon = icons[tone];
  // That a remark is one is said above them all; that it was answered, in its own words.
  const named =
    tone === "error" || tone === "warning"
      ? ({ role: "img", "aria-label": t(`app.problems.${tone}`) } as const)
      : ({ "aria-hidden": true } as const);
  const icon = <Icon className={classes.icon} size={16} stroke={1.75} {...named} />;
  const isNamed = subject !== undefined && subject !== null;
  if (onPress === undefined) {
    return (
      <div className={classes.note} data-tone={tone}>
        {icon}
        <div className={classes.words}>
          {isNamed && <div className={classes.subject}>{subject}</div>}
          {children}
        </div>
      </div>
    );
  }
  // A button is one sentence: so it is read out.
  return (
    <UnstyledButton className={classes.note} data-tone={tone} data-leads onClick={onPress}>
      {icon}
      <span className={classes.words}>
        {isNamed && <b className={classes.subject}>{subject}. </b>}
        {children}
      </span>
    </UnstyledButton>
  );
}
