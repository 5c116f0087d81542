/** Where notices appear: bottom left, over everything, once in the window. */
import {
  Button as AriaButton,
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastRegion as ToastRegion,
} from "react-aria-components";
import { Icon } from "./icon";
import { Severity } from "./severity";
import { toastQueue } from "./toast-queue";

export function Toasts() {
  return (
    <ToastRegion queue={toastQueue} className="toasts" aria-label="Notices">
      {({ toast }) => {
        const { says, mark, act } = toast.content;
        return (
          <Toast toast={toast} className="toast">
            {mark && <Severity name={mark} />}
            <ToastContent>
              <Text slot="title">{says}</Text>
            </ToastContent>
            {act && (
              <AriaButton
                className="linkbtn"
                onPress={() => {
                  act.onAct();
                  toastQueue.close(toast.key);
                }}
              >
                {act.label}
              </AriaButton>
            )}
            <AriaButton slot="close" className="btn icon quiet sm" aria-label="Close this notice">
              <Icon name="close" size={14} />
            </AriaButton>
          </Toast>
        );
      }}
    </ToastRegion>
  );
}
