/** Severity marks: each differs in shape before it differs in colour. */
import type { ReactNode } from "react";

export const markShapes = {
  block: (
    <>
      <path d="M6.5 2h7L18 6.5v7L13.5 18h-7L2 13.5v-7z" fill="var(--stop)" />
      <path d="M5.8 10h8.4" stroke="var(--on-stop)" strokeWidth="2.4" strokeLinecap="butt" />
    </>
  ),
  override: (
    <>
      <path d="M6.8 2.8h6.4l4 4v6.4l-4 4H6.8l-4-4V6.8z" fill="none" stroke="var(--over)" strokeWidth="1.8" />
      <circle cx="10" cy="8.6" r="1.9" fill="var(--over)" />
      <path d="M10 9.5v4.2" stroke="var(--over)" strokeWidth="2" />
    </>
  ),
  warn: (
    <>
      <path
        d="M10 3.2 17.8 16.6H2.2z"
        fill="none"
        stroke="var(--warn)"
        strokeWidth="1.8"
        strokeLinejoin="round"
      />
      <path d="M10 8v4M10 14.2v.01" stroke="var(--warn-ink)" strokeWidth="1.9" strokeLinecap="round" />
    </>
  ),
  done: (
    <>
      <circle cx="10" cy="10" r="7.7" fill="var(--done)" />
      <path
        d="m6.3 10.3 2.6 2.6 4.9-5.5"
        fill="none"
        stroke="var(--surface)"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  pending: (
    <circle
      cx="10"
      cy="10"
      r="7"
      fill="none"
      stroke="var(--pend)"
      strokeWidth="1.8"
      strokeDasharray="2.7 1.7"
    />
  ),
  progress: (
    <>
      <circle cx="10" cy="10" r="7" fill="none" stroke="var(--accent)" strokeWidth="1.8" />
      <path d="M10 10V5.6A4.4 4.4 0 0 1 10 14.4z" fill="var(--accent)" />
    </>
  ),
  missed: (
    <>
      <circle cx="10" cy="10" r="7" fill="none" stroke="var(--stop)" strokeWidth="1.8" />
      <path d="m5.2 14.8 9.6-9.6" stroke="var(--stop)" strokeWidth="1.8" />
    </>
  ),
  next: (
    <>
      <circle cx="10" cy="10" r="7.7" fill="var(--accent)" />
      <path
        d="m8.5 6.5 3.5 3.5-3.5 3.5"
        fill="none"
        stroke="var(--on-accent)"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  later: <circle cx="10" cy="10" r="6.8" fill="none" stroke="var(--control)" strokeWidth="1.5" />,
} satisfies Record<string, ReactNode>;

export type MarkName = keyof typeof markShapes;
