-- What the articles say, each thing once however many articles say it. A row holds what its least statement says;
-- statements.sql has what each article says. Money is in fen. Years are inclusive.
CREATE TABLE facts (
  id         TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
  type       TEXT NOT NULL CHECK (type IN ('partnership', 'project', 'fund', 'beneficiary', 'indicator')),
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  inherited  TEXT NOT NULL,  -- names of fields that come from the context, separated by spaces
  part_of    TEXT REFERENCES facts (id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX facts_by_whole ON facts (part_of) WHERE part_of IS NOT NULL;

CREATE TABLE partnerships (
  id        TEXT NOT NULL PRIMARY KEY REFERENCES facts (id) ON DELETE CASCADE,
  helper    TEXT NOT NULL REFERENCES regions (code),
  recipient TEXT NOT NULL REFERENCES regions (code),
  scheme    TEXT NOT NULL CHECK (scheme IN ('east_west', 'intra_province', 'other')),
  since     INTEGER,
  until     INTEGER CHECK (until >= since)
) STRICT, WITHOUT ROWID;
CREATE INDEX partnerships_by_helper ON partnerships (helper);
CREATE INDEX partnerships_by_recipient ON partnerships (recipient);

CREATE TABLE projects (
  id           TEXT NOT NULL PRIMARY KEY REFERENCES facts (id) ON DELETE CASCADE,
  name         TEXT NOT NULL CHECK (name <> ''),
  recipient    TEXT REFERENCES regions (code),
  sector       TEXT NOT NULL CHECK (sector IN ('governance', 'talent', 'industry', 'labour', 'consumption',
                 'education', 'health', 'culture_tourism', 'infrastructure', 'relocation', 'rural', 'social', 'general')),
  period_first INTEGER,
  period_last  INTEGER CHECK (period_last >= period_first),
  status       TEXT NOT NULL CHECK (status IN ('done', 'planned')),
  amount_fen   INTEGER CHECK (amount_fen >= 0),
  CHECK ((period_first IS NULL) = (period_last IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX projects_by_recipient ON projects (recipient);

CREATE TABLE funds (
  id                 TEXT NOT NULL PRIMARY KEY REFERENCES facts (id) ON DELETE CASCADE,
  amount_fen         INTEGER NOT NULL CHECK (amount_fen >= 0),
  amount_max_fen     INTEGER CHECK (amount_max_fen >= amount_fen),
  qualifier          TEXT NOT NULL CHECK (qualifier IN ('exact', 'about', 'over', 'under', 'range')),
  kind               TEXT NOT NULL CHECK (kind IN ('fiscal', 'donation', 'investment', 'sales', 'other')),
  status             TEXT NOT NULL CHECK (status IN ('done', 'planned')),
  scope              TEXT NOT NULL CHECK (scope IN ('total', 'item')),
  payer_region       TEXT REFERENCES regions (code),
  payer_organisation TEXT CHECK (payer_organisation <> ''),
  recipient          TEXT REFERENCES regions (code),
  period_first       INTEGER,
  period_last        INTEGER CHECK (period_last >= period_first),
  sector             TEXT NOT NULL CHECK (sector IN ('governance', 'talent', 'industry', 'labour', 'consumption',
                       'education', 'health', 'culture_tourism', 'infrastructure', 'relocation', 'rural', 'social',
                       'general')),
  project            TEXT REFERENCES projects (id) DEFERRABLE INITIALLY DEFERRED,
  CHECK (payer_region IS NULL OR payer_organisation IS NULL),
  CHECK ((period_first IS NULL) = (period_last IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX funds_by_recipient ON funds (recipient, kind);
CREATE INDEX funds_by_payer ON funds (payer_region);
CREATE INDEX funds_by_project ON funds (project) WHERE project IS NOT NULL;

CREATE TABLE beneficiaries (
  id                TEXT NOT NULL PRIMARY KEY REFERENCES facts (id) ON DELETE CASCADE,
  count             INTEGER NOT NULL CHECK (count >= 0),
  count_max         INTEGER CHECK (count_max >= count),
  qualifier         TEXT NOT NULL CHECK (qualifier IN ('exact', 'about', 'over', 'under', 'range')),
  unit              TEXT NOT NULL CHECK (unit IN ('person', 'person_times', 'household', 'school', 'hospital',
                      'village', 'enterprise', 'other')),
  beneficiary_group TEXT NOT NULL CHECK (beneficiary_group IN ('labourer', 'student', 'teacher', 'farmer',
                      'resident', 'patient', 'cadre', 'professional', 'institution', 'other')),
  recipient         TEXT REFERENCES regions (code),
  period_first      INTEGER,
  period_last       INTEGER CHECK (period_last >= period_first),
  sector            TEXT NOT NULL CHECK (sector IN ('governance', 'talent', 'industry', 'labour', 'consumption',
                      'education', 'health', 'culture_tourism', 'infrastructure', 'relocation', 'rural', 'social',
                      'general')),
  status            TEXT NOT NULL CHECK (status IN ('done', 'planned')),
  CHECK ((period_first IS NULL) = (period_last IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX beneficiaries_by_recipient ON beneficiaries (recipient);

-- value is an integer where it is whole, else a real, so that it adds and compares; statements.value is exact.
CREATE TABLE indicators (
  id           TEXT NOT NULL PRIMARY KEY REFERENCES facts (id) ON DELETE CASCADE,
  value        ANY NOT NULL CHECK (typeof(value) IN ('integer', 'real')),
  value_max    ANY CHECK (typeof(value_max) IN ('integer', 'real', 'null') AND value_max >= value),
  qualifier    TEXT NOT NULL CHECK (qualifier IN ('exact', 'about', 'over', 'under', 'range')),
  unit         TEXT NOT NULL,
  what         TEXT NOT NULL,
  recipient    TEXT REFERENCES regions (code),
  period_first INTEGER,
  period_last  INTEGER CHECK (period_last >= period_first),
  sector       TEXT NOT NULL CHECK (sector IN ('governance', 'talent', 'industry', 'labour', 'consumption',
                 'education', 'health', 'culture_tourism', 'infrastructure', 'relocation', 'rural', 'social', 'general')),
  status       TEXT NOT NULL CHECK (status IN ('done', 'planned')),
  tree_code    TEXT REFERENCES indicator_tree (code),
  CHECK ((period_first IS NULL) = (period_last IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX indicators_by_recipient ON indicators (recipient);
CREATE INDEX indicators_by_tree ON indicators (tree_code) WHERE tree_code IS NOT NULL;
