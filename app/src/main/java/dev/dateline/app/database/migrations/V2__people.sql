-- Passwords, sessions, tokens and invitations are kept as sums only; what they were is known to their people.

CREATE TABLE account (
  id text NOT NULL PRIMARY KEY,
  name text NOT NULL,
  login text NOT NULL UNIQUE, -- the name in lower case
  password text NOT NULL,
  owner bigint NOT NULL, -- 1: of the whole workbench
  made bigint NOT NULL
);

CREATE TABLE membership (
  project text NOT NULL REFERENCES project (slug),
  account text NOT NULL REFERENCES account (id),
  role text NOT NULL,
  PRIMARY KEY (project, account)
);

CREATE TABLE invitation (
  sum text NOT NULL PRIMARY KEY,
  project text REFERENCES project (slug),
  role text NOT NULL,
  note text NOT NULL,
  made_by text NOT NULL REFERENCES account (id),
  made bigint NOT NULL,
  ends bigint NOT NULL,
  used_by text REFERENCES account (id)
);

CREATE TABLE signed_in (
  sum text NOT NULL PRIMARY KEY,
  account text NOT NULL REFERENCES account (id),
  made bigint NOT NULL,
  ends bigint NOT NULL
);

CREATE TABLE token (
  sum text NOT NULL PRIMARY KEY,
  id text NOT NULL UNIQUE,
  account text NOT NULL REFERENCES account (id),
  name text NOT NULL,
  writes bigint NOT NULL, -- 1: may change what its person may change
  made bigint NOT NULL,
  used bigint
);
