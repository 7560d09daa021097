import { SegmentedControl } from "@mantine/core";
import { useTranslate } from "../../app/language/use-translate.ts";
import { type SigningWay, signingWays } from "./remembered-way.ts";
import classes from "./signing.module.css";

interface WayChoiceProps {
  readonly value: SigningWay;
  readonly disabled: boolean;
  readonly onChange: (way: SigningWay) => void;
}

/** A key file, or NCALayer. */
export function WayChoice({ value, disabled, onChange }: WayChoiceProps) {
  const t = useTranslate();
  return (
    <div className={classes.way}>
      <SegmentedControl
        fullWidth
        aria-label={t("sign.way.name")}
        value={value}
        disabled={disabled}
        data={signingWays.map((way) => ({ value: way, label: t(`sign.way.${way}`) }))}
        onChange={onChange}
        transitionDuration={120}
      />
    </div>
  );
}
