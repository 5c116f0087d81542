/** The pages as they will print, as it is typed. While something is wrong the last good pages stay in sight. */
import { useState } from "react";
import { Badge } from "@/components/badge";
import { Failure } from "@/components/failure";
import { PageView } from "@/components/page-view";
import { Region } from "@/components/region";
import type { FormFault, FormPreview, FormSample, FormText } from "@/ipc/bindings";
import { wordingOf } from "@/ipc/wording";
import { FaultsList } from "./faults-list";
import { SampleFields } from "./sample-fields";

type Props = {
  hasLargePrint: boolean;
  text: FormText;
  sample: FormSample;
  onSample: (sample: FormSample) => void;
  preview: FormPreview | undefined;
  /** Newer words are being set. */
  isBehind: boolean;
  error: unknown;
  onGo: (place: string) => void;
};

export function PreviewPane({
  hasLargePrint,
  text,
  sample,
  onSample,
  preview,
  isBehind,
  error,
  onGo,
}: Props) {
  const [good, setGood] = useState<readonly string[]>([]);
  const pages = preview?.pages ?? [];
  if (pages.length > 0 && pages !== good) setGood(pages);
  const faults: readonly FormFault[] = preview?.faults ?? [];
  const count = good.length === 1 ? "1 page" : `${good.length} pages`;
  const isOld = faults.length > 0 && pages.length === 0;
  return (
    <Region title="Pages" note={good.length > 0 ? count : "Being set"} className="preview-pane" isPane>
      <div className="preview-head">
        <SampleFields hasLargePrint={hasLargePrint} sample={sample} onChange={onSample} />
        <p className="row" role="status">
          {isOld && <Badge mark="warn">Pages before the faults</Badge>}
          {!isOld && isBehind && <Badge mark="pending">Setting the pages</Badge>}
          {!isOld && !isBehind && faults.length === 0 && <Badge mark="done">Nothing wrong found</Badge>}
          {faults.length > 0 && (
            <span className="c-stop">{faults.length === 1 ? "1 fault" : `${faults.length} faults`}</span>
          )}
        </p>
        {faults.length > 0 && <FaultsList faults={faults} text={text} onGo={onGo} />}
        {error !== null && error !== undefined && <Failure {...wordingOf(error)} />}
      </div>
      <PageView pages={good} title={text.title} zoom="width" />
    </Region>
  );
}
