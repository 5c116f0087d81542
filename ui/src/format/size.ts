/** Bytes as people say them: "4.1 MB", "820 kB". */
const steps = ["bytes", "kB", "MB", "GB", "TB"] as const;

export function formatSize(bytes: number): string {
  let size = bytes;
  let step = 0;
  while (size >= 1000 && step < steps.length - 1) {
    size /= 1000;
    step += 1;
  }
  const digits = step === 0 || size >= 100 ? 0 : 1;
  return `${size.toFixed(digits)} ${steps[step]}`;
}
