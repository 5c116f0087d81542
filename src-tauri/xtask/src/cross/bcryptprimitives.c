/* ProcessPrng, the one function of Windows' bcryptprimitives.dll that Rust's standard library calls,
 * for a Wine that lacks it. It hands on to RtlGenRandom, which that Wine has. For tests in Wine alone:
 * it is never shipped. */

#include <windows.h>

/* RtlGenRandom under the name advapi32 exports it by; its count is 32 bits wide. */
BOOLEAN NTAPI SystemFunction036(PVOID buffer, ULONG length);

#define MOST ((SIZE_T)1 << 30)

__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE buffer, SIZE_T length)
{
    SIZE_T done = 0;
    while (done < length) {
        SIZE_T piece = length - done > MOST ? MOST : length - done;
        if (!SystemFunction036(buffer + done, (ULONG)piece))
            return FALSE;
        done += piece;
    }
    return TRUE;
}
