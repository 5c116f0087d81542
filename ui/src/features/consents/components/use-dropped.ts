/** Whether files are held over the window, and what to do once they are dropped, while the screen that takes them is shown. */
import { useEffect, useRef, useState } from "react";
import { followDragging } from "@/ipc/client";

export function useDropped(onDropped: () => void): boolean {
  const [isOver, setOver] = useState(false);
  const newest = useRef(onDropped);
  useEffect(() => {
    newest.current = onDropped;
  });
  useEffect(() => {
    const following = followDragging((dragged) => {
      setOver(dragged === "over");
      if (dragged === "dropped") newest.current();
    });
    return () => void following.then((stop) => stop());
  }, []);
  return isOver;
}
