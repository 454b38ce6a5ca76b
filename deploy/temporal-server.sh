#!/bin/sh
# The server reads its password from the environment only: taken from the file here, so that no file of settings and
# no `docker inspect` shows it.
set -eu

POSTGRES_PWD=$(cat "${POSTGRES_PASSWORD_FILE:?}")
export POSTGRES_PWD
exec /etc/temporal/entrypoint.sh
