#!/bin/sh
# One share of a build, on whatever engine runs this N times: its number comes from a Kubernetes Indexed Job (from 0), a
# Slurm array (from 1) or the first argument (from 1). Run again, it continues what was interrupted.
#
#   ATTEST     how attest is called here (attest)
#   ARTICLES   where the articles are, named alike on all machines
#   SHARES     a folder that all machines reach; one folder a share is made in it
#   OF         how many shares there are
set -eu
if [ -n "${JOB_COMPLETION_INDEX:-}" ]; then index=$((JOB_COMPLETION_INDEX + 1))
else index=${SLURM_ARRAY_TASK_ID:-${1:?which share: 1, 2, ...}}
fi
: "${ARTICLES:?}" "${SHARES:?}" "${OF:?}"

# 1 means that some article has an error: it is reported, and the others are read. A repetition would change nothing.
code=0
${ATTEST:-attest} build "$ARTICLES" --shard "$index/$OF" --out "$SHARES/$index" || code=$?
[ "$code" -le 1 ] && [ -f "$SHARES/$index/shard.json" ]
