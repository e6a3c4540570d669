#!/bin/sh
# One graph of all shares; see share.sh. A share that is missing or half-written is refused by name.
#
#   GRAPH      where the build is written
set -eu
: "${SHARES:?}" "${OF:?}" "${GRAPH:?}"

shares=""
for index in $(seq "$OF"); do shares="$shares $SHARES/$index"; done
# 1 means that some article has an error, if there is a graph.
code=0
# shellcheck disable=SC2086 # One word a share.
${ATTEST:-attest} join $shares --out "$GRAPH" || code=$?
[ "$code" -le 1 ] && [ -f "$GRAPH/graph/manifest.jsonl" ]
