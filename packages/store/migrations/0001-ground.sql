-- The ground: accounts (global), workspaces and everything in them (distributed on workspace_id), jobs (global).
-- Rules of every table of a workspace: workspace_id comes first in every key and index; ids are made in the program;
-- no trigger, no sequence, no foreign key to a table that is not placed with it. A test reads the catalogue and holds them.
-- Instants are epoch milliseconds, UTC. Money is in minor units. `rev` counts the changes of a row.

-- Global tables: who may sign in. On a cluster they are reference tables.

CREATE TABLE account (
  id uuid PRIMARY KEY,
  email text NOT NULL UNIQUE,              -- lower case, as typed otherwise
  name text NOT NULL,
  locale text NOT NULL,
  password_hash text,                      -- PHC string; null: signs in with a company account only
  totp_secret bytea,                       -- sealed; null: no second step
  totp_last_step bigint,                   -- the last time step used: a code works once
  recovery_hashes text[] NOT NULL DEFAULT '{}',
  email_verified_at bigint,                -- when somebody showed that mail to the address reaches them; null: never
  created_at bigint NOT NULL,
  disabled_at bigint
);

-- Attempts that failed, by what they were about or where they came from: accounts that do not exist are counted like those that do.
CREATE TABLE failed_attempt (
  key bytea PRIMARY KEY,                   -- a hash: what people type into the wrong box is kept nowhere
  failures integer NOT NULL,
  last_at bigint NOT NULL,
  locked_until bigint NOT NULL
);
CREATE INDEX failed_attempt_age ON failed_attempt (last_at);

CREATE TABLE account_identity (
  issuer text NOT NULL,
  subject text NOT NULL,
  account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  created_at bigint NOT NULL,
  PRIMARY KEY (issuer, subject)
);

CREATE TABLE session (
  token_hash bytea PRIMARY KEY,            -- SHA-256 of the token: the token itself is nowhere
  id uuid NOT NULL UNIQUE,                 -- what its owner names it by
  account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  created_at bigint NOT NULL,
  renewed_at bigint NOT NULL,
  expires_at bigint NOT NULL,
  verified_at bigint,                      -- when the second step was passed; null: not needed or not yet
  needs_totp boolean NOT NULL DEFAULT false,
  user_agent text,
  address text
);
CREATE INDEX session_account ON session (account_id);

CREATE TABLE account_token (
  token_hash bytea PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  purpose text NOT NULL CHECK (purpose IN ('password-reset')),
  proves_email boolean NOT NULL DEFAULT false, -- it went out by mail alone
  expires_at bigint NOT NULL,
  used_at bigint
);
CREATE INDEX account_token_account ON account_token (account_id);

-- Which workspaces an account belongs to: the directory that sign-in reads; the truth is in member.
CREATE TABLE account_workspace (
  account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  workspace_id uuid NOT NULL,
  PRIMARY KEY (account_id, workspace_id)
);

-- Global table: work to be done later. On a cluster it stays with the coordinator.

CREATE TABLE job (
  id uuid PRIMARY KEY,
  queue text NOT NULL,
  workspace_id uuid,                       -- whose work it is; null: the server's own
  singleton_key text,                      -- at most one waiting or running job of a queue has it
  payload jsonb NOT NULL,
  state text NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'dead')),
  run_at bigint NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  max_attempts integer NOT NULL,
  locked_until bigint,
  locked_by text,
  last_error text,
  created_at bigint NOT NULL,
  finished_at bigint
);
CREATE INDEX job_due ON job (queue, run_at, id) WHERE state = 'waiting';
CREATE INDEX job_lease ON job (locked_until) WHERE state = 'running';
CREATE UNIQUE INDEX job_singleton ON job (queue, singleton_key) WHERE state IN ('waiting', 'running');

-- A workspace: one company's maps, records, and log.

CREATE TABLE workspace (
  workspace_id uuid PRIMARY KEY,
  name text NOT NULL,
  locale text NOT NULL,
  time_zone text NOT NULL,
  currency text NOT NULL,
  visibility jsonb NOT NULL DEFAULT '{}',  -- object kind -> owner | team | team-and-below | everyone
  is_demo boolean NOT NULL DEFAULT false,
  created_at bigint NOT NULL,
  rev integer NOT NULL DEFAULT 1
);

-- The ends of the workspace's lists. Who changes the workspace holds this row locked, so that numbers have no holes and commit in order.
CREATE TABLE workspace_head (
  workspace_id uuid PRIMARY KEY,
  event_seq bigint NOT NULL DEFAULT 0,
  audit_seq bigint NOT NULL DEFAULT 0,
  audit_hash bytea NOT NULL,               -- of the last audit row; of no row: 32 zero bytes
  case_no integer NOT NULL DEFAULT 0,
  activity_id integer NOT NULL DEFAULT 0,
  actor_id integer NOT NULL DEFAULT 0
);

CREATE TABLE team (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  parent_id uuid,
  rev integer NOT NULL DEFAULT 1,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, parent_id) REFERENCES team (workspace_id, id)
);

CREATE TABLE member (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  account_id uuid NOT NULL,
  name text NOT NULL,
  email text NOT NULL,
  role text NOT NULL CHECK (role IN ('owner', 'admin', 'manager', 'member', 'viewer')),
  team_id uuid,
  created_at bigint NOT NULL,
  deactivated_at bigint,
  rev integer NOT NULL DEFAULT 1,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, account_id),
  FOREIGN KEY (workspace_id, team_id) REFERENCES team (workspace_id, id)
);

CREATE TABLE invitation (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  token_hash bytea NOT NULL,
  email text NOT NULL,
  role text NOT NULL CHECK (role IN ('admin', 'manager', 'member', 'viewer')),
  team_id uuid,
  invited_by uuid NOT NULL,
  created_at bigint NOT NULL,
  expires_at bigint NOT NULL,
  accepted_at bigint,
  revoked_at bigint,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, token_hash)
);

CREATE TABLE api_key (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  member_id uuid NOT NULL,
  name text NOT NULL,
  secret_hash bytea NOT NULL,
  scopes text[] NOT NULL,
  created_at bigint NOT NULL,
  expires_at bigint,
  revoked_at bigint,
  last_used_at bigint,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, secret_hash),
  FOREIGN KEY (workspace_id, member_id) REFERENCES member (workspace_id, id)
);

-- What a role may do with a field; a field that is not listed may be edited by all who may edit the record.
CREATE TABLE field_right (
  workspace_id uuid NOT NULL,
  role text NOT NULL,
  object text NOT NULL,
  field text NOT NULL,
  level text NOT NULL CHECK (level IN ('hidden', 'read', 'edit')),
  PRIMARY KEY (workspace_id, role, object, field)
);

CREATE TABLE custom_field (
  workspace_id uuid NOT NULL,
  object text NOT NULL CHECK (object IN ('case', 'person', 'company')),
  key text NOT NULL,
  label text NOT NULL,
  type text NOT NULL CHECK (type IN ('text', 'number', 'money', 'date', 'datetime', 'boolean', 'choice')),
  choices jsonb NOT NULL DEFAULT '[]',
  ord integer NOT NULL DEFAULT 0,
  created_at bigint NOT NULL,
  removed_at bigint,
  rev integer NOT NULL DEFAULT 1,
  PRIMARY KEY (workspace_id, object, key)
);

CREATE TABLE saved_view (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  object text NOT NULL,
  name text NOT NULL,
  owner_id uuid NOT NULL,
  is_shared boolean NOT NULL DEFAULT false,
  query jsonb NOT NULL,
  created_at bigint NOT NULL,
  updated_at bigint NOT NULL,
  rev integer NOT NULL DEFAULT 1,
  PRIMARY KEY (workspace_id, id)
);

-- Maps.

CREATE TABLE map (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  draft text,                              -- the text form (YAML); null: no draft beside the published version
  published_version integer,
  is_default boolean NOT NULL DEFAULT false,
  created_at bigint NOT NULL,
  updated_at bigint NOT NULL,
  removed_at bigint,
  rev integer NOT NULL DEFAULT 1,
  PRIMARY KEY (workspace_id, id)
);

CREATE TABLE map_version (
  workspace_id uuid NOT NULL,
  map_id uuid NOT NULL,
  version integer NOT NULL,
  document text NOT NULL,                  -- the text form, never changed
  published_at bigint NOT NULL,
  published_by uuid,
  note text,
  PRIMARY KEY (workspace_id, map_id, version),
  FOREIGN KEY (workspace_id, map_id) REFERENCES map (workspace_id, id)
);

-- The log: append only, the source of truth for records. No foreign key leads out of it: what it tells has happened.

CREATE TABLE activity (
  workspace_id uuid NOT NULL,
  id integer NOT NULL,
  meaning text NOT NULL CHECK (meaning IN ('stage', 'outcome', 'activity')),
  key text NOT NULL,                       -- stage: map and stage id; imported: the name
  name text NOT NULL,
  outcome text CHECK (outcome IN ('won', 'lost')),
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, meaning, key)
);

CREATE TABLE actor (
  workspace_id uuid NOT NULL,
  id integer NOT NULL,
  key text NOT NULL,                       -- member:<id>, import:<name>, system
  name text NOT NULL,
  member_id uuid,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, key)
);

CREATE TABLE event (
  workspace_id uuid NOT NULL,
  seq bigint NOT NULL,                     -- order of recording, without holes
  subject text NOT NULL,                   -- case, person, company, task, note
  subject_id uuid NOT NULL,
  case_no integer NOT NULL,                -- the case it belongs to; 0: none
  type text NOT NULL,
  activity_id integer NOT NULL,            -- 0: not a step of the process
  at bigint,                               -- when it happened; null: not known
  recorded_at bigint NOT NULL,             -- when we learnt it
  precision smallint NOT NULL,             -- 0 second, 1 day, 2 order, 3 unknown
  actor_id integer NOT NULL,               -- 0: nobody known
  map_version integer,
  import_id uuid,
  source_row integer,                      -- the row of the imported file
  undoes bigint,                           -- the audit seq of the change it takes back
  payload jsonb,                           -- what it sets, and what was there before; null: nothing
  PRIMARY KEY (workspace_id, seq)
);
CREATE INDEX event_case ON event (workspace_id, case_no, at) INCLUDE (activity_id);
CREATE INDEX event_undoing ON event (workspace_id, seq) INCLUDE (undoes, case_no) WHERE undoes IS NOT NULL;
CREATE INDEX event_subject ON event (workspace_id, subject_id, seq) WHERE case_no = 0;

-- Records: what the log adds up to. Rebuilt from it at will.

CREATE TABLE sales_case (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  no integer NOT NULL,
  kind text NOT NULL CHECK (kind IN ('lead', 'deal')),
  title text NOT NULL,
  map_id uuid,
  map_version integer,
  stage_id text,
  status text NOT NULL CHECK (status IN ('open', 'won', 'lost')),
  amount_minor bigint,
  currency text,
  expected_close_on date,
  owner_id uuid,
  team_id uuid,
  company_id uuid,
  person_id uuid,
  source text,
  lost_reason text,
  fields jsonb NOT NULL DEFAULT '{}',
  created_at bigint NOT NULL,
  stage_entered_at bigint,
  closed_at bigint,
  updated_at bigint NOT NULL,
  removed_at bigint,
  merged_into_id uuid,
  import_id uuid,
  rev integer NOT NULL,
  PRIMARY KEY (workspace_id, id)
);
CREATE UNIQUE INDEX sales_case_no ON sales_case (workspace_id, no);
CREATE INDEX sales_case_updated ON sales_case (workspace_id, kind, updated_at, id) WHERE removed_at IS NULL;
CREATE INDEX sales_case_stage ON sales_case (workspace_id, map_id, stage_id) WHERE removed_at IS NULL AND status = 'open';
CREATE INDEX sales_case_hidden ON sales_case (workspace_id, no) WHERE removed_at IS NOT NULL OR merged_into_id IS NOT NULL;
CREATE INDEX sales_case_owner ON sales_case (workspace_id, owner_id) WHERE removed_at IS NULL;

CREATE TABLE person (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  email text,
  phone text,
  job_title text,
  company_id uuid,
  owner_id uuid,
  team_id uuid,
  fields jsonb NOT NULL DEFAULT '{}',
  created_at bigint NOT NULL,
  updated_at bigint NOT NULL,
  removed_at bigint,
  merged_into_id uuid,
  import_id uuid,
  rev integer NOT NULL,
  PRIMARY KEY (workspace_id, id)
);
CREATE INDEX person_updated ON person (workspace_id, updated_at, id) WHERE removed_at IS NULL;
CREATE INDEX person_company ON person (workspace_id, company_id) WHERE removed_at IS NULL;

CREATE TABLE company (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  domain text,
  phone text,
  address text,
  owner_id uuid,
  team_id uuid,
  fields jsonb NOT NULL DEFAULT '{}',
  created_at bigint NOT NULL,
  updated_at bigint NOT NULL,
  removed_at bigint,
  merged_into_id uuid,
  import_id uuid,
  rev integer NOT NULL,
  PRIMARY KEY (workspace_id, id)
);
CREATE INDEX company_updated ON company (workspace_id, updated_at, id) WHERE removed_at IS NULL;

CREATE TABLE task (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  subject text NOT NULL,                   -- what it is about: case, person, company
  subject_id uuid NOT NULL,
  title text NOT NULL,
  activity text NOT NULL,                  -- call, email, meeting, …: a step activity of the map language
  due_at bigint,
  assignee_id uuid,
  done_at bigint,
  created_at bigint NOT NULL,
  updated_at bigint NOT NULL,
  removed_at bigint,
  rev integer NOT NULL,
  PRIMARY KEY (workspace_id, id)
);
CREATE INDEX task_updated ON task (workspace_id, updated_at, id) WHERE removed_at IS NULL;
CREATE INDEX task_subject ON task (workspace_id, subject_id) WHERE removed_at IS NULL;
CREATE INDEX task_due ON task (workspace_id, assignee_id, due_at) WHERE removed_at IS NULL AND done_at IS NULL;

CREATE TABLE note (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  subject text NOT NULL,
  subject_id uuid NOT NULL,
  body jsonb NOT NULL,                     -- structured text, never markup
  author_id uuid,
  created_at bigint NOT NULL,
  updated_at bigint NOT NULL,
  removed_at bigint,
  rev integer NOT NULL,
  PRIMARY KEY (workspace_id, id)
);
CREATE INDEX note_updated ON note (workspace_id, updated_at, id) WHERE removed_at IS NULL;
CREATE INDEX note_subject ON note (workspace_id, subject_id) WHERE removed_at IS NULL;

CREATE TABLE file (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  subject text,
  subject_id uuid,
  name text NOT NULL,
  media_type text NOT NULL,
  size_bytes bigint NOT NULL,
  sha256 bytea NOT NULL,
  created_by uuid,
  created_at bigint NOT NULL,
  removed_at bigint,
  PRIMARY KEY (workspace_id, id)
);
CREATE INDEX file_created ON file (workspace_id, created_at, id) WHERE removed_at IS NULL;
CREATE INDEX file_subject ON file (workspace_id, subject_id) WHERE removed_at IS NULL;

-- What records are found by when others like them come: e-mail, phone, domain, company name, id in another system. Normalised.
CREATE TABLE record_key (
  workspace_id uuid NOT NULL,
  object text NOT NULL,                    -- case, person, company
  kind text NOT NULL,                      -- email, phone, domain, name, external
  key text NOT NULL,
  record_id uuid NOT NULL,
  PRIMARY KEY (workspace_id, object, kind, key, record_id)
);
CREATE INDEX record_key_record ON record_key (workspace_id, record_id);

CREATE TABLE import (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  file_name text NOT NULL,
  size_bytes bigint NOT NULL,
  sha256 bytea NOT NULL,
  mapping jsonb,
  state text NOT NULL CHECK (state IN ('uploaded', 'checked', 'running', 'done', 'cancelled', 'failed', 'undoing', 'undone')),
  next_batch integer NOT NULL DEFAULT 0,   -- what is committed: batches before this one
  counts jsonb NOT NULL DEFAULT '{}',
  problems jsonb NOT NULL DEFAULT '[]',
  created_by uuid,
  created_at bigint NOT NULL,
  updated_at bigint NOT NULL,
  finished_at bigint,
  rev integer NOT NULL DEFAULT 1,
  PRIMARY KEY (workspace_id, id)
);

-- What came of every change.

CREATE TABLE audit (
  workspace_id uuid NOT NULL,
  seq bigint NOT NULL,                     -- without holes
  at bigint NOT NULL,
  member_id uuid,                          -- null: the system
  via text NOT NULL,                       -- session, key:<id>, import:<id>, command-line, system
  action text NOT NULL,
  subject text NOT NULL,
  subject_id uuid,
  request_id text,
  detail jsonb NOT NULL,                   -- what was and what is now
  first_event_seq bigint,
  last_event_seq bigint,
  hash bytea NOT NULL,                     -- SHA-256 over the hash before it and this row
  PRIMARY KEY (workspace_id, seq)
);
CREATE INDEX audit_subject ON audit (workspace_id, subject_id, seq);

-- What is told to others: the live feed reads it by seq, which is the audit's.
CREATE TABLE outbox (
  workspace_id uuid NOT NULL,
  seq bigint NOT NULL,
  topic text NOT NULL,
  subject text NOT NULL,
  subject_id uuid,
  message jsonb NOT NULL,
  created_at bigint NOT NULL,
  PRIMARY KEY (workspace_id, seq)
);

CREATE TABLE idempotency (
  workspace_id uuid NOT NULL,
  caller text NOT NULL,                    -- whose key it is: two callers may use the same
  key text NOT NULL,
  request_hash bytea NOT NULL,
  response jsonb NOT NULL,
  created_at bigint NOT NULL,
  PRIMARY KEY (workspace_id, caller, key)
);
CREATE INDEX idempotency_age ON idempotency (workspace_id, created_at);
