#!/bin/sh
# Submits the shares as an array job, and the join for when all of them have succeeded. Prints the number of the join.
#
#   ARTICLES=/data/articles SHARES=/data/shares GRAPH=/data/graph OF=8 ./build.sh
set -eu
: "${ARTICLES:?}" "${SHARES:?}" "${GRAPH:?}" "${OF:?}"
here=$(cd "$(dirname "$0")/.." && pwd)
export ARTICLES SHARES GRAPH OF

shares=$(sbatch --parsable --job-name=attest-share --array="1-$OF" --requeue "$here/share.sh")
sbatch --parsable --job-name=attest-join --dependency="afterok:$shares" --kill-on-invalid-dep=yes "$here/join.sh"
