-- The request that asked for the job: what went wrong inside it stands in the log under the same number.
alter table job add request_id text;
-- Lists of jobs, newest first: ids grow with time.
create index job_newest_of_school on job (school_id, id desc);
create index job_newest_of_asker on job (asked_by, id desc);
