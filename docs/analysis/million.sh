#!/usr/bin/env bash
# A million random games over every pack, scenario, lens and mandate, ten parts one after another: a panic, a broken law or
# a month that does not end stops it and names the game. An hour and a half on two cores; each part says when it is done.
#   docs/analysis/million.sh [FIRST PART [LAST PART]]      parts 0 to 9, of 100 000 games each
set -euo pipefail
cd "$(dirname "$0")/../.."

for part in $(seq "${1:-0}" "${2:-9}"); do
    BALCONY_FROM=$((part * 100000)) BALCONY_GAMES=100000 \
        cargo test --profile checks --test long -- --ignored --nocapture | grep '^games'
done
