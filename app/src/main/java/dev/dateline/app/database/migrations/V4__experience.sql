-- What is nobody else's business or a secret stays out of the project's folder: who has learned what, and the machines that webhooks may reach.

CREATE TABLE learning_progress (
  project text NOT NULL REFERENCES project (slug),
  path text NOT NULL,
  step text NOT NULL, -- empty: began
  person text NOT NULL, -- an account's identifier, or a name where there are no accounts
  made bigint NOT NULL,
  PRIMARY KEY (project, path, step, person)
);

CREATE TABLE webhook_host (
  project text NOT NULL REFERENCES project (slug),
  host text NOT NULL,
  secret text NOT NULL, -- signs what is sent; both ends must know it
  neighbour bigint NOT NULL, -- 1: may lie in this machine's own network
  confirmed_by text NOT NULL,
  confirmed bigint NOT NULL,
  PRIMARY KEY (project, host)
);
