import { ImageUp } from "lucide-react";
import { FileTrigger, Button as PressButton } from "react-aria-components";
import { buttonClass } from "../controls/buttonClass.ts";

interface ChooseFileProps {
  readonly label: string;
  /** there is nothing else to do here */
  readonly isFirst: boolean;
  readonly onFile: (file: File) => void;
}

/** Asks the device for a picture; phones offer their camera beside the pictures that they have. */
export function ChooseFile({ label, isFirst, onFile }: ChooseFileProps) {
  return (
    <FileTrigger
      acceptedFileTypes={["image/*"]}
      onSelect={(files) => {
        const file = files?.[0];
        if (file) onFile(file);
      }}
    >
      <PressButton className={buttonClass(isFirst ? "primary" : "secondary")}>
        <ImageUp size={18} aria-hidden="true" />
        {label}
      </PressButton>
    </FileTrigger>
  );
}
