#!/bin/sh
# Starts a Windows program on a virtual screen, waits for the box with the title $1, takes a picture of it
# into $2, closes it as a person would, and ends with what the program ended with. The rest of the line is
# the program.
title=$1 picture=$2
shift 2
"$@" &
program=$!
tries=0
until box=$(xdotool search --onlyvisible --name "^$title$" 2>/dev/null) && [ -n "$box" ]; do
    tries=$((tries + 1))
    if [ "$tries" -gt 120 ] || ! kill -0 "$program" 2>/dev/null; then
        echo "no box \"$title\" was seen" >&2
        kill "$program" 2>/dev/null
        exit 99
    fi
    sleep 0.5
done
# It is drawn a moment after it is there.
sleep 1
import -window root "$picture"
echo "seen: $title"
# shellcheck disable=SC2086 # one box has one number
xdotool windowfocus $box key Return
wait "$program"
