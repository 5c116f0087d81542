/** What a change of all keys reached, and what is left to do, in sentences. */
import type { Rekeyed } from "@/ipc/bindings";

const backups = (n: number) => (n === 1 ? "1 backup" : `${n} backups`);

export function reachedInWords({ backups_changed }: Rekeyed): string {
  return backups_changed === 0
    ? "The practice has new keys."
    : `The practice and ${backups(backups_changed)} have new keys.`;
}

/** Nothing when everything was reached. */
export function leftInWords({ backups_left, places_missing }: Rekeyed): string[] {
  const left: string[] = [];
  if (backups_left > 0) {
    left.push(
      `${backups(backups_left)} could not be changed and still ${backups_left === 1 ? "opens" : "open"} with what opened ${backups_left === 1 ? "it" : "them"} before. Check the drive, then change the keys again, or destroy ${backups_left === 1 ? "it" : "them"}.`,
    );
  }
  if (places_missing > 0) {
    const folders = places_missing === 1 ? "1 backup folder was" : `${places_missing} backup folders were`;
    left.push(
      `${folders} not there. Backups in ${places_missing === 1 ? "it" : "them"} still open with the old keys. Plug the drive in and change the keys again, or destroy those backups.`,
    );
  }
  return left;
}
