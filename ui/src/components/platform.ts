/** Whether the keyboard says Command instead of Control. */
export const isMac = typeof navigator !== "undefined" && /mac/i.test(navigator.platform);
