import type { ComponentProps } from "react";
import { memo } from "react";
import { TextPair as WrittenPair } from "../../../components/writing/text-pair.tsx";
import { RemarkMark } from "../remarks/remark-mark.tsx";
import { useForm } from "./form-context.tsx";

type TextPairProps = Omit<ComponentProps<typeof WrittenPair>, "readOnly" | "errorOf" | "markOf" | "guide">;

/** A text of a measure's form in both languages: its errors and the remarks on it are the form's. */
export const TextPair = memo(function TextPair(props: TextPairProps) {
  const { errors, readOnly } = useForm();
  return (
    <WrittenPair
      {...props}
      readOnly={readOnly}
      errorOf={(pointer) => errors.get(pointer) ?? null}
      markOf={(pointer) => <RemarkMark pointer={pointer} />}
      guide={props.pointer === "/jointText" ? "fill/joint" : "fill/text"}
    />
  );
});
