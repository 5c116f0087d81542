#!/bin/sh
# Installs the package $2 in a fresh Debian under $1, which has nothing but what Debian itself needs, starts
# Dermis there as an ordinary user, waits for its window and takes a picture into $3. What the package does
# not declare is not there.
set -eu
root=$1 package=$2 picture=$3

if [ ! -e "$root/.made" ]; then
    rm -rf "$root"
    debootstrap --variant=minbase bookworm "$root" http://deb.debian.org/debian >"$root.log" 2>&1 || {
        tail "$root.log"
        exit 1
    }
    touch "$root/.made"
fi
mount -t proc proc "$root/proc"
mount --rbind /dev "$root/dev"
cp /etc/resolv.conf "$root/etc/resolv.conf"
# The way to Debian's server, where this machine has one of its own.
cp -r /etc/apt/apt.conf.d/. "$root/etc/apt/apt.conf.d/" 2>/dev/null || true
cp "$package" "$root/tmp/dermis.deb"

inside() { chroot "$root" env DEBIAN_FRONTEND=noninteractive LC_ALL=C "$@"; }
inside apt-get -q -q remove -y dermis >/dev/null 2>&1 || true
inside apt-get -q -q update
inside apt-get -q -q install -y --no-install-recommends /tmp/dermis.deb >"$root.log" 2>&1 || {
    tail "$root.log"
    exit 1
}
echo "installed: $(inside dpkg-query -W dermis)"
inside dermis-cli --version

home=/tmp/home
inside install -d -o 65534 -g 65534 "$home"
chroot --userspec=65534:65534 "$root" env HOME="$home" DERMIS_HOME="$home/Dermis" DISPLAY="$DISPLAY" \
    LIBGL_ALWAYS_SOFTWARE=1 dermis &
program=$!
tries=0
until xdotool search --onlyvisible --name '^Dermis$' >/dev/null 2>&1; do
    tries=$((tries + 1))
    if [ "$tries" -gt 120 ] || ! kill -0 "$program" 2>/dev/null; then
        echo "the window did not open"
        exit 1
    fi
    sleep 0.5
done
# The page is drawn a moment after the window is there.
sleep 5
import -window root "$picture"
kill -0 "$program"
kill "$program"
echo "started: $picture"

inside apt-get -q -q remove -y dermis >/dev/null
test ! -e "$root/usr/bin/dermis"
test -d "$root$home/Dermis"
echo "removed, and the records stay"
