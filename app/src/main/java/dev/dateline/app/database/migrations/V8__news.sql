-- What turned for a claim, told once. What was told last is kept, so that nothing is told twice, whoever looks and however often.

CREATE TABLE claim_look (
  project text NOT NULL PRIMARY KEY REFERENCES project (slug),
  revision bigint NOT NULL, -- looked at last
  day text NOT NULL, -- from which it was looked at
  began bigint NOT NULL
);

CREATE TABLE claim_told (
  project text NOT NULL REFERENCES project (slug),
  claim text NOT NULL,
  state text NOT NULL,
  PRIMARY KEY (project, claim)
);

CREATE TABLE claim_turn (
  id text NOT NULL PRIMARY KEY,
  project text NOT NULL REFERENCES project (slug),
  claim text NOT NULL,
  words text NOT NULL,
  was text NOT NULL,
  now text NOT NULL,
  since text,
  late bigint NOT NULL, -- 1: the day lies before one that was looked at already
  because text NOT NULL,
  revision bigint, -- the action by which it turned; none where a day did it
  who text NOT NULL,
  what text NOT NULL,
  day text NOT NULL,
  at bigint NOT NULL
);

CREATE INDEX claim_turn_by_project ON claim_turn (project, at);

-- Other machines that are told, and what each is still to be told; whatever stands here is sent after a restart too.

CREATE TABLE news_hook (
  id text NOT NULL PRIMARY KEY,
  project text NOT NULL REFERENCES project (slug),
  url text NOT NULL,
  states text NOT NULL, -- which a claim turns to, with commas between
  made_by text NOT NULL,
  made bigint NOT NULL
);

CREATE TABLE news_message (
  hook text NOT NULL REFERENCES news_hook (id),
  turn text NOT NULL REFERENCES claim_turn (id),
  project text NOT NULL,
  made bigint NOT NULL,
  tries bigint NOT NULL,
  due bigint, -- none once it was sent or given up
  sent bigint,
  failure text NOT NULL,
  PRIMARY KEY (hook, turn)
);

CREATE INDEX news_message_by_due ON news_message (due);
