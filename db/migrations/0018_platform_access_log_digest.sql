-- Platform: what an access-log seal says about its rows, apart from the seal's own hash (which chains the seals).
alter table platform.access_log_seal add column digest bytea not null check (length(digest) = 32);
