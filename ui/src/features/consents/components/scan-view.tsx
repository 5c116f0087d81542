/** A scanned page, opened to look at: every look is on record, so it is asked for only when pressed. */
import { useState } from "react";
import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { Loading } from "@/components/loading";
import { PageView } from "@/components/page-view";
import type { ScannedPage } from "@/ipc/bindings";
import { useScan } from "../api/use-scans";
import { Refused } from "./consent-desk";
import "./scans.css";

type Props = { scan: ScannedPage; page: number };

export function ScanButton({ scan, page }: Props) {
  const [isOpen, setOpen] = useState(false);
  const title = `Scanned page ${page}`;
  return (
    <div>
      <Button size="sm" icon="eye" onPress={() => setOpen(true)}>
        {title}
      </Button>
      {isOpen && (
        <Dialog
          isOpen
          onKeep={() => setOpen(false)}
          title={title}
          keepLabel="Close"
          width="wide"
          note="Looking is on record"
        >
          <ScanView scan={scan.id} title={title} />
        </Dialog>
      )}
    </div>
  );
}

export function ScanView({ scan, title }: { scan: string; title: string }) {
  const shown = useScan(scan);
  if (shown.isPending) return <Loading says="Opening the page" />;
  if (shown.isError) return <Refused error={shown.error} />;
  const { page, pictures } = shown.data;
  if (page.media === "pdf") return <PageView pages={pictures} title={title} zoom="width" />;
  return <img className="scan" src={pictures[0]} alt={title} />;
}
