/** The way back from before the door: no practice here, one that does not open, or none of today's. */
import { useState } from "react";
import { Button } from "@/components/button";
import { RestoreDialog } from "./restore-dialog";

export function WayBack() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button kind="quiet" icon="backup" onPress={() => setOpen(true)}>
        Restore from a backup
      </Button>
      {isOpen && <RestoreDialog isLive={false} onClose={() => setOpen(false)} />}
    </>
  );
}
