#!/usr/bin/env bash
# Instructions that one offer costs: in the plainest program of its size (limit), judged without a trace (judge), and
# judged with one (react). Counts don't hang on how busy the machine is, as times do. Needs valgrind.
# What a program does before and after is taken off by counting twice: the difference of 2000 rounds and 1000.
set -euo pipefail
cd "$(dirname "$0")/../.."

bench=$(cargo bench --bench limit --no-default-features --features threads --no-run 2>&1 |
    sed -n 's/.*Executable.*(\(.*\))$/\1/p' | tail -1)

instructions() {
    BALCONY_COUNT=$1:$2 valgrind --tool=callgrind --callgrind-out-file=/dev/null "$bench" 2>&1 >/dev/null |
        awk '/Collected :/ { print $4 }'
}

declare -A each
for what in limit judge react; do
    each[$what]=$((($(instructions "$what" 2000) - $(instructions "$what" 1000)) / 1000))
    echo "$what: ${each[$what]} instructions an offer, four capitals together"
done
awk -v l="${each[limit]}" -v j="${each[judge]}" -v r="${each[react]}" \
    'BEGIN { printf "judge / limit %.2f, react / judge %.2f\n", j / l, r / j }'
