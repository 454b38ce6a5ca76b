#!/bin/sh
# Runs once, when PostgreSQL's volume is new: an owner with a password of its own for each of the two, so that neither
# Tenggat nor Temporal can read the other's data. The passwords come from files and never stand on a command line.
set -eu

make_owner() {
  psql --quiet --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres --set owner="$1" <<SQL
\\set password \`cat /run/secrets/$1_db_password\`
CREATE ROLE :"owner" LOGIN PASSWORD :'password';
SQL
}

make_database() {
  psql --quiet --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres --set name="$1" --set owner="$2" <<'SQL'
CREATE DATABASE :"name" OWNER :"owner";
REVOKE ALL ON DATABASE :"name" FROM PUBLIC;
SQL
}

make_owner tenggat
make_owner temporal
make_database tenggat tenggat
make_database temporal temporal
make_database temporal_visibility temporal
