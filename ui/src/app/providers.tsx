/** What every screen stands on: cached answers, addresses for links, notices. */
import { QueryClientProvider } from "@tanstack/react-query";
import { I18nProvider } from "react-aria-components";
import { Toasts } from "@/components/toasts";
import { queryClient } from "./query-client";
import { useKeyboard } from "./use-keyboard";

type Props = { locale?: string | undefined; children: React.ReactNode };

export function Providers({ locale = "en-GB", children }: Props) {
  useKeyboard();
  return (
    <I18nProvider locale={locale}>
      <QueryClientProvider client={queryClient}>
        {children}
        <Toasts />
      </QueryClientProvider>
    </I18nProvider>
  );
}
