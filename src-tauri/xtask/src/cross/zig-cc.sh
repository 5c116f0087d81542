#!/bin/sh
# A C compiler for macOS. The build scripts name the target as Apple's clang knows it; Zig has names of
# its own, so theirs are dropped.
for word in "$@"; do
    shift
    case "$word" in
        --target=* | -mmacosx-version-min=*) ;;
        -arch) dropped=next ;;
        *)
            if [ "${dropped:-}" = next ]; then
                dropped=
            else
                set -- "$@" "$word"
            fi
            ;;
    esac
done
exec "$ZIG" cc -target aarch64-macos "$@"
