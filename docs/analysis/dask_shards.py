"""Plays one simulation in shards under Dask, and joins them.

    python docs/analysis/dask_shards.py --shards 7 --out whole.csv -- --policy roadmap drift --games 10000

What stands after `--` goes to `balcony simulate` as it is. Without `--scheduler` the shards run in processes of this
machine; with it, on the workers of a cluster, which must have `balcony` on their path and see the folder of `--out`.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from dask.distributed import Client, LocalCluster, as_completed


def play(balcony: str, arguments: list[str], shard: int, shards: int, part: str) -> str:
    """Plays one shard on one thread, and returns where its rows are."""
    command = [balcony, "simulate", *arguments, "--format", "csv", "--shard", f"{shard}/{shards}", "--out", part]
    done = subprocess.run(command, env={**os.environ, "RAYON_NUM_THREADS": "1"}, capture_output=True, text=True)
    if done.returncode != 0:
        raise RuntimeError(f"shard {shard} of {shards} ended with {done.returncode}: {done.stderr.strip()}")
    return part


def main() -> int:
    parser = argparse.ArgumentParser(description="Plays one simulation in shards under Dask, and joins them.")
    parser.add_argument("--shards", type=int, default=7, help="how many parts (7)")
    parser.add_argument("--workers", type=int, default=None, help="processes on this machine (one a core)")
    parser.add_argument("--scheduler", help="the address of a cluster's scheduler, as tcp://head:8786")
    parser.add_argument("--balcony", default="balcony", help="the program (found on the path)")
    parser.add_argument("--out", type=Path, required=True, help="where the joined CSV goes")
    parser.add_argument("simulate", nargs="+", help="what balcony simulate gets, after --")
    typed = parser.parse_args()
    balcony = shutil.which(typed.balcony) or sys.exit(f"there is no program {typed.balcony}; say where with --balcony")

    if typed.scheduler:
        client = Client(typed.scheduler)
    else:
        client = Client(LocalCluster(n_workers=typed.workers, threads_per_worker=1, dashboard_address=None))
    folder = typed.out.resolve().parent
    # Parts lie beside the whole, where every worker of a cluster sees them; they go when the whole is there.
    with client, tempfile.TemporaryDirectory(prefix="shards-", dir=folder) as parts:
        name = lambda k: str(Path(parts) / f"part{k}.csv")
        numbers = range(1, typed.shards + 1)
        futures = [
            client.submit(play, balcony, typed.simulate, k, typed.shards, name(k), pure=False) for k in numbers
        ]
        for done, future in enumerate(as_completed(futures), start=1):
            future.result()
            print(f"{done} of {typed.shards} shards", file=sys.stderr)
        merge = [balcony, "merge", *[name(k) for k in numbers], "--out", str(typed.out)]
        return subprocess.run(merge).returncode


if __name__ == "__main__":
    sys.exit(main())
