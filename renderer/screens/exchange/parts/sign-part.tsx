import { useTranslate } from "../../../app/language/use-translate.ts";
import { useKey } from "../../../components/signing/key/use-key.ts";
import type { OptionalKey } from "../write/optional-key.ts";
import { SignOptionally } from "../write/sign-optionally.tsx";

interface SignPartProps {
  readonly body: string;
  readonly value: OptionalKey;
  readonly disabled: boolean;
  readonly onChange: (key: OptionalKey) => void;
}

/** Whoever fills a measure signs the part as its preparer would, or not at all. */
export function SignPart({ body, ...props }: SignPartProps) {
  const t = useTranslate();
  const state = useKey(body, "preparer");
  return <SignOptionally {...props} signsAs="preparer" state={state} description={t("exchange.handOver.signText")} />;
}
