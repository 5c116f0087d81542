/** Line icons on a 20-unit grid, drawn with the current colour. */
import type { ReactNode } from "react";

export const iconShapes = {
  today: <path d="M2.5 14h15M5.5 14a4.5 4.5 0 0 1 9 0M10 4v2M3.6 7.2l1.5 1.3M16.4 7.2l-1.5 1.3M6 17.2h8" />,
  clients: (
    <>
      <circle cx="7.5" cy="7" r="3" />
      <path d="M2 16.5c.3-3.2 2.5-5 5.5-5s5.2 1.8 5.5 5" />
      <path d="M13 4.3a3 3 0 0 1 0 5.4M15.2 12.1c1.7.7 2.6 2.2 2.8 4.4" />
    </>
  ),
  sterilize: (
    <>
      <rect x="2.5" y="4.5" width="15" height="11" rx="2" />
      <circle cx="8.3" cy="10" r="3.3" />
      <path d="M8.3 8.3v1.8l1.2.8M14.7 7.8v.01M14.7 10.5v2M5 15.5v1.5M15 15.5v1.5" />
    </>
  ),
  checklist: (
    <path d="m2.8 5.2 1.3 1.3 2.3-2.6M2.8 11l1.3 1.3 2.3-2.6M9.5 5.5H17M9.5 11.3H17M9.5 16.5H17M3.2 16.5h2.6" />
  ),
  stock: (
    <>
      <path d="M3 6.5 10 3l7 3.5v7L10 17l-7-3.5z" />
      <path d="m3 6.5 7 3.5 7-3.5M10 10v7M6.5 4.8l7 3.5" />
    </>
  ),
  document: (
    <>
      <path d="M5 2.5h6.5L15.5 6.5v11H5z" />
      <path d="M11.5 2.5v4h4M7.5 10.5h5.5M7.5 13.5h5.5" />
    </>
  ),
  report: <path d="M3 17h14M5 14V9.5M8.5 14V5M12 14v-3.5M15.5 14V7" />,
  settings: (
    <>
      <path d="M3 6h7M14 6h3M3 14h3M10 14h7" />
      <circle cx="12" cy="6" r="2" />
      <circle cx="8" cy="14" r="2" />
    </>
  ),
  search: (
    <>
      <circle cx="8.7" cy="8.7" r="5.2" />
      <path d="m12.6 12.6 4.4 4.4" />
    </>
  ),
  lock: (
    <>
      <rect x="4" y="9" width="12" height="8" rx="1.5" />
      <path d="M6.5 9V6.5a3.5 3.5 0 0 1 7 0V9" />
    </>
  ),
  plus: <path d="M10 4v12M4 10h12" />,
  minus: <path d="M4 10h12" />,
  close: <path d="m5 5 10 10M15 5 5 15" />,
  check: <path d="m4 10.5 4 4 8-9" />,
  "chev-r": <path d="m8 5 5 5-5 5" />,
  "chev-l": <path d="m12 5-5 5 5 5" />,
  "chev-d": <path d="m5 8 5 5 5-5" />,
  "chev-u": <path d="m5 12 5-5 5 5" />,
  "arrow-r": <path d="M3.5 10h13M12 5.5l4.5 4.5-4.5 4.5" />,
  print: (
    <>
      <path d="M6 7V3h8v4M6 14H4a1.5 1.5 0 0 1-1.5-1.5V8.5A1.5 1.5 0 0 1 4 7h12a1.5 1.5 0 0 1 1.5 1.5v4A1.5 1.5 0 0 1 16 14h-2" />
      <path d="M6 11.5h8V17H6zM14.8 9.3v.01" />
    </>
  ),
  scan: (
    <path d="M3 6.5V4.5A1.5 1.5 0 0 1 4.5 3h2M13.5 3h2A1.5 1.5 0 0 1 17 4.5v2M17 13.5v2a1.5 1.5 0 0 1-1.5 1.5h-2M6.5 17h-2A1.5 1.5 0 0 1 3 15.5v-2M6.2 7v6M8.7 7v6M11.2 7v6M13.8 7v6" />
  ),
  pen: (
    <>
      <path d="m3.5 16.5.9-3.6L13.7 3.6a1.4 1.4 0 0 1 2 0l.7.7a1.4 1.4 0 0 1 0 2L7.1 15.6z" />
      <path d="m11.8 5.5 2.7 2.7" />
    </>
  ),
  sign: (
    <>
      <path d="M2.5 13.5c2.6-1 5.8-6.7 4.6-8.5C5.8 3.2 4 7.5 5.3 10.8c1.1 2.8 2.9 1.8 4-.3.6 1.8 1.5 2.3 2.7.9.7 1.2 1.7 1.3 3.5.4" />
      <path d="M3 17h14" />
    </>
  ),
  history: (
    <>
      <path d="M3.3 8.2A7 7 0 1 1 3 10.5" />
      <path d="M3 4v4.3h4.3M10 6.5V10l2.6 1.7" />
    </>
  ),
  clock: (
    <>
      <circle cx="10" cy="10" r="7" />
      <path d="M10 5.8V10l2.8 1.8" />
    </>
  ),
  calendar: (
    <>
      <rect x="3" y="4" width="14" height="13" rx="1.5" />
      <path d="M3 8h14M7 2.5v3M13 2.5v3" />
    </>
  ),
  phone: (
    <path d="M6.8 3H4.3C3.6 3 3 3.6 3 4.3 3.3 11 9 16.7 15.7 17c.7 0 1.3-.6 1.3-1.3v-2.5l-3.6-1.4-1.7 1.7A11 11 0 0 1 6.5 8.3l1.7-1.7z" />
  ),
  mail: (
    <>
      <rect x="2.5" y="4.5" width="15" height="11" rx="1.5" />
      <path d="m3 5.5 7 5.5 7-5.5" />
    </>
  ),
  camera: (
    <>
      <path d="M3 6.5h3L7.5 4h5L14 6.5h3v9.5H3z" />
      <circle cx="10" cy="11" r="3" />
    </>
  ),
  needle: <path d="M7 2.5h6v4.5H7zM8 7v2.5h4V7M8.8 9.5v6M11.2 9.5v6M10 9.5v8" />,
  aftercare: (
    <>
      <path d="M10 16.5S3 12.7 3 7.9A3.7 3.7 0 0 1 10 6.2a3.7 3.7 0 0 1 7 1.7c0 4.8-7 8.6-7 8.6z" />
      <path d="M7.5 9.8H9l1-1.8 1 3.3.8-1.5h1" />
    </>
  ),
  shield: <path d="M10 2.5 16 4.7v4.6c0 3.7-2.4 6.6-6 8.2-3.6-1.6-6-4.5-6-8.2V4.7z" />,
  key: (
    <>
      <circle cx="6.5" cy="13.5" r="3.5" />
      <path d="m9 11 7.5-7.5M13.5 6.5l2 2M16.5 3.5l1 1" />
    </>
  ),
  usb: (
    <>
      <path d="M10 2.5v11M7.5 5 10 2.5 12.5 5M5.5 8v2.5L10 13M14.5 7v2.5L10 11.5" />
      <circle cx="10" cy="15.8" r="1.8" />
    </>
  ),
  backup: (
    <>
      <ellipse cx="10" cy="5" rx="6.5" ry="2.3" />
      <path d="M3.5 5v10c0 1.3 2.9 2.3 6.5 2.3s6.5-1 6.5-2.3V5M3.5 10c0 1.3 2.9 2.3 6.5 2.3s6.5-1 6.5-2.3" />
    </>
  ),
  user: (
    <>
      <circle cx="10" cy="6.8" r="3.3" />
      <path d="M3.8 17c.4-3.5 2.8-5.5 6.2-5.5s5.8 2 6.2 5.5" />
    </>
  ),
  "user-plus": (
    <>
      <circle cx="8" cy="6.8" r="3.3" />
      <path d="M2 17c.4-3.5 2.7-5.5 6-5.5 1.2 0 2.2.2 3 .7M15 11v6M12 14h6" />
    </>
  ),
  merge: <path d="M4 3.5c0 5 6 4 6 9v4M16 3.5c0 5-6 4-6 9M7 14l3 3 3-3" />,
  globe: (
    <>
      <circle cx="10" cy="10" r="7" />
      <path d="M3 10h14M10 3c2.3 2 3.3 4.3 3.3 7s-1 5-3.3 7c-2.3-2-3.3-4.3-3.3-7S7.7 5 10 3z" />
    </>
  ),
  door: <path d="M5 17V3.5h8V17M3 17h14M13 5h2.5v12M10.7 10.2v.01" />,
  thermo: (
    <>
      <path d="M8 11.5V4.5a2 2 0 0 1 4 0v7a3.5 3.5 0 1 1-4 0z" />
      <path d="M10 8v6" />
    </>
  ),
  drop: <path d="M10 2.8S4.5 8.7 4.5 12.3a5.5 5.5 0 0 0 11 0C15.5 8.7 10 2.8 10 2.8z" />,
  pack: (
    <>
      <path d="M4 3h12v14H4zM4 6.5h12" />
      <path d="M7 3v3.5M10 3v3.5M13 3v3.5M7.5 13.5l5-3.5" />
    </>
  ),
  vial: <path d="M7 2.5h6M8 2.5v12a2 2 0 0 0 4 0v-12M8 9.5h4" />,
  recall: (
    <>
      <path d="M16.5 10a6.5 6.5 0 1 1-2-4.7L16.5 7" />
      <path d="M16.5 3v4h-4M10 7v3.5M10 13v.01" />
    </>
  ),
  quarantine: (
    <>
      <rect x="3.5" y="3.5" width="13" height="13" rx="1.5" strokeDasharray="2.6 2" />
      <path d="M10 7v3.5M10 13v.01" />
    </>
  ),
  eye: (
    <>
      <path d="M2 10s3-5 8-5 8 5 8 5-3 5-8 5-8-5-8-5z" />
      <circle cx="10" cy="10" r="2.3" />
    </>
  ),
  undo: (
    <>
      <path d="M4 8h8.5a4 4 0 0 1 0 8H8" />
      <path d="M7 4.5 3.5 8 7 11.5" />
    </>
  ),
  filter: <path d="M3 5h14M5.5 10h9M8 15h4" />,
  more: <path d="M5 10v.01M10 10v.01M15 10v.01" strokeWidth="2.2" />,
  note: (
    <>
      <path d="M3.5 3.5h13v9l-4 4h-9z" />
      <path d="M16.5 12.5h-4v4M6.5 7h7M6.5 10h4" />
    </>
  ),
  info: (
    <>
      <circle cx="10" cy="10" r="7" />
      <path d="M10 9v4.5M10 6.3v.01" />
    </>
  ),
  copy: (
    <>
      <rect x="7" y="7" width="10" height="10" rx="1.5" />
      <path d="M13 7V4.5A1.5 1.5 0 0 0 11.5 3h-7A1.5 1.5 0 0 0 3 4.5v7A1.5 1.5 0 0 0 4.5 13H7" />
    </>
  ),
  enter: (
    <>
      <path d="M16 4.5V9a2 2 0 0 1-2 2H4" />
      <path d="M7.5 7.5 4 11l3.5 3.5" />
    </>
  ),
  "text-size": <path d="M2.5 15.5 6 6.5l3.5 9M3.6 12.7h4.8M10.5 15.5l3.8-11 3.7 11M11.7 12h5.1" />,
  stop: <path d="M6.7 2.5h6.6l4.2 4.2v6.6l-4.2 4.2H6.7l-4.2-4.2V6.7z" />,
  "star-of-life": <path d="M10 3v14M4 6.5l12 7M16 6.5l-12 7" />,
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof iconShapes;
