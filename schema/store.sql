-- What the file is. The number is "XZUO" in ASCII; user_version is the number of the last migration applied.
PRAGMA application_id = 1482315087;
PRAGMA user_version = 5;

CREATE TABLE migrations (
  number INTEGER PRIMARY KEY,
  name   TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64)
) STRICT;

-- Facts about the store itself: the digest of the reference data it was filled from.
CREATE TABLE properties (
  name  TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
