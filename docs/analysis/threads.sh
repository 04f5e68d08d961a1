#!/usr/bin/env bash
# What two threads of one simulation do beside two processes with half of the games each. Prints games a second and their
# ratio, of the best of five runs of each, taken in turns.
#   docs/analysis/threads.sh [PROGRAM] [GAMES]
set -euo pipefail
export LC_ALL=C
program=${1:-target/release/balcony}
games=${2:-20000}
play() { "$program" simulate --policy drift --games "$games" --format csv "$@" >/dev/null; }

seconds() {
    local begun=$EPOCHREALTIME
    "$@"
    awk -v a="$begun" -v b="$EPOCHREALTIME" 'BEGIN { print b - a }'
}
threads() { RAYON_NUM_THREADS=2 play; }
processes() {
    RAYON_NUM_THREADS=1 play --shard 1/2 &
    RAYON_NUM_THREADS=1 play --shard 2/2
    wait
}
less() { awk -v a="$1" -v b="$2" 'BEGIN { print (a < b ? a : b) }'; }

one=1e9
two=1e9
for _ in 1 2 3 4 5; do
    one=$(less "$one" "$(seconds threads)")
    two=$(less "$two" "$(seconds processes)")
done
awk -v n="$games" -v one="$one" -v two="$two" 'BEGIN {
    printf "two threads %.0f games a second, two processes %.0f: %.2f of it\n", n / one, n / two, two / one
}'
